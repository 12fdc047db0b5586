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
    private const string TrailingPunctuation = ".,;:!?'\"’”»…";

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
        while (end > least)
        {
            var last = text[end - 1];
            if (TrailingPunctuation.Contains(last)) end--;
            else if (last == ')' && text.AsSpan(match.Index, end - match.Index).Count(')') > text.AsSpan(match.Index, end - match.Index).Count('(')) end--;
            else if (last is '(' or ']' or '[' or '>' or '<' or '}' or '{') end--;
            else break;
        }

        return end;
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}@＠#＃$＄_\uFFFE\uFEFF\uFFFF.\-])(?<scheme>https?://)?(?<host>(?:[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?\.)+(?:xn--[a-z0-9-]+|[\p{L}\p{M}]{2,}))(?![@＠])(?<port>:\d+)?(?<path>[/?#][^\s<>""]*)?", RegexOptions.IgnoreCase)]
    private static partial Regex Candidate();
}
