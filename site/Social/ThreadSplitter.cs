using System.Globalization;

namespace KtSite.Social;

/// <summary>Splits long texts into the numbered posts of a thread. Pure.</summary>
public static class ThreadSplitter
{
    private const char Ellipsis = '…';

    // A longer piece may follow one that is too long only by the ellipsis that the longer one does without.
    private const int Attempts = 4;

    private const int LeastAtTheEnd = 80;

    /// <summary>
    /// The parts of a thread, each within the limit: "Text 1/3", blank line, ending; then "Text 2/3" and "Text 3/3". A text that fits into one post has no number.
    /// Parts end with a paragraph where that costs little, else with a sentence; a sentence longer than a part is cut between words, a word longer than a part
    /// between graphemes, both with an ellipsis. A link, handle or hashtag that fits into no part is left out, and so is an ending that does not fit alone.
    /// Brackets and quotations are kept together where a part can end outside of them in its second half. Where no text fits beside the ending, the ending
    /// stands alone.
    /// </summary>
    /// <param name="text">What is to be said, without link; paragraphs are separated by blank lines.</param>
    /// <param name="ending">What stands below the first part after a blank line: link and hashtags; may be empty.</param>
    /// <param name="mostParts">Most parts; a text that needs more stops after the last whole sentence that fits, or at a word when not even one does.</param>
    /// <param name="fits">Whether a finished part, with number and ending, is within the limit of the network.</param>
    public static IReadOnlyList<string> Split(string text, string ending, int mostParts, Func<string, bool> fits)
    {
        text = text.Trim();
        ending = ending.Trim();
        if (ending.Length > 0 && !fits(ending)) ending = "";
        if (text.Length == 0) return Alone(ending);
        var whole = Finish(text, 1, 1, ending);
        if (fits(whole)) return [whole];
        var borders = new TextBorders(text);
        var total = Math.Clamp(mostParts, 1, 2);
        while (true)
        {
            // More digits in the total leave less room, which may take more parts. Fewer parts than thought only make the numbers shorter.
            var pieces = new Filling(text, borders, fits, (piece, number) => Finish(piece, number, total, ending)).Fill(Math.Max(mostParts, 1));
            if (pieces.Count == 0) return Alone(ending);
            if (pieces.Count <= total) return [.. pieces.Select((p, i) => Finish(p, i + 1, pieces.Count, ending))];
            total = pieces.Count;
        }
    }

    /// <summary>
    /// Whether a thread is worth reading to its end: it has several parts, and the last one says more than next to nothing, that is, at
    /// least 80 characters without its number. For threads composed of texts that were not written as one; editors' own are theirs to judge.
    /// </summary>
    /// <param name="parts">The parts, as <see cref="Split"/> gives them.</param>
    /// <param name="count">The length of a text as the network counts it.</param>
    public static bool IsWorthwhile(IReadOnlyList<string> parts, Func<string, int> count)
    {
        if (parts.Count < 2) return false;
        var number = string.Create(CultureInfo.InvariantCulture, $"{parts.Count}/{parts.Count}");
        var last = parts[^1].EndsWith(number, StringComparison.Ordinal) ? parts[^1][..^number.Length].TrimEnd() : parts[^1];
        return count(last) >= LeastAtTheEnd;
    }

    private static string[] Alone(string ending) => ending.Length == 0 ? [] : [ending];

    private static string Finish(string piece, int number, int total, string ending)
    {
        // Behind a digit and a space the number would read as a fraction: "17 1/3".
        var numbered = total == 1 ? piece : string.Create(CultureInfo.InvariantCulture, $"{piece}{(char.IsDigit(piece[^1]) ? '\n' : ' ')}{number}/{total}");
        return number == 1 && ending.Length > 0 ? $"{numbered}\n\n{ending}" : numbered;
    }

    private sealed class Filling(string text, TextBorders borders, Func<string, bool> fits, Func<string, int, string> finish)
    {
        /// <summary>The pieces without numbers.</summary>
        public List<string> Fill(int mostParts)
        {
            var pieces = new List<string>();
            for (var start = 0; start < text.Length && pieces.Count < mostParts; start = borders.SkipSpace(start))
            {
                if (Best(start, pieces.Count + 1, mostParts) is not { } end)
                {
                    start = borders.NextCharacter(start);
                    continue;
                }

                pieces.Add(Piece(start, end));
                start = end.Index;
            }

            return pieces;
        }

        // Null when not even the first character fits.
        private Border? Best(int start, int number, int mostParts)
        {
            var fitting = Fitting(borders.All.Skip(borders.CountUpTo(start)), start, number);
            if (fitting.Count == 0) return Fitting(borders.Characters(start).Select(i => new Border(i, BorderKind.Word)), start, number) is [.., var character] ? character : null;
            var longest = fitting[^1];
            var sentence = Last(fitting, BorderKind.Sentence, start);
            var word = Last(fitting, BorderKind.Word, start) ?? longest;
            if (number == mostParts) return sentence ?? word;
            if (Last(fitting, BorderKind.Paragraph, start) is { } paragraph && (paragraph.Index - start) * 3 >= (longest.Index - start) * 2) return paragraph;
            return sentence is { } end && ((end.Index - start) * 4 >= longest.Index - start || NextSentenceFits(end.Index, number + 1)) ? end : word;
        }

        private List<Border> Fitting(IEnumerable<Border> candidates, int start, int number)
        {
            var fitting = new List<Border>();
            var failures = 0;
            foreach (var border in candidates)
            {
                if (fits(finish(Piece(start, border), number)))
                {
                    fitting.Add(border);
                    failures = 0;
                }
                else if (++failures == Attempts)
                {
                    break;
                }
            }

            return fitting;
        }

        // A sentence that must be cut anyway may as well begin in a part that is nearly empty.
        private bool NextSentenceFits(int end, int number)
        {
            var next = borders.All.Skip(borders.CountUpTo(end)).First(b => b.Kind >= BorderKind.Sentence);
            return fits(finish(Piece(borders.SkipSpace(end), next), number));
        }

        private string Piece(int start, Border end)
        {
            var piece = text[start..end.Index];
            if (end.Kind > BorderKind.Word || end.Index == text.Length || piece[^1] == Ellipsis) return piece;
            // An ellipsis that touches a link, handle or hashtag would become a part of it.
            return Entities.Find(piece).Any(s => s.End == piece.Length && StringInfo.GetNextTextElementLength(piece, s.Start) < s.End - s.Start) ? $"{piece} {Ellipsis}" : piece + Ellipsis;
        }

        // In the second half of what fits, a border that tears no bracket or quotation of this part comes first.
        private Border? Last(List<Border> fitting, BorderKind atLeast, int start)
        {
            var half = start + ((fitting[^1].Index - start) / 2);
            return fitting.FindLast(b => b.Kind >= atLeast && b.Index >= half && borders.OpenAt(b.Index) < start) ?? fitting.FindLast(b => b.Kind >= atLeast);
        }
    }
}
