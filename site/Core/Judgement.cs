using System.Collections.Concurrent;

namespace KtSite.Core;

/// <summary>How much a site wants a rule to weigh.</summary>
public enum RuleLevel
{
    /// <summary>Nothing: problems of this rule are not told.</summary>
    Off,

    /// <summary>A note.</summary>
    Note,

    /// <summary>A warning.</summary>
    Warning,

    /// <summary>An error, which stops publishing.</summary>
    Error,
}

/// <summary>What a site has decided about problems: levels of rules, and lines that are excused. Applied to each problem when it is reported.</summary>
/// <param name="levels">Levels by code.</param>
/// <param name="sources">The site's files, in which excuses are looked for when there is something to excuse; null has none.</param>
public sealed class Judgement(IReadOnlyDictionary<string, RuleLevel> levels, SourceTree? sources = null)
{
    /// <summary>Nothing decided: every problem weighs what its rule says.</summary>
    public static readonly Judgement None = new(new Dictionary<string, RuleLevel>());

    private readonly ConcurrentDictionary<string, IReadOnlyList<Excuse>> byFile = new(StringComparer.Ordinal);

    /// <summary>Whether problems of a rule are told at all; what finds nothing else need not be looked for.</summary>
    public bool IsOff(string rule) => levels.TryGetValue(rule, out var level) && level == RuleLevel.Off;

    /// <summary>The problem with its level, or with its excuse; null when it is not to be told.</summary>
    public Diagnostic? Of(Diagnostic problem)
    {
        if (problem.Excuse is not null) return problem;
        foreach (var excuse in ExcusesIn(problem.At.File))
        {
            if (excuse.Covers(problem)) return problem with { Severity = Severity.Note, Excuse = excuse };
        }

        return !levels.TryGetValue(problem.Rule, out var level) ? problem : level switch
        {
            RuleLevel.Off => null,
            RuleLevel.Note => problem with { Severity = Severity.Note },
            RuleLevel.Warning => problem with { Severity = Severity.Warning },
            _ => problem with { Severity = Severity.Error },
        };
    }

    /// <summary>Warnings of the excuses that excused none of these problems.</summary>
    /// <param name="problems">What all checks found.</param>
    /// <param name="notAsked">Codes of rules that did not run, so that nobody knows what their excuses are for. Those that are off count as such, too.</param>
    public IEnumerable<Diagnostic> Unused(IEnumerable<Diagnostic> problems, IReadOnlyCollection<string> notAsked)
    {
        var used = problems.Select(p => p.Excuse).OfType<Excuse>().ToHashSet();
        return (sources?.Files ?? []).Where(f => f.Marks.HasFlag(SourceMarks.Excuse)).SelectMany(f => ExcusesIn(f.Path)).Where(e => !used.Contains(e) && !notAsked.Contains(e.Rule) && !IsOff(e.Rule))
            .Select(e => Diagnostic.Warning(Rules.UnusedExcuse, e.At, $"this excuse for {e.Rule} excuses nothing", "remove it, or move it to the line that the message names, or to the line before"))
            .Select(Of).OfType<Diagnostic>();
    }

    // Who wrote one that cannot count is told so by ExcuseComments.Check.
    private IReadOnlyList<Excuse> ExcusesIn(string path) =>
        sources?.Find(path) is { } file && file.Marks.HasFlag(SourceMarks.Excuse) ? byFile.GetOrAdd(path, _ => ExcuseComments.In(file, new DiagnosticBag())) : [];
}
