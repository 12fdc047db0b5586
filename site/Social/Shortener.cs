namespace KtSite.Social;

/// <summary>Shortens texts at the borders that readers expect.</summary>
public static class Shortener
{
    private const char Ellipsis = '…';

    /// <summary>
    /// The text when it fits; else its first sentences when they keep at least a quarter of what its first words would; else its first
    /// words with an ellipsis. Never cut inside a word, URL, handle, hashtag or grapheme. Empty when not even one word fits.
    /// </summary>
    /// <param name="text">What is to be said.</param>
    /// <param name="fits">Whether a shortened text fits where it has to go.</param>
    public static string Fit(string text, Func<string, bool> fits)
    {
        if (fits(text)) return text;
        var borders = new TextBorders(text);
        var words = LongestThatFits(borders.All, b => Cut(text, b, borders), fits);
        var sentence = LongestThatFits([.. borders.All.Where(b => b.Kind != BorderKind.Word)], b => text[..b.Index], fits);
        return sentence.Length * 4 >= words.Length ? sentence : words;
    }

    // Longer texts never need less room, so the last border that fits can be halved towards.
    private static string LongestThatFits(IReadOnlyList<Border> borders, Func<Border, string> cut, Func<string, bool> fits)
    {
        var best = "";
        int low = 0, high = borders.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (cut(borders[middle]) is var shorter && (shorter.Length == 0 || fits(shorter))) (best, low) = (shorter, middle + 1);
            else high = middle - 1;
        }

        return best;
    }

    private static string Cut(string text, Border border, TextBorders borders)
    {
        var cut = Tidy(text, text[..border.Index]);
        if (cut.Length == 0) return "";
        // An ellipsis that touches a link, handle or hashtag would become a part of it.
        return borders.EndsEntity(cut.Length) ? $"{cut} {Ellipsis}" : cut + Ellipsis;
    }

    // Without punctuation and connectors at the end, unless connectors are all it has.
    private static string Tidy(string text, string cut)
    {
        var whole = WithoutSigns(cut);
        var kept = whole;
        while (kept.Length > 0)
        {
            var space = kept.LastIndexOfAny([' ', '\n', '\u00A0']);
            if (!Connectors.Contains(kept[(space + 1)..].TrimStart('(', '[', '“', '„', '«', '‘', '"'), text)) return kept;
            kept = WithoutSigns(kept[..(space + 1)]);
        }

        return whole.Any(char.IsLetterOrDigit) ? whole : "";
    }

    private static string WithoutSigns(string kept) => kept.TrimEnd().TrimEnd(',', ';', ':', '.', '(', '[', '{', '，', '、', '；', '：', '،', '؛').TrimEnd();
}
