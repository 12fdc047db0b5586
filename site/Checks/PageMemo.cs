using System.Collections.Concurrent;
using KtSite.Core;

namespace KtSite.Checks;

/// <summary>A page as it was written last in this process.</summary>
/// <param name="Bytes">Its HTML.</param>
/// <param name="Facts">What is on it.</param>
/// <param name="Formed">What formed it.</param>
internal sealed record KnownPage(byte[] Bytes, PageFacts Facts, Formation Formed);

/// <summary>
/// Remembers pages and what was found on them, as long as they are formed of the same, or their bytes are the same. Used where builds follow each other in one
/// process.
/// </summary>
internal sealed class PageMemo
{
    private readonly ConcurrentDictionary<string, KnownPage> kept = new(StringComparer.Ordinal);
    private readonly LinkPool pool = new();
    private string theme = "";

    /// <summary>With another theme, pages that are formed of the same have other bytes.</summary>
    public void UseTheme(string revision)
    {
        if (theme == revision) return;
        theme = revision;
        foreach (var address in kept.Keys) Remember(address, Formation.Never);
    }

    /// <summary>The page with this address as it was written last, when it is formed of the same; else null.</summary>
    public KnownPage? Find(string address, Formation formed) =>
        kept.TryGetValue(address, out var known) && known.Formed.GivesSameAs(formed) ? known : null;

    /// <summary>What is on the page with this address.</summary>
    public PageFacts Inspect(string address, ReadOnlySpan<byte> html)
    {
        if (kept.TryGetValue(address, out var known) && html.SequenceEqual(known.Bytes)) return known.Facts;
        var facts = PageInspector.Inspect(html, pool);
        kept[address] = new KnownPage(html.ToArray(), facts, Formation.Never);
        return facts;
    }

    /// <summary>Remembers what formed the page that was inspected last.</summary>
    public void Remember(string address, Formation formed)
    {
        if (kept.TryGetValue(address, out var known)) kept[address] = known with { Formed = formed };
    }
}
