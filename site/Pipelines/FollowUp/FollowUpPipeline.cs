using KtSite.Content;
using KtSite.Core;
using KtSite.Feeds;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.Plan;
using KtSite.Pipelines.Reports;
using KtSite.Pipelines.Share;
using KtSite.Reading;
using KtSite.Views;

namespace KtSite.Pipelines.FollowUp;

/// <summary>The page for those who run the project, with its tables and the calendar of the plan.</summary>
internal sealed class FollowUpPipeline : Pipeline
{
    private const string Address = "/follow-up/";

    // The site is public: what is held back and who gave no consent is told on the command line alone.
    private static readonly RadarKind[] Private = [RadarKind.HeldBack, RadarKind.NoConsent];

    private static readonly string[] Tables = ["plan", "calendar", "log", "coverage", "gaps", "translations", "actions"];

    public override IEnumerable<OutputItem> PostProcess(Site all, BuildContext build)
    {
        var site = all.WithoutHeldItems();
        var compose = new Composer(site, build);
        var frame = new Frame(compose);
        var text = frame.Text("follow-up");
        if (text is null && site.All<PlannedActivity>().Count == 0) yield break;
        var origin = frame.OriginOf("follow-up", "data/plan.yml");
        var (title, way, log) = (frame.TitleOf("follow-up"), frame.Way(), Communication.Log(compose));
        yield return frame.Page(Address, origin, "follow-up", "follow-up", new FollowUpPageView(
            compose.Head(title, text?.Fields.Summary, Address, way, [], noIndex: true),
            title,
            way,
            text?.Fields.Summary,
            compose.Body(text?.Body ?? Body.Empty),
            text?.Notice,
            site.HeldBack.All.Count,
            RadarEntry.All(compose).Where(r => !Private.Contains(r.Kind)).GroupBy(r => r.Kind).OrderBy(g => g.Key)
                .Select(g => new FollowUpGroupView(FieldReader.WordOf(g.Key), g.Select(r => new FollowUpEntryView(r.What, r.Address is { } a ? compose.Url.Link(a) : null, r.Since, r.At.ToString())).ToValueList())).ToValueList(),
            Dues(compose),
            Months(site, compose),
            Channels(log, compose),
            Partners(log, compose),
            Quarters(log, compose),
            Gap.All(compose).GroupBy(g => g.Kind).OrderBy(g => g.Key)
                .Select(g => new FollowUpGroupView(FieldReader.WordOf(g.Key), g.Select(x => new FollowUpEntryView(x.What, null, x.When, x.At.ToString())).ToValueList())).ToValueList(),
            Translations(compose),
            [.. Tables.Select(t => new LinkView($"{t}.csv", compose.Url.Link($"{Address}{t}.csv"))), .. Planned(site).Any() ? [new LinkView("plan.ics", compose.Url.Link(Address + "plan.ics"))] : Array.Empty<LinkView>()]));
        foreach (var table in Tables)
            yield return new TextOutput(OutputPath.Of($"{Address}{table}.csv"), origin, ReportFiles.Csv(AllReports.List.Single(r => r.Name == table).Make(site, build)));
        if (Planned(site).Any()) yield return new CalendarOutput(OutputPath.Of(Address + "plan.ics"), origin, title, Planned(site).Select(a => Entry(a, compose)).ToValueList());
    }

    private static IEnumerable<PlannedActivity> Planned(Site site) => site.All<PlannedActivity>().Where(a => a.Date is not null && a.State == PlanState.Planned);

    private static ValueList<PartnerDuesView> Dues(Composer compose) => Due.All(compose).GroupBy(d => d.Partner).Select(g => new PartnerDuesView(
        compose.Partner(g.Key) is { } partner ? new NameView(partner.ShortName, compose.Url.Link(partner.Address)) : null,
        g.Select(d => new DueView(FieldReader.WordOf(d.Kind), compose.Date(d.Date), d.What, d.Address is { } a ? compose.Url.Link(a) : null)).ToValueList())).ToValueList();

