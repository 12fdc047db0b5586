using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace KtSite.Social;

/// <summary>A part of a text.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index after its last character.</param>
public readonly record struct Span(int Start, int End);

/// <summary>
/// Finds what X takes for a URL: with or without scheme, under a known top-level domain, not glued to a letter, digit or one of
/// <c>@ # $</c>; punctuation at its end is not part of it, balanced brackets in its path are. Source: the text of twitter/twitter-text.
/// </summary>
internal static partial class UrlFinder
{
    // The list is a file of the npm package "tlds", put into the program when it is built.
    private static readonly Lazy<FrozenSet<string>> TopLevelDomains = new(() =>
    {
        using var stream = typeof(UrlFinder).Assembly.GetManifestResourceStream("KtSite.Social.tlds.json")!;
        return JsonSerializer.Deserialize<string[]>(stream)!.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    });

    /// <summary>The URLs of a text, in order.</summary>
    public static IEnumerable<Span> Find(string text)
    {
        foreach (Match match in Candidate().Matches(text))
        {
            var hasScheme = match.Groups["scheme"].Success;
            var host = match.Groups["host"];
            if (KnownHostLength(host.Value, hasScheme) is not { } hostLength) continue;
            // "example.com文字": the host ends where its top-level domain does, and then nothing of the path belongs to it.
            var end = hostLength < host.Length ? host.Index + hostLength : TrimmedEnd(text, match, host);
            yield return new Span(match.Index, end);
        }
    }

    private static int? KnownHostLength(string host, bool hasScheme)
    {
        var labels = host.Split('.');
        var last = labels[^1];
        var domain = last.StartsWith("xn--", StringComparison.OrdinalIgnoreCase) ? Decode(last) : last;
        if (TopLevelDomains.Value.Contains(domain) && labels.Length > 1) return host.Length;
        var ascii = last.TakeWhile(char.IsAsciiLetter).Count();
        if (labels.Length > 1 && ascii is > 0 && ascii < last.Length && TopLevelDomains.Value.Contains(last[..ascii]) && !char.IsAsciiLetterOrDigit(last[ascii]))
            return host.Length - last.Length + ascii;
        return null;
    }

    private static string Decode(string label)
    {
        try
        {
            return new IdnMapping().GetUnicode(label);
        }
        catch (ArgumentException)
        {
            return label;
        }
    }

    private static int TrimmedEnd(string text, Match match, Group host)
    {
        var end = match.Index + match.Length;
        var least = host.Index + host.Length;
        while (end > least && !MayEnd(text, match.Index, end)) end--;
        return end;
    }

    // A path ends in a letter, digit or one of a few signs; in a closing bracket only when it was opened inside.
    private static bool MayEnd(string text, int start, int end)
    {
        var last = text[end - 1];
        if (last != ')') return char.IsLetterOrDigit(last) || "+-=_#/&".Contains(last);
        var url = text.AsSpan(start, end - start);
        return url.Count(')') <= url.Count('(');
    }

    // Letters of a host: with a scheme those of every language, without one only Latin letters, as the reference has it.
    private const string Latin = @"a-z0-9\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F";
    private const string AfterHost = @"(?![@＠])(?::\d+)?(?:/[" + Latin + @"\u0400-\u04FF!*';:=+,.$/%#\[\]\-–_~@|&()]*)?(?:\?[a-z0-9!?*'@();:&=+$/%#\[\]\-_.,~|]*)?";

    [GeneratedRegex(
        @"(?<![a-z0-9@＠#＃$\uFFFE\uFEFF\uFFFF])(?:"
        + @"(?<scheme>https?://)(?<host>(?:[\p{L}\p{N}_](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?\.)*[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.(?:xn--[a-z0-9-]+|[\p{L}\p{M}]{2,}))"
        + @"|(?<![\p{L}_./-])(?<host>(?:[" + Latin + @"](?:[" + Latin + @"-]*[" + Latin + @"])?\.)+(?:xn--[a-z0-9-]+|[\p{L}\p{M}]{2,}))"
        + ")" + AfterHost,
        RegexOptions.IgnoreCase)]
    private static partial Regex Candidate();
}
