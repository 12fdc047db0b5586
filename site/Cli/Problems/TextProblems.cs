using KtSite.Core;
using Spectre.Console;

namespace KtSite.Cli.Problems;

/// <summary>Problems for people: place, message, the source line with a caret, and what to do.</summary>
internal static class TextProblems
{
    private const int Widest = 100;
    private const int Before = 40;
    private const int Dim = 2;
    private const int Cyan = 36;

    public static void Write(ProblemReport report, Terminal terminal)
    {
        foreach (var (problem, more) in report.Folded())
        {
            Write(problem, report, terminal);
            if (more > 0) terminal.Error($"    … and {more} more like this (--verbose shows all)");
        }

        if (report.Verbose)
        {
            foreach (var excused in report.Excused) terminal.Error($"{excused.At}: excused {excused.Rule}: {excused.Message}\n    reason: {excused.Excuse!.Reason}");
        }

        if (report.Manual.Folder is not null && report.Problems.Count > 0)
        {
            var codes = report.Problems.Select(p => p.Rule).Distinct().Order(StringComparer.Ordinal).ToArray();
            terminal.Error(codes is [var only] ? $"{only} is explained at {report.Manual.PageOf(only)}" : $"All numbers are explained at {report.Manual.Folder}");
        }
    }

    private static void Write(Diagnostic problem, ProblemReport report, Terminal terminal)
    {
        var colour = problem.Severity switch { Severity.Error => 31, Severity.Warning => 33, _ => Cyan };
        terminal.Error($"{problem.At}: {terminal.Paint(ProblemReport.Word(problem.Severity), colour)} {Linked(problem.Rule, report, terminal)}: {problem.Message}");
        if (Excerpt(problem.At, report.Sources) is var (line, before, length))
        {
            terminal.Error(terminal.Paint($"  {problem.At.Line,4} | ", Dim) + line);
            if (problem.At.Column > 0) terminal.Error(terminal.Paint("       | ", Dim) + new string(' ', before) + terminal.Paint(new string('^', length), colour));
        }

        if (problem.Help is { } help) terminal.Error($"    {terminal.Paint("mend:", Cyan)} {help}");
        if (problem.Field is { } field) terminal.Error($"    {terminal.Paint("field:", Cyan)} {field}");
    }

    // Terminals that know hyperlinks open the page of the message; others show the number alone.
    private static string Linked(string code, ProblemReport report, Terminal terminal) =>
        terminal.Colours && report.Manual.PageOf(code) is { } page ? $"\u001b]8;;{page}\u001b\\{code}\u001b]8;;\u001b\\" : code;

    // A file that has just been changed shows no excerpt: it may be mended already.
    private static string[]? Lines(SourceFile file)
    {
        try
        {
            return file.Text.Split('\n');
        }
        catch (IOException)
        {
            return null;
        }
    }

    // A paragraph is one line and may be long: what is shown of it lies around the place.
    private static (string Line, int Before, int Length)? Excerpt(Location at, SourceTree? sources)
    {
        if (at.Line == 0 || sources?.Find(at.File) is not { } file) return null;
        if (Lines(file) is not { } lines || at.Line > lines.Length) return null;
        var line = lines[at.Line - 1].Replace('\t', ' ').TrimEnd();
        var column = Math.Clamp(at.Column - 1, 0, line.Length);
        var end = column;
        while (end < line.Length && !char.IsWhiteSpace(line[end]) && !(end > column && line[end] is ':' or ',' or ']' or '}' or ')' or '(')) end++;
        var (first, last) = line.Length <= Widest ? (0, line.Length) : (Math.Max(0, column - Before), Math.Min(line.Length, Math.Max(0, column - Before) + Widest));
        // Half a character would be none.
        if (first > 0 && char.IsLowSurrogate(line[first])) first--;
        if (last < line.Length && char.IsLowSurrogate(line[last])) last--;
        var before = (first > 0 ? "…" : "") + line[first..column];
        return ((first > 0 ? "…" : "") + line[first..last] + (last < line.Length ? "…" : ""), before.GetCellWidth(), Math.Max(1, line[column..Math.Clamp(end, column, last)].GetCellWidth()));
    }
}
