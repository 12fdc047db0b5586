using System.Text;

namespace KtSite.Social;

/// <summary>What stands before a border, from the weakest to the strongest.</summary>
internal enum BorderKind
{
    Word,
    Sentence,
    Paragraph,
}

/// <summary>A place where a text may be cut.</summary>
/// <param name="Index">Index after the last character before it, which is never white space.</param>
/// <param name="Kind">What ends there.</param>
internal sealed record Border(int Index, BorderKind Kind);

/// <summary>Where a text may be cut. In: a text; out: the borders of its words, sentences and paragraphs, and of its characters. Pure.</summary>
internal sealed class TextBorders
{
    // These stay with the ideograph before them, or with the one after them.
    private const string NeverFirst = "，、；：。！？」』）》〉】］ー々…";
    private const string NeverLast = "「『（《〈【［";

    private const string ClauseEnds = ",;:)]}，、；：）】］،؛";

    private readonly string text;
    private readonly bool[] inside;
    private readonly HashSet<int> entityEnds = [];
    private readonly Enclosures enclosures;

    /// <summary>Reads a text.</summary>
    public TextBorders(string text)
    {
        this.text = text;
        inside = new bool[text.Length + 1];
        foreach (var span in Entities.Find(text))
        {
            Array.Fill(inside, true, span.Start + 1, span.End - span.Start - 1);
            entityEnds.Add(span.End);
        }

        enclosures = new Enclosures(text);
        All = [.. Find()];
    }

    /// <summary>Every border, in order; the end of the text is the last.</summary>
    public IReadOnlyList<Border> All { get; }

    /// <summary>Whether a link, handle, hashtag or a character of several code units ends at an index.</summary>
    public bool EndsEntity(int index) => entityEnds.Contains(index);

    /// <summary>The innermost bracket or quotation mark that a cut at an index would leave open; -1 for none.</summary>
    public int OpenAt(int index) => enclosures.OpenAt(index);

    /// <summary>How many borders lie at or before an index.</summary>
    public int CountUpTo(int index)
    {
        var (low, high) = (0, All.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (All[middle].Index > index) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    /// <summary>Whether a clause ends at a border: with a comma, semicolon, colon or closing bracket, or before a dash.</summary>
    public bool EndsClause(Border border)
    {
        if (ClauseEnds.Contains(text[border.Index - 1], StringComparison.Ordinal)) return true;
        var next = SkipSpace(border.Index);
        return next > border.Index && next + 1 < text.Length && text[next] is '–' or '—' or '-' && IsSpace(next + 1);
    }

    /// <summary>The first place at or after an index that is no white space.</summary>
    public int SkipSpace(int index)
    {
        while (index < text.Length && IsSpace(index)) index++;
        return index;
    }

    /// <summary>The first place after an index that lies inside no link, handle, hashtag or grapheme.</summary>
    public int NextCharacter(int index)
    {
        do index++;
        while (index < text.Length && inside[index]);
        return index;
    }

    /// <summary>The places inside a word where a text that begins at an index may be cut when nothing else is left.</summary>
    public IEnumerable<int> Characters(int start)
    {
        for (var i = NextCharacter(start); i <= text.Length; i = NextCharacter(i))
        {
            if (!IsSpace(i - 1)) yield return i;
        }
    }

    private IEnumerable<Border> Find()
    {
        var sentences = Sentences.Ends(text).ToHashSet();
        for (var i = 1; i <= text.Length; i++)
        {
            if (inside[i] || IsSpace(i - 1)) continue;
            if (i == text.Length || (IsSpace(i) && Sentences.IsBlankLine(text, i))) yield return new Border(i, BorderKind.Paragraph);
            else if (sentences.Contains(i)) yield return new Border(i, BorderKind.Sentence);
            else if ((IsSpace(i) && Sentences.IsBreakingSpace(text[i])) || IsBetweenIdeographs(i)) yield return new Border(i, BorderKind.Word);
        }
    }

    // A space that bears an accent is a character.
    private bool IsSpace(int i) => char.IsWhiteSpace(text[i]) && !(inside[i + 1] && !char.IsWhiteSpace(text[i + 1]));

    private bool IsBetweenIdeographs(int i) =>
        Rune.DecodeLastFromUtf16(text.AsSpan(0, i), out var before, out _) == System.Buffers.OperationStatus.Done
        && Rune.DecodeFromUtf16(text.AsSpan(i), out var after, out _) == System.Buffers.OperationStatus.Done
        && IsIdeographic(before) && IsIdeographic(after)
        && !NeverLast.Contains(before.ToString(), StringComparison.Ordinal) && !NeverFirst.Contains(after.ToString(), StringComparison.Ordinal);

    // Chinese and Japanese signs and their punctuation; Korean puts spaces between words.
    private static bool IsIdeographic(Rune rune) =>
        rune.Value is (>= 0x2E80 and <= 0x2FDF) or (>= 0x3001 and <= 0x30FF) or (>= 0x31F0 and <= 0x31FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF)
            or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF01 and <= 0xFF0F) or (>= 0xFF1A and <= 0xFF1F) or (>= 0x20000 and <= 0x3FFFF);
}
