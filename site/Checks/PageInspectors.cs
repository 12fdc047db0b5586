using System.Collections.Concurrent;

namespace KtSite.Checks;

/// <summary>Inspectors for several threads, each used again for the next page.</summary>
/// <param name="sound">See <see cref="PageInspector"/>.</param>
internal sealed class PageInspectors(SoundLinks? sound = null)
{
    private readonly LinkPool pool = new();
    private readonly ConcurrentBag<PageInspector> idle = [];

    /// <summary>What a page contains.</summary>
    /// <param name="html">The page in UTF-8.</param>
    public PageFacts Inspect(ReadOnlySpan<byte> html)
    {
        var inspector = idle.TryTake(out var known) ? known : new PageInspector(pool, sound);
        var facts = inspector.Inspect(html);
        idle.Add(inspector);
        return facts;
    }
}
