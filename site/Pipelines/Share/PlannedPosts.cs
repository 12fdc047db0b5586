using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.Plan;

namespace KtSite.Pipelines.Share;

/// <summary>A planned activity with the text that goes out.</summary>
internal sealed record PlannedPost(PlannedActivity Activity, Page Page, Snippet Snippet);

/// <summary>Finds the posts that are still to go out.</summary>
internal static class PlannedPosts
{
    /// <summary>Activities on networks with a day to come and an item on the site, each with its text, in the order of time.</summary>
    public static IReadOnlyList<PlannedPost> Of(Site site, SnippetComposer composer, DateTimeOffset now)
    {
        var pages = site.All<Page>().Where(p => p.HasShareKit && p.IsListed).DistinctBy(p => p.Id).ToDictionary(p => p.Id);
        var posts = new List<PlannedPost>();
        foreach (var activity in site.All<PlannedActivity>().Where(a => a.State == PlanState.Planned && a.Date is { Date.IsExact: true } date && date.Instant >= now))
        {
            if (activity.Item is not { } item || !pages.TryGetValue(item.Id, out var page)) continue;
            // A post that goes out after an event does not invite to it.
            var texts = composer.Texts(page, activity.Date!.Instant).Where(s => s.Network.Id == activity.Channel && s.Parts.Count == 1).ToArray();
            var text = Array.Find(texts, s => s.Variant == activity.Variant) ?? texts.FirstOrDefault();
            if (text is not null) posts.Add(new PlannedPost(activity, page, text));
        }

        return posts;
    }
}
