using KtSite.Core;

namespace KtSite.Pipelines.Compose;

/// <summary>The tags that listed pages carry. One that only unlisted pages carry has no page to link to.</summary>
internal sealed record TagsInUse(IReadOnlySet<string> Ids)
{
    public static TagsInUse Of(Site site) => new(ListedPages.Of(site).ByTag.Keys.ToHashSet(StringComparer.Ordinal));
}
