using KtSite.Content;
using KtSite.Core;
using KtSite.Modules;

namespace KtSite.Pipelines.Compose;

/// <summary>All listed pages of a site in the order in which most lists show them: sorted once for all who ask.</summary>
/// <param name="Newest">The newest first.</param>
/// <param name="ByTag">The pages of each tag that any carries, by its id, in the same order.</param>
internal sealed record ListedPages(IReadOnlyList<Page> Newest, IReadOnlyDictionary<string, List<Page>> ByTag)
{
    /// <summary>Those of a site.</summary>
    public static ListedPages Of(Site site) => site.Derived(Find);

    private static ListedPages Find(Site site)
    {
        var newest = site.All<Page>().Where(p => p.IsListed).NewestFirst();
        return new ListedPages(newest, Items.ByTag(newest));
    }
}
