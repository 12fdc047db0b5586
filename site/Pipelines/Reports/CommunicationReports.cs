using KtSite.Core;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.FollowUp;
using KtSite.Pipelines.Plan;
using KtSite.Reading;

namespace KtSite.Pipelines.Reports;

/// <summary>Tables of the communication plan and log, as periodic reports ask for them.</summary>
internal static class CommunicationReports
{
    /// <summary>A row an activity, newest first; <c>source</c> says who wrote it down.</summary>
    public static ReportTable Log(Site site, BuildContext build)
    {
        var compose = new Composer(site, build);
        return ReportTable.Of(
            Communication.Log(compose),
            ("date", a => a.Date),
            ("channel", a => a.Channel),
            ("what", a => a.What),
            ("partners", a => Partners(a.Partners, compose)),
            ("audience", a => a.Audience),
            ("reached", a => a.Reached),
            ("address", a => a.Address),
            ("evidence", a => a.Evidence),
            ("source", a => a.ByItself ? "site" : a.At.ToString()));
    }

    /// <summary>A row a planned activity, in the order of their days; those without one last.</summary>
    public static ReportTable Plan(Site site, BuildContext build)
    {
        var compose = new Composer(site, build);
        return ReportTable.Of(
            site.All<PlannedActivity>(),
            ("date", a => a.Date?.Date),
            ("state", a => a.State == PlanState.Planned && a.Date is { } date && date.Date.Last < compose.Today ? "late" : FieldReader.WordOf(a.State)),
            ("owner", a => a.Owner is { } owner ? Partners([owner.Id], compose) : null),
            ("channel", a => a.Channel),
            ("what", a => a.What ?? compose.LinkTo(a.Item?.Id)?.Text ?? a.Item?.Id),
            ("audience", a => a.Audience),
            ("item", a => a.Item?.Id));
    }

    /// <summary>A row a partner, a column a quarter: how many activities.</summary>
    public static ReportTable Coverage(Site site, BuildContext build)
    {
        var compose = new Composer(site, build);
        var log = Communication.Log(compose);
        var quarters = log.SelectMany(a => new[] { Quarter.Of(a.Date.First), Quarter.Of(a.Date.Last) }).ToArray();
        var columns = quarters.Length == 0 ? [] : QuartersOf(quarters.Min(), quarters.Max()).ToArray();
        return ReportTable.Of(
            compose.Members(),
            [
                ("partner", p => p.ShortName),
                .. columns.Select(q => (q.ToString(), (Func<Partners.Partner, object?>)(p => log.Count(a => Quarter.Of(a.Date.First) == q && a.Partners.Contains(p.Id))))),
                ("total", p => log.Count(a => a.Partners.Contains(p.Id))),
            ]);
    }

    /// <summary>A row for each partner who owes something until the end of the next month.</summary>
    public static ReportTable Dues(Site site, BuildContext build)
    {
        var compose = new Composer(site, build);
        return ReportTable.Of(
            Due.All(compose),
            ("partner", d => Partners([d.Partner], compose)),
            ("due", d => FieldReader.WordOf(d.Kind)),
            ("date", d => d.Date),
            ("what", d => d.What),
            ("file", d => d.At));
    }

    /// <summary>A row a gap.</summary>
    public static ReportTable Gaps(Site site, BuildContext build)
    {
        var compose = new Composer(site, build);
        return ReportTable.Of(
            Gap.All(compose),
            ("gap", g => FieldReader.WordOf(g.Kind)),
            ("when", g => g.When),
            ("partners", g => Partners(g.Partners, compose)),
            ("what", g => g.What),
            ("file", g => g.At));
    }

    /// <summary>A row a thing that an editor should look at.</summary>
    public static ReportTable Radar(Site site, BuildContext build)
    {
        var compose = new Composer(site, build);
        return ReportTable.Of(
            RadarEntry.All(compose),
            ("why", r => FieldReader.WordOf(r.Kind)),
            ("since", r => r.Since),
            ("what", r => r.What),
            ("file", r => r.At),
            ("address", r => r.Address is { } address ? compose.Url.Absolute(address) : null));
    }

    private static IEnumerable<Quarter> QuartersOf(Quarter first, Quarter last) =>
        Quarter.Between(new DateOnly(first.Year, (first.Number * 3) - 2, 1), new DateOnly(last.Year, last.Number * 3, 1));

    private static string Partners(IEnumerable<string> ids, Composer compose) => string.Join("; ", ids.Select(id => compose.Partner(id)?.ShortName ?? id));
}
