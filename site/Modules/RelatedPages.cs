using KtSite.Content;

namespace KtSite.Modules;

/// <summary>Finds the pages that share tags with a page. Made once for a list of pages.</summary>
/// <param name="pages">The pages, the most interesting ones first: of two that share as much, the first counts.</param>
internal sealed class RelatedPages<T>(IReadOnlyList<T> pages)
    where T : Page
{
    // More of one tag would not make the best ones better, and thousands of pages may carry it.
    private const int MostOfTag = 200;

    private readonly Dictionary<string, List<int>> carriers = CarriersOf(pages);

    /// <summary>The pages that share most with a page; a tag that few carry weighs more than one that many carry.</summary>
    /// <param name="page">The page.</param>
    /// <param name="most">How many to give at most.</param>
    /// <param name="without">Pages that are shown beside it already.</param>
    public IReadOnlyList<T> To(T page, int most, IReadOnlyCollection<T> without)
    {
        var scores = new Dictionary<int, double>();
        foreach (var tag in page.Fields.Tags)
        {
            if (!carriers.TryGetValue(tag.Id, out var carrying)) continue;
            var weight = 1 / Math.Log2(1 + carrying.Count);
            foreach (var at in carrying.Take(MostOfTag)) scores[at] = scores.GetValueOrDefault(at) + weight;
        }

        return [.. scores.Where(s => !ReferenceEquals(pages[s.Key], page) && !without.Contains(pages[s.Key])).OrderByDescending(s => s.Value).ThenBy(s => s.Key).Take(most).Select(s => pages[s.Key])];
    }

    private static Dictionary<string, List<int>> CarriersOf(IReadOnlyList<T> pages)
    {
        var carriers = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < pages.Count; i++)
        {
            if (!pages[i].IsListed) continue;
            foreach (var tag in pages[i].Fields.Tags)
            {
                if (!carriers.TryGetValue(tag.Id, out var list)) carriers[tag.Id] = list = [];
                list.Add(i);
            }
        }

        return carriers;
    }
}
