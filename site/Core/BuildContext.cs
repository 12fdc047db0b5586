namespace KtSite.Core;

/// <summary>What a build was asked for.</summary>
/// <param name="Drafts">Whether drafts are shown.</param>
/// <param name="Future">Whether future items are shown.</param>
/// <param name="Expired">Whether expired items are shown.</param>
public sealed record BuildOptions(bool Drafts = false, bool Future = false, bool Expired = false);

/// <summary>
/// What every step of a build may know beside the documents: the site's settings, the clock and where to report.
/// </summary>
public sealed class BuildContext
{
    private readonly object settings;

    /// <summary>A context for one build.</summary>
    /// <param name="settings">The settings record of the site.</param>
    /// <param name="settingsHash">Hash of all that formed the settings; part of the key of the first memory.</param>
    /// <param name="now">The moment that counts as now.</param>
    /// <param name="options">What the build was asked for.</param>
    /// <param name="judgement">What the site has decided about problems.</param>
    /// <param name="timings">Takes the times of the build, or null.</param>
    /// <param name="kept">What is kept from one start of the program to the next; nothing when left out.</param>
    public BuildContext(object settings, string settingsHash, DateTimeOffset now, BuildOptions options, Judgement? judgement = null, BuildTimings? timings = null, KeptResults? kept = null)
        : this(settings, settingsHash, now, options, judgement ?? Judgement.None, new DiagnosticBag(judgement), timings, kept ?? KeptResults.None)
    {
    }

    // Made for each file, and hardly ever needed.
    private List<HeldBack>? heldBack;

    private BuildContext(object settings, string settingsHash, DateTimeOffset now, BuildOptions options, Judgement judgement, DiagnosticBag bag, BuildTimings? timings, KeptResults kept)
    {
        Kept = kept;
        Timings = timings;
        Judgement = judgement;
        this.settings = settings;
        SettingsHash = settingsHash;
        Now = now;
        Options = options;
        Problems = bag;
    }

    /// <summary>Hash of all that formed the settings.</summary>
    public string SettingsHash { get; }

    /// <summary>The moment that counts as now. The only clock of a build.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>What the build was asked for.</summary>
    public BuildOptions Options { get; }

    /// <summary>What the site has decided about problems.</summary>
    public Judgement Judgement { get; }

    /// <summary>Takes the times of the build; null when nobody asked.</summary>
    public BuildTimings? Timings { get; }

    /// <summary>What is kept from one start of the program to the next.</summary>
    public KeptResults Kept { get; }

    /// <summary>Where this step reports.</summary>
    public DiagnosticBag Problems { get; }

    /// <summary>What this step held back.</summary>
    public List<HeldBack> HeldBack => heldBack ??= [];

    /// <summary>The settings, typed.</summary>
    public T Settings<T>() where T : class => (T)settings;

    /// <summary>The same build, with the same place to report, at another moment.</summary>
    internal BuildContext At(DateTimeOffset now) => new(settings, SettingsHash, now, Options, Judgement, Problems, Timings, Kept);

    /// <summary>The same build with an own place to report: one for each piece of parallel work.</summary>
    internal BuildContext Apart() => new(settings, SettingsHash, Now, Options, Judgement, new DiagnosticBag(Judgement), Timings, Kept);
}
