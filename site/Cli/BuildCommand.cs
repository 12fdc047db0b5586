using System.Diagnostics;
using System.Globalization;
using KtSite.Checks;
using KtSite.Cli.Problems;
using KtSite.Core;
using KtSite.Feeds;
using KtSite.Images;
using KtSite.Pipelines.Share;
using KtSite.Publishing;
using KtSite.Views;

namespace KtSite.Cli;

/// <summary><c>build</c> and <c>check</c>: validate, render, check, and publish or not.</summary>
internal static class BuildCommand
{
    // In bytes.
    private const long FreeOfCollection = 192 << 20;
    // Of what is remembered of sources, in bytes: fewer files never take as much memory as would be collected, and reserving it takes longer than reading them.
    private const long Many = 256 << 10;

    private static readonly TimeSpan BetweenQuestions = TimeSpan.FromMilliseconds(500);

    /// <summary>Runs a build.</summary>
    /// <param name="options">What was asked for.</param>
    /// <param name="publish">Whether to publish; otherwise everything but that happens.</param>
    /// <param name="terminal">Where to print.</param>
    /// <param name="stop">Interrupts the run; the old site stays.</param>
    /// <param name="externalLinks">Whether to ask other hosts for the pages that this site links to.</param>
    /// <returns>The exit code.</returns>
    public static int Run(SiteOptions options, bool publish, Terminal terminal, CancellationToken stop, bool externalLinks = false)
    {
        var watch = Stopwatch.StartNew();
        var problems = new DiagnosticBag();
        using var opened = publish ? OutputStage.Open(options.Output, problems) : null;
        if (publish && opened is null) return Fail(problems.All, null, options, terminal);

        BuildMemory remembered;
        using (options.Timings?.Measure(TimingKind.Step, "remember")) remembered = BuildMemory.Of(options, adds: publish);
        if (remembered.LengthOfSources > Many) CollectLater();
        var site = new SiteBuilder(remembered).Plan(options, problems, once: true);
        foreach (var problem in site?.Plan.Diagnostics ?? []) problems.Add(problem);
        if (site is null || problems.HasErrors) return Fail(problems.All, site, options, terminal);
        stop.ThrowIfCancellationRequested();
        var planned = watch.Elapsed;

        var stores = SiteBuilder.Stores(options);
        var stage = opened ?? (IOutputStage)new NoStage();
        var keeper = opened is null || options.ForFolder || externalLinks ? null : new PageKeeper(remembered.Pages(site.Theme.Revision + site.Build.SettingsHash), opened, site.Items.Select(i => i.Path.Value));
        var checking = new CheckingStage(options.ForFolder ? new FolderLinks(stage, site.Settings.Url.BasePath) : stage, site.Settings, site.Build.Judgement, keeper: keeper, sound: externalLinks ? null : new SoundLinks(site.Settings.Url, site.Items.Select(i => i.Path.Address)), expected: site.Items.Count);
        var render = options.Timings?.Measure(TimingKind.Step, "render");
        terminal.WithProgress(site.Items.Count, step =>
        {
            foreach (var problem in Engine.Output(site.Items, site.Plan, SiteBuilder.Renderers(site, stores), checking, site.Build, step, stop)) problems.Add(problem);
        });

        if (keeper?.Doubtful is { Count: > 0 } doubtful)
        {
            keeper.Stop();
            var again = doubtful.ToHashSet(StringComparer.Ordinal);
            foreach (var problem in Engine.Output([.. site.Items.Where(i => again.Contains(i.Path.Value))], site.Plan, SiteBuilder.Renderers(site, stores), checking, site.Build, stop: stop).Except(problems.All)) problems.Add(problem);
        }

        render?.Dispose();
        var rendered = watch.Elapsed;
        if (!problems.HasErrors)
        {
            using var _ = options.Timings?.Measure(TimingKind.Step, "check links");
            foreach (var problem in checking.Judge(site.Plan.Site)) problems.Add(problem);
            opened?.Verify(problems);
        }

        if (externalLinks && !problems.HasErrors)
        {
            var links = checking.OutsideLinks(site.Plan.Site);
            if (!options.Quiet) terminal.Error($"asking other hosts for {links.Count} pages; this takes a while");
            var memory = LinkMemory.In(SiteBuilder.StoreFolder(options), options.Now);
            var probe = new ExternalLinkProbe(BetweenQuestions, memory);
            try
            {
                foreach (var problem in probe.RunAsync(links, stop).GetAwaiter().GetResult().Select(site.Build.Judgement.Of).OfType<Diagnostic>()) problems.Add(problem);
            }
            finally
            {
                // What was answered before an interruption need not be asked again.
                memory.Save();
            }
        }

        // Before every check has run, nobody knows what an excuse is for.
        if (!problems.HasErrors)
        {
            string[] notAsked = externalLinks ? [] : [Rules.ExternalLinkGone, Rules.ExternalLinkUnknown];
            foreach (var unused in site.Build.Judgement.Unused(problems.All, notAsked)) problems.Add(unused);
        }

        if (problems.HasErrors || (options.Strict && problems.All.Any(p => p.Severity >= Severity.Warning))) return Fail(problems.All, site, options, terminal);
        stop.ThrowIfCancellationRequested();
        if (opened is not null) Publish(opened, remembered, site.Sources, keeper, options.Timings);

        stores.PruneUnused();
        Print(problems.All, site, site.Sources, options, terminal);
        if (options.Verbose && options.Format == OutputFormat.Text)
            terminal.Line(string.Create(CultureInfo.InvariantCulture, $"planned in {planned.TotalSeconds:0.00} s, rendered in {(rendered - planned).TotalSeconds:0.00} s, checked and published in {(watch.Elapsed - rendered).TotalSeconds:0.00} s"));
        if (options.Timings is { } timings && options.Format == OutputFormat.Text) terminal.Lines(TimingReport.Lines(timings));
        if (!options.Quiet && options.Format == OutputFormat.Text) Summarise(site, opened?.Summary, options, watch.Elapsed, terminal);
        return ExitCode.Ok;
    }

