using System.Text;
using KtSite.Core;

namespace KtSite.Cli.Problems;

/// <summary>Problems as a comment on a pull request, in the Markdown of GitHub and GitLab.</summary>
internal static class MarkdownProblems
{
    // Comments hold 65,536 characters; long before that nobody reads on.
    private const int Most = 50;

    public static string Write(ProblemReport report)
    {
        if (report.Problems.Count == 0) return "### The check found nothing to mend\n";
        var text = new StringBuilder();
        var stops = report.Count(Severity.Error) > 0;
        text.Append("### ").Append(report.Totals).Append('\n').Append('\n');
        text.Append(stops ? "Nothing is published until the errors are mended; until then readers see the site as it was.\n" : "The site can be published; these are worth a look.\n");
        var shown = report.Folded().ToArray();
        string? file = null;
        foreach (var (problem, more) in shown.Take(Most))
        {
            if (problem.At.File != file) text.Append("\n#### ").Append(Code(problem.At.File)).Append("\n\n");
            file = problem.At.File;
            Write(text, problem, report.Manual);
            if (more > 0) text.Append("  … and ").Append(more).Append(" more like this\n");
        }

        if (shown.Length > Most) text.Append("\n… and ").Append(shown.Length - Most).Append(" more. `ktsite check` shows all.\n");
        return text.ToString();
    }

    private static void Write(StringBuilder text, Diagnostic problem, MessageManual manual)
    {
        var code = manual.PageOf(problem.Rule) is { } page ? $"[{problem.Rule}]({page})" : problem.Rule;
        var place = problem.At.Line > 0 ? $"line {problem.At.Line}, " : "";
        text.Append("- **").Append(place).Append(ProblemReport.Word(problem.Severity)).Append("** ").Append(code).Append(": ").Append(Plain(problem.Message)).Append("  \n");
        if (problem.Help is { } help) text.Append("  To mend it: ").Append(Plain(help)).Append("  \n");
        if (problem.Field is { } field) text.Append("  Field: ").Append(Plain(field)).Append("  \n");
    }

    // What editors wrote stays what it is: no markup, nobody is notified by a handle, no issue is named by a number.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\r' or '\n') plain.Append(' ');
            else if (c is '@' or '#') plain.Append(c).Append("<!-- -->");
            else if (c is '<') plain.Append("&lt;");
            else if (c is '&') plain.Append("&amp;");
            else if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or '!') plain.Append('\\').Append(c);
            else plain.Append(c);
        }

        return plain.ToString();
    }

    // A name with a backtick needs longer marks around it.
    private static string Code(string text) => text.Contains('`') ? $"`` {text} ``" : $"`{text}`";
}
