using System.Text;
using KtSite.Core;

namespace KtSite.Reading;

/// <summary>What stands in a gap of a body.</summary>
public enum SlotKind
{
    /// <summary>The address that a link goes to.</summary>
    Link,

    /// <summary>A whole picture.</summary>
    Picture,

    /// <summary>A word of the interface, such as the title of a call-out.</summary>
    Word,
}

/// <summary>A gap in a body that is filled when the page is rendered.</summary>
/// <param name="Kind">What belongs there.</param>
/// <param name="Target">As the author wrote it.</param>
/// <param name="At">Where the author wrote it.</param>
/// <param name="Picture">What the author says of a picture; null for everything else.</param>
public sealed record Slot(SlotKind Kind, string Target, Location At, PictureText? Picture = null);

/// <summary>A heading of a text.</summary>
/// <param name="Level">2 to 6.</param>
/// <param name="Id">Its fragment, unique on the page.</param>
/// <param name="Text">Its plain text.</param>
public sealed record Heading(int Level, string Id, string Text);

/// <summary>
/// A Markdown text, parsed once: pieces of HTML with gaps between them for the addresses that only the finished
/// site knows. Immutable, and compared by identity: the first memory hands out the same body as long as the file is the same.
/// </summary>
public sealed class Body
{
    /// <summary>No text at all.</summary>
    public static readonly Body Empty = new([""], [], [], "", "");

    private const string LinkStart = " href=\"";

    private readonly string[] pieces;

    internal Body(string[] pieces, Slot[] slots, Heading[] headings, string plainText, string excerpt)
    {
        this.pieces = pieces;
        Slots = slots;
        Headings = headings;
        PlainText = plainText;
        Excerpt = excerpt;
    }

    /// <summary>The gaps, in order.</summary>
    public IReadOnlyList<Slot> Slots { get; }

    /// <summary>The headings, in order.</summary>
    public IReadOnlyList<Heading> Headings { get; }

    /// <summary>The text without any markup, for search and counting.</summary>
    public string PlainText { get; }

    /// <summary>Plain text of the first paragraph.</summary>
    public string Excerpt { get; }

    /// <summary>Whether there is nothing to read.</summary>
    public bool IsEmpty => pieces is [""];

    /// <summary>Minutes that reading takes, at 200 words a minute; at least 1.</summary>
    public int ReadingMinutes =>
        Math.Max(1, (int)Math.Ceiling(PlainText.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length / 200.0));

    /// <summary>
    /// Joins the HTML, each gap filled with text that <paramref name="fill"/> gives, ready for an attribute or element. A link that gets
    /// nothing loses its <c>href</c>: HTML knows it as the place where a link will be.
    /// </summary>
    public string ToHtml(Func<Slot, string> fill)
    {
        var html = new StringBuilder(pieces.Sum(p => p.Length) + (Slots.Count * 48));
        for (var i = 0; i < pieces.Length; i++)
        {
            if (i == 0)
            {
                html.Append(pieces[0]);
                continue;
            }

            var filled = fill(Slots[i - 1]);
            var isGone = filled.Length == 0 && Slots[i - 1].Kind == SlotKind.Link && pieces[i - 1].EndsWith(LinkStart, StringComparison.Ordinal);
            if (isGone) html.Length -= LinkStart.Length;
            html.Append(filled).Append(pieces[i], isGone ? 1 : 0, pieces[i].Length - (isGone ? 1 : 0));
        }

        return html.ToString();
    }
}
