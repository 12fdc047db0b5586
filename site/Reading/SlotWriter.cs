using System.Globalization;
using System.Text;
using KtSite.Core;

namespace KtSite.Reading;

/// <summary>Numbers the gaps of one body at a time while it is rendered, and cuts the HTML at them afterwards.</summary>
internal sealed class SlotWriter
{
    // Private-use characters: no text has a meaning for them, so they cannot be confused with content.
    public const char Open = '\uE000';
    public const char Close = '\uE001';

    private readonly List<Slot> slots = [];
    private readonly List<Slot> ordered = [];
    private byte[] utf8 = [];
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

    /// <summary>The HTML without its marks, in UTF-8, and the gaps in its order; gaps that a sanitiser removed are gone. It lies here until the next one.</summary>
    /// <param name="html">The HTML with its marks.</param>
    public CutHtml Cut(ReadOnlySpan<char> html)
    {
        if (utf8.Length < Encoding.UTF8.GetMaxByteCount(html.Length)) utf8 = new byte[Encoding.UTF8.GetMaxByteCount(html.Length) * 2];
        ordered.Clear();
        var length = 0;
        for (var open = html.IndexOf(Open); open >= 0; open = html.IndexOf(Open))
        {
            var close = html.IndexOf(Close);
            length += Encoding.UTF8.GetBytes(html[..open], utf8.AsSpan(length));
            ordered.Add(slots[int.Parse(html[(open + 1)..close], CultureInfo.InvariantCulture)] with { Offset = length });
            html = html[(close + 1)..];
        }

        length += Encoding.UTF8.GetBytes(html, utf8.AsSpan(length));
        return new CutHtml(utf8.AsMemory(0, length), length, [.. ordered]);
    }
}

/// <summary>HTML with gaps.</summary>
/// <param name="Utf8">All pieces, one after the other; nothing where they are kept elsewhere.</param>
/// <param name="Length">Their length in bytes.</param>
/// <param name="Slots">What belongs into the gaps.</param>
internal sealed record CutHtml(ReadOnlyMemory<byte> Utf8, int Length, Slot[] Slots)
{
    /// <summary>Whether there is nothing to read.</summary>
    public bool IsEmpty => Length == 0 && Slots.Length == 0;
}
