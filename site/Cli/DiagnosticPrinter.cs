using KtSite.Cli.Problems;
using KtSite.Core;

namespace KtSite.Cli;

/// <summary>Prints problems: for people with the source line and a caret, for programs in their formats.</summary>
internal static class DiagnosticPrinter
{
    // Where GitHub shows what a step has to say, and where its copy of the repository begins.
    private const string StepSummary = "GITHUB_STEP_SUMMARY";
    private const string Workspace = "GITHUB_WORKSPACE";

    /// <summary>Prints problems in the order of file, line and column.</summary>
    /// <param name="problems">The problems, in any order.</param>
    /// <param name="sources">The files that they are in, for excerpts; null when there are none.</param>
    /// <param name="format">How.</param>
    /// <param name="terminal">Where.</param>
    /// <param name="manual">Where messages are explained.</param>
    /// <param name="verbose">Whether repeated problems are all printed, and excused ones listed.</param>
    public static void Print(IReadOnlyList<Diagnostic> problems, SourceTree? sources, OutputFormat format, Terminal terminal, MessageManual? manual = null, bool verbose = false)
    {
        var report = ProblemReport.Of(problems, sources, manual ?? MessageManual.None, verbose);
        switch (format)
        {
            case OutputFormat.Json: terminal.Line(JsonProblems.Write(report)); break;
            case OutputFormat.Sarif: terminal.Line(SarifProblems.Write(report)); break;
            case OutputFormat.Markdown: terminal.Line(MarkdownProblems.Write(report)); break;
            case OutputFormat.Github:
                foreach (var line in GithubProblems.Write(report, FolderInRepository(sources))) terminal.Line(line);
                if (Environment.GetEnvironmentVariable(StepSummary) is { Length: > 0 } summary) File.AppendAllText(summary, MarkdownProblems.Write(report) + "\n");
                break;
            default: TextProblems.Write(report, terminal); break;
        }
    }

    // Annotations name files as the repository does; the site may be a folder in it.
    private static string FolderInRepository(SourceTree? sources)
    {
        if (sources is null || Environment.GetEnvironmentVariable(Workspace) is not { Length: > 0 } workspace) return "";
        var folder = Path.GetRelativePath(workspace, sources.Root).Replace('\\', '/');
        return folder == "." || folder.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(folder) ? "" : folder + "/";
    }
}
