using System.Text.RegularExpressions;

namespace KtSite.Social;

/// <summary>A part of a text, in UTF-16 code units.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index after its last character.</param>
public sealed record Span(int Start, int End);

/// <summary>
/// Finds what X takes for a URL. In: a text; out: the places of its URLs, in order. Source: <c>extractUrlsWithIndices.js</c> and
/// the expressions under <c>regexp/</c> of twitter/twitter-text 3.1.0 (Apache-2.0), with the list of top-level domains of today.
/// </summary>
internal static partial class UrlFinder
{
    // Addresses of X's own shortener are cut at their code; a longer code is not one.
    private const int MaxShortCode = 40;

    /// <summary>The URLs of a text, with or without scheme, in order.</summary>
    public static IReadOnlyList<Span> Find(string text)
    {
        if (!HasDotInWord(text)) return [];
        var found = new List<Span>();
        for (var at = 0; at < text.Length;)
        {
            // The sign before a URL is part of the match; only at the very beginning there need not be one.
            if (MayPrecede(text[at]) && TryTake(text, at + 1, found) is { } end) at = end;
            else if (at == 0 && TryTake(text, 0, found) is { } first) at = first;
            else at++;
        }

        return found;
    }

    // In prose a full stop ends a sentence; in a URL something follows it at once.
    private static bool HasDotInWord(string text)
    {
        for (var at = text.IndexOf('.', StringComparison.Ordinal); at >= 0; at = text.IndexOf('.', at + 1))
        {
            if (at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1])) return true;
        }

        return false;
    }

    // Null when nothing there looks like a URL; else where to go on, whether or not it counts as one.
    private static int? TryTake(string text, int start, List<Span> found)
    {
        var scheme = SchemeLength(text.AsSpan(start));
        if (Domain.EndOfLongest(text, start + scheme) is not { } domainEnd) return null;
        var rest = Rest().Match(text, domainEnd);
        var end = domainEnd + rest.Length;
        if (!Domain.IsEncodable(text[(start + scheme)..domainEnd])) return end;
        if (scheme > 0)
        {
            var shortened = ShortAddress().Match(text, start, end - start);
            if (!shortened.Success) found.Add(new Span(start, end));
            else if (shortened.Groups["code"].Length <= MaxShortCode) found.Add(new Span(start, start + shortened.Length));
            return end;
        }

        if (start > 0 && text[start - 1] is '-' or '_' or '.' or '/') return end;
        AddBare(text, start, domainEnd, rest.Groups["path"].Success ? end : null, found);
        return end;
    }

    // Without a scheme only the Latin parts of a run are domains: "见example.eu" holds one. The last takes the path.
    private static void AddBare(string text, int start, int domainEnd, int? pathEnd, List<Span> found)
    {
        var before = found.Count;
        var from = start;
        for (var i = start; i < domainEnd;)
        {
            if (Domain.EndOfLatin(text, i, domainEnd) is not { } end)
            {
                i++;
                continue;
            }

            // X looks for the name that it found, and may meet it earlier, inside another word.
            var at = text.IndexOf(text[i..end], from, StringComparison.Ordinal);
            from = at + end - i;
            found.Add(new Span(at, from));
            i = end;
        }

        // Where the domain goes on in another script, X takes the path's length from what follows the Latin part.
        if (pathEnd is { } last && found.Count > before) found[^1] = found[^1] with { End = found[^1].End + last - domainEnd };
    }

    private static bool MayPrecede(char c) => !char.IsAsciiLetterOrDigit(c) && c is not ('@' or '＠' or '$' or '#' or '＃' or '\uFFFE' or '\uFEFF' or '\uFFFF');

    // A path may hold brackets, nested once, but only in pairs; "@" only in its middle; it ends in a letter, a digit, one of + - = _ # /,
    // or in a pair of brackets right after such an ending.
    private const string Plain = @"[A-Za-z0-9\u0400-\u04FF!*';:=+,.$/%#\[\]\-\u2013_~@|&" + Domain.LatinAccents + "]";
    private const string Bracketed = @"\((?:" + Plain + @"+|(?:" + Plain + @"*\(" + Plain + @"+\)" + Plain + @"*))\)";
    private const string Ending = @"[+\-A-Za-z0-9\u0400-\u04FF=_#/" + Domain.LatinAccents + "]";
    private const string PathPart = Plain + "*(?:" + Bracketed + Plain + "*)*" + Ending + "|" + Bracketed + "|@" + Plain + "+/";
    private const string Query = @"\?[A-Za-z0-9!?*'@();:&=+$/%#\[\]\-_.,~|]*[A-Za-z0-9\-_&=#/]";

    private static int SchemeLength(ReadOnlySpan<char> text) =>
        text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8 : text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7 : 0;

    [GeneratedRegex(@"\G(?::[0-9]+)?(?<path>/(?:" + PathPart + ")*)?(?:" + Query + ")?")]
    private static partial Regex Rest();

    [GeneratedRegex(@"\G[Hh][Tt][Tt][Pp][Ss]?://[Tt]\.[Cc][Oo]/(?<code>[A-Za-z0-9]+)(?:" + Query + ")?")]
    private static partial Regex ShortAddress();
}
