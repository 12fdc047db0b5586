using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace KtSite.Social;

/// <summary>Lengths of texts as the networks count them. Pure.</summary>
public static partial class TextLength
{
    private const int MastodonLink = 23;
    private const int BytesPerGrapheme = 10;

    /// <summary>The length of a text in the units of a method.</summary>
    /// <param name="text">The text as it will be posted.</param>
    /// <param name="method">How the network counts.</param>
    public static int Count(string text, CountingMethod method) => method switch
    {
        CountingMethod.TwitterWeighted => TwitterLength.Count(text),
        CountingMethod.Graphemes => Graphemes(text),
        CountingMethod.Mastodon => Mastodon(text),
        _ => text.Length,
    };

    // Bluesky refuses what exceeds either limit, so the larger share of the two is the length that counts.
    // Source: lexicons/app/bsky/feed/post.json of bluesky-social/atproto (300 graphemes, 3000 bytes).
    private static int Graphemes(string text)
    {
        var bytes = Encoding.UTF8.GetByteCount(text);
        return Math.Max(Clusters(text), (bytes + BytesPerGrapheme - 1) / BytesPerGrapheme);
    }

    // Source: https://docs.joinmastodon.org/user/posting/
    private static int Mastodon(string text)
    {
        var shortened = Link().Replace(text, new string('x', MastodonLink));
        return Clusters(RemoteHandle().Replace(shortened, "@$1"));
    }

    private static int Clusters(string text) => new StringInfo(text).LengthInTextElements;

    [GeneratedRegex(@"https?://[^\s]+")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<![\w/])@(\w+)@[\w.-]+\w")]
    private static partial Regex RemoteHandle();
}
