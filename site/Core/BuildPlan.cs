namespace KtSite.Core;

/// <summary>Why a document is in no byte of the output.</summary>
public enum HoldReason
{
    /// <summary>Marked as a draft.</summary>
    Draft,

    /// <summary>Its date has not come.</summary>
    Future,

    /// <summary>Its expiry date has passed.</summary>
    Expired,
}

/// <summary>A document that was held back.</summary>
/// <param name="Title">Its title.</param>
/// <param name="At">Its source.</param>
/// <param name="Reason">Why.</param>
/// <param name="GoesLive">When it will appear, where a date decides it.</param>
/// <param name="Item">The document, for commands that tell why; no pipeline sees it.</param>
public sealed record HeldBack(string Title, Location At, HoldReason Reason, DateTimeOffset? GoesLive, IAddressed Item);

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
