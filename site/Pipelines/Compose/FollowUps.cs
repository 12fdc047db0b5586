using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.Meetings;
using KtSite.Reading;
using KtSite.Views;

namespace KtSite.Pipelines.Compose;

/// <summary>Joins the actions of meetings with the items that complete them.</summary>
internal static class FollowUps
{
    /// <summary>Fragment of an action on the page of its meeting.</summary>
    public static string FragmentOf(MeetingAction action) => "action-" + action.Id.ToLowerInvariant();

    /// <summary>The meeting and action that a reference such as <c>kick-off/A1</c> names, or null.</summary>
    public static (MeetingReport Meeting, MeetingAction Action)? Find(Site site, Ref reference)
    {
        var parts = reference.Id.Split('/');
        if (parts.Length != 2 || site.All<MeetingReport>().FirstOrDefault(m => m.Id == parts[0]) is not { } meeting) return null;
        return meeting.Actions.FirstOrDefault(a => a.Id == parts[1]) is { } action ? (meeting, action) : null;
    }

    /// <summary>A link to the action that a reference names, or null.</summary>
    public static LinkView? LinkToAction(Composer compose, Ref reference) =>
        Find(compose.Site, reference) is not var (meeting, action) ? null
            : new LinkView(action.What, compose.Url.Link(meeting.Address) + "#" + FragmentOf(action));

    /// <summary>The published pages that complete an action.</summary>
    public static IEnumerable<Page> Completing(Site site, MeetingReport meeting, MeetingAction action) =>
        site.All<Page>().Where(p => p.Fields.Fulfils.Any(f => f.Id == $"{meeting.Id}/{action.Id}"));

    /// <summary>How far an action has come on a day: <c>done</c>, <c>dropped</c>, <c>ongoing</c>, <c>late</c> or <c>open</c>.</summary>
    public static string State(MeetingAction action, bool fulfilled, DateOnly today) =>
        fulfilled || action.State == ActionState.Done ? "done"
        : action.State == ActionState.Dropped ? "dropped"
        : action.IsOngoing ? "ongoing"
        : action.Due is { } due && due.Last < today ? "late"
        : "open";

    /// <summary>Reports references to actions that do not exist.</summary>
    public static void Check(Site site, DiagnosticBag problems)
    {
        if (site.Unreadable.Count > 0) return;
        foreach (var reference in site.All<Page>().SelectMany(p => p.Fields.Fulfils).Where(r => Find(site, r) is null && site.HeldBack.ById(r.Id.Split('/')[0]) is null))
        {
            var known = site.All<MeetingReport>().SelectMany(m => m.Actions.Select(a => $"{m.Id}/{a.Id}"));
            problems.Error(
                Rules.DanglingReference,
                reference.At,
                $"there is no action '{reference.Id}' in input/meetings/{Suggestion.Phrase(reference.Id, known)}",
                "write the id of a published meeting, a slash and the id of one of its actions");
        }
    }
}
