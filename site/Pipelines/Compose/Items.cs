using KtSite.Content;
using KtSite.Core;
using KtSite.Modules;
using KtSite.Pipelines.Partners;
using KtSite.Pipelines.Results;
using KtSite.Pipelines.Vocabularies;
using KtSite.Reading;
using KtSite.Views;

namespace KtSite.Pipelines.Compose;

/// <summary>Lists over all content types.</summary>
internal static class Items
{
    /// <summary>The pages of each tag that any carries, by its id, in the order of the list.</summary>
    public static IReadOnlyDictionary<string, List<Page>> ByTag(IEnumerable<Page> pages)
    {
        var tagged = new Dictionary<string, List<Page>>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            foreach (var tag in page.Fields.Tags)
            {
                if (!tagged.TryGetValue(tag.Id, out var list)) tagged[tag.Id] = list = [];
                // A page may name a tag twice.
                if (list.Count == 0 || !ReferenceEquals(list[^1], page)) list.Add(page);
            }
        }

        return tagged;
    }

    /// <summary>A result in a list.</summary>
    public static ResultTeaserView ResultTeaser(this Composer compose, Result result) => new(
        result.Title,
        compose.Url.Link(result.Address),
        result.Summary,
        result.Kind,
        FieldReader.WordOf(result.StateOn(compose.Today)),
        compose.Names(result.Lead),
        compose.DateOrNull(result.Planned),
        compose.DateOrNull(result.ReachedBy(compose.Today)),
        compose.Reviews.Has(result));
}
