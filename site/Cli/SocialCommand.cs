using System.Globalization;
using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.Share;
using KtSite.Reading;
using KtSite.Social;

namespace KtSite.Cli;

/// <summary><c>social</c>: the texts of an item with what they count, or the length of any text.</summary>
internal static class SocialCommand
{
    /// <summary>Prints the texts of an item.</summary>
    /// <param name="item">Its id, address or source file; null for the newest one.</param>
    /// <param name="network">Id or name of the only network to print, or null.</param>
    /// <param name="options">Where the site is.</param>
    /// <param name="terminal">Where to print.</param>
    /// <returns>The exit code; 2 when there is no such item or network.</returns>
    public static int Print(string? item, string? network, SiteOptions options, Terminal terminal)
    {
        if (Plan(options, terminal) is not { } site) return ExitCode.ContentErrors;
        var only = network is null ? null : Find(network, site, terminal);
        if (network is not null && only is null) return ExitCode.WrongCommandLine;
        var pages = site.Plan.Site.All<Page>().Where(p => p.HasShareKit && p.IsListed).ToArray();
        if ((item is null ? pages.OrderByDescending(p => p.Fields.Date is not null).ThenByDescending(p => p.FeedDate).FirstOrDefault() : Array.Find(pages, p => IsMeant(p, item))) is not { } page)
        {
            terminal.Error(item is null ? "Nothing on this site is shared yet." : $"There is no shared item '{item}'{Suggestion.Phrase(item, pages.Select(p => p.Id))}\nUse the id, the address or the file of an item.");
            return ExitCode.WrongCommandLine;
        }

        var snippets = new SnippetComposer(site.Plan.Site, new Composer(site.Plan.Site, site.Build)).Texts(page)
            .Where(s => only is null || s.Network.Id == only.Id).ToArray();
        if (options.Format == OutputFormat.Json)
        {
            terminal.Line(SnippetJson.Write(snippets).TrimEnd());
            return ExitCode.Ok;
        }

        if (!options.Quiet) terminal.Line($"{page.Title}  [{page.Source.File}]");
        foreach (var snippet in snippets) Print(snippet, terminal);
        return ExitCode.Ok;
    }

    /// <summary>Prints the length of a text as a network counts it: the number alone, so that scripts can use it.</summary>
    /// <param name="network">Id or name of the network.</param>
    /// <param name="input">Gives the text; a line break at its end does not count.</param>
    /// <param name="options">Where the site is.</param>
    /// <param name="terminal">Where to print; what is over a limit is said beside the number.</param>
    /// <returns>The exit code; 1 when the network refuses the text for another reason than its length.</returns>
    public static int Count(string network, TextReader input, SiteOptions options, Terminal terminal)
    {
        if (Plan(options, terminal) is not { } site) return ExitCode.ContentErrors;
        if (Find(network, site, terminal) is not { } found) return ExitCode.WrongCommandLine;
        var text = input.ReadToEnd().ReplaceLineEndings("\n");
        if (text.EndsWith('\n')) text = text[..^1];
        terminal.Line(found.Rule.Count(text).ToString(CultureInfo.InvariantCulture));
        foreach (var broken in options.Quiet ? [] : found.Rule.Broken(text))
            terminal.Error(string.Create(CultureInfo.InvariantCulture, $"{found.Name} takes {broken.Most:N0}{(broken.InBytes ? " bytes" : "")}; it has {broken.Has:N0}: shorten it by {broken.Has - broken.Most:N0}."));
        if (Refused(text, found) is not { } refused) return ExitCode.Ok;
        terminal.Error(refused);
        return ExitCode.ContentErrors;
    }

    // What X refuses whatever its length.
    private static string? Refused(string text, Network network) => network.Rule.Method != CountingMethod.TwitterWeighted ? null
        : string.IsNullOrWhiteSpace(text) ? $"{network.Name} refuses an empty text."
        : TwitterLength.HasForbidden(text) ? $"{network.Name} refuses the text: it holds an invisible character (U+FEFF, U+FFFE or U+FFFF). Type it anew instead of pasting it."
        : null;

    private static void Print(Snippet snippet, Terminal terminal)
    {
        var limit = snippet.Network.Rule.Limit is { } most ? $" of {most}" : "";
        var language = snippet.Language is "en" ? "" : $", {snippet.Language}";
        for (var i = 0; i < snippet.Parts.Count; i++)
        {
            var part = snippet.Parts.Count > 1 ? $" {i + 1}/{snippet.Parts.Count}" : "";
            terminal.Line("");
            terminal.Line(terminal.Paint($"{snippet.Network.Name} · {FieldReader.WordOf(snippet.Variant)}{part}{language} · {snippet.Network.Rule.Count(snippet.Parts[i])}{limit}{(snippet.Own ? " · written by the editor" : "")}", 1));
            terminal.Line(snippet.Parts[i]);
        }
    }

    private static PlannedSite? Plan(SiteOptions options, Terminal terminal)
    {
        var problems = new DiagnosticBag();
        var site = new SiteBuilder().Plan(options, problems);
        foreach (var problem in site?.Plan.Diagnostics ?? []) problems.Add(problem);
        if (site is not null && !problems.HasErrors) return site;
        DiagnosticPrinter.Print(problems.All, site?.Sources, options.Format, terminal);
        return null;
    }

    // The id before a name, a name before its first word, and that only where one network has it.
    private static Network? Find(string asked, PlannedSite site, Terminal terminal)
    {
        var networks = site.Plan.Site.All<Network>();
        bool IsAsked(string known) => known.Equals(asked.Trim(), StringComparison.OrdinalIgnoreCase);
        if ((networks.FirstOrDefault(n => IsAsked(n.Id)) ?? networks.FirstOrDefault(n => IsAsked(n.Name))) is { } found) return found;
        if (networks.Where(n => IsAsked(FirstWord(n))).ToArray() is [var only]) return only;
        terminal.Error($"There is no network '{asked}'{Suggestion.Phrase(asked, networks.Select(n => n.Id).Concat(networks.SelectMany(n => new[] { n.Name, FirstWord(n) })).DistinctBy(n => n.ToUpperInvariant()))}\ndata/networks.yml has {string.Join(", ", networks.Select(n => n.Id))}.");
        return null;
    }

    private static string FirstWord(Network network) => network.Name.Split(' ')[0];

    private static bool IsMeant(Page page, string item) =>
        page.Id == item || page.Source.File == item.Replace('\\', '/') || page.Address.Trim('/') == item.Trim('/') || $"{page.Section}/{page.Fields.Slug}" == item.Trim('/');
}
