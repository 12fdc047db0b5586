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
    private const int LeftOut = -1;

    /// <summary>Sorts problems, and takes out what is there twice or excused.</summary>
    public static ProblemReport Of(IEnumerable<Diagnostic> problems, SourceTree? sources, MessageManual manual, bool verbose)
    {
        var sorted = problems.Distinct().OrderBy(p => p.At).ThenBy(p => p.Rule, StringComparer.Ordinal).ThenBy(p => p.Message, StringComparer.Ordinal).ToArray();
        return new ProblemReport([.. sorted.Where(p => p.Excuse is null)], [.. sorted.Where(p => p.Excuse is not null)], sources, manual, verbose);
    }

    /// <summary>How many problems weigh so much.</summary>
    public int Count(Severity severity) => Problems.Count(p => p.Severity == severity);

    /// <summary>The problems to show, each with the number of those that are like it and left out.</summary>
    public IEnumerable<(Diagnostic Problem, int More)> Folded()
    {
        if (Verbose) return Problems.Select(p => (p, 0));
        var kinds = Problems.GroupBy(Kind).ToDictionary(g => g.Key, g => g.Count());
        var shown = new Dictionary<(string, Severity, string), int>();
        return Problems.Select(p =>
        {
            var kind = Kind(p);
            var number = shown[kind] = shown.GetValueOrDefault(kind) + 1;
            // One left over is no shorter as "1 more".
            var all = kinds[kind];
            if (all <= ShownOfOneKind + 1) return (p, 0);
            return (p, number < ShownOfOneKind ? 0 : number == ShownOfOneKind ? all - number : LeftOut);
        }).Where(s => s.Item2 != LeftOut);
    }

    /// <summary>"2 errors, 1 warning".</summary>
    public string Totals => string.Join(", ", new[] { (Severity.Error, "error"), (Severity.Warning, "warning"), (Severity.Note, "note") }
        .Select(s => (Number: Count(s.Item1), Word: s.Item2))
        .Where(s => s.Number > 0)
        .Select(s => $"{s.Number} {s.Word}{(s.Number == 1 ? "" : "s")}"));

    /// <summary>How a severity is called.</summary>
    public static string Word(Severity severity) => severity.ToString().ToLowerInvariant();

    // The same said of another page is the same: a theme that lost a line has lost it on every page.
    private static (string, Severity, string) Kind(Diagnostic problem)
    {
        if (!problem.Message.Contains('/')) return (problem.Rule, problem.Severity, problem.Message);
        var kind = new StringBuilder();
        foreach (var word in problem.Message.Split(' ')) kind.Append(word.StartsWith('/') && word.Length > 1 ? "/" : word).Append(' ');
        return (problem.Rule, problem.Severity, kind.ToString());
    }
}
