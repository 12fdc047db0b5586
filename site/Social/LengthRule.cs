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
    public bool Fits(string text) => Excess(text) == 0;

    /// <summary>By how much the text has to be shortened, in the units of the method; 0 when it fits.</summary>
    public int Excess(string text)
    {
        var over = Limit is { } limit ? Math.Max(0, Count(text) - limit) : 0;
        // A grapheme holds a byte at least, so so many of them are enough.
        return Bytes is { } most ? Math.Max(over, Encoding.UTF8.GetByteCount(text) - most) : over;
    }
}
