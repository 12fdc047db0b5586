using System.Globalization;
using System.Text;

namespace KtSite.Images;

/// <summary>A text as lines of one size.</summary>
/// <param name="Size">Size of the letters.</param>
/// <param name="Lines">The lines.</param>
internal sealed record CardLines(float Size, IReadOnlyList<string> Lines)
{
    // Below this, nobody reads a card; only a word that is wider than the card may get there.
    private const float Smallest = 22;

    /// <summary>Fits a text into a box: smaller before shorter, shorter at a word, and lines of about one length.</summary>
    /// <param name="text">The text.</param>
    /// <param name="box">Where it has to go.</param>
    /// <param name="measure">Width of a text at size 1.</param>
    public static CardLines Fit(string text, CardBox box, Func<string, float> measure)
    {
        var pieces = Pieces(text, measure, breakAtHyphens: false);
        if (pieces.Count == 0) return new CardLines(box.Sizes[0], []);
        foreach (var size in box.Sizes)
        {
            if (Wrap(pieces, size, box) is { } lines) return new CardLines(size, lines);
        }

        pieces = Pieces(text, measure, breakAtHyphens: true);
        var last = Math.Clamp(box.Width / pieces.Max(p => p.Width), Math.Min(Smallest, box.Sizes[^1]), box.Sizes[^1]);
        return Wrap(pieces, last, box) is { } shrunk ? new CardLines(last, shrunk) : Shortened(pieces, last, box, measure);
    }

    private static CardLines Shortened(List<Piece> pieces, float size, CardBox box, Func<string, float> measure)
    {
        // More words never need fewer lines, so the number that fits can be halved towards.
        int fits = 0, tooMany = pieces.Count;
        IReadOnlyList<string>? best = null;
        while (tooMany - fits > 1)
        {
            var middle = (fits + tooMany) / 2;
            if (Wrap(WithEllipsis(pieces[..middle], measure), size, box) is { } lines) (fits, best) = (middle, lines);
            else tooMany = middle;
        }

        return new CardLines(size, best ?? [Cut(pieces[0].Text, size, box, measure)]);
    }

    private static List<Piece> WithEllipsis(List<Piece> pieces, Func<string, float> measure)
    {
        var end = pieces[^1].Text.TrimEnd(',', ';', ':', '.', '–', '—', '-', '/', '(', '，', '、', '。', '；', '：', '（', '،', '؛') + "…";
        // A dash that stood alone takes its space with it.
        if (end == "…" && pieces.Count > 1) return WithEllipsis(pieces[..^1], measure);
        return [.. pieces[..^1], pieces[^1] with { Text = end, Width = measure(end) }];
    }

    // A single word that is wider than the card even in the smallest letters: there is no border left to cut at but that of a letter.
    private static string Cut(string word, float size, CardBox box, Func<string, float> measure)
    {
        var starts = StringInfo.ParseCombiningCharacters(word);
        int fits = 0, tooMany = starts.Length;
        while (tooMany - fits > 1)
        {
            var middle = (fits + tooMany) / 2;
            if (measure(word[..starts[middle]] + "…") * size <= box.Width) fits = middle;
            else tooMany = middle;
        }

        return word[..starts[fits]] + "…";
    }

    // The lines in this size, or null when they do not fit.
    private static List<string>? Wrap(List<Piece> pieces, float size, CardBox box)
    {
        var room = Math.Min(box.MostLines, (int)(box.Height / (size * box.LineHeight)));
        var width = box.Width / size;
        if (room == 0 || pieces.Exists(p => p.Width > width)) return null;
        var lines = Greedy(pieces, width);
        if (lines.Count > room) return null;
        // Narrower as long as the number of lines stays: no last line of a single word.
        float fits = width, tooNarrow = 0;
        for (var step = 0; lines.Count > 1 && step < 10; step++)
        {
            var middle = (fits + tooNarrow) / 2;
            if (!pieces.Exists(p => p.Width > middle) && Greedy(pieces, middle) is var narrower && narrower.Count == lines.Count) (fits, lines) = (middle, narrower);
            else tooNarrow = middle;
        }

        return lines;
    }

    private static List<string> Greedy(List<Piece> pieces, float width)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        var used = 0f;
        foreach (var piece in pieces)
        {
            if (line.Length > 0 && used + piece.Gap + piece.Width > width)
            {
                lines.Add(line.ToString());
                line.Clear();
                used = 0;
            }

            if (line.Length > 0 && piece.Gap > 0) line.Append(' ');
            used += (line.Length > 0 ? piece.Gap : 0) + piece.Width;
            line.Append(piece.Text);
        }

        lines.Add(line.ToString());
        return lines;
    }

    private static List<Piece> Pieces(string text, Func<string, float> measure, bool breakAtHyphens)
    {
        var space = measure("n n") - measure("nn");
        var pieces = new List<Piece>();
        // A no-break space is a letter here; that is its purpose.
        foreach (var word in text.Split([' ', '\t', '\n', '\r', '\u2002', '\u2003', '\u2009', '\u3000'], StringSplitOptions.RemoveEmptyEntries))
        {
            var start = 0;
            for (var i = 1; i <= word.Length; i++)
            {
                if (i < word.Length && !MayBreak(word[i - 1], word[i], breakAtHyphens)) continue;
                pieces.Add(new Piece(word[start..i], measure(word[start..i]), start == 0 ? space : 0));
                start = i;
            }
        }

        return pieces;
    }

    private static bool MayBreak(char before, char after, bool atHyphens) =>
        ((IsIdeograph(before) || IsSmall(before) || IsClosing(before)) && (IsIdeograph(after) || IsOpening(after)))
        || (atHyphens && before is '-' or '–' or '—' or '/' && char.IsLetterOrDigit(after));

    // Chinese and Japanese write without spaces and may break between any two signs, but a mark stays with the sign that it belongs to.
    private static bool IsIdeograph(char c) => c is ((>= '\u3041' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF')) && !IsSmall(c);

    // What never begins a line: small kana, signs of repetition and of long vowels, and the middle dot.
    private static bool IsSmall(char c) => "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶーゝゞヽヾ・々".Contains(c, StringComparison.Ordinal);

    private static bool IsClosing(char c) => "、。，．；：？！」』）】〉》〕".Contains(c, StringComparison.Ordinal);

    private static bool IsOpening(char c) => "「『（【〈《〔".Contains(c, StringComparison.Ordinal);

    private sealed record Piece(string Text, float Width, float Gap);
}

/// <summary>Room for a text.</summary>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
/// <param name="MostLines">How many lines it may take.</param>
/// <param name="LineHeight">Distance of lines, in sizes.</param>
/// <param name="Sizes">Sizes to try, the largest first.</param>
internal sealed record CardBox(float Width, float Height, int MostLines, float LineHeight, IReadOnlyList<float> Sizes);
