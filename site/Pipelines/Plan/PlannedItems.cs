using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Pipelines.Plan;

/// <summary>What plan and log name exists.</summary>
internal static class PlannedItems
{
    /// <summary>The site as readers may know it: without what is planned or noted about items that are held back. Its name alone may tell too much.</summary>
    public static Site WithoutHeldItems(this Site site)
    {
        return site.Where<PlannedActivity>(a => Shows(a.Item)).Where<LoggedActivity>(a => Shows(a.Item));

        bool Shows(Ref? item) => item is not { } named || site.HeldBack.ById(named.Id) is null;
    }

    /// <summary>
    /// Tells of items that do not exist. A warning and no error: an item that is held back is not on the site, and may be planned all the same.
    /// </summary>
    public static void CheckItems(this IEnumerable<Ref> items, Site site, BuildContext build)
    {
        if (site.Unreadable.Count > 0) return;
        foreach (var item in items.Where(i => site.Addresses.ById(i.Id) is null && site.HeldBack.ById(i.Id) is null))
            build.Problems.Warning(Rules.DanglingReference, item.At, $"no published item has the id '{item.Id}'{Suggestion.Phrase(item.Id, site.Addresses.Ids)}", "mend the id, unless the item is still to be published");
    }
}
