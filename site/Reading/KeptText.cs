using KtSite.Core;

namespace KtSite.Reading;

/// <summary>
/// Writes what a Markdown file held as bytes and reads it back: its fields with their places, and its text as HTML with gaps. Places are
/// written without the path, since a file may be moved.
/// </summary>
internal static class KeptText
{
    private enum Node : byte
    {
        Text,
        PlainText,
        List,
        Map,
    }

    /// <summary>Writes the fields and the text of a file, but for the HTML, which is kept under the key of the text.</summary>
    public static void Write(BinaryWriter writer, FrontMatter matter, Body body)
    {
        writer.Write7BitEncodedInt(matter.TextLine);
        Write(writer, matter.Fields);
        WriteBody(writer, body);
    }

    /// <summary>The fields of a file, and where its text is kept.</summary>
    /// <param name="file">The file.</param>
    /// <param name="kept">What <see cref="Write(BinaryWriter, FrontMatter, Body)"/> wrote.</param>
    public static FrontMatter ReadFields(SourceFile file, ReadOnlyMemory<byte> kept)
    {
        var reader = new KeptReader(kept.Span);
        var line = reader.Number();
        var fields = (YamlMap)ReadNode(ref reader, file.Path);
        return new FrontMatter(file, fields, null, line) { KeptBody = kept[reader.At..] };
    }

    /// <summary>The text of a file; null when its HTML is missing.</summary>
    /// <param name="file">Path of the file.</param>
    /// <param name="kept">Where it is kept.</param>
    /// <param name="results">Where its HTML is kept.</param>
    public static Body? ReadBody(string file, ReadOnlyMemory<byte> kept, KeptResults results)
    {
        var reader = new KeptReader(kept.Span);
        if (reader.Flag()) return Body.Empty;
        var key = reader.Digest();
        if (results.Find(key) is not { } html) return null;
        var length = reader.Number();
        var slots = new Slot[reader.Number()];
        for (var i = 0; i < slots.Length; i++)
        {
            var kind = (SlotKind)reader.Number();
            var target = reader.Text();
            var (offset, at) = (reader.Number(), ReadPlace(ref reader, file));
            slots[i] = new Slot(kind, target, at, reader.Flag() ? new PictureText(reader.Text(), reader.TextOrNull(), reader.TextOrNull(), reader.TextOrNull(), reader.Flag()) : null) { Offset = offset };
        }

        return new Body(new CutHtml(default, length, slots), reader.Number(), key, html, kept[reader.At..]);
    }

    /// <summary>Packs what few ask of a text.</summary>
    public static byte[] Pack(BodyDetails details)
    {
        var stream = new MemoryStream();
        var writer = new BinaryWriter(stream);
        writer.Write7BitEncodedInt(details.Headings.Length);
        foreach (var heading in details.Headings)
        {
            writer.Write7BitEncodedInt(heading.Level);
            writer.Write(heading.Id);
            writer.Write(heading.Text);
        }

        writer.Write(details.Excerpt);
        return stream.ToArray();
    }

    /// <summary>What few ask of a text.</summary>
    /// <param name="kept">What <see cref="Pack"/> wrote.</param>
    public static BodyDetails ReadDetails(ReadOnlyMemory<byte> kept)
    {
        var reader = new KeptReader(kept.Span);
        var headings = new Heading[reader.Number()];
        for (var i = 0; i < headings.Length; i++) headings[i] = new Heading(reader.Number(), reader.Text(), reader.Text());
        return new BodyDetails(headings, reader.Text());
    }

    private static void WriteBody(BinaryWriter writer, Body body)
    {
        writer.Write(body.IsEmpty);
        if (body.IsEmpty) return;
        body.Key.Write(writer);
        writer.Write7BitEncodedInt(body.Length);
        writer.Write7BitEncodedInt(body.Slots.Count);
        foreach (var slot in body.Slots)
        {
            writer.Write7BitEncodedInt((int)slot.Kind);
            writer.Write(slot.Target);
            writer.Write7BitEncodedInt(slot.Offset);
            WritePlace(writer, slot.At);
            writer.Write(slot.Picture is not null);
            if (slot.Picture is not { } picture) continue;
            writer.Write(picture.Alt);
            foreach (var text in new[] { picture.Title, picture.Credit, picture.Licence }) WriteOrNull(writer, text);
            writer.Write(picture.IsDecoration);
        }

        writer.Write7BitEncodedInt(body.ReadingMinutes);
        writer.Write(body.PackedDetails.Span);
    }

    private static void Write(BinaryWriter writer, YamlNode node)
    {
        switch (node)
        {
            case YamlText text:
                writer.Write((byte)(text.Plain ? Node.PlainText : Node.Text));
                WritePlace(writer, text.At);
                writer.Write(text.Value);
                break;
            case YamlList list:
                writer.Write((byte)Node.List);
                WritePlace(writer, list.At);
                writer.Write7BitEncodedInt(list.Items.Count);
                foreach (var item in list.Items) Write(writer, item);
                break;
            case YamlMap map:
                writer.Write((byte)Node.Map);
                WritePlace(writer, map.At);
                writer.Write7BitEncodedInt(map.Entries.Count);
                foreach (var entry in map.Entries)
                {
                    writer.Write(entry.Key);
                    WritePlace(writer, entry.At);
                    Write(writer, entry.Value);
                }

                break;
        }
    }

    private static YamlNode ReadNode(ref KeptReader reader, string file)
    {
        var kind = (Node)reader.Byte();
        var at = ReadPlace(ref reader, file);
        switch (kind)
        {
            case Node.List:
                var items = new YamlNode[reader.Number()];
                for (var i = 0; i < items.Length; i++) items[i] = ReadNode(ref reader, file);
                return new YamlList(at, items);
            case Node.Map:
                var entries = new YamlEntry[reader.Number()];
                for (var i = 0; i < entries.Length; i++) entries[i] = new YamlEntry(reader.Text(), ReadPlace(ref reader, file), ReadNode(ref reader, file));
                return new YamlMap(at, entries);
            default:
                return new YamlText(at, reader.Text(), kind == Node.PlainText);
        }
    }

    private static void WritePlace(BinaryWriter writer, Location at)
    {
        writer.Write7BitEncodedInt(at.Line);
        writer.Write7BitEncodedInt(at.Column);
    }

    private static Location ReadPlace(ref KeptReader reader, string file) => new(file, reader.Number(), reader.Number());

    private static void WriteOrNull(BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        if (text is not null) writer.Write(text);
    }
}
