namespace KtSite.Core;

/// <summary>A problem that an editor has looked at and finds right as it is.</summary>
/// <param name="At">Where the excuse is written.</param>
/// <param name="Rule">Code of the rule.</param>
/// <param name="Reason">Why.</param>
public sealed record Excuse(Location At, string Rule, string Reason)
{
    /// <summary>Whether a problem is meant: on the line of the excuse or the line after it, or anywhere in the file when the problem has no line.</summary>
    public bool Covers(Diagnostic problem) =>
        problem.Rule == Rule && problem.At.File == At.File && (problem.At.Line == 0 || problem.At.Line == At.Line || problem.At.Line == At.Line + 1);
}

/// <summary>Finds the comments that excuse problems: <c>&lt;!-- ktsite-allow KT1501: reason --&gt;</c> in Markdown, <c># ktsite-allow KT1501: reason</c> in YAML.</summary>
public static class ExcuseComments
{
    private const string Word = "ktsite-allow";
    private const string Open = "<!-- " + Word;
    private const string Close = "-->";
    private const string Hash = "# " + Word;
    private const string Example = "ktsite-allow KT1501: why it is right here";

    /// <summary>Reports the excuses of a site that cannot count.</summary>
    public static void Check(SourceTree sources, DiagnosticBag problems)
    {
        foreach (var file in sources.Files) In(file, problems);
    }

    /// <summary>The excuses in a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="problems">Takes excuses that cannot count.</param>
    public static IReadOnlyList<Excuse> In(SourceFile file, DiagnosticBag problems)
    {
        if (!file.Marks.HasFlag(SourceMarks.Excuse)) return [];
        var isMarkdown = file.Path.EndsWith(".md", StringComparison.Ordinal);
        if (!isMarkdown && !file.Path.EndsWith(".yml", StringComparison.Ordinal) && !file.Path.EndsWith(".yaml", StringComparison.Ordinal)) return [];
        return [.. Find(file.Text, isMarkdown).SelectMany(comment => Read(comment.Text, new Location(file.Path, comment.Line, comment.Column), problems))];
    }

    /// <summary>The text without the comments of excuses, every line at its place.</summary>
    /// <param name="markdown">Markdown without front matter.</param>
    public static string Without(string markdown)
    {
        if (!markdown.Contains(Open, StringComparison.Ordinal)) return markdown;
        var lines = markdown.Split('\n');
        foreach (var (line, column, _) in InText(lines, 0))
        {
            var text = lines[line - 1];
            var end = text.IndexOf(Close, column, StringComparison.Ordinal);
            var rest = end < 0 ? "" : text[(end + Close.Length)..];
            // What stands after it keeps its column; at the end of a line nothing may stay, since two spaces would break the line.
            lines[line - 1] = rest.Trim().Length == 0 ? text[..(column - 1)].TrimEnd() : text[..(column - 1)] + new string(' ', text.Length - rest.Length - column + 1) + rest;
        }

        return string.Join('\n', lines);
    }

    private static IEnumerable<Comment> Find(string text, bool isMarkdown)
    {
        var lines = text.Split('\n');
        var fields = !isMarkdown ? lines.Length : lines[0].TrimEnd() == "---" ? Math.Max(0, Array.FindIndex(lines, 1, l => l.TrimEnd() == "---")) : 0;
        for (var i = 0; i < fields; i++)
        {
            if (lines[i].IndexOf(Hash, StringComparison.Ordinal) is var at and >= 0 && (at == 0 || char.IsWhiteSpace(lines[i][at - 1])))
                yield return new Comment(i + 1, at + 1, lines[i][(at + Hash.Length)..]);
        }

        if (!isMarkdown) yield break;
        foreach (var found in InText(lines, fields)) yield return found;
    }

    // Code shows how excuses are written; there they are none.
    private static IEnumerable<Comment> InText(string[] lines, int first)
    {
        string? fence = null;
        for (var i = first; i < lines.Length; i++)
        {
            var start = lines[i].AsSpan().TrimStart();
            if (fence is null && (start.StartsWith("```") || start.StartsWith("~~~"))) fence = start[..3].ToString();
            else if (fence is not null && start.StartsWith(fence)) fence = null;
            if (fence is not null || lines[i].IndexOf(Open, StringComparison.Ordinal) is not (var at and >= 0) || (at > 0 && lines[i][at - 1] == '`')) continue;
            var text = lines[i][(at + Open.Length)..];
            yield return new Comment(i + 1, at + 1, text.IndexOf(Close, StringComparison.Ordinal) is var end and >= 0 ? text[..end] : text);
        }
    }

    private static IEnumerable<Excuse> Read(string text, Location at, DiagnosticBag problems)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var names = (colon < 0 ? text : text[..colon]).Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var reason = colon < 0 ? "" : text[(colon + 1)..].Trim();
        if (names.Length == 0 || reason.Length == 0)
        {
            problems.Error(Rules.BadExcuse, at, names.Length == 0 ? "the excuse names no message" : "the excuse gives no reason", $"write '{Example}'");
            yield break;
        }

        foreach (var name in names)
        {
            if (RuleBook.Find(name) is not { } rule)
                problems.Error(Rules.BadExcuse, at, $"there is no message '{name}'", $"write the number that the message gives, as in '{Example}'");
            else if (!rule.IsAdjustable)
                problems.Error(Rules.BadExcuse, at, $"{rule.Code} cannot be excused: readers or the whole site rely on it", "mend what the message says, and remove the excuse");
            else
                yield return new Excuse(at, rule.Code, reason);
        }
    }

    private sealed record Comment(int Line, int Column, string Text);
}
