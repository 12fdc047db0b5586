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
    public static FrontMatter? Of(SourceFile file, DiagnosticBag problems)
    {
        var text = file.Text;
        if (!text.StartsWith(Fence + "\n", StringComparison.Ordinal))
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
        var bodyStart = text.IndexOf('\n', end);
        var body = bodyStart < 0 ? "" : text[(bodyStart + 1)..];
        return new FrontMatter(file, fields, body, yaml.Count(c => c == '\n') + 3);
    }

    private static string AfterLine(string text, int lines)
    {
        var start = 0;
        for (var line = 0; line < lines && start >= 0; line++) start = text.IndexOf('\n', start) is var end and >= 0 ? end + 1 : text.Length;
        return text[start..];
    }

    private static int EndOfFields(string text, int start)
    {
        for (var line = start; line < text.Length;)
        {
            var next = text.IndexOf('\n', line);
            var content = text.AsSpan(line, (next < 0 ? text.Length : next) - line);
            if (content.TrimEnd() is Fence) return line;
            if (next < 0) return -1;
            line = next + 1;
        }

        return -1;
    }
}
