using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.Meetings;

namespace KtSite.Pipelines.Reports;

/// <summary>What meetings gave to whom.</summary>
internal static class ActionReport
{
    private sealed record Row(MeetingReport Meeting, MeetingAction Action, IReadOnlyList<Page> Completing);

    /// <summary>A row an action, newest meeting first.</summary>
    public static ReportTable Table(Site site, BuildContext build)
    {
        var compose = new Composer(site, build);
        return ReportTable.Of(
            site.All<MeetingReport>().SelectMany(m => m.Actions.Select(a => new Row(m, a, [.. FollowUps.Completing(site, m, a)]))),
            ("action", r => $"{r.Meeting.Id}/{r.Action.Id}"),
            ("meeting", r => r.Meeting.Title),
            ("what", r => r.Action.What),
            ("owner", r => string.Join("; ", r.Action.Owner.Select(o => compose.Partner(o.Id)?.ShortName ?? o.Id))),
            ("due", r => r.Action.IsOngoing ? "ongoing" : r.Action.Due),
            ("state", r => FollowUps.State(r.Action, r.Completing.Count > 0, compose.Today)),
            ("completedBy", r => string.Join("; ", r.Completing.Select(p => compose.Url.Absolute(p.Address)))),
            ("note", r => r.Action.Note));
    }
}
