namespace KtSite.Core;

/// <summary>The result of planning: what will be written, what not, and what is wrong.</summary>
public sealed record BuildPlan(
    Site Site,
    IReadOnlyList<OutputItem> Outputs,
    IReadOnlyList<HeldBack> HeldBack,
    IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>The same outputs, by the pipeline that planned them.</summary>
    public IReadOnlyList<PipelineOutputs> ByPipeline { get; init; } = [];

    /// <summary>Whether something forbids publishing.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}

/// <summary>What one pipeline plans to write.</summary>
/// <param name="Pipeline">Its name.</param>
/// <param name="Items">In order.</param>
public sealed record PipelineOutputs(string Pipeline, IReadOnlyList<OutputItem> Items);