    // Side by side: should publishing fail, what was kept still holds, since a page is kept only where the manifest says that it was published with these bytes.
    private static void Publish(OutputStage stage, BuildMemory memory, SourceTree sources, PageKeeper? keeper, BuildTimings? timings)
    {
        var kept = Task.Run(() =>
        {
            using var _ = timings?.Measure(TimingKind.Step, "keep for the next build");
            memory.Save(sources, keeper);
        });
        try
        {
            using var _ = timings?.Measure(TimingKind.Step, "publish");
            stage.Commit();
        }
        finally
        {
            kept.GetAwaiter().GetResult();
        }
    }

    // Of what a build takes that remembers an earlier one nearly all is needed to its end, so that collecting it gives hardly anything back. What it takes beyond this is collected as ever.
    private static void CollectLater()
    {
        try
        {
            GC.TryStartNoGCRegion(FreeOfCollection);
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or InvalidOperationException)
        {
            // There is less memory than that, or somebody else has asked for the same.
        }
    }

    private static int Fail(IReadOnlyList<Diagnostic> problems, PlannedSite? site, SiteOptions options, Terminal terminal)
    {
        Print(problems, site, site?.Sources ?? Scan(options), options, terminal);
        var errors = problems.Count(p => p.Severity == Severity.Error);
        var warnings = problems.Count(p => p.Severity == Severity.Warning);
        if (options.Format == OutputFormat.Text)
            terminal.Error($"{Count(errors, "error")}{(warnings > 0 ? ", " + Count(warnings, "warning") : "")}. Nothing was published; the site is as it was.");
        return ExitCode.For(problems);
    }

    private static void Print(IReadOnlyList<Diagnostic> problems, PlannedSite? site, SourceTree? sources, SiteOptions options, Terminal terminal) =>
        DiagnosticPrinter.Print(problems, sources, options.Format, terminal, site is null ? null : MessageManual.Of(site.Sources, site.Settings), options.Verbose);

    private static SourceTree? Scan(SiteOptions options) => Directory.Exists(options.Root) ? SourceTree.Scan(options.Root) : null;

    private static void Summarise(PlannedSite site, PublishSummary? published, SiteOptions options, TimeSpan time, Terminal terminal)
    {
        foreach (var held in site.Plan.HeldBack)
        {
            var until = held.GoesLive is { } moment ? " until " + TimeZoneInfo.ConvertTime(moment, site.Settings.TimeZone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : "";
            terminal.Line($"held back ({held.Reason.ToString().ToLowerInvariant()}{until}): {held.Title}  [{held.At.File}]");
        }

        if (options.Verbose && published is not null) terminal.Line($"{published.Written} files written, {published.Unchanged} unchanged, {published.Removed} removed");
        var pages = site.Items.OfType<PlannedPage>().Count();
        var feeds = site.Items.OfType<PlannedFeed>().Count();
        var cardCount = site.Items.OfType<CardOutput>().Count();
        var networks = site.Plan.Site.All<Network>().Select(n => "/" + n.File).ToArray();
        var snippets = site.Items.OfType<TextOutput>().Count(t => networks.Any(n => t.Path.Address.EndsWith(n, StringComparison.Ordinal)));
        var seconds = time.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);
        var place = published is null ? "nothing written (check)" : Path.GetRelativePath(Directory.GetCurrentDirectory(), options.Output) + Path.DirectorySeparatorChar;
        terminal.Line($"{pages} pages, {feeds} feeds, {snippets} snippets, {cardCount} cards, {site.Plan.HeldBack.Count} held back, {seconds} s → {place}");
    }

    private static string Count(int number, string word) => $"{number} {word}{(number == 1 ? "" : "s")}";
}
