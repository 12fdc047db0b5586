using System.Text.Json.Nodes;
using KtSite.Content;
using KtSite.Core;
using KtSite.Views;

namespace KtSite.Cli;

/// <summary><c>explain</c>: why something is published or not, and all that belongs to it.</summary>
internal static class ExplainCommand
{
    /// <summary>Explains a page, a file or an address.</summary>
    /// <param name="asked">A source file, an address or an id.</param>
    /// <param name="options">Where the site is, and what counts as now.</param>
    /// <param name="terminal">Where to print.</param>
    /// <returns>The exit code; 2 when there is no such thing, 1 when the site has errors.</returns>
    public static int Run(string asked, SiteOptions options, Terminal terminal)
    {
        if (options.Format is not (OutputFormat.Text or OutputFormat.Json))
        {
            terminal.Error("'explain' prints text or JSON.\nTry 'ktsite explain --help'.");
            return ExitCode.WrongCommandLine;
        }

        var problems = new DiagnosticBag();
        if (new SiteBuilder().Plan(options, problems) is not { } site)
        {
            DiagnosticPrinter.Print(problems.All, null, options.Format, terminal);
            return ExitCode.For(problems.All);
        }

        var finder = new ItemFinder(site);
        var file = finder.File(asked);
        if (finder.Page(asked) is { } page) Page(page, site, options, terminal);
        else if (file is not null) File(file, finder, site, options, terminal);
        else if (Output(finder.Address(asked), site) is { } output) Output(output, site, options, terminal);
        else if (Gone(finder.Address(asked), site) is { } gone) Gone(gone, options, terminal);
        else if (Record(asked.Trim(), site) is { } record) Record(record, options, terminal);
        else if (!site.Plan.HasErrors || !asked.Contains('/')) return Unknown(asked, finder, terminal);

        return Errors(file, site, options, terminal);
    }

    private static int Unknown(string asked, ItemFinder finder, Terminal terminal)
    {
        var isElsewhere = asked.Contains("://") && finder.Address(asked) is null;
        terminal.Error($"{(isElsewhere ? $"'{asked}' is not on this site" : $"There is no file, address or id '{asked}'{finder.Suggest(asked)}")}\nUse a path such as input/news/2023-05-01-a-bridge.md, an address of this site, or an id.");
        return ExitCode.WrongCommandLine;
    }

    private static void Page(Page page, PlannedSite site, SiteOptions options, Terminal terminal)
    {
        var held = site.Plan.HeldBack.FirstOrDefault(h => ReferenceEquals(h.Item, page));
        var shown = site;
        if (held is not null && new SiteBuilder().Plan(site.Sources, options with { Drafts = true, Future = true, Expired = true }, new DiagnosticBag()) is { } whole)
            (shown, page) = (whole, whole.Plan.Site.All<Page>().FirstOrDefault(p => p.Source == page.Source) ?? page);
        Fact.Print(page.Title, new PageExplanation(site, shown).Facts(page, held, options.Verbose), options.Format, terminal);
    }

    // A file with several records, or with none that has a page.
    private static void File(SourceFile file, ItemFinder finder, PlannedSite site, SiteOptions options, Terminal terminal)
    {
        var records = site.Plan.Site.All<Document>().Where(d => d.Source.File == file.Path).Concat(finder.PagesIn(file)).Distinct().OrderBy(d => d.Source).ToArray();
        var told = records.Select(r => (Place: r.Source, Id: IdOf(r), (r as IAddressed)?.Address)).ToArray();
        var outputs = site.Plan.Outputs.Where(o => o.Origin.File == file.Path).Select(o => o.Path.Address).Order(StringComparer.Ordinal).ToArray();
        Fact.Print(file.Path, [
            Fact.Of("file", "file", file.Path),
            new Fact("records", "holds", [.. told.Select(t => $"{t.Id ?? "an entry"}{(t.Address is null ? "" : $"  {t.Address}")}  (line {Math.Max(1, t.Place.Line)})")], new JsonArray([.. told.Select(t =>
                new JsonObject { ["id"] = t.Id, ["address"] = t.Address, ["line"] = t.Place.Line })])),
            records.Length == 0 && outputs.Length == 0 ? Fact.Of("note", "note", site.Plan.Site.Unreadable.Contains(file.Path) ? "it cannot be read; see the errors" : "nothing on the site is made of this file") : Fact.Data("note", null),
            Fact.Many("outputs", "makes", outputs)], options.Format, terminal);
    }

