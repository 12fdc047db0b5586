namespace KtSite.Social;

/// <summary>Shortens texts at the borders that readers expect.</summary>
public static class Shortener
{
    private const char Ellipsis = '…';

    // A text that ends in one of these looks broken off.
    private static readonly HashSet<string> Connectors = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "of", "on", "or", "over", "than", "that", "the", "their", "to", "under", "which", "who", "with",
        "–", "—", "-", "&",
    };

    /// <summary>
    /// The text when it fits; else its first sentences when they use at least a quarter of the room; else its first words with an ellipsis.
    /// Never cut inside a word, URL, handle, hashtag or grapheme. Empty when not even one word fits.
    /// </summary>
    /// <param name="text">What is to be said.</param>
    /// <param name="limit">Longest result, in the units of the method.</param>
    /// <param name="method">How the network counts.</param>
    public static string Fit(string text, int limit, CountingMethod method)
    {
        if (limit <= 0) return "";
        if (TextLength.Count(text, method) <= limit) return text;
        var borders = Borders(text);
        var sentence = borders
            .Where(b => b.IsSentence)
            .Select(b => text[..b.Index].TrimEnd())
            .LastOrDefault(t => TextLength.Count(t, method) <= limit);
        if (sentence is not null && TextLength.Count(sentence, method) * 4 >= limit) return sentence;
        for (var i = borders.Count - 1; i >= 0; i--)
        {
            var cut = Tidy(text[..borders[i].Index]);
            // An ellipsis that touches a link, handle or hashtag would become a part of it.
            var shortened = Entities.Find(cut).Any(s => s.End == cut.Length) ? $"{cut} {Ellipsis}" : cut + Ellipsis;
            if (cut.Length > 0 && TextLength.Count(shortened, method) <= limit) return shortened;
        }

        return "";
    }

    private static List<(int Index, bool IsSentence)> Borders(string text)
    {
        var uncut = Entities.Find(text);
        var borders = new List<(int, bool)>();
        for (var i = 1; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]) || char.IsWhiteSpace(text[i - 1]) || uncut.Any(s => s.Start < i && i < s.End)) continue;
            borders.Add((i, text[i - 1] is '.' or '!' or '?' || (i > 1 && text[i - 1] is '”' or '"' or ')' && text[i - 2] is '.' or '!' or '?')));
        }

        return borders;
    }

    private static string Tidy(string text)
    {
        while (true)
        {
            text = text.TrimEnd().TrimEnd(',', ';', ':', '.', '(').TrimEnd();
            var space = text.LastIndexOfAny([' ', '\n', '\u00A0']);
            var last = text[(space + 1)..];
            if (!Connectors.Contains(last)) return text;
            text = text[..(space + 1)];
        }
    }
}
