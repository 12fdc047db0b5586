using System.Globalization;
using System.Text.Json.Nodes;
using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.CaseStudies;
using KtSite.Reading;

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
    /// <returns>The exit code; 1 when broken files are missing in the list.</returns>
    public static int Run(string? kind, SiteOptions options, Terminal terminal)
    {
        if (options.Format is not (OutputFormat.Text or OutputFormat.Json))
        {
            terminal.Error("'list' prints text or JSON.\nTry 'ktsite list --help'.");
            return ExitCode.WrongCommandLine;
        }

        var problems = new DiagnosticBag();
        var site = new SiteBuilder().Plan(options, problems);
        if (site is null)
        {
            DiagnosticPrinter.Print(problems.All, null, options.Format, terminal);
            return ExitCode.For(problems.All);
        }

        var lines = (kind switch
        {
            "published" => Published(site),
            "stale" => Stale(site, options.Now),
            _ => HeldBack(site, kind),
        }).ToArray();
        if (options.Format == OutputFormat.Json) terminal.Line(JsonText.Of(new JsonArray([.. lines.Select(l => l.Json)])));
        else foreach (var line in lines) terminal.Line(line.Text);
        if (lines.Length == 0 && !options.Quiet && options.Format == OutputFormat.Text) terminal.Line(kind is null ? "Nothing is held back." : $"Nothing to list under '{kind}'.");

        var broken = site.Plan.Site.Unreadable.Order(StringComparer.Ordinal).ToArray();
        if (broken.Length == 0) return ExitCode.Ok;
        terminal.Error($"Not in this list, since it cannot be read: {string.Join(", ", broken)}. 'check' tells what is wrong.");
        return ExitCode.ContentErrors;
    }

    private static IEnumerable<Line> HeldBack(PlannedSite site, string? kind)
    {
        // What is under embargo goes live by itself as well.
        HoldReason[] wanted = kind switch { "drafts" => [HoldReason.Draft], "future" => [HoldReason.Future, HoldReason.Embargo], "expired" => [HoldReason.Expired], _ => Enum.GetValues<HoldReason>() };
        foreach (var held in site.Plan.HeldBack.Where(h => wanted.Contains(h.Reason)))
        {
            var reason = held.Reason.ToString().ToLowerInvariant();
            var why = HoldWords.Of(held, site.Settings, site.Build.Now);
            var live = held.GoesLive is { } moment ? HoldWords.Moment(moment, site.Settings) : "-";
            yield return new($"{reason,-8} {live,-16} {held.At.File}  {held.Title}  ({why})", new JsonObject
            {
                ["file"] = held.At.File,
                ["address"] = held.Item.Address,
                ["id"] = held.Item.Id,
                ["title"] = held.Title,
                ["reason"] = reason,
                ["why"] = why,
                ["goesLive"] = HoldWords.Iso(held.GoesLive, site.Settings),
            });
        }
    }

    private static IEnumerable<Line> Published(PlannedSite site) =>
        site.Plan.Site.All<Page>().OrderBy(p => p.Address, StringComparer.Ordinal).Select(p => new Line(
            $"{p.Address,-48} {p.Source.File}{(p.IsListed ? "" : "  (unlisted)")}",
            new JsonObject
            {
                ["file"] = p.Source.File,
                ["address"] = p.Address,
                ["id"] = p.Id,
                ["title"] = p.Title,
                ["date"] = p.Fields.Date?.Date.ToString(),
                ["unlisted"] = !p.IsListed,
            }));

    private static IEnumerable<Line> Stale(PlannedSite site, DateTimeOffset now)
    {
        var limit = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, site.Settings.TimeZone).AddMonths(-StaleMonths).Date);
        return site.Plan.Site.All<CaseStudy>()
            .Where(c => c.Checked is { } day && day < limit)
            .Select(c => (Study: c, Checked: new PartialDate(c.Checked!.Value).ToString()))
            .Select(c => new Line($"checked {c.Checked}  {c.Study.Source.File}  {c.Study.Title}", new JsonObject
            {
                ["file"] = c.Study.Source.File,
                ["address"] = c.Study.Address,
                ["id"] = c.Study.Id,
                ["title"] = c.Study.Title,
                ["checked"] = c.Checked,
            }));
    }

    private sealed record Line(string Text, JsonObject Json);
}
