using System.Globalization;
using System.Text;

namespace KtSite.Images;

/// <summary>What cards leave out of a text: emoji, flags and the parts of keycaps. Pure, so that alternative texts promise no more than a card shows.</summary>
internal static class CardSigns
{
    private const char EmojiSelector = '\uFE0F';
    private const char Keycap = '\u20E3';
    // Phones type them as emoji, and they are words nevertheless.
    private const string AlwaysText = "©®™";

    /// <summary>The text as a card says it.</summary>
    public static string WithoutEmoji(string text) => Keep(text, g => g);

    /// <summary>The text without emoji, and of the rest what is drawn. Around what falls out stays one space.</summary>
    /// <param name="text">The text.</param>
    /// <param name="drawn">What is drawn of a grapheme; empty for nothing.</param>
    public static string Keep(string text, Func<string, string> drawn)
    {
        var kept = new StringBuilder(text.Length);
        var dropped = false;
        var graphemes = StringInfo.GetTextElementEnumerator(text);
        while (graphemes.MoveNext())
        {
            var plain = Plain(graphemes.GetTextElement());
            var grapheme = plain.Length == 0 ? "" : drawn(plain);
            if (grapheme.Length == 0)
            {
                dropped = true;
                continue;
            }

            if (dropped && kept.Length > 0) Part(kept, grapheme[0]);
            dropped = false;
            kept.Append(grapheme);
        }

        return kept.ToString().Trim();
    }

    // The space before it goes too, where another one or a mark follows; words that it held apart stay apart.
    private static void Part(StringBuilder kept, char next)
    {
        var mayClose = next is ' ' or ',' or '.' or ';' or ':' or '!' or '?' or ')';
        if (kept[^1] == ' ' && mayClose) kept.Length--;
        else if (!mayClose && !char.IsWhiteSpace(kept[^1]) && !char.IsWhiteSpace(next) && kept[^1] != '(') kept.Append(' ');
    }

    private static string Plain(string grapheme)
    {
        var first = grapheme.EnumerateRunes().First();
        if (IsEmoji(first.Value)) return "";
        if (!grapheme.AsSpan().ContainsAny(EmojiSelector, Keycap)) return grapheme;
        var isPicture = Rune.GetUnicodeCategory(first) is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol && !AlwaysText.Contains(first.ToString(), StringComparison.Ordinal);
        return isPicture ? "" : string.Concat(grapheme.Where(c => c is not (EmojiSelector or Keycap)));
    }

    // The blocks of emoji, flags and their boxed signs, without the stars, ticks, notes and signs of sex that are type as well.
    private static bool IsEmoji(int rune) => rune switch
    {
        0x1F004 or 0x1F0CF or 0x1F18E or (>= 0x1F191 and <= 0x1F19A) or (>= 0x1F1E6 and <= 0x1F265) => true,
        (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F680 and <= 0x1F6FF) or (>= 0x1F7E0 and <= 0x1F7FF) or (>= 0x1F900 and <= 0x1FAFF) => true,
        (>= 0x2605 and <= 0x2606) or (>= 0x2610 and <= 0x2612) or (>= 0x2640 and <= 0x2642) or (>= 0x2669 and <= 0x266F) => false,
        0x231A or 0x231B or (>= 0x23E9 and <= 0x23F3) or (>= 0x2600 and <= 0x2712) or 0x2728 or 0x2744 or 0x2747 or 0x274C or 0x274E => true,
        (>= 0x2753 and <= 0x2757) or 0x2763 or 0x2764 or (>= 0x2795 and <= 0x2797) or 0x27B0 or 0x27BF or 0x2B1B or 0x2B1C or 0x2B50 or 0x2B55 => true,
        _ => false,
    };
}
