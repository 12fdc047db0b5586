namespace KtSite.Core;

/// <summary>The result of planning: what will be written, what not, and what is wrong.</summary>
public sealed record BuildPlan(
    Site Site,
    IReadOnlyList<OutputItem> Outputs,
    IReadOnlyList<HeldBack> HeldBack,
    IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Whether something forbids publishing.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}
