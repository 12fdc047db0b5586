using KtSite.Core;

namespace KtSite.Reading;

/// <summary>A Markdown file split in its fields and its text.</summary>
/// <param name="File">The file.</param>
/// <param name="Fields">The front matter.</param>
/// <param name="Written">The Markdown below it; null when it was kept as HTML.</param>
/// <param name="TextLine">Line of the file at which the text begins.</param>
public sealed record FrontMatter(SourceFile File, YamlMap Fields, string? Written, int TextLine)
{
    private const string Fence = "---";

    /// <summary>The Markdown below the fields.</summary>
    public string Text => Written ?? AfterLine(File.Text, TextLine - 1);

    /// <summary>Whether nothing was wrong with its fields.</summary>
    internal bool IsSound { get; init; } = true;

    /// <summary>The text as it was kept, or nothing.</summary>
    internal ReadOnlyMemory<byte> KeptBody { get; init; }

    /// <summary>Splits a file; null, with an error, when it has no readable front matter.</summary>
    public static FrontMatter? Of(SourceFile file, DiagnosticBag problems) => file.Read(text => Of(file, text, problems));

    private static FrontMatter? Of(SourceFile file, ReadOnlySpan<char> text, DiagnosticBag problems)
    {
        if (!text.StartsWith(Fence + "\n"))
        {
            problems.Error(
                Rules.BrokenFrontMatter,
                new Location(file.Path, 1, 1),
                "the file does not begin with front matter",
                "begin it with a line '---', then fields such as 'title: …', then a line '---'");
            return null;
        }

        var start = Fence.Length + 1;
        var end = EndOfFields(text, start);
        if (end < 0)
        {
            problems.Error(Rules.BrokenFrontMatter, new Location(file.Path, 1, 1), "the front matter is not closed", "add a line '---' after the last field");
            return null;
        }

        var yaml = text[start..end];
        if (YamlReader.ReadMap(yaml, file.Path, 1, problems) is not { } fields) return null;
        var bodyStart = text[end..].IndexOf('\n');
        var body = bodyStart < 0 ? "" : text[(end + bodyStart + 1)..].ToString();
        return new FrontMatter(file, fields, body, yaml.Count('\n') + 3);
    }

    private static string AfterLine(string text, int lines)
    {
        var start = 0;
        for (var line = 0; line < lines && start >= 0; line++) start = text.IndexOf('\n', start) is var end and >= 0 ? end + 1 : text.Length;
        return text[start..];
    }

    private static int EndOfFields(ReadOnlySpan<char> text, int start)
    {
        for (var line = start; line < text.Length;)
        {
            var length = text[line..].IndexOf('\n');
            if ((length < 0 ? text[line..] : text.Slice(line, length)).TrimEnd() is Fence) return line;
            if (length < 0) return -1;
            line += length + 1;
        }

        return -1;
    }
}
