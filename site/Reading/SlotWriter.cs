using System.Globalization;
using KtSite.Core;

namespace KtSite.Reading;

/// <summary>Numbers the gaps of one body at a time while it is rendered, and cuts the HTML at them afterwards.</summary>
internal sealed class SlotWriter
{
    // Private-use characters: no text has a meaning for them, so they cannot be confused with content.
    public const char Open = '\uE000';
    public const char Close = '\uE001';

    private readonly List<Slot> slots = [];
    private string file = "";
    private int firstLine;

    /// <summary>Begins with a new body.</summary>
    /// <param name="file">Where it is written.</param>
    /// <param name="firstLine">Line of the file on which its text begins, from 1.</param>
    public void Begin(string file, int firstLine)
    {
        (this.file, this.firstLine) = (file, firstLine);
        slots.Clear();
    }

    /// <summary>Enters a gap and gives the mark that stands for it in the HTML.</summary>
    /// <param name="kind">What belongs there.</param>
    /// <param name="target">As the author wrote it.</param>
    /// <param name="line">Line in the Markdown text, from 0.</param>
    /// <param name="column">Column, from 0.</param>
    /// <param name="picture">What the author says of a picture.</param>
    public string Enter(SlotKind kind, string target, int line, int column, PictureText? picture = null)
    {
        slots.Add(new Slot(kind, target, new Location(file, firstLine + line, column + 1), picture));
        return string.Create(CultureInfo.InvariantCulture, $"{Open}{slots.Count - 1}{Close}");
    }

    /// <summary>Pieces and gaps in the order of the HTML; gaps that a sanitiser removed are gone.</summary>
    public (IReadOnlyList<string> Pieces, Slot[] Slots) Split(string html)
    {
        var pieces = new List<string>();
        var ordered = new List<Slot>();
        var start = 0;
        for (var open = html.IndexOf(Open); open >= 0; open = html.IndexOf(Open, start))
        {
            var close = html.IndexOf(Close, open);
            pieces.Add(html[start..open]);
            ordered.Add(slots[int.Parse(html.AsSpan(open + 1, close - open - 1), CultureInfo.InvariantCulture)]);
            start = close + 1;
        }

        pieces.Add(html[start..]);
        return (pieces, [.. ordered]);
    }
}
