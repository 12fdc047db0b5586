using System.Text;
using System.Xml;

namespace KtSite.Feeds;

/// <summary>Which characters a feed or calendar may carry.</summary>
internal static class FeedCharacters
{
    /// <summary>
    /// The text without characters that XML 1.0 forbids, halves of pairs included: they cannot be written, not even
    /// escaped, and one of them makes a reader refuse the whole feed. JSON and calendars get the same text.
    /// </summary>
    public static string Clean(string text)
    {
        var kept = FirstBad(text);
        if (kept == text.Length) return text;

        var clean = new StringBuilder(text.Length).Append(text, 0, kept);
        while (kept < text.Length)
        {
            var good = Width(text, kept);
            clean.Append(text, kept, good);
            kept += Math.Max(good, 1);
        }

        return clean.ToString();
    }

    private static int FirstBad(string text)
    {
        var good = 0;
        while (text.AsSpan(good).IndexOfAnyExceptInRange(' ', '\uD7FF') is >= 0 and var plain)
        {
            good += plain;
            var width = Width(text, good);
            if (width == 0) return good;
            good += width;
        }

        return text.Length;
    }

    // How many chars the allowed character at this place takes; 0 when it is not allowed.
    private static int Width(string text, int at) =>
        XmlConvert.IsXmlChar(text[at]) ? 1
        : at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 2
        : 0;
}
