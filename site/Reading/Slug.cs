using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace KtSite.Reading;

/// <summary>Makes and judges the last segment of an address: lower-case ASCII letters, digits and single hyphens.</summary>
public static class Slug
{
    // Letters that Unicode does not decompose, in the usual transliteration of the languages of the EU.
    private static readonly FrozenDictionary<char, string> Letters = new Dictionary<char, string>
    {
        ['ł'] = "l", ['ß'] = "ss", ['æ'] = "ae", ['œ'] = "oe", ['ø'] = "o", ['đ'] = "d", ['ð'] = "d", ['þ'] = "th", ['ħ'] = "h", ['ı'] = "i", ['ŋ'] = "n",
        ['α'] = "a", ['β'] = "v", ['γ'] = "g", ['δ'] = "d", ['ε'] = "e", ['ζ'] = "z", ['η'] = "i", ['θ'] = "th", ['ι'] = "i", ['κ'] = "k", ['λ'] = "l",
        ['μ'] = "m", ['ν'] = "n", ['ξ'] = "x", ['ο'] = "o", ['π'] = "p", ['ρ'] = "r", ['σ'] = "s", ['ς'] = "s", ['τ'] = "t", ['φ'] = "f",
        ['χ'] = "ch", ['ψ'] = "ps", ['ω'] = "o",
        ['а'] = "a", ['б'] = "b", ['в'] = "v", ['г'] = "g", ['д'] = "d", ['е'] = "e", ['ж'] = "zh", ['з'] = "z", ['и'] = "i", ['к'] = "k", ['л'] = "l",
        ['м'] = "m", ['н'] = "n", ['о'] = "o", ['п'] = "p", ['р'] = "r", ['с'] = "s", ['т'] = "t", ['у'] = "u", ['ф'] = "f", ['х'] = "h", ['ц'] = "ts",
        ['ч'] = "ch", ['ш'] = "sh", ['щ'] = "sht", ['ъ'] = "a", ['ь'] = "y", ['ю'] = "yu", ['я'] = "ya", ['ы'] = "y", ['э'] = "e",
    }.ToFrozenDictionary();

    private static readonly string[] Leftovers = ["copy-of", "duplicate-of", "untitled", "new-page"];

    private static readonly SearchValues<char> Allowed = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    /// <summary>The slug of a title. Empty when the title has no letter or digit that can be written in ASCII.</summary>
    public static string Of(string title)
    {
        var slug = new StringBuilder(title.Length);
        var letters = title.ToLowerInvariant().Normalize(NormalizationForm.FormD);
        for (var i = 0; i < letters.Length; i++)
        {
            var c = letters[i];
            if (char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || c is '\'' or '’') continue;
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(c);
            else if (c == 'υ') slug.Append(Upsilon(letters, i));
            else if (Letters.TryGetValue(c, out var ascii)) slug.Append(ascii);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        return slug.ToString().Trim('-');
    }

    // ELOT 743: ου is ou; αυ, ευ and ηυ end in v before vowels and voiced consonants, in f elsewhere. A diaeresis parts them.
    private static string Upsilon(string letters, int i)
    {
        var before = i > 0 ? letters[i - 1] : ' ';
        var after = i + 1;
        for (; after < letters.Length && char.GetUnicodeCategory(letters[after]) == UnicodeCategory.NonSpacingMark; after++)
        {
            if (letters[after] == '\u0308') return "y";
        }

        if (before == 'ο') return "u";
        if (before is not ('α' or 'ε' or 'η')) return "y";
        return after < letters.Length && "αβγδεζηιλμνορυω".Contains(letters[after]) ? "v" : "f";
    }

    /// <summary>What is wrong with a slug or id, or null when nothing is.</summary>
    public static string? Fault(string slug)
    {
        if (slug.Length == 0) return "is empty";
        if (slug.AsSpan().ContainsAnyExcept(Allowed)) return "has other characters than a-z, 0-9 and hyphens";
        if (slug.StartsWith('-') || slug.EndsWith('-') || slug.Contains("--", StringComparison.Ordinal)) return "has a hyphen too many";
        if (slug.AsSpan().TrimEnd("0123456789").TrimEnd('-').EndsWith("-copy")) return "ends with 'copy', a leftover of copying";
        foreach (var word in Leftovers)
        {
            if (slug.StartsWith(word, StringComparison.Ordinal) && (slug.Length == word.Length || slug[word.Length] == '-')) return $"begins with '{word}', a leftover of copying";
        }

        return null;
    }
}
