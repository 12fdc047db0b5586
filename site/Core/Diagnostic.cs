namespace KtSite.Core;

/// <summary>How much a problem weighs. Errors stop publishing; warnings do not, unless <c>--strict</c>.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Note,

    /// <summary>Published all the same.</summary>
    Warning,

    /// <summary>Nothing is published.</summary>
    Error,
}

/// <summary>One problem found in what people wrote: a value, never an exception.</summary>
/// <param name="Rule">Stable code such as <c>KT1003</c>; all codes stand in <see cref="Rules"/>.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="At">Where it is.</param>
/// <param name="Message">What is wrong, in one sentence without a full stop.</param>
/// <param name="Help">How to mend it.</param>
public sealed record Diagnostic(string Rule, Severity Severity, Location At, string Message, string? Help = null)
{
    /// <summary>What the field takes that is wrong, and what it is for; null where no field is meant.</summary>
    public string? Field { get; init; }

    /// <summary>Why an editor lets it be, or null. What is excused is a note, and listed only when details are asked for.</summary>
    public Excuse? Excuse { get; init; }

    /// <summary>An error at a place.</summary>
    public static Diagnostic Error(string rule, Location at, string message, string? help = null) =>
        new(rule, Severity.Error, at, message, help);

    /// <summary>A warning at a place.</summary>
    public static Diagnostic Warning(string rule, Location at, string message, string? help = null) =>
        new(rule, Severity.Warning, at, message, help);
}

/// <summary>Collects the problems of one step. One instance belongs to one thread.</summary>
/// <param name="judgement">What the site has decided about problems; nothing when left out.</param>
public sealed class DiagnosticBag(Judgement? judgement = null)
{
    // Hardly any piece of work finds anything.
    private List<Diagnostic>? found;

    /// <summary>What was collected, in the order of discovery; grows with what is still to come.</summary>
    public IReadOnlyList<Diagnostic> All => found ??= [];

    /// <summary>How many were collected.</summary>
    public int Count => found?.Count ?? 0;

    /// <summary>Whether one of them is an error.</summary>
    public bool HasErrors => found?.Exists(d => d.Severity == Severity.Error) == true;

    /// <summary>Adds one problem.</summary>
    public void Add(Diagnostic diagnostic)
    {
        if ((judgement is null ? diagnostic : judgement.Of(diagnostic)) is { } judged) (found ??= []).Add(judged);
    }

    /// <summary>Adds an error.</summary>
    public void Error(string rule, Location at, string message, string? help = null) =>
        Add(Diagnostic.Error(rule, at, message, help));

    /// <summary>Adds a warning.</summary>
    public void Warning(string rule, Location at, string message, string? help = null) =>
        Add(Diagnostic.Warning(rule, at, message, help));
}
