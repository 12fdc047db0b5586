using System.Text;

namespace KtSite.Social;

/// <summary>What a network takes: how it counts a text, and how much of it is too much. Pure.</summary>
/// <param name="Method">How the network counts.</param>
/// <param name="Limit">Longest text, in the units of <paramref name="Method"/>; null where there is no limit.</param>
/// <param name="Bytes">Most UTF-8 bytes beside that, as Bluesky has it; null for most networks.</param>
public sealed record LengthRule(CountingMethod Method, int? Limit, int? Bytes = null)
{
    /// <summary>The length of a text as the network counts it.</summary>
    public int Count(string text) => TextLength.Count(text, Method);

    /// <summary>Whether the network takes the text.</summary>
    public bool Fits(string text) => !(Count(text) > Limit) && !(Bytes is { } most && Encoding.UTF8.GetByteCount(text) > most);

    /// <summary>The limits that a text breaks, each in its own units.</summary>
    public IEnumerable<BrokenLimit> Broken(string text)
    {
        if (Limit is { } limit && Count(text) is var count && count > limit) yield return new BrokenLimit(limit, count, InBytes: false);
        if (Bytes is { } most && Encoding.UTF8.GetByteCount(text) is var bytes && bytes > most) yield return new BrokenLimit(most, bytes, InBytes: true);
    }
}

/// <summary>A limit that a text breaks.</summary>
/// <param name="Most">What the network takes.</param>
/// <param name="Has">What the text has.</param>
/// <param name="InBytes">Whether both are UTF-8 bytes; else they are what the network counts.</param>
public sealed record BrokenLimit(int Most, int Has, bool InBytes);
