using KtSite.Checks;
using KtSite.Content;
using KtSite.Core;
using KtSite.Editing;
using KtSite.Images;
using KtSite.Pipelines;
using KtSite.Pipelines.Delivery;
using KtSite.Rendering;

namespace KtSite.Cli;

/// <summary>A site that was read and planned.</summary>
/// <param name="Sources">Its files.</param>
/// <param name="Theme">Its look.</param>
/// <param name="Build">Settings and clock.</param>
/// <param name="Plan">What will be written.</param>
internal sealed record PlannedSite(SourceTree Sources, Theme Theme, BuildContext Build, BuildPlan Plan)
{
    /// <summary>The settings.</summary>
    public SiteSettings Settings => Build.Settings<SiteSettings>();

    /// <summary>Everything to be written: what the pipelines planned and the assets of the theme.</summary>
    public IReadOnlyList<OutputItem> Items { get; init; } = Plan.Outputs;
}

/// <summary>Goes from the files to the plan. The engine inside keeps the first memory, so one builder can plan again and again.</summary>
/// <param name="memory">What earlier starts of the program have left.</param>
internal sealed class SiteBuilder(BuildMemory memory)
{
    /// <summary>A builder that remembers nothing of earlier starts.</summary>
    public SiteBuilder()
        : this(BuildMemory.None)
    {
    }

    private readonly Engine engine = new(AllPipelines.Create());
    private SourceTree? sources;
    private Theme? theme;

    /// <summary>The files that were read last; none before the first plan.</summary>
    public SourceTree Sources => sources ?? throw new InvalidOperationException("nothing was read yet");

    /// <summary>Reads and plans a site; null, with problems, when there is nothing to plan.</summary>
    /// <param name="options">What was asked for.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <param name="once">Whether this builder will not plan again, and its caller lets go of the texts of the sources.</param>
    /// <param name="changed">The absolute paths of the only files that changed since the last plan; null where any may have.</param>
    public PlannedSite? Plan(SiteOptions options, DiagnosticBag problems, bool once = false, IReadOnlyCollection<string>? changed = null)
    {
        using (options.Timings?.Measure(TimingKind.Step, "look for changed files"))
            sources = (changed is null ? null : sources?.After(changed)) ?? SourceTree.Scan(options.Root, sources ?? memory.Sources(options.Root), once);
        return Plan(sources, options, problems, once);
    }

    /// <summary>Whether the files are those that were planned last.</summary>
    public bool IsUpToDate(SiteOptions options)
    {
        var now = SourceTree.Scan(options.Root, sources);
        return sources is not null && now.Files.SequenceEqual(sources.Files, ReferenceEqualityComparer.Instance);
    }

    /// <summary>Plans a site whose files were read already.</summary>
    public PlannedSite? Plan(SourceTree sources, SiteOptions options, DiagnosticBag problems, bool once = false)
    {
        if (SiteSettings.Read(sources, options.BaseUrl, problems) is not { } settings) return null;
        if (!Theme.Exists(options.Root, settings.Theme))
            problems.Error(Rules.MissingThemeFile, new Location(SiteSettings.Path), $"there is no theme 'themes/{settings.Theme}'", "create the folder, or write 'theme: default'");
        var hash = sources.Find(SiteSettings.Path)!.Hash.ToString() + options.BaseUrl;
        settings = settings with { Markdown = settings.Markdown.Remembering(memory.Fields, memory.Results, hash) };
        var levels = new Dictionary<string, RuleLevel>(StringComparer.Ordinal);
        foreach (var chosen in settings.Checks) levels[chosen.Rule] = chosen.Level;
        var judgement = new Judgement(levels, sources);
        var build = new BuildContext(settings, hash, options.Now, new BuildOptions(options.Drafts, options.Future, options.Expired), judgement, options.Timings, memory.Results);
        // What will be written, and with what: neither needs the other.
        BuildPlan plan = null!;
        Theme theme = null!;
        Workers.Together(() => plan = engine.Plan(sources, build, once), () =>
        {
            using var timing = options.Timings?.Measure(TimingKind.Step, "prepare the theme (beside it)");
            // The names of months are as dear to get as all templates.
            _ = settings.Culture.DateTimeFormat;
            theme = Load(options.Root, settings.Theme);
            theme.Prepare();
        });
        // By now nearly all files were read.
        ExcuseComments.Check(sources, problems);
        foreach (var problem in theme.Problems) problems.Add(problem);
        // Broken records have planned nothing, so that every address would be called lost.
        if (!plan.HasErrors) plan = plan with { Diagnostics = [.. plan.Diagnostics, .. LedgerCheck.Run(plan)] };
        foreach (var problem in theme.Assets.Problems.Select(judgement.Of).OfType<Diagnostic>()) problems.Add(problem);
        Placeholder.Check(sources, plan.HeldBack.Select(h => h.At.File).ToHashSet(StringComparer.Ordinal), settings, build.Options, problems);
        var assets = theme.Assets.All.Select(a => new FileOutput(OutputPath.Of(a.Address), new Location(a.File.Origin), a.Hash, () => a.Bytes));
        var editor = AdminFiles.Of(sources, plan, settings, AppContext.BaseDirectory, problems);
        OutputItem[] items = plan.HasErrors ? [] : [.. plan.Outputs, .. assets, .. editor];
        return new PlannedSite(sources, theme, build, plan) { Items = plan.HasErrors ? [] : [.. items, HeadersFile.Of(items, settings)] };
    }

    // A preview that plans again keeps a theme that did not change, with its templates and assets.
    private Theme Load(string root, string name)
    {
        var loaded = Theme.Load(root, name, AppContext.BaseDirectory, memory.Results, theme);
        return theme is not null && theme.Name == loaded.Name && theme.Revision == loaded.Revision ? theme : theme = loaded;
    }

    /// <summary>The images that are kept beside the output: making them is dear, and they hardly ever change.</summary>
    public static ImageStores Stores(SiteOptions options) => ImageStores.In(StoreFolder(options));

    /// <summary>The folder beside the output that holds what is dear to get again.</summary>
    public static string StoreFolder(SiteOptions options) => Path.Combine(Path.GetDirectoryName(options.Output) ?? options.Root, $".{Path.GetFileName(options.Output)}.ktsite");

    /// <summary>Makes renderers for one output run.</summary>
    public static Func<IOutputRenderer> Renderers(PlannedSite site, ImageStores? stores) => OutputRenderer.For(site.Theme, stores);
}
