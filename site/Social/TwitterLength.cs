using System.Globalization;
using System.Text;

namespace KtSite.Social;

/// <summary>
/// The weighted length of X. In: the text as it will be posted; out: its length in the units of X's limit. Source: <c>config/v3.json</c>
/// and <c>parseTweet.js</c> of twitter/twitter-text: normalise to NFC; characters of the listed ranges weigh 1, all others 2; an emoji
/// sequence weighs 2; a URL weighs 23, whatever its length. Pure.
/// </summary>
public static class TwitterLength
{
    /// <summary>Longest text that X takes.</summary>
    public const int Limit = 280;

    private const int UrlWeight = 23;
    private const int EmojiWeight = 2;

    /// <summary>The weighted length of a text.</summary>
    public static int Count(string text)
    {
        var normal = Readable(text).Normalize(NormalizationForm.FormC);
        var length = 0;
        var start = 0;
        foreach (var url in UrlFinder.Find(normal))
        {
            length += Weigh(normal[start..url.Start]) + UrlWeight;
            start = url.End;
        }

        return length + Weigh(normal[start..]);
    }

    /// <summary>Whether X would take the text: not blank, not too long, none of the three characters that it refuses.</summary>
    public static bool IsValid(string text) =>
        !string.IsNullOrWhiteSpace(text) && text.AsSpan().IndexOfAny('\uFFFE', '\uFEFF', '\uFFFF') < 0 && Count(text) <= Limit;

    // Half characters and U+FFFE, U+FFFF make Normalize throw; a replacement weighs the same, and IsValid still refuses them.
    private static string Readable(string text)
    {
        var readable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) readable.Append(((rune.Value & 0xFFFE) == 0xFFFE ? Rune.ReplacementChar : rune).ToString());
        return readable.ToString();
    }

    private static int Weigh(string text)
    {
        var length = 0;
        var clusters = StringInfo.GetTextElementEnumerator(text);
        while (clusters.MoveNext())
        {
            var cluster = clusters.GetTextElement();
            length += Emoji.IsSequence(cluster) ? EmojiWeight : cluster.EnumerateRunes().Sum(Weigh);
        }

        return length;
    }

    private static int Weigh(Rune rune) => rune.Value is <= 0x10FF or (>= 0x2000 and <= 0x200D) or (>= 0x2010 and <= 0x201F) or (>= 0x2032 and <= 0x2037) ? 1 : 2;
}
