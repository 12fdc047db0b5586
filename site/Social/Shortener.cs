namespace KtSite.Social;

/// <summary>Shortens texts at the borders that readers expect.</summary>
public static class Shortener
{
    private const char Ellipsis = '…';

    private const int FewestWords = 4;
    private const int FewestCharacters = 20;

    /// <summary>
    /// The text when it fits; else its first sentences when they keep at least a quarter of what its first words would; else its first
    /// words with an ellipsis. Words are cut before a bracket or quotation that would stay open, unless that loses more than half, and at
    /// the end of a clause where one is near. Never cut inside a word, URL, handle, hashtag or grapheme. Empty when not even one word fits.
    /// </summary>
    /// <param name="text">What is to be said.</param>
    /// <param name="fits">Whether a shortened text fits where it has to go.</param>
    public static string Fit(string text, Func<string, bool> fits) => fits(text) ? text : Shorten(new Cutting(text, fits), _ => true);

    /// <summary>
    /// Like <see cref="Fit"/>, but empty when a text that had to be cut says nothing any more: fewer than four words, and in scripts
    /// without spaces fewer than twenty characters. For summaries, which may be missing; not for titles. A short text that fits is kept.
    /// </summary>
    /// <param name="text">What is to be said.</param>
    /// <param name="fits">Whether a shortened text fits where it has to go.</param>
    public static string FitMeaningfully(string text, Func<string, bool> fits) => fits(text) ? text : Shorten(new Cutting(text, fits), SaysSomething);

    private static string Shorten(Cutting cutting, Func<string, bool> accept)
    {
        var (longest, words) = cutting.Words();
        var sentence = cutting.Sentences();
        if (!accept(words)) longest = words = "";
        // Half a sentence before a quotation reads better than whole ones that leave it open.
        return accept(sentence) && sentence.Length * 4 >= longest.Length && (words.Length == 0 || !cutting.IsOpen(sentence) || cutting.IsOpen(words)) ? sentence : words;
    }

    private static bool SaysSomething(string text)
    {
        var words = 0;
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Any(char.IsLetterOrDigit) && ++words == FewestWords) return true;
        }

        return text.Length >= FewestCharacters && text.Any(IsSpaceless);
    }

    // Thai, Lao, Burmese, Khmer, Chinese and Japanese.
    private static bool IsSpaceless(char c) =>
        c is (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF') or (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF');

    private sealed class Cutting(string text, Func<string, bool> fits)
    {
        private readonly TextBorders borders = new(text);

        /// <summary>Whether a bracket or quotation stays open at the end of a cut.</summary>
        public bool IsOpen(string cut) => borders.OpenAt(cut.TrimEnd(Ellipsis, ' ').Length) >= 0;

        /// <summary>The first words that fit, with an ellipsis: as many as there is room for, and cut where it reads best.</summary>
        public (string Longest, string Best) Words()
        {
            var last = LastThatFits(borders.All, Cut);
            if (last < 0) return ("", "");
            var kept = Kept(borders.All[last]).Length;
            var longest = Cut(borders.All[last]);
            var best = (BeforeOpen(kept) ?? ClauseEnd(last, kept)) is { } better ? Cut(better) : longest;
            return (longest, best.Length < longest.Length && fits(best) ? best : longest);
        }

        /// <summary>The first sentences that fit.</summary>
        public string Sentences()
        {
            Border[] ends = [.. borders.All.Where(b => b.Kind != BorderKind.Word)];
            var last = LastThatFits(ends, b => text[..b.Index]);
            if (last < 0) return "";
            var longest = ends[last].Index;
            for (var i = last; i >= 0 && ends[i].Index * 2 >= longest; i--)
            {
                if (borders.OpenAt(ends[i].Index) < 0 && text[..ends[i].Index] is var shorter && (i == last || fits(shorter))) return shorter;
            }

            return text[..longest];
        }

        // Longer texts never need less room, so the last border that fits can be halved towards.
        private int LastThatFits(IReadOnlyList<Border> candidates, Func<Border, string> cut)
        {
            var best = -1;
            int low = 0, high = candidates.Count - 1;
            while (low <= high)
            {
                var middle = (low + high) / 2;
                if (cut(candidates[middle]) is var shorter && (shorter.Length == 0 || fits(shorter))) (best, low) = (middle, middle + 1);
                else high = middle - 1;
            }

            return best;
        }

        // Before the outermost bracket or quotation that what is kept would leave open.
        private Border? BeforeOpen(int kept)
        {
            Border? found = null;
            for (var sign = borders.OpenAt(kept); sign >= 0; sign = borders.OpenAt(sign))
            {
                if (borders.CountUpTo(sign) is > 0 and var count && Kept(borders.All[count - 1]).Length * 2 >= kept) found = borders.All[count - 1];
            }

            return found;
        }

        // In the last fifth of what is kept, and not in another bracket than its end.
        private Border? ClauseEnd(int last, int kept)
        {
            for (var i = last; i >= 0 && borders.All[i].Index * 5 >= kept * 4; i--)
            {
                if (borders.EndsClause(borders.All[i]) && Kept(borders.All[i]).Length is var length && length * 5 >= kept * 4 && borders.OpenAt(length) == borders.OpenAt(kept)) return borders.All[i];
            }

            return null;
        }

        private string Cut(Border border)
        {
            var cut = Kept(border);
            if (cut.Length == 0) return "";
            // An ellipsis that touches a link, handle or hashtag would become a part of it.
            return borders.EndsEntity(cut.Length) ? $"{cut} {Ellipsis}" : cut + Ellipsis;
        }

        // Without punctuation and connectors at the end, unless connectors are all it has.
        private string Kept(Border border)
        {
            var whole = WithoutSigns(text[..border.Index]);
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
}
