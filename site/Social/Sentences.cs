using System.Buffers;

namespace KtSite.Social;

/// <summary>
/// Finds where sentences end. In: a text; out: indexes. A blank line ends a sentence as well; abbreviations, initials and numbers
/// of lists do not, nor does a sign before a lower-case word. Pure.
/// </summary>
internal static class Sentences
{
    private const string Spaceless = "。！？｡";

    private static readonly SearchValues<char> Signs = SearchValues.Create(".!?…؟۔।" + Spaceless);
    private static readonly SearchValues<char> Closing = SearchValues.Create("\"'”’“‘»«›‹)]}」』）》〉】］");
    private static readonly SearchValues<char> Opening = SearchValues.Create("\"'“‘„‚«‹»›([{「『（《〈【［¿¡");

    /// <summary>The index after each sentence, its closing quotes and brackets; the last one is the length of the text. None for an empty text.</summary>
    public static IReadOnlyList<int> Ends(string text)
    {
        if (text.Length == 0) return [];
        var ends = new List<int>();
        var last = text.AsSpan().TrimEnd().Length;
        for (var i = 1; i < last; i++)
        {
            if (!char.IsWhiteSpace(text[i - 1]) && (IsBlankLine(text, i) || IsEnd(text, i))) ends.Add(i);
        }

        ends.Add(text.Length);
        return ends;
    }

    /// <summary>Whether a line may break at this sign; it may not at the spaces made to keep two words together.</summary>
    public static bool IsBreakingSpace(char c) => char.IsWhiteSpace(c) && c is not ('\u00A0' or '\u2007' or '\u202F');

    /// <summary>Whether the white space that begins here holds a blank line.</summary>
    public static bool IsBlankLine(string text, int index)
    {
        var breaks = 0;
        for (var i = index; i < text.Length && char.IsWhiteSpace(text[i]); i++)
        {
            if (text[i] is '\n' or '\u2028' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))) breaks++;
            else if (text[i] == '\u2029') return true;
        }

        return breaks > 1;
    }

    private static bool IsEnd(string text, int end)
    {
        var sign = LastSign(text, end);
        if (sign < 0) return false;
        if (!IsBreakingSpace(text[end]) && !(Spaceless.Contains(text[sign]) && IsBetweenChineseSentences(text, end))) return false;
        if (Continues(text, end)) return false;
        return text[sign] != '.' || sign + 1 < end || !Abbreviations.EndsAt(text, sign);
    }

    // “ and ‘ open there, though they close in German.
    private static bool IsBetweenChineseSentences(string text, int end) =>
        text[end - 1] is not ('“' or '‘') && (text[end] is '“' or '‘' || !(Closing.Contains(text[end]) || Signs.Contains(text[end]) || char.IsWhiteSpace(text[end])));

    // The sign that ends the sentence, before its closing quotes; French keeps a space before them.
    private static int LastSign(string text, int end)
    {
        var i = end - 1;
        while (i >= 0 && Closing.Contains(text[i])) i = i > 1 && text[i] == '»' && char.IsWhiteSpace(text[i - 1]) ? i - 2 : i - 1;
        return i >= 0 && Signs.Contains(text[i]) ? i : -1;
    }

    // A lower-case word goes on with the sentence, and so does a sign that stands apart, as in French.
    private static bool Continues(string text, int end)
    {
        var i = end;
        while (i < text.Length && char.IsWhiteSpace(text[i])) i++;
        if (i < text.Length && (Signs.Contains(text[i]) || text[i] == '»') && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]))) return true;
        while (i < text.Length && Opening.Contains(text[i])) i++;
        return i < text.Length && char.IsLower(text[i]);
    }
}
