using System.Collections.Concurrent;

namespace KtSite.Checks;

/// <summary>Remembers what was found on a page, as long as its bytes are the same. Used where builds follow each other in one process.</summary>
internal sealed class PageMemo
{
    private readonly ConcurrentDictionary<string, (byte[] Bytes, PageFacts Facts)> kept = new(StringComparer.Ordinal);
    private readonly LinkPool pool = new();

    /// <summary>What is on the page with this address.</summary>
    public PageFacts Inspect(string address, ReadOnlySpan<byte> html)
    {
        if (kept.TryGetValue(address, out var known) && html.SequenceEqual(known.Bytes)) return known.Facts;
        var facts = PageInspector.Inspect(html, pool);
        kept[address] = (html.ToArray(), facts);
        return facts;
    }
}
