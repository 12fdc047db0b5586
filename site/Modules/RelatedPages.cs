using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using KtSite.Content;

namespace KtSite.Modules;

/// <summary>Finds the pages that share tags with a page. Made once for a list of pages; safe for several threads.</summary>
/// <param name="pages">The pages, the most interesting ones first: of two that share as much, the first counts.</param>
/// <param name="before">What was found in the build before, in the same process; it still holds as long as no page has other tags or another place.</param>
internal sealed class RelatedPages<T>(IReadOnlyList<T> pages, RelatedPages<T>? before = null)
    where T : Page
{
    // By page, as indices.
    private readonly int[]?[] found = before is not null && IsSame(before.Pages, pages) ? before.found : new int[pages.Count][];

    // More of one tag would not make the best ones better, and thousands of pages may carry it.
    private const int MostOfTag = 200;

    private readonly Lazy<Dictionary<string, List<int>>> carriers = new(() => CarriersOf(pages));

    private readonly ConcurrentBag<Tally> idle = [];

    private IReadOnlyList<T> Pages => pages;

    /// <summary>The pages that share most with a page; a tag that few carry weighs more than one that many carry.</summary>
    /// <param name="at">Where the page stands in the list.</param>
    /// <param name="most">How many to give at most; the same for all pages.</param>
    /// <param name="without">Pages that are shown beside it already: those that the order of the list tells; null for none.</param>
    public IReadOnlyList<T> To(int at, int most, params ReadOnlySpan<T?> without) => Array.ConvertAll(found[at] ??= Find(pages[at], most, without), i => pages[i]);

    private int[] Find(T page, int most, ReadOnlySpan<T?> without)
    {
        var tally = idle.TryTake(out var empty) ? empty : new Tally(new double[pages.Count], []);
        var (shared, sharing) = tally;
        foreach (var tag in page.Fields.Tags)
        {
            if (!carriers.Value.TryGetValue(tag.Id, out var carrying)) continue;
            var weight = 1 / Math.Log2(1 + carrying.Count);
            foreach (var at in CollectionsMarshal.AsSpan(carrying)[..Math.Min(carrying.Count, MostOfTag)])
            {
                ref var of = ref shared[at];
                if (of == 0) sharing.Add(at);
                of += weight;
            }
        }

        // The best ones in order: of thousands that share something, hardly any gets among them.
        Span<int> best = stackalloc int[most];
        var count = 0;
        foreach (var at in CollectionsMarshal.AsSpan(sharing))
        {
            if (count == most && !tally.IsBetter(at, best[^1])) continue;
            if (ReferenceEquals(pages[at], page) || Contains(without, pages[at])) continue;
            var place = count < most ? count++ : most - 1;
            for (; place > 0 && tally.IsBetter(at, best[place - 1]); place--) best[place] = best[place - 1];
            best[place] = at;
        }

        foreach (var at in CollectionsMarshal.AsSpan(sharing)) shared[at] = 0;
        sharing.Clear();
        idle.Add(tally);
        return best[..count].ToArray();
    }

    private static bool Contains(ReadOnlySpan<T?> pages, T page)
    {
        foreach (var one in pages)
        {
            if (ReferenceEquals(one, page)) return true;
        }

        return false;
    }

    private static bool IsSame(IReadOnlyList<T> before, IReadOnlyList<T> now) =>
        before.Count == now.Count && before.Zip(now).All(p => ReferenceEquals(p.First, p.Second) || (p.First.Id == p.Second.Id && p.First.IsListed == p.Second.IsListed && p.First.Fields.Tags.Select(t => t.Id).SequenceEqual(p.Second.Fields.Tags.Select(t => t.Id))));

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

    // What each page shares with the one that is asked for, and which pages share anything; emptied after each question.
    private sealed record Tally(double[] Shared, List<int> Sharing)
    {
        // Whether a page shares more than another one; of equals the first is better.
        public bool IsBetter(int at, int than) => Shared[at] > Shared[than] || (Shared[at] == Shared[than] && at < than);
    }
}
