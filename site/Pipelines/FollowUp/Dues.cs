using KtSite.Core;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.Meetings;
using KtSite.Pipelines.Plan;
using KtSite.Reading;

namespace KtSite.Pipelines.FollowUp;

/// <summary>How soon something is due.</summary>
internal enum DueKind
{
    /// <summary>Its day is past.</summary>
    Overdue,

    /// <summary>In this month.</summary>
    ThisMonth,

    /// <summary>In the next.</summary>
    NextMonth,
}

/// <summary>Something that is due from a partner.</summary>
/// <param name="Kind">How soon.</param>
/// <param name="Partner">Id of the partner, or <c>all</c>.</param>
/// <param name="Date">When.</param>
/// <param name="What">What.</param>
/// <param name="At">Where it is written.</param>
/// <param name="Address">Its page, or null.</param>
internal sealed record Due(DueKind Kind, string Partner, PartialDate Date, string What, Location At, string? Address)
{
    /// <summary>What is due until the end of the next month: actions of meetings and planned communication, each once for each who owes it.</summary>
    public static IReadOnlyList<Due> All(Composer compose)
    {
        var (site, today) = (compose.Site, compose.Today);
        var found = new List<Due>();
        foreach (var meeting in site.All<MeetingReport>())
        {
            foreach (var action in meeting.Actions.Where(a => FollowUps.State(a, FollowUps.Completing(site, meeting, a).Any(), today) is "open" or "late"))
                found.AddRange(Of(action.Due, action.Owner.Select(o => o.Id), $"{meeting.Id}/{action.Id}: {action.What}", action.At, meeting.Address + "#" + FollowUps.FragmentOf(action), today));
        }

        foreach (var planned in site.All<PlannedActivity>().Where(p => p.State == PlanState.Planned))
        {
            var what = planned.What ?? compose.LinkTo(planned.Item?.Id)?.Text ?? planned.Item?.Id ?? "";
            found.AddRange(Of(planned.Date?.Date, planned.Owner is { } owner ? [owner.Id] : [MeetingAction.Everyone], $"{planned.Channel}: {what}", planned.Source, planned.Item is { } item ? site.Addresses.ById(item.Id)?.Address : null, today));
        }

        return [.. found.OrderBy(d => d.Partner == MeetingAction.Everyone).ThenBy(d => d.Partner, StringComparer.Ordinal).ThenBy(d => d.Date)];
    }

    private static IEnumerable<Due> Of(PartialDate? date, IEnumerable<string> partners, string what, Location at, string? address, DateOnly today)
    {
        if (date is not { } day) return [];
        var month = new DateOnly(today.Year, today.Month, 1);
        DueKind? kind = day.Last < today ? DueKind.Overdue
            : day.Last < month.AddMonths(1) ? DueKind.ThisMonth
            : day.Last < month.AddMonths(2) ? DueKind.NextMonth
            : null;
        return kind is { } known ? partners.Select(p => new Due(known, p, day, what, at, address)) : [];
    }
}
