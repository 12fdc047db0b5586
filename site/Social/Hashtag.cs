using System.Globalization;
using System.Text;

namespace KtSite.Social;

/// <summary>Makes hashtags.</summary>
public static class Hashtag
{
    /// <summary>
    /// A label as a CamelCase hashtag, so that a screen reader reads words: <c>#QualityBoard</c>. In: words in any script; out: <c>#</c>
    /// and letters (with their marks) and digits. Empty when no letter is left, since networks link no hashtag of digits only.
    /// </summary>
    public static string From(string label)
    {
        // Composed, so that "ó" is one letter, however it was typed.
        var words = string.Concat(label.EnumerateRunes().Where(r => (r.Value & 0xFFFE) != 0xFFFE)).Normalize();
        if (!words.EnumerateRunes().Any(Rune.IsLetter)) return "";
        var tag = new StringBuilder("#");
        var wordStarts = true;
        foreach (var rune in words.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                tag.Append((wordStarts ? Rune.ToUpperInvariant(rune) : rune).ToString());
                wordStarts = false;
            }
            else if (IsMark(rune))
            {
                // A vowel sign of Hindi or Thai belongs to its letter; a mark without a letter, as in an emoji, says nothing.
                if (!wordStarts) tag.Append(rune.ToString());
            }
            else if (rune.Value is not ('\'' or '’'))
            {
                // "Partner's" stays one word.
                wordStarts = true;
            }
        }

        return tag.ToString();
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
