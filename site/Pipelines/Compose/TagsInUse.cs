using KtSite.Content;
using KtSite.Core;

namespace KtSite.Pipelines.Compose;

/// <summary>The tags that listed pages carry. One that only unlisted pages carry has no page to link to.</summary>
internal sealed record TagsInUse(IReadOnlySet<string> Ids)
{
    public static TagsInUse Of(Site site)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in site.All<Page>().Where(p => p.IsListed))
        {
            foreach (var tag in page.Fields.Tags) ids.Add(tag.Id);
        }

        return new TagsInUse(ids);
    }
}
