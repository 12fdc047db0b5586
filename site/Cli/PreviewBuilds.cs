using System.Globalization;
using KtSite.Checks;
using KtSite.Content;
using KtSite.Core;
using KtSite.Images;
using KtSite.Preview;

namespace KtSite.Cli;

/// <summary>The builds of one preview, with what is remembered from one to the next. What they give is what a first build of the same files would.</summary>
/// <param name="stores">Images kept beside the output, or null.</param>
/// <param name="report">Takes the lines about the time of a build, where somebody asked for it.</param>
/// <param name="stop">Ends a build.</param>
internal sealed class PreviewBuilds(ImageStores? stores, Action<IEnumerable<string>> report, CancellationToken stop)
{
    private readonly SiteBuilder builder = new();
    private readonly PageMemo memo = new();
    private Lazy<IReadOnlyDictionary<string, PreviewPage>> pages = new(new Dictionary<string, PreviewPage>());

    /// <summary>What stands before every address of the site that was planned last.</summary>
    public string BasePath { get; private set; } = "";

    /// <summary>Whether the files are those that were planned last: what the system told of changes may have been less than there was.</summary>
    public bool IsUpToDate(SiteOptions options) => builder.IsUpToDate(options);

    /// <summary>Reads and plans the site as it is now.</summary>
    /// <param name="options">What was asked for.</param>
    /// <param name="changed">The absolute paths of the only files that changed since the last plan; null where any may have.</param>
    public PreviewPlan Plan(SiteOptions options, IReadOnlyCollection<string>? changed = null)
    {
        var problems = new DiagnosticBag();
        var timings = options.Timings is null ? null : new BuildTimings();
        var site = builder.Plan(options with { Timings = timings }, problems, changed: changed);
        if (site is null) return new PreviewPlan(null, "", problems.All, builder.Sources, pages);
        BasePath = site.Settings.Url.BasePath;
        pages = new(() => Pages(site, options.Now));
        IReadOnlyList<Diagnostic> found = [.. problems.All.Concat(site.Plan.Diagnostics).Where(p => p.Excuse is null)];
        return new PreviewPlan(HasErrors(found) ? null : (known, stage) => Output(site, known, stage, timings), site.Theme.Revision, found, site.Sources, pages);
    }

    private IReadOnlyList<Diagnostic> Output(PlannedSite site, OutputMemo known, IOutputStage stage, BuildTimings? timings)
    {
        var renderers = SiteBuilder.Renderers(site, stores);
        memo.Begin(site.Theme.Revision + site.Build.SettingsHash);
        var checking = new CheckingStage(stage, site.Settings, site.Build.Judgement, memo, expected: site.Items.Count);
        var problems = new List<Diagnostic>();
        using (timings?.Measure(TimingKind.Step, "render")) problems.AddRange(Engine.Output(site.Items, site.Plan, () => known.Around(renderers()), checking, site.Build, stop: stop));
        // A page that was not written has no links, and nothing to link to.
        if (!HasErrors(problems))
        {
            using (timings?.Measure(TimingKind.Step, "check links")) problems.AddRange(checking.Judge(site.Plan.Site));
        }

        if (timings is not null) report(TimingReport.Lines(timings));
        return [.. problems.Where(p => p.Excuse is null)];
    }

    private static bool HasErrors(IEnumerable<Diagnostic> problems) => problems.Any(p => p.Severity == Severity.Error);

    private static Dictionary<string, PreviewPage> Pages(PlannedSite site, DateTimeOffset now)
    {
        var zone = site.Settings.TimeZone;
        return site.Plan.Site.All<Page>().DistinctBy(p => p.Address).ToDictionary(p => p.Address, p =>
        {
            var held = Moderation.Reason(p, site.Settings, now, new BuildOptions());
            var live = held is HoldReason.Future or HoldReason.Embargo && Moderation.GoesLive(p) is { } moment ? TimeZoneInfo.ConvertTime(moment, zone).ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture) : null;
            return new PreviewPage(p.Address, p.Source, held, live, p is { HasShareKit: true, IsListed: true } && site.Settings.Outputs.ShareKits ? site.Settings.Url.Link($"/share/{p.Section}/{p.Fields.Slug}/") : null);
        });
    }
}
