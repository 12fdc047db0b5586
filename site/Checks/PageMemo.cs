using System.Collections.Concurrent;
using KtSite.Core;

namespace KtSite.Checks;

/// <summary>A page as it was written last in this process.</summary>
/// <param name="Hash">Hash of its HTML.</param>
/// <param name="Facts">What is on it.</param>
/// <param name="Formed">What formed it.</param>
internal sealed record KnownPage(Digest Hash, PageFacts Facts, Formation Formed);

/// <summary>
/// Remembers pages and what was found on them, as long as they are formed of the same, or their bytes are the same. Used where builds follow each other in one
/// process.
/// </summary>
internal sealed class PageMemo
{
    private readonly ConcurrentDictionary<string, KnownPage> kept = new(StringComparer.Ordinal);
    private readonly PageInspectors inspectors = new();
    // Feeds and the site map.
    private readonly ConcurrentDictionary<string, Digest> sound = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Formation> files = new(StringComparer.Ordinal);
    private string rules = "";

    /// <summary>The links of the site as it was last.</summary>
    public LinkMemo Links { get; } = new();

    /// <summary>Begins a build.</summary>
    /// <param name="rules">All that decides, beside a page's own values, what its bytes are and what is wrong with them.</param>
    public void Begin(string rules)
    {
        if (this.rules == rules) return;
        this.rules = rules;
        foreach (var address in kept.Keys) Remember(address, Formation.Never);
        sound.Clear();
        files.Clear();
        Links.Forget();
    }

    /// <summary>Whether nothing was wrong with the last file of this address, and this is still it.</summary>
    public bool IsSound(string address, ReadOnlySpan<byte> bytes) => sound.TryGetValue(address, out var known) && known.Equals(Digest.Of(bytes));

    /// <summary>Remembers a file with which nothing is wrong.</summary>
    public void AddSound(string address, ReadOnlySpan<byte> bytes) => sound[address] = Digest.Of(bytes);

    /// <summary>The page with this address as it was written last, when it is formed of the same; else null.</summary>
    public KnownPage? Find(string address, Formation formed) =>
        kept.TryGetValue(address, out var known) && known.Formed.GivesSameAs(formed) ? known : null;

    /// <summary>What is on the page with this address.</summary>
    public PageFacts Inspect(string address, ReadOnlySpan<byte> html)
    {
        var hash = Digest.Of(html);
        if (kept.TryGetValue(address, out var known) && known.Hash == hash) return known.Facts;
        var facts = inspectors.Inspect(html);
        kept[address] = new KnownPage(hash, facts, Formation.Never);
        return facts;
    }

    /// <summary>Remembers what formed the page that was inspected last.</summary>
    public void Remember(string address, Formation formed)
    {
        if (kept.TryGetValue(address, out var known)) kept[address] = known with { Formed = formed };
    }

    /// <summary>Whether the last file of this address, which is no page, was sound and formed of the same.</summary>
    public bool HasFile(string address, Formation formed) => files.TryGetValue(address, out var known) && known.GivesSameAs(formed);

    /// <summary>Remembers what formed a file that is no page.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="formed">What formed it; <see cref="Formation.Never"/> where it is not sound.</param>
    public void RememberFile(string address, Formation formed)
    {
        if (formed == Formation.Never) files.TryRemove(address, out _);
        else files[address] = formed;
    }
}
