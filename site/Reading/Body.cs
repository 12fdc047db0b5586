using System.Buffers;
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
public readonly record struct Slot(SlotKind Kind, string Target, Location At, PictureText? Picture = null)
{
    /// <summary>Its place in the HTML, in bytes of UTF-8 from the beginning, gaps not counted.</summary>
    public int Offset { get; init; }
}

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
    public static readonly Body Empty = Of(new CutHtml(default, 0, []), new BodyDetails([], ""), KeptResults.None);

    private static ReadOnlySpan<byte> LinkStart => " href=\""u8;

    // UTF-8, since all bodies of a site are held at once.
    // Kept in memory, or in a file and read each time.
    private readonly ReadOnlyMemory<byte> held;
    private readonly KeptBytes? kept;
    private readonly Slot[] slots;
    // Hardly anybody asks, and thousands of headings would have to be looked at by each collection of memory: so they are packed until then.
    private readonly ReadOnlyMemory<byte> packedDetails;
    private BodyDetails? details;

    /// <summary>A text that was just parsed.</summary>
    /// <param name="cut">Its HTML, which is kept or copied.</param>
    /// <param name="details">What few ask of it.</param>
    /// <param name="results">Where its HTML is kept; where that cannot be, the body holds it.</param>
    internal static Body Of(CutHtml cut, BodyDetails details, KeptResults results)
    {
        var key = KeyOf(cut);
        var place = cut.IsEmpty ? null : results.Find(key) ?? results.Keep(key, cut.Utf8.Span);
        var minutes = Math.Max(1, (int)Math.Ceiling(BodyText.Words(cut.Utf8.Span) / 200.0));
        return new Body(cut with { Utf8 = place is null ? cut.Utf8.ToArray() : default }, minutes, key, place, KeptText.Pack(details));
    }

    internal Body(CutHtml cut, int readingMinutes, Digest key, KeptBytes? kept, ReadOnlyMemory<byte> packedDetails)
    {
        (held, this.kept, Length, slots) = (cut.Utf8, kept, cut.Length, cut.Slots);
        ReadingMinutes = readingMinutes;
        Key = key;
        this.packedDetails = packedDetails;
    }

    private BodyDetails Details => details ??= KeptText.ReadDetails(packedDetails);

    /// <summary>Headings and excerpt, as <see cref="KeptText"/> packs them.</summary>
    internal ReadOnlyMemory<byte> PackedDetails => packedDetails;

    /// <summary>Length of the HTML in bytes of UTF-8, gaps not counted.</summary>
    internal int Length { get; }

    /// <summary>Hash of the HTML and of what belongs into its gaps.</summary>
    internal Digest Key { get; }

    /// <summary>The gaps, in order.</summary>
    public IReadOnlyList<Slot> Slots => slots;

    /// <summary>The headings, in order.</summary>
    public IReadOnlyList<Heading> Headings => Details.Headings;

    /// <summary>Plain text of the first paragraph.</summary>
    public string Excerpt => Details.Excerpt;

    /// <summary>Whether there is nothing to read.</summary>
    public bool IsEmpty => Length == 0 && Slots.Count == 0;

    /// <summary>Minutes that reading takes, at 200 words a minute; at least 1.</summary>
    public int ReadingMinutes { get; }

    /// <summary>The text without any markup, for search: made anew at each call, since few sites ask twice.</summary>
    public string ToPlainText()
    {
        using var html = Opened();
        var letters = ArrayPool<char>.Shared.Rent(html.Length);
        var text = new ArrayBufferWriter<char>(Math.Max(1, html.Length));
        var from = 0;
        for (var i = 0; i < Slots.Count; i++)
        {
            // Only pictures stand for text; an address stands inside a tag, and a tag is no text.
            if (Slots[i].Picture is not { } picture) continue;
            BodyText.Add(letters.AsSpan(0, Encoding.UTF8.GetChars(html.Span[from..Slots[i].Offset], letters)), text);
            text.Write(picture.Alt);
            from = Slots[i].Offset;
        }

        BodyText.Add(letters.AsSpan(0, Encoding.UTF8.GetChars(html.Span[from..], letters)), text);
        ArrayPool<char>.Shared.Return(letters);
        return BodyText.WithSingleSpaces(text.WrittenSpan);
    }

    /// <summary>Writes the HTML in UTF-8, piece by piece.</summary>
    /// <param name="write">Takes a piece.</param>
    /// <param name="fill">
    /// Writes what belongs into a gap, ready for an attribute or element. A link that <paramref name="isGone"/> tells to go nowhere loses its
    /// <c>href</c>: HTML knows it as the place where a link will be.
    /// </param>
    /// <param name="isGone">Whether the link of a gap, counted from 0, goes nowhere.</param>
    public void Write(PieceWriter write, Action<int> fill, Func<int, bool> isGone)
    {
        using var html = Opened();
        var wasGone = false;
        for (var i = 0; i <= slots.Length; i++)
        {
            var isLast = i == slots.Length;
            var piece = html.Span[(i == 0 ? 0 : slots[i - 1].Offset)..(isLast ? Length : slots[i].Offset)];
            // Of a link that goes nowhere the sign that closes its address goes, too.
            if (wasGone) piece = piece[1..];
            wasGone = !isLast && slots[i].Kind == SlotKind.Link && isGone(i) && piece.EndsWith(LinkStart);
            write(wasGone ? piece[..^LinkStart.Length] : piece);
            if (!isLast && !wasGone) fill(i);
        }
    }

    /// <summary>The HTML as text, each gap filled with what <paramref name="fill"/> gives, ready for an attribute or element.</summary>
    public string ToHtml(Func<Slot, string> fill)
    {
        var filled = new string[Slots.Count];
        var most = Length;
        for (var i = 0; i < filled.Length; i++) most += (filled[i] = fill(Slots[i])).Length;
        var text = ArrayPool<char>.Shared.Rent(most);
        var length = 0;
        Write(
            piece => length += Encoding.UTF8.GetChars(piece, text.AsSpan(length)),
            i =>
            {
                filled[i].CopyTo(text.AsSpan(length));
                length += filled[i].Length;
            },
            i => filled[i].Length == 0);
        var html = new string(text, 0, length);
        ArrayPool<char>.Shared.Return(text);
        return html;
    }

    private OpenedHtml Opened()
    {
        if (kept is not { } place) return new OpenedHtml(held, null);
        var room = ArrayPool<byte>.Shared.Rent(place.Length);
        place.Read(room);
        return new OpenedHtml(room.AsMemory(0, place.Length), room);
    }

    // The HTML for as long as somebody reads it; room is lent by the pool.
    private readonly ref struct OpenedHtml(ReadOnlyMemory<byte> html, byte[]? room)
    {
        public ReadOnlySpan<byte> Span => html.Span;

        public int Length => html.Length;

        public void Dispose()
        {
            if (room is not null) ArrayPool<byte>.Shared.Return(room);
        }
    }

    // Where the gaps are, and of which kind; what is written into them, a view says.
    private static Digest KeyOf(CutHtml cut)
    {
        const int Gap = sizeof(int) + 1;
        var whole = ArrayPool<byte>.Shared.Rent(cut.Slots.Length * Gap);
        var gaps = whole.AsSpan(0, cut.Slots.Length * Gap);
        for (var i = 0; i < cut.Slots.Length; i++)
        {
            BitConverter.TryWriteBytes(gaps[(i * Gap)..], cut.Slots[i].Offset);
            gaps[(i * Gap) + sizeof(int)] = (byte)cut.Slots[i].Kind;
        }

        var key = Digest.Of(cut.Utf8.Span).With(Digest.Of(gaps));
        ArrayPool<byte>.Shared.Return(whole);
        return key;
    }

    /// <summary>Takes a piece of HTML in UTF-8.</summary>
    public delegate void PieceWriter(ReadOnlySpan<byte> html);
}

/// <summary>What few ask of a text.</summary>
/// <param name="Headings">See <see cref="Body.Headings"/>.</param>
/// <param name="Excerpt">See <see cref="Body.Excerpt"/>.</param>
internal sealed record BodyDetails(Heading[] Headings, string Excerpt);
