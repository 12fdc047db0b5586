using System.Text;

namespace KtSite.Social;

/// <summary>Makes hashtags.</summary>
public static class Hashtag
{
    /// <summary>A label as a CamelCase hashtag, so that a screen reader reads words: <c>#QualityBoard</c>. Empty when no letter is left.</summary>
    public static string From(string label)
    {
        var tag = new StringBuilder("#");
        var wordStarts = true;
        foreach (var rune in label.EnumerateRunes())
        {
            if (!Rune.IsLetterOrDigit(rune))
            {
                wordStarts = true;
                continue;
            }

            tag.Append((wordStarts ? Rune.ToUpperInvariant(rune) : rune).ToString());
            wordStarts = false;
        }

        return label.Any(char.IsLetter) ? tag.ToString() : "";
    }
}
