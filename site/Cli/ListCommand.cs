using System.Globalization;
using KtSite.Content;
using KtSite.Core;

namespace KtSite.Cli;

/// <summary><c>list</c>: what is published, what is held back and when it goes live.</summary>
internal static class ListCommand
{
    /// <summary>What can be listed.</summary>
    public static readonly IReadOnlyList<string> Kinds = ["drafts", "future", "expired", "published", "stale"];

    // Sources older than this may say something else by now.
    private const int StaleMonths = 24;

    /// <summary>Prints the list.</summary>
    /// <param name="kind">One of <see cref="Kinds"/>, or null for everything that is held back.</param>
    /// <param name="options">Where the site is, and what counts as now.</param>
    /// <param name="terminal">Where to print.</param>
    public static int Run(string? kind, SiteOptions options, Terminal terminal)
    {
        var problems = new DiagnosticBag();
        var site = new SiteBuilder().Plan(options, problems);
        if (site is null)
        {
            DiagnosticPrinter.Print(problems.All, null, options.Format, terminal);
            return ExitCode.For(problems.All);
        }

        var lines = kind switch
        {
            "published" => Published(site).ToArray(),
            "stale" => Stale(site, options.Now).ToArray(),
            _ => HeldBack(site, kind).ToArray(),
        };
        foreach (var line in lines) terminal.Line(line);
        if (lines.Length == 0 && !options.Quiet) terminal.Line(kind is null ? "Nothing is held back." : $"Nothing to list under '{kind}'.");
        return ExitCode.Ok;
    }

    private static IEnumerable<string> HeldBack(PlannedSite site, string? kind)
    {
        HoldReason? wanted = kind switch { "drafts" => HoldReason.Draft, "future" => HoldReason.Future, "expired" => HoldReason.Expired, _ => null };
        foreach (var held in site.Plan.HeldBack.Where(h => wanted is null || h.Reason == wanted))
        {
            var live = held.GoesLive is { } moment
                ? TimeZoneInfo.ConvertTime(moment, site.Settings.TimeZone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
                : "-";
            yield return $"{held.Reason.ToString().ToLowerInvariant(),-8} {live,-16} {held.At.File}  {held.Title}";
        }
    }

    private static IEnumerable<string> Published(PlannedSite site) =>
        site.Plan.Site.All<Page>().OrderBy(p => p.Address, StringComparer.Ordinal).Select(p => $"{p.Address,-48} {p.Source.File}");

    private static IEnumerable<string> Stale(PlannedSite site, DateTimeOffset now)
    {
        var limit = DateOnly.FromDateTime(now.AddMonths(-StaleMonths).Date);
        return site.Plan.Site.All<Pipelines.CaseStudies.CaseStudy>()
            .Where(c => c.Checked is { } day && day < limit)
            .Select(c => $"checked {new Reading.PartialDate(c.Checked!.Value)}  {c.Source.File}  {c.Title}");
    }
}
