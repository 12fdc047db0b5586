using System.Buffers;
using KtSite.Content;
using KtSite.Core;

namespace KtSite.Pipelines.Proofreading;

/// <summary>
/// What readers read of a Markdown file. Everything else – code, addresses, comments, ids – is blanked, so that every word keeps its place. It lives as
/// long as somebody looks at it: hardly any file has something to tell.
/// </summary>
internal readonly ref struct ProseText
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("`<]:.");

    private readonly string path;

    private ProseText(string path, ReadOnlySpan<char> text, string language)
    {
        this.path = path;
        Text = text;
        Language = language;
    }

    /// <summary>Its text, as long as the file.</summary>
    public ReadOnlySpan<char> Text { get; }

    /// <summary>Its language.</summary>
    public string Language { get; }

    /// <summary>Line and column of a place in the text.</summary>
    public Location At(int offset) => In(path, Text, offset);

    /// <summary>Line and column of a place in a text of a file.</summary>
    public static Location In(string path, ReadOnlySpan<char> text, int offset)
    {
        var before = text[..offset];
        return new Location(path, before.Count('\n') + 1, offset - before.LastIndexOf('\n'));
    }

    /// <summary>Has a file read.</summary>
    internal static void Read(SourceFile file, SiteSettings settings, Reader read) => file.Read(written =>
    {
        var language = settings.Language;
        var letters = ArrayPool<char>.Shared.Rent(written.Length);
        try
        {
            var text = letters.AsSpan(0, written.Length);
            written.CopyTo(text);
            BlankBody(text, BlankFields(text, ref language));
            read(new ProseText(file.Path, text, language));
            return true;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(letters);
        }
    });

    /// <summary>Looks at a text, and cannot keep it.</summary>
    internal delegate void Reader(ProseText prose);

    // Of the fields only those count whose text readers see. Gives the place at which the text of the page begins.
    private static int BlankFields(Span<char> text, ref string language)
    {
        if (!text.StartsWith("---\n")) return 0;
        var isShown = false;
        for (var start = 4; start < text.Length;)
        {
            var line = text.Slice(start, LengthOfLine(text, start));
            if (line.TrimEnd() is "---")
            {
                line.Fill(' ');
                return start + line.Length;
            }

            var indent = Math.Max(0, line.IndexOfAnyExcept(' '));
            var colon = line.IndexOf(':');
            var key = colon < 0 || line[indent..colon].ContainsAny(" \"'{[") ? default : line[indent..colon];
            var end = 0;
            if (key.Length > 0)
            {
                isShown = IsShown(key);
                if (key is "lang" && line[(colon + 1)..].Trim() is { Length: > 0 } code) language = code.ToString();
                end = colon + 1;
            }

            if (isShown) line[..end].Fill(' ');
            else line.Fill(' ');
            start += line.Length + 1;
        }

        return text.Length;
    }

    private static bool IsShown(ReadOnlySpan<char> key) =>
        key is "title" or "summary" or "description" or "lead" or "purpose" or "agenda" or "decisions" or "quality" or "next" or "note" or "notice" or "alt" or "updatedNote";

    private static void BlankBody(Span<char> text, int body)
    {
        char fence = default;
        for (var start = body; start < text.Length;)
        {
            var line = text.Slice(start, LengthOfLine(text, start));
            var first = line.TrimStart();
            var isFence = first.StartsWith("```") || first.StartsWith("~~~");
            if (isFence && (fence == default || fence == first[0]))
            {
                fence = fence == default ? first[0] : default;
                line.Fill(' ');
            }
            else if (fence != default)
            {
                line.Fill(' ');
            }
            else
            {
                BlankLine(line);
            }

            start += line.Length + 1;
        }
    }

    private static void BlankLine(Span<char> line)
    {
        for (var i = 0; i < line.Length && line[i..].IndexOfAny(Marks) is var next and >= 0; i++)
        {
            i += next;
            var (start, length) = Markup(line, i);
            if (length == 0) continue;
            line.Slice(start, length).Fill(' ');
            i = start + length - 1;
        }
    }

    // Where the markup begins that a mark belongs to, and how long it is.
    private static (int Start, int Length) Markup(ReadOnlySpan<char> line, int mark)
    {
        var rest = line[mark..];
        return rest switch
        {
            ['`', ..] => (mark, Through(rest, "`", 1)),
            ['<', ..] => (mark, Through(rest, rest.StartsWith("<!--") ? "-->" : ">", 1)),
            [']', '(', ..] => (mark, Through(rest, ")", 2)),
            [':', '/', '/', ..] when line[..mark].EndsWith("https") => Address(line, mark - 5),
            [':', '/', '/', ..] when line[..mark].EndsWith("http") => Address(line, mark - 4),
            ['.', ..] when line[..mark].EndsWith("www") => Address(line, mark - 3),
            _ => (mark, 0),
        };
    }

    private static (int Start, int Length) Address(ReadOnlySpan<char> line, int start) =>
        (start, line[start..].IndexOfAny(" )|") is var end and >= 0 ? end : line.Length - start);

    // Nothing when what closes it is missing: then it was no markup.
    private static int Through(ReadOnlySpan<char> text, string close, int from) => text[from..].IndexOf(close) is var at and >= 0 ? from + at + close.Length : 0;

    private static int LengthOfLine(ReadOnlySpan<char> text, int start) => text[start..].IndexOf('\n') is var end and >= 0 ? end : text.Length - start;
}
