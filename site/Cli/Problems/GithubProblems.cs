using KtSite.Core;

namespace KtSite.Cli.Problems;

/// <summary>
/// Annotations on the lines of a pull request, by workflow commands: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands.
/// GitHub shows ten errors and ten warnings of a step, so what repeats is folded.
/// </summary>
internal static class GithubProblems
{
    /// <param name="report">What to tell.</param>
    /// <param name="folder">Folder of the site in the repository, with a slash at its end; empty for the repository itself.</param>
    public static IEnumerable<string> Write(ProblemReport report, string folder)
    {
        // Only the first of a step are shown: what stops publishing comes first.
        foreach (var (problem, more) in report.Folded().OrderByDescending(p => (int)p.Problem.Severity))
        {
            var kind = problem.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };
            var place = problem.At.Line > 0 ? $",line={problem.At.Line},col={Math.Max(1, problem.At.Column)}" : "";
            string?[] lines =
            [
                problem.Message,
                problem.Help is { } help ? "To mend it: " + help : null,
                problem.Field is { } field ? "Field: " + field : null,
                more > 0 ? $"… and {more} more like this" : null,
                report.Manual.PageOf(problem.Rule),
            ];
            yield return $"::{kind} file={Property(folder + problem.At.File)}{place},title={Property(problem.Rule)}::{Data(string.Join('\n', lines.OfType<string>()))}";
        }
    }

    // %, CR and LF are escaped, in properties also colon and comma.
    private static string Data(string text) => text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