    private static OutputItem? Output(string? address, PlannedSite site) => site.Items.FirstOrDefault(i => i.Path.Address == address);

    // A file that follows from others: a feed, a list, a redirect, an asset.
    private static void Output(OutputItem output, PlannedSite site, SiteOptions options, Terminal terminal)
    {
        var pipeline = site.Plan.ByPipeline.FirstOrDefault(p => p.Items.Contains(output))?.Pipeline;
        var page = output as PlannedPage;
        List<Fact> facts =
        [
            Fact.Of("address", "address", $"{output.Path.Address}  ({site.Settings.Url.Absolute(output.Path.Address)})", output.Path.Address),
            Fact.Data("url", site.Settings.Url.Absolute(output.Path.Address)),
            Fact.Of("published", "published", "yes", true),
            Fact.Of("madeBy", "made by", pipeline is null ? "the theme and the settings" : $"the pipeline {pipeline}", pipeline),
            Fact.Of("from", "from", output.Origin.ToString(), output.Origin.File),
            Fact.Of("template", "template", page?.Template),
        ];
        if (page?.Template == "redirect" && site.Plan.Site.All<Page>().FirstOrDefault(p => p.Source == output.Origin) is { } target) facts.Add(Fact.Of("redirectsTo", "redirects to", target.Address));
        if (output is Feeds.PlannedFeed feed) facts.Add(Fact.Many("items", "items", [.. feed.Composed(site.Build.Apart()).Feed.Items.Select(i => i.Url)]));
        if (output is ArchiveOutput archive) facts.Add(Fact.Many("items", "items", [.. archive.Parts.Select(p => p.Path.Value)]));
        Fact.Print(page?.Composed(site.Build.Apart()).View.Title ?? output.Path.Address, facts, options.Format, terminal);
    }

    private static Document? Record(string id, PlannedSite site) => site.Plan.Site.All<Document>().FirstOrDefault(d => IdOf(d) == id || (d as IKeyed)?.Key == id);

    private static void Record(Document record, SiteOptions options, Terminal terminal) => Fact.Print(IdOf(record)!, [
        Fact.Of("file", "file", record.Source.ToString(), record.Source.File),
        Fact.Of("id", "id", IdOf(record)),
        Fact.Of("address", "address", (record as IAddressed)?.Address)], options.Format, terminal);

    private static PublishedAddress? Gone(string? address, PlannedSite site) => site.Plan.Site.All<PublishedAddress>().FirstOrDefault(a => a.Gone is not null && a.Address == address);

    private static void Gone(PublishedAddress gone, SiteOptions options, Terminal terminal) => Fact.Print(gone.Address, [
        Fact.Of("address", "address", gone.Address),
        Fact.Of("published", "published", $"no: gone on purpose; {gone.Gone}  ({gone.Source})", false)], options.Format, terminal);

    private static string? IdOf(Document document) => document switch
    {
        IAddressed addressed => addressed.Id,
        IKeyed keyed => keyed.Key,
        PublishedAddress published => published.Address,
        _ => null,
    };

    private static int Errors(SourceFile? file, PlannedSite site, SiteOptions options, Terminal terminal)
    {
        var errors = site.Plan.Diagnostics.Where(d => d.Severity == Severity.Error).ToArray();
        if (errors.Length == 0) return ExitCode.Ok;
        var here = errors.Where(e => e.At.File == file?.Path).ToArray();
        if (options.Format == OutputFormat.Text) DiagnosticPrinter.Print(here, site.Sources, options.Format, terminal);
        if (here.Length < errors.Length) terminal.Error($"The site has {errors.Length - here.Length} other errors, so not all can be told. 'check' names them.");
        return ExitCode.ContentErrors;
    }
}
