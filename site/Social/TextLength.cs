using System.Globalization;
using System.Text;

namespace KtSite.Social;

/// <summary>Lengths of texts as the networks count them. Pure.</summary>
public static class TextLength
{
    /// <summary>The length of a text in the units of a method.</summary>
    /// <param name="text">The text as it will be posted.</param>
    /// <param name="method">How the network counts.</param>
    public static int Count(string text, CountingMethod method) => method switch
    {
        CountingMethod.TwitterWeighted => TwitterLength.Count(text),
        CountingMethod.Utf16 => text.Length,
        CountingMethod.Graphemes => Clusters(text),
        CountingMethod.Mastodon => MastodonLength.Count(text),
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, null),
    };

    /// <summary>Extended grapheme clusters (UAX 29).</summary>
    internal static int Clusters(ReadOnlySpan<char> text)
    {
        // Each ASCII sign is a cluster of its own, but for a line break of two.
        if (Ascii.IsValid(text) && !text.Contains('\r')) return text.Length;
        var count = 0;
        for (; !text.IsEmpty; count++) text = text[StringInfo.GetNextTextElementLength(text)..];
        return count;
    }
}
