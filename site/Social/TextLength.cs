using System.Globalization;
using System.Text;

namespace KtSite.Social;

/// <summary>Lengths of texts as the networks count them. Pure.</summary>
public static class TextLength
{
    // Bluesky: 300 graphemes and 3,000 bytes.
    private const int BytesPerGrapheme = 10;

    /// <summary>The length of a text in the units of a method.</summary>
    /// <param name="text">The text as it will be posted.</param>
    /// <param name="method">How the network counts.</param>
    public static int Count(string text, CountingMethod method) => method switch
    {
        CountingMethod.TwitterWeighted => TwitterLength.Count(text),
        CountingMethod.Utf16 => text.Length,
        CountingMethod.Graphemes => Graphemes(text),
        CountingMethod.Mastodon => MastodonLength.Count(text),
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, null),
    };

    /// <summary>Extended grapheme clusters (UAX 29).</summary>
    internal static int Clusters(string text) => new StringInfo(text).LengthInTextElements;

    // Bluesky refuses what exceeds either limit, so the larger share of the two is the length that counts.
    // Source: lexicons/app/bsky/feed/post.json of bluesky-social/atproto.
    private static int Graphemes(string text) =>
        Math.Max(Clusters(text), (Encoding.UTF8.GetByteCount(text) + BytesPerGrapheme - 1) / BytesPerGrapheme);
}
