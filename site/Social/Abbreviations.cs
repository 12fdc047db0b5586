namespace KtSite.Social;

/// <summary>
/// Tells a dot that shortens a word from one that ends a sentence, in English, Polish, Italian, Finnish, Dutch, German, French and
/// Spanish at once. Where it can be both, as after "etc." or "Co.", it shortens: a sentence too many is cut in half. Pure.
/// </summary>
internal static class Abbreviations
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        // English
        "al", "approx", "assn", "ave", "b.sc", "blvd", "bros", "ca", "capt", "cf", "co", "corp", "dept", "dr", "ed", "eds", "esp", "etc", "excl", "fig", "ft", "gen", "govt", "inc",
        "incl", "jr", "lt", "ltd", "m.sc", "messrs", "mr", "mrs", "ms", "mt", "prof", "rev", "sgt", "sr", "st", "tel", "univ", "viz", "vol", "vs",
        // Polish
        "godz", "hab", "im", "inż", "itd", "itp", "m.in", "mgr", "np", "pl", "por", "pow", "św", "tj", "tys", "tzn", "tzw", "ul", "woj", "zob",
        // Italian
        "avv", "cfr", "dott", "dott.ssa", "ecc", "egr", "ing", "p.es", "pag", "prof.ssa", "sig", "sig.ra", "sigg", "spett",
        // Finnish
        "esim", "jne", "ko", "ks", "mm", "nk", "ns", "puh", "tms", "toim", "vrt", "ym", "yms",
        // Dutch
        "bijv", "dhr", "drs", "enz", "ir", "mevr", "mw", "resp",
        // German
        "bd", "bspw", "bzw", "dipl", "evtl", "fr", "geb", "ggf", "hg", "hrsg", "inkl", "mag", "mio", "mrd", "sog", "usf", "usw", "vgl", "zzgl",
        // French
        "av", "chap", "env", "ex", "réf", "tél",
        // Spanish
        "aprox", "avda", "dpto", "dra", "ee.uu", "núm", "p.ej", "pág", "págs", "sra", "srta", "uds",
    };

    // These are told by the number that follows: alone they are words, as in an answer of "No."
    private static readonly HashSet<string> BeforeNumbers = new(StringComparer.OrdinalIgnoreCase)
    {
        "abs", "art", "c", "ch", "max", "min", "n", "no", "nos", "nr", "ok", "p", "par", "para", "pp", "pt", "s", "sec", "sect", "ss", "str", "v",
    };

    // A number beside them tells the month from the name: Jan is a person as well.
    private static readonly HashSet<string> Months = new(StringComparer.OrdinalIgnoreCase)
    {
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "okt", "dez", "janv", "févr", "avr", "juil", "déc", "mrt", "genn", "febbr", "ott", "dic", "ene",
    };

    /// <summary>Whether a dot shortens the word before it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="dot">Where the dot stands; something other than white space follows it somewhere.</param>
    public static bool EndsAt(string text, int dot)
    {
        var start = dot;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '.')) start--;
        var word = text[start..dot];
        if (word.Length == 0 || word[^1] == '.') return false;
        if (Known.Contains(word) || AreInitials(word)) return true;
        var next = dot + 1;
        while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
        var beforeNumber = next < text.Length && char.IsDigit(text[next]);
        if (beforeNumber && BeforeNumbers.Contains(word)) return true;
        if (Months.Contains(word)) return beforeNumber || (start > 1 && char.IsDigit(text[start - 2]));
        return (word.Length == 1 && IsOneOfSeveral(text, start, next)) || (word.All(char.IsDigit) && BeginsLine(text, start));
    }

    // "J", "U.S", "d.w.z"; not "p.m", which ends many a sentence.
    private static bool AreInitials(string word)
    {
        if (char.IsUpper(word[^1]) && (word.Length == 1 || word[^2] == '.')) return true;
        if (word.Length < 3 || word.Equals("a.m", StringComparison.OrdinalIgnoreCase) || word.Equals("p.m", StringComparison.OrdinalIgnoreCase)) return false;
        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.') return false;
        }

        return true;
    }

    // The letters of "z. B.", "d. h." and "c.-à-d."
    private static bool IsOneOfSeveral(string text, int letter, int next)
    {
        if (!char.IsLetter(text[letter])) return false;
        if (letter > 0 && text[letter - 1] == '-') return true;
        if (next + 1 < text.Length && char.IsLetter(text[next]) && text[next + 1] == '.') return true;
        return letter > 2 && char.IsWhiteSpace(text[letter - 1]) && text[letter - 2] == '.' && char.IsLetter(text[letter - 3]) && (letter == 3 || !char.IsLetterOrDigit(text[letter - 4]));
    }

    private static bool BeginsLine(string text, int index)
    {
        var before = text.AsSpan(0, index).TrimEnd([' ', '\t']);
        return before.Length == 0 || before[^1] is '\n' or '\r';
    }
}
