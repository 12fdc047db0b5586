using System.Globalization;
using KtSite.Core;
using KtSite.Pipelines.Promises;

namespace KtSite.Pipelines.Proofreading;

/// <summary>
/// Finds figures that differ from the promises: "28 case studies" where 30 were promised. Cautious: only a number in digits right before the words of a
/// promise, and only one that is near what was promised; a far number is about something else.
/// </summary>
internal sealed class FigureCheck
{
    private const int Least = 10;
    private const int MostWords = 3;

    // With them a phrase goes on to something else.
    private static readonly HashSet<string> Joints = new(StringComparer.OrdinalIgnoreCase)
    {
        "with", "at", "to", "in", "of", "for", "from", "on", "by", "and", "or", "as", "that", "who", "which",
        "mit", "bei", "für", "von", "und", "aus", "im", "am", "avec", "pour", "de", "des", "du", "et", "à", "con", "per", "di", "del", "dei", "e", "da", "para", "y", "met", "voor", "van", "en", "z", "dla", "w", "i",
    };

    // After them a number is no full count.
    private static readonly string[] About = ["than", "about", "around", "nearly", "almost", "over", "some", "least", "most", "another", "other", "first", "last", "next", "of", "up to", "every", "each", "per"];

    private readonly Dictionary<string, Expected> byFirstWord = new(StringComparer.OrdinalIgnoreCase);

    private FigureCheck(Site site, DateOnly today)
    {
        foreach (var promise in site.All<Promise>().Where(p => p.Unit is null))
        {
            var counted = PromiseTally.Of(promise, site, today).Reached;
            foreach (var phrase in Phrases(promise).Distinct(StringComparer.OrdinalIgnoreCase)) Add(phrase, promise, Known(promise.Promised, counted));
        }
    }

    private static int[] Known(int? promised, int? reached) => (promised, reached) switch
    {
        ({ } a, { } b) => [a, b],
        ({ } a, null) => [a],
        (null, { } b) => [b],
        _ => [],
    };

    /// <summary>The figures of a site.</summary>
    /// <param name="site">All records.</param>
    /// <param name="today">What was reached later does not count.</param>
    public static FigureCheck Of(Site site, DateOnly today) => new(site, today);

    /// <summary>What the check depends on: it finds the same in the same text as long as this is the same.</summary>
    public string Fingerprint => string.Join('\n', byFirstWord.Values.SelectMany(Chain).Select(e => $"{e.Phrase} {e.At} {string.Join(' ', e.Numbers.Order())}"));

    private static IEnumerable<Expected> Chain(Expected first)
    {
        for (var one = first; one is not null; one = one.Shorter) yield return one;
    }

    /// <summary>Reports each figure of a text that differs.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Gives the place of a sign of it.</param>
    /// <param name="problems">Takes what is found.</param>
    public void Check(ReadOnlySpan<char> text, Placing at, DiagnosticBag problems)
    {
        if (byFirstWord.Count == 0) return;
        for (var i = 0; text[i..].IndexOfAnyInRange('0', '9') is var next and >= 0; i++)
        {
            i += next;
            var start = i;
            while (i < text.Length && (char.IsAsciiDigit(text[i]) || (text[i] is ',' or '.' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])))) i++;
            if (i + 1 >= text.Length) return;
            if (text[i] is not (' ' or '\u00A0') || !char.IsLetter(text[i + 1]) || !IsCount(text, start, i, out var number)) continue;
            if (Find(text[(i + 1)..]) is not { } expected || expected.Numbers.Contains(number) || !expected.IsNear(number)) continue;
            var others = string.Join(" or ", expected.Numbers.Where(n => n >= Least).Order());
            problems.Warning(
                Rules.FigureDiffers, at(text, start), $"the text says {number} {expected.Phrase}, and {expected.At} says {others}", "correct the one that is wrong; if both are right, excuse the line: <!-- ktsite-allow KT1503: reason -->");
        }
    }

    private static bool IsCount(ReadOnlySpan<char> text, int start, int end, out int number)
    {
        number = 0;
        if (start > 0 && !(text[start - 1] is ' ' or '\n' or '(' or '|' or '*' or '"' or '“' or '\u00A0')) return false;
        var written = text[start..end];
        if (!int.TryParse(written.ToString().Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out number)) return false;
        // "In 2023 partners met" counts nothing.
        if (number < Least || (written.Length == 4 && number is >= 1900 and < 2100)) return false;
        var before = text[..start].TrimEnd();
        foreach (var word in About)
        {
            if (before.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (before.Length == word.Length || !char.IsLetter(before[^(word.Length + 1)]))) return false;
        }

        return true;
    }

    /// <summary>Gives the place of a sign of a text.</summary>
    public delegate Location Placing(ReadOnlySpan<char> text, int offset);

    private Expected? Find(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsLetter(text[length]) || text[length] == '-')) length++;
        if (!byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text[..length], out var first)) return null;
        for (var phrase = first; phrase is not null; phrase = phrase.Shorter)
        {
            if (text.StartsWith(phrase.Phrase, StringComparison.OrdinalIgnoreCase) && (text.Length == phrase.Phrase.Length || !char.IsLetterOrDigit(text[phrase.Phrase.Length]))) return phrase;
        }

        return null;
    }

    private void Add(string phrase, Promise promise, int[] numbers)
    {
        if (numbers.Length == 0) return;
        var word = phrase.Split(' ')[0];
        var known = byFirstWord.GetValueOrDefault(word);
        for (var same = known; same is not null; same = same.Shorter)
        {
            if (!same.Phrase.Equals(phrase, StringComparison.OrdinalIgnoreCase)) continue;
            same.Numbers.UnionWith(numbers);
            return;
        }

        // The longest comes first, since it says most.
        var added = new Expected(phrase, promise.Source, [.. numbers]);
        if (known is null || known.Phrase.Length < phrase.Length)
        {
            added.Shorter = known;
            byFirstWord[word] = added;
            return;
        }

        var at = known;
        while (at.Shorter is { } next && next.Phrase.Length >= phrase.Length) at = next;
        (added.Shorter, at.Shorter) = (at.Shorter, added);
    }

    // "training programmes studied", "training programmes"; the words of the id and other words for it; what the sentence says after the number.
    private static IEnumerable<string> Phrases(Promise promise)
    {
        yield return promise.Id.Replace('-', ' ');
        foreach (var word in promise.Synonyms) yield return word;
        foreach (var phrase in Heads(promise.Label)) yield return phrase;
        for (var i = 0; i < (promise.Say?.Versions.Count ?? 0); i++)
        {
            var say = promise.Say!.Versions[i].Text;
            var at = say.IndexOf("{reached} ", StringComparison.Ordinal);
            if (at < 0) continue;
            foreach (var phrase in Heads(say[(at + "{reached} ".Length)..])) yield return phrase;
        }
    }

    private static IEnumerable<string> Heads(string text)
    {
        var words = text.Split(' ').TakeWhile(w => !Joints.Contains(w)).Select(w => w.TrimEnd('.', ',', ';')).Take(MostWords).ToArray();
        for (var n = words.Length; n >= Math.Min(2, words.Length) && n > 0; n--) yield return string.Join(' ', words[..n]);
    }

    private sealed record Expected(string Phrase, Location At, HashSet<int> Numbers)
    {
        public Expected? Shorter { get; set; }

        public bool IsNear(int number) => Numbers.Any(n => n >= Least && number * 2 >= n && number <= n * 2);
    }
}
