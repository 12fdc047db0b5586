using System.Text.RegularExpressions;

namespace KtSite.Social;

/// <summary>What stands in a text that an editor should know of. Pure.</summary>
public static partial class Wording
{
    private const int FewestLetters = 12;

    /// <summary>The first of several phrases that a text holds as whole words, outside of its links; null for none.</summary>
    public static string? Find(IEnumerable<string> phrases, string text)
    {
        var words = WithoutLinks(text);
        return phrases.FirstOrDefault(p => Holds(words, p));
    }

    /// <summary>Whether a text is written in capitals. Abbreviations alone, such as "KT RTTP", are not.</summary>
    public static bool IsShouted(string text)
    {
        text = WithoutLinks(text);
        return text.Count(char.IsLetter) >= FewestLetters && !text.Any(char.IsLower) && text.Any(char.IsUpper);
    }

    /// <summary>How many links a text has. An address with a scheme is one for readers, even where its ending is none that X knows.</summary>
    public static int Links(string text) => Math.Max(UrlFinder.Find(text).Count, text.Split("://").Length - 1);

    /// <summary>What networks take for web addresses, as it is written: also "m.in", which is Polish for "among others".</summary>
    public static IReadOnlyList<string> Addresses(string text) => [.. UrlFinder.Find(text).Select(u => text[u.Start..u.End])];

    /// <summary>The hashtags of a text, with their sign.</summary>
    public static IReadOnlyList<string> Hashtags(string text) => text.AsSpan().ContainsAny('#', '＃') ? [.. Hashtag().Matches(text).Select(m => m.Value)] : [];

    /// <summary>The handles of a text, with their sign.</summary>
    public static IReadOnlyList<string> Handles(string text) => !text.AsSpan().ContainsAny('@', '＠') ? [] : [.. Entities.Find(text).Select(s => text[s.Start..s.End]).Where(e => e.Length > 1 && e[0] is '@' or '＠')];

    // What an address says is nobody's word.
    private static string WithoutLinks(string text)
    {
        foreach (var link in UrlFinder.Find(text).Reverse()) text = text.Remove(link.Start, link.End - link.Start);
        return text;
    }

    // As whole words: "today" is not in "Todays", nor "sign up" in "design update".
    private static bool Holds(string text, string phrase)
    {
        for (var at = text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(phrase, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + phrase.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]))) return true;
        }

        return false;
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}&])[#＃][\p{L}\p{M}\p{N}_]+")]
    private static partial Regex Hashtag();
}
