using KtSite.Content;
using KtSite.Core;

namespace KtSite.Pipelines.Proofreading;

/// <summary>What readers read of a Markdown file. Everything else – code, addresses, comments, ids – is blanked, so that every word keeps its place.</summary>
/// <param name="Source">The file.</param>
/// <param name="Text">Its text, as long as the file.</param>
/// <param name="Language">Its language.</param>
public sealed record ProseText(Location Source, string Text, string Language) : Document(Source)
{
    /// <summary>Line and column of a place in the text.</summary>
    public Location At(int offset)
    {
        var before = Text.AsSpan(0, offset);
        return new Location(Source.File, before.Count('\n') + 1, offset - before.LastIndexOf('\n'));
    }

    internal static ProseText Read(SourceFile file, SiteSettings settings)
    {
        var text = file.Text.ToCharArray();
        var language = settings.Language;
        var body = BlankFields(text, ref language);
        BlankBody(text, body);
        return new ProseText(file.Start, new string(text), language);
    }

    // Of the fields only those count whose text readers see. Gives the place at which the text of the page begins.
    private static int BlankFields(char[] text, ref string language)
    {
        if (!text.AsSpan().StartsWith("---\n")) return 0;
        var isShown = false;
        for (var start = 4; start < text.Length;)
        {
            var line = text.AsSpan(start, LengthOfLine(text, start));
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

    private static void BlankBody(char[] text, int body)
    {
        char fence = default;
        for (var start = body; start < text.Length;)
        {
            var line = text.AsSpan(start, LengthOfLine(text, start));
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
        for (var i = 0; i < line.Length; i++)
        {
            var rest = line[i..];
            var length = rest switch
            {
                ['`', ..] => Through(rest, "`", 1),
                ['<', ..] => Through(rest, rest.StartsWith("<!--") ? "-->" : ">", 1),
                [']', '(', ..] => Through(rest, ")", 2),
                ['h', 't', 't', 'p', ..] when rest.StartsWith("http://") || rest.StartsWith("https://") => rest.IndexOfAny(" )|") is var end and >= 0 ? end : rest.Length,
                ['w', 'w', 'w', '.', ..] => rest.IndexOfAny(" )|") is var end and >= 0 ? end : rest.Length,
                _ => 0,
            };
            if (length == 0) continue;
            rest[..length].Fill(' ');
            i += length - 1;
        }
    }

    // Nothing when what closes it is missing: then it was no markup.
    private static int Through(ReadOnlySpan<char> text, string close, int from) => text[from..].IndexOf(close) is var at and >= 0 ? from + at + close.Length : 0;

    private static int LengthOfLine(char[] text, int start) => text.AsSpan(start).IndexOf('\n') is var end and >= 0 ? end : text.Length - start;
}
