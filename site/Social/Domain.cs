using System.Buffers;
using System.Text;

namespace KtSite.Social;

/// <summary>
/// Recognises domain names as X does. Source: <c>regexp/validDomain.js</c>, <c>validAsciiDomain.js</c> and <c>invalidDomainChars.js</c>
/// of twitter/twitter-text 3.1.0. Written as a scanner, since a regular expression with every top-level domain in it is slow to build.
/// </summary>
internal static class Domain
{
    /// <summary>Accented Latin letters, for a class of a regular expression.</summary>
    public const string LatinAccents =
        @"\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u00FF\u0100-\u024F\u0253\u0254\u0256\u0257\u0259\u025B\u0263\u0268\u026F\u0272\u0289\u028B\u02BB\u0300-\u036F\u1E00-\u1EFF";

    private const int MaxLabel = 63;

    private static readonly SearchValues<char> Never = SearchValues.Create(
        "!'#%&()*+,\\-./:;<=>?@[]^_{|}~$\u0009\u000A\u000B\u000C\u000D\u0020\u0085\u00A0\u1680\u180E\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A"
        + "\u2028\u2029\u202F\u205F\u3000\uFFFE\uFEFF\uFFFF\u202A\u202B\u202C\u202D\u202E\u061C\u200E\u200F\u2066\u2067\u2068\u2069");

    /// <summary>The end of the longest domain name that begins at an index, in any script; null when there is none.</summary>
    public static int? EndOfLongest(string text, int start)
    {
        int? end = null;
        for (var label = start; ;)
        {
            var dot = label;
            while (dot < text.Length && (text[dot] is '-' or '_' || IsPlain(text[dot]))) dot++;
            if (dot == label || dot == text.Length || text[dot] != '.' || !IsPlain(text[label]) || !IsPlain(text[dot - 1])) return end;
            // An underscore may stand in a subdomain, not in the name that is registered.
            if (!text.AsSpan(label, dot - label).Contains('_') && TopLevel.EndAt(text, dot + 1, text.Length) is { } found) end = found;
            label = dot + 1;
        }
    }

    /// <summary>The end of the longest domain name of Latin letters, digits and hyphens between two indexes; null when there is none.</summary>
    public static int? EndOfLatin(string text, int start, int limit)
    {
        int? end = null;
        for (var label = start; ;)
        {
            var dot = label;
            while (dot < limit && IsLatin(text[dot])) dot++;
            if (dot == label || dot == limit || text[dot] != '.') return end;
            if (TopLevel.EndAt(text, dot + 1, limit) is { } found) end = found;
            label = dot + 1;
        }
    }

    /// <summary>Whether a domain name can be written in ASCII: each label at most 63 characters long there, and nothing else in a name that is written so already.</summary>
    public static bool IsEncodable(string domain)
    {
        if (domain.StartsWith(TopLevel.Punycode, StringComparison.Ordinal) && !Ascii.IsValid(domain) && !HoldsLatin(domain)) return false;
        // The ideographic and wide full stops end a label, too, but each whole one between two dots is measured.
        return domain.Split('.').All(l => l.Split('。', '．', '｡') is var parts && parts.Sum(Punycode.LengthOf) + parts.Length - 1 <= MaxLabel);
    }

    private static bool HoldsLatin(string domain) => Enumerable.Range(0, domain.Length).Any(i => EndOfLatin(domain, i, domain.Length) is not null);

    private static bool IsPlain(char c) => !Never.Contains(c);

    private static bool IsLatin(char c) => c == '-' || char.IsAsciiLetterOrDigit(c) || c is (>= '\u00C0' and <= '\u024F' and not ('\u00D7' or '\u00F7'))
        or '\u0253' or '\u0254' or '\u0256' or '\u0257' or '\u0259' or '\u025B' or '\u0263' or '\u0268' or '\u026F' or '\u0272' or '\u0289' or '\u028B' or '\u02BB'
        or (>= '\u0300' and <= '\u036F') or (>= '\u1E00' and <= '\u1EFF');
}
