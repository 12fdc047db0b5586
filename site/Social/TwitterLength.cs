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
    private const char LastLight = '\u10FF';

    /// <summary>The weighted length of a text.</summary>
    public static int Count(string text)
    {
        var normal = Readable(text).Normalize(NormalizationForm.FormC);
        // No sign up to there weighs 2: many texts need no more than their length.
        if (!normal.AsSpan().ContainsAnyExceptInRange('\0', LastLight) && !normal.Contains('.', StringComparison.Ordinal)) return normal.Length;
        var length = 0;
        var end = 0;
        foreach (var part in WeighedWhole(normal))
        {
            // An emoji that begins inside a URL is part of it.
            if (part.Start < end) continue;
            length += Weigh(normal.AsSpan(end, part.Start - end)) + part.Weight;
            end = part.End;
        }

        return length + Weigh(normal.AsSpan(end));
    }

    /// <summary>Whether X would take the text: not blank, not too long, none of the three characters that it refuses.</summary>
    public static bool IsValid(string text) =>
        !string.IsNullOrWhiteSpace(text) && !HasForbidden(text) && Count(text) <= Limit;

    /// <summary>Whether a text holds one of the characters that X refuses anywhere: U+FFFE, U+FEFF, U+FFFF.</summary>
    public static bool HasForbidden(string text) => text.AsSpan().IndexOfAny('\uFFFE', '\uFEFF', '\uFFFF') >= 0;

    // Half characters and U+FFFE, U+FFFF make Normalize throw; a replacement weighs the same, and IsValid still refuses them.
    private static string Readable(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && text.AsSpan().IndexOfAny('\uFFFE', '\uFFFF') < 0) return text;
        var readable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) readable.Append(((rune.Value & 0xFFFE) == 0xFFFE ? Rune.ReplacementChar : rune).ToString());
        return readable.ToString();
    }

    private static IEnumerable<Whole> WeighedWhole(string text)
    {
        var urls = UrlFinder.Find(text).Select(u => new Whole(u.Start, u.End, UrlWeight));
        return urls.Concat(Emoji.Sequences(text).Select(e => new Whole(e.Start, e.End, EmojiWeight))).OrderBy(w => w.Start);
    }

    private static int Weigh(ReadOnlySpan<char> text)
    {
        var length = 0;
        foreach (var rune in text.EnumerateRunes()) length += Weigh(rune);
        return length;
    }

    private static int Weigh(Rune rune) => rune.Value is <= LastLight or (>= 0x2000 and <= 0x200D) or (>= 0x2010 and <= 0x201F) or (>= 0x2032 and <= 0x2037) ? 1 : 2;

    private sealed record Whole(int Start, int End, int Weight);
}
