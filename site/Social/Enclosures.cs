using System.Buffers;

namespace KtSite.Social;

/// <summary>
/// Finds brackets and quotations. In: a text; out: for each place, what a cut there would leave open. Only signs that have their partner
/// in the same paragraph count, so that a smiley or a "‘90s" harms little. Pure.
/// </summary>
internal sealed class Enclosures
{
    private const string OpeningBrackets = "([{（［【「『《〈";
    private const string ClosingBrackets = ")]}）］】」』》〉";

    private static readonly SearchValues<char> Signs = SearchValues.Create("\n\u2029\"“”„‘’‚«»‹›" + OpeningBrackets + ClosingBrackets);
    private static readonly SearchValues<char> Opening = SearchValues.Create("\"”“„‘‚«»‹" + OpeningBrackets);

    // For each place one more than the index of the innermost sign that is open there; none at all in most texts.
    private readonly int[] open = [];

    /// <summary>Reads a text.</summary>
    public Enclosures(string text)
    {
        if (!text.AsSpan().ContainsAny(Opening)) return;
        open = new int[text.Length + 1];
        var signs = new List<int>();
        for (var i = Next(text, 0); i >= 0; i = Next(text, i + 1))
        {
            if (text[i] is '\n' or '\u2029')
            {
                if (Sentences.IsBlankLine(text, i)) signs.Clear();
            }
            else if (Partner(text, i, signs) is >= 0 and var partner)
            {
                for (var at = signs[partner] + 1; at <= i; at++)
                {
                    if (open[at] == 0) open[at] = signs[partner] + 1;
                }

                signs.RemoveRange(partner, signs.Count - partner);
            }
            else if (Opens(text, i))
            {
                signs.Add(i);
            }
        }
    }

    /// <summary>The innermost bracket or quotation mark that a cut at an index would leave open; -1 for none. Asked again with the answer, it tells the one around it.</summary>
    public int OpenAt(int index) => open.Length == 0 ? -1 : open[index] - 1;

    private static int Next(string text, int from)
    {
        var found = text.AsSpan(from).IndexOfAny(Signs);
        return found < 0 ? -1 : from + found;
    }

    // The open sign that this one closes; a quotation ends inside the bracket where it began, a bracket ends whatever is open in it.
    private static int Partner(string text, int index, List<int> signs)
    {
        var sign = text[index];
        var isBracket = ClosingBrackets.Contains(sign);
        // The apostrophe of O’Reilly.
        if (sign == '’' && index + 1 < text.Length && char.IsLetterOrDigit(text[index + 1])) return -1;
        for (var i = signs.Count - 1; i >= 0; i--)
        {
            var opening = text[signs[i]];
            if (Closing(opening).Contains(sign)) return i;
            if (!isBracket && OpeningBrackets.Contains(opening)) return -1;
        }

        return -1;
    }

    // “ opens in English and closes in German; ” and » do both in Finnish.
    private static string Closing(char opening) => opening switch
    {
        '"' => "\"",
        '“' or '”' => "”",
        '„' => "“”",
        '‘' => "’",
        '‚' => "‘’",
        '«' => "»",
        '»' => "«»",
        '‹' => "›",
        _ => ClosingBrackets[OpeningBrackets.IndexOf(opening, StringComparison.Ordinal)].ToString(),
    };

    private static bool Opens(string text, int index)
    {
        var sign = text[index];
        if (!Opening.Contains(sign)) return false;
        var before = index == 0 ? ' ' : text[index - 1];
        var isBeforeSpace = index + 1 == text.Length || char.IsWhiteSpace(text[index + 1]);
        return sign switch
        {
            // Not the inches of 5", nor a stray closing sign.
            '"' or '”' or '»' => !isBeforeSpace && (char.IsWhiteSpace(before) || Opening.Contains(before) || before is '-' or '–' or '—' or '/'),
            '“' => !isBeforeSpace,
            // Chinese has no spaces; elsewhere it is a letter of the word.
            '‘' => !isBeforeSpace && !(char.IsLetterOrDigit(before) && before < '\u2E80'),
            _ => true,
        };
    }
}
