using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using KtSite.Content;
using KtSite.Core;

namespace KtSite.Modules;

/// <summary>Finds the pages that share tags with a page. Made once for a list of pages; safe for several threads, as long as each asks for other pages.</summary>
/// <typeparam name="T">The type of the pages.</typeparam>
internal sealed class RelatedPages<T>
    where T : Page
{
    // More of one tag would not make the best ones better, and thousands of pages may carry it.
    private const int MostOfTag = 200;
    private const byte Unknown = byte.MaxValue;

    private readonly IReadOnlyList<T> pages;
    private readonly int most;
    private readonly KeptResults kept;
    private readonly Digest key;
    private readonly Lazy<Dictionary<string, List<int>>> carriers;
    private readonly ConcurrentBag<Tally> idle = [];
    // For each page the places of at most so many others, and how many there are.
    private readonly int[] found;
    private readonly byte[] counts;
    private int left;

    /// <param name="pages">The pages, the most interesting ones first: of two that share as much, the first counts.</param>
    /// <param name="most">How many to find for each at most.</param>
    /// <param name="kept">Remembers what was found, as long as no page has other tags or another place.</param>
    /// <param name="before">What was found in the build before, in the same process.</param>
    public RelatedPages(IReadOnlyList<T> pages, int most, KeptResults kept, RelatedPages<T>? before = null)
    {
        (this.pages, this.most, this.kept) = (pages, most, kept);
        carriers = new(() => CarriersOf(pages));
        if (before is not null && IsSame(before.pages, pages))
        {
            (found, counts, left, key) = (before.found, before.counts, before.left, before.key);
            return;
        }

        key = KeyOf(pages);
        (found, counts, left) = (new int[pages.Count * most], new byte[pages.Count], pages.Count);
        Array.Fill(counts, Unknown);
        if (kept.Find(key)?.TryRead() is { } bytes) Restore(bytes.Span);
    }

    /// <summary>Places in the list of the pages that share most with a page; a tag that few carry weighs more than one that many carry.</summary>
    /// <param name="at">Where the page stands in the list.</param>
    /// <param name="without">Pages that are shown beside it already: those that the order of the list tells; null for none.</param>
    public ReadOnlySpan<int> To(int at, params ReadOnlySpan<T?> without)
    {
        var places = found.AsSpan(at * most, most);
        if (counts[at] != Unknown) return places[..counts[at]];
        counts[at] = (byte)Find(pages[at], places, without);
        if (Interlocked.Decrement(ref left) == 0) kept.Keep(key, Write);
        return places[..counts[at]];
    }

    private int Find(T page, Span<int> best, ReadOnlySpan<T?> without)
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
        return count;
    }

    private static bool Contains(ReadOnlySpan<T?> pages, T page)
    {
        foreach (var one in pages)
        {
            if (ReferenceEquals(one, page)) return true;
        }

        return false;
    }

    private void Write(BinaryWriter writer)
    {
        writer.Write(counts);
        writer.Write(MemoryMarshal.AsBytes(found.AsSpan()));
    }

    private void Restore(ReadOnlySpan<byte> bytes)
    {
        bytes[..counts.Length].CopyTo(counts);
        MemoryMarshal.Cast<byte, int>(bytes[counts.Length..]).CopyTo(found);
        left = 0;
    }

    private static bool IsSame(IReadOnlyList<T> before, IReadOnlyList<T> now)
    {
        if (before.Count != now.Count) return false;
        for (var i = 0; i < now.Count; i++)
        {
            if (!ReferenceEquals(before[i], now[i]) && !(before[i].Id == now[i].Id && before[i].IsListed == now[i].IsListed && before[i].Fields.Tags.Select(t => t.Id).SequenceEqual(now[i].Fields.Tags.Select(t => t.Id)))) return false;
        }

        return true;
    }

    private static Digest KeyOf(IReadOnlyList<T> pages)
    {
        var hash = new DigestBuilder();
        hash.Add("related pages");
        foreach (var page in pages)
        {
            hash.Add(page.Id);
            hash.Add(page.IsListed ? "" : "unlisted");
            foreach (var tag in page.Fields.Tags) hash.Add(tag.Id);
        }

        return hash.End();
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

    // What each page shares with the one that is asked for, and which pages share anything; emptied after each question.
    private sealed record Tally(double[] Shared, List<int> Sharing)
    {
        // Whether a page shares more than another one; of equals the first is better.
        public bool IsBetter(int at, int than) => Shared[at] > Shared[than] || (Shared[at] == Shared[than] && at < than);
    }
}
