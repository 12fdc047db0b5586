using KtSite.Content;
using KtSite.Core;
using KtSite.Views;

namespace KtSite.Cli;

/// <summary><c>ledger</c>: writes the addresses that are published now into <c>data/addresses.txt</c>. Takes none out.</summary>
internal static class LedgerCommand
{
    private const string Head = """
        # The addresses that this site has published: one a line, sorted. "ktsite ledger" adds the new ones.
        # One that leads nowhere stops the build. Where its page has moved, add the address to redirectFrom of the page;
        # where it is gone on purpose, write behind the address why: /news/a-bridge/ gone: the partner withdrew it
        """;

    /// <summary>Writes the ledger, if there is anything new.</summary>
    /// <param name="options">Where the site is, and what counts as now.</param>
    /// <param name="terminal">Where to print.</param>
    public static int Run(SiteOptions options, Terminal terminal)
    {
        if (options.Drafts || options.Future)
        {
            terminal.Error("The ledger holds what is published; leave out --drafts and --future.");
            return ExitCode.WrongCommandLine;
        }

        var problems = new DiagnosticBag();
        var site = new SiteBuilder().Plan(options, problems);
        foreach (var problem in site?.Plan.Diagnostics ?? []) problems.Add(problem);
        // An address that is lost is no reason to forget the new ones.
        if (site is null || problems.All.Any(p => p.Severity == Severity.Error && p.Rule != Rules.LostAddress))
        {
            DiagnosticPrinter.Print(problems.All, site?.Sources, options.Format, terminal);
            return ExitCode.For(problems.All);
        }

        var old = site.Sources.Find(PublishedAddress.Path);
        var known = site.Plan.Site.All<PublishedAddress>().Select(a => a.Address).ToHashSet(StringComparer.Ordinal);
        var added = Durable(site.Plan).Where(a => !known.Contains(a)).ToArray();
        if (added.Length > 0) Write(Path.Combine(options.Root, PublishedAddress.Path), old?.Text ?? "", added, old is not null && old.Bytes.Span.IndexOf("\r\n"u8) >= 0);
        if (!options.Quiet) terminal.Line(added.Length == 0 ? $"{PublishedAddress.Path} holds every published address." : $"{added.Length} added to {PublishedAddress.Path}. Commit the file.");
        foreach (var address in options.Verbose ? added : []) terminal.Line(address);
        return ExitCode.Ok;
    }

    /// <summary>The addresses that readers keep: pages of items, and the first pages of the sections. Lists that come and go are not among them.</summary>
    internal static IReadOnlyList<string> Durable(BuildPlan plan)
    {
        var pages = plan.Outputs.OfType<PlannedPage>().ToArray();
        var items = plan.Site.All<Page>().Select(p => p.Address).ToHashSet(StringComparer.Ordinal);
        return [.. pages
            .Where(p => items.Contains(p.Path.Address) || (!p.NoIndex && p.Path.Address.Count(c => c == '/') == 2))
            .Select(p => p.Path.Address)
            .Where(a => a.EndsWith('/'))
            .Distinct()
            .Order(StringComparer.Ordinal)];
    }

    // Comments above the first address stay there; one between two addresses stays above the one that it stood above.
    private static void Write(string path, string text, IEnumerable<string> added, bool crlf)
    {
        var entries = new List<(string Address, string Text)>();
        var head = "";
        var waiting = "";
        foreach (var line in text.Length == 0 ? [] : text.TrimEnd('\n').Split('\n'))
        {
            waiting += line + "\n";
            if (PublishedAddress.AddressIn(line) is { } address)
            {
                entries.Add((address, entries.Count == 0 ? line + "\n" : waiting));
                if (entries.Count == 1) head = waiting[..^(line.Length + 1)];
                waiting = "";
            }
        }

        if (entries.Count == 0) (head, waiting) = (waiting.Length == 0 ? Head.ReplaceLineEndings("\n") + "\n" : waiting, "");
        var sorted = entries.Concat(added.Select(a => (Address: a, Text: a + "\n"))).OrderBy(e => e.Address, StringComparer.Ordinal).Select(e => e.Text);
        var whole = head + string.Concat(sorted) + waiting;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, crlf ? whole.ReplaceLineEndings("\r\n") : whole);
    }
}
