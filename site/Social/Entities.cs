using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace KtSite.Social;

/// <summary>
/// Finds the parts of a text that may never be cut. In: a text; out: places in UTF-16 code units. Source: <c>validHashtag.js</c> and
/// <c>validMentionOrList.js</c> of twitter/twitter-text; handles of Mastodon and Bluesky hold dots and a server as well.
/// </summary>
internal static partial class Entities
{
    // Up to here every character is one code unit, and no mark joins it to its neighbour.
    private const char LastSingle = '\u02FF';

    private static readonly SearchValues<char> Signs = SearchValues.Create("#＃@＠$");

    /// <summary>URLs, handles, hashtags, cashtags, and characters made of several code units; sorted by where they begin.</summary>
    public static IReadOnlyList<Span> Find(string text)
    {
        var found = new List<Span>(UrlFinder.Find(text));
        // Most texts have neither; looking for the signs is a hundred times faster than looking for what they begin.
        if (text.AsSpan().ContainsAny(Signs)) found.AddRange(Tagged().Matches(text).Select(m => new Span(m.Index, m.Index + m.Length)));
        if (text.AsSpan().ContainsAnyExceptInRange('\0', LastSingle)) found.AddRange(Graphemes(text));
        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        return found;
    }

    private static IEnumerable<Span> Graphemes(string text)
    {
        var starts = StringInfo.ParseCombiningCharacters(text);
        for (var i = 0; i < starts.Length; i++)
        {
            var end = i + 1 < starts.Length ? starts[i + 1] : text.Length;
            if (end - starts[i] > 1) yield return new Span(starts[i], end);
        }
    }

    [GeneratedRegex(
        @"(?<![\p{L}\p{N}&])[#＃](?=[\p{N}_]*[\p{L}\p{M}])[\p{L}\p{M}\p{N}_]+"
        + @"|(?<![\p{L}\p{N}])[@＠](?:[\w.-]*\w)(?:@[\w.-]*\w)?"
        + @"|(?<!\S)\$[A-Za-z]{1,6}(?![\p{L}\p{N}])")]
    private static partial Regex Tagged();
}