    private static ValueList<PlanMonthView> Months(Site site, Composer compose) => site.All<PlannedActivity>()
        .GroupBy(a => a.Date is { } date ? date.Date.First.AddDays(1 - date.Date.First.Day) : (DateOnly?)null)
        .OrderBy(g => g.Key is null).ThenBy(g => g.Key)
        .Select(g => new PlanMonthView(
            g.Key is { } month ? compose.Date(PartialDate.TryParse(month.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture), out var known) ? known : default) : null,
            g.Select(a => new PlanEntryView(
                compose.DateOrNull(a.Date?.Date),
                a.State == PlanState.Planned && a.Date is { } date && date.Date.Last < compose.Today ? "late" : FieldReader.WordOf(a.State),
                a.Owner is { } owner ? compose.Name(owner) : null,
                NameOf(a.Channel, site),
                a.What ?? compose.LinkTo(a.Item?.Id)?.Text ?? a.Item?.Id ?? "",
                compose.LinkTo(a.Item?.Id)?.Url,
                a.Audience)).ToValueList())).ToValueList();

    // Only items that were told somewhere else than here: the others would be a table of empty cells.
    private static GridView Channels(IReadOnlyList<Activity> log, Composer compose)
    {
        var told = log.Where(a => a.Item is not null).ToArray();
        var channels = told.Select(a => a.Channel).Distinct().OrderBy(c => c != Communication.Website).ThenBy(c => c, StringComparer.Ordinal).ToArray();
        return new GridView(
            "channels",
            channels.Select(c => NameOf(c, compose.Site)).ToValueList(),
            told.GroupBy(a => a.Item!.Id).Select(g => new GridRowView(
                g.Last().What,
                compose.Url.Link(g.First().Item!.Address),
                channels.Select(c => new GridCellView(string.Join(", ", g.Where(a => a.Channel == c).Select(a => a.Date.ToString())), null)).ToValueList())).ToValueList());
    }

    private static GridView Partners(IReadOnlyList<Activity> log, Composer compose)
    {
        if (log.Count == 0) return new GridView("partners", [], []);
        var quarters = Quarter.Between(log.Min(a => a.Date.First), log.Max(a => a.Date.Last)).ToArray();
        return new GridView(
            "partners",
            quarters.Select(q => q.ToString()).ToValueList(),
            compose.Members().Select(p => new GridRowView(
                p.ShortName,
                compose.Url.Link(p.Address),
                quarters.Select(q => log.Count(a => Quarter.Of(a.Date.First) == q && a.Partners.Contains(p.Id)) is > 0 and var n
                    ? new GridCellView(n.ToString(System.Globalization.CultureInfo.InvariantCulture), "#" + FragmentOf(q)) : new GridCellView("", null)).ToValueList())).ToValueList());
    }

    private static ValueList<LogQuarterView> Quarters(IReadOnlyList<Activity> log, Composer compose) => log.GroupBy(a => Quarter.Of(a.Date.First)).OrderByDescending(g => g.Key)
        .Select(g => new LogQuarterView(FragmentOf(g.Key), g.Key.ToString(), g.Select(a => new LogEntryView(
            compose.Date(a.Date),
            NameOf(a.Channel, compose.Site),
            a.What,
            a.Item is { } item ? compose.Url.Link(item.Address) : a.Address,
            compose.Names(a.Partners.Select(p => new Ref(p, a.At))),
            a.Reached,
            a.At.ToString())).ToValueList())).ToValueList();

    private static ValueList<TranslationsView> Translations(Composer compose) => compose.Settings.Languages.Count == 1 ? [] : Translation.All(compose).GroupBy(t => t.Language)
        .Where(g => g.Any(t => t.State is TranslationState.Missing or TranslationState.Outdated))
        .Select(g => new TranslationsView(
            g.Key,
            g.Count(t => t.State != TranslationState.Missing),
            g.Count(),
            g.Where(t => t.State is TranslationState.Missing or TranslationState.Outdated)
                .Select(t => new TranslationEntryView(t.Title, (t.Address ?? compose.Site.Addresses.ById(t.Item)?.Address) is { } a ? compose.Url.Link(a) : null, FieldReader.WordOf(t.State), t.At.ToString())).ToValueList())).ToValueList();

    private static string FragmentOf(Quarter quarter) => "log-" + quarter.ToString().ToLowerInvariant();

    private static CalendarEntryView Entry(PlannedActivity activity, Composer compose)
    {
        var date = activity.Date!;
        var link = compose.LinkTo(activity.Item?.Id);
        var what = activity.What ?? link?.Text ?? activity.Item?.Id ?? "";
        // The place in the file would change with every line above; what, where and when say which one it is.
        var name = Slug.Of($"{what} {activity.Channel} {date.Date}");
        return new CalendarEntryView(
            $"plan-{name}@{compose.Url.Host}",
            $"{NameOf(activity.Channel, compose.Site)}: {what}",
            compose.Url.Absolute(activity.Item is { } item && compose.Site.Addresses.ById(item.Id) is { } known ? known.Address : Address),
            date.Date.First,
            date.Date.Last,
            date.HasTime ? TimeOnly.FromDateTime(date.Instant.DateTime) : null,
            compose.Settings.TimeZone.Id,
            null,
            activity.Owner is { } owner ? compose.Name(owner).Text : null,
            CalendarState.Tentative,
            date.Date.First);
    }

    private static string NameOf(string channel, Site site) => site.All<Network>().FirstOrDefault(n => n.Id == channel)?.Name ?? channel;
}
