using System.Text;
using KtSite.Core;

namespace KtSite.Cli.Problems;

/// <summary>What is printed about a run, whatever the format.</summary>
/// <param name="Problems">The problems by file, line and column.</param>
/// <param name="Excused">What editors excused, in the same order.</param>
/// <param name="Sources">The files, for excerpts; or null.</param>
/// <param name="Manual">Where messages are explained.</param>
/// <param name="Verbose">Whether repeated and excused problems are printed.</param>
internal sealed record ProblemReport(IReadOnlyList<Diagnostic> Problems, IReadOnlyList<Diagnostic> Excused, SourceTree? Sources, MessageManual Manual, bool Verbose)
{
    // Three times shows that it is not one place; more only hides the rest.
    private const int ShownOfOneKind = 3;

    /// <summary>Sorts problems, and takes out what is there twice or excused.</summary>
    public static ProblemReport Of(IEnumerable<Diagnostic> problems, SourceTree? sources, MessageManual manual, bool verbose)
    {
        var sorted = problems.Distinct().OrderBy(p => p.At).ThenBy(p => p.Rule, StringComparer.Ordinal).ThenBy(p => p.Message, StringComparer.Ordinal).ToArray();
        return new ProblemReport([.. sorted.Where(p => p.Excuse is null)], [.. sorted.Where(p => p.Excuse is not null)], sources, manual, verbose);
    }

    /// <summary>How many problems weigh so much.</summary>
    public int Count(Severity severity) => Problems.Count(p => p.Severity == severity);

    /// <summary>The problems to show, each with the number of those that are like it and left out.</summary>
    public IReadOnlyList<ShownProblem> Folded()
    {
        if (Verbose || Problems.Count <= ShownOfOneKind) return [.. Problems.Select(p => new ShownProblem(p, 0))];
        var kinds = Problems.GroupBy(Kind).ToDictionary(g => g.Key, g => g.Count());
        var seen = new Dictionary<string, int>();
        var shown = new List<ShownProblem>();
        foreach (var problem in Problems)
        {
            var kind = Kind(problem);
            var number = seen[kind] = seen.GetValueOrDefault(kind) + 1;
            var left = kinds[kind] - ShownOfOneKind;
            // One left over is no shorter as "1 more".
            if (left <= 1 || number < ShownOfOneKind) shown.Add(new ShownProblem(problem, 0));
            else if (number == ShownOfOneKind) shown.Add(new ShownProblem(problem, left));
        }

        return shown;
    }

    /// <summary>"2 errors, 1 warning".</summary>
    public string Totals => string.Join(", ", new[] { Total(Severity.Error), Total(Severity.Warning), Total(Severity.Note) }.OfType<string>());

    /// <summary>How a severity is called.</summary>
    public static string Word(Severity severity) => severity.ToString().ToLowerInvariant();

    private string? Total(Severity severity) => Count(severity) switch { 0 => null, 1 => "1 " + Word(severity), var number => $"{number} {Word(severity)}s" };

    // The same said of another page is the same: a theme that lost a line has lost it on every page.
    private static string Kind(Diagnostic problem)
    {
        var kind = new StringBuilder(problem.Rule).Append(Word(problem.Severity));
        foreach (var word in problem.Message.Split(' ')) kind.Append(' ').Append(word.StartsWith('/') && word.Length > 1 ? "/" : word);
        return kind.ToString();
    }
}

/// <summary>A problem to show.</summary>
/// <param name="Problem">The problem.</param>
/// <param name="More">How many like it are left out.</param>
internal sealed record ShownProblem(Diagnostic Problem, int More);
