using System.Diagnostics;
using System.Globalization;
using KtSite.Checks;
using KtSite.Content;
using KtSite.Core;
using KtSite.Preview;

namespace KtSite.Cli;

/// <summary><c>preview</c>: build, serve on this computer, watch, rebuild, reload the open page.</summary>
internal static class PreviewCommand
{
    /// <summary>Port when none is asked for; the one that users of Statiq know.</summary>
    public const int DefaultPort = 5080;

    /// <summary>Runs until interrupted.</summary>
    /// <param name="options">Where the site is. Drafts and future items are shown, marked as such.</param>
    /// <param name="port">Port to listen on.</param>
    /// <param name="asPublished">Shows only what readers would see.</param>
    /// <param name="open">Opens the browser.</param>
    /// <param name="terminal">Where to print.</param>
    /// <param name="stop">Ends it.</param>
    public static async Task<int> RunAsync(SiteOptions options, int port, bool asPublished, bool open, Terminal terminal, CancellationToken stop)
    {
        if (!asPublished) options = options with { Drafts = true, Future = true };
        var builder = new SiteBuilder();
        var stores = SiteBuilder.Stores(options);
        var memo = new PageMemo();
        var basePath = "";
        var pages = (IReadOnlyDictionary<string, PreviewPage>)new Dictionary<string, PreviewPage>();
        var session = new PreviewSession(() =>
        {
            var problems = new DiagnosticBag();
            var timings = options.Timings is null ? null : new BuildTimings();
            var site = builder.Plan(options with { Timings = timings }, problems);
            if (site is null) return new PreviewPlan(null, "", problems.All, builder.Sources, pages);
            basePath = site.Settings.Url.BasePath;
            pages = Pages(site, options.Now);
            IReadOnlyList<Diagnostic> found = [.. problems.All.Concat(site.Plan.Diagnostics).Where(p => p.Excuse is null)];
            return new PreviewPlan(found.Any(p => p.Severity == Severity.Error) ? null : Output, site.Theme.Revision, found, site.Sources, pages);

            IReadOnlyList<Diagnostic> Output(OutputMemo known, IOutputStage stage)
            {
                var renderers = SiteBuilder.Renderers(site, stores);
                var checking = new CheckingStage(stage, site.Settings, site.Build.Judgement, memo);
                var problems = new List<Diagnostic>();
                using (timings?.Measure(TimingKind.Step, "render")) problems.AddRange(Engine.Output(site.Items, () => known.Around(renderers()), checking, site.Build, stop: stop));
                using (timings?.Measure(TimingKind.Step, "check links")) problems.AddRange(checking.Judge(site.Plan.Site));
                if (timings is not null) terminal.Lines(TimingReport.Lines(timings));
                return [.. problems.Where(p => p.Excuse is null)];
            }
        });
        Report(session, options, terminal);
        using var watcher = new SourceWatcher(options.Root, () => Rebuild(session, options, terminal));
        try
        {
            await new PreviewServer(session, port, basePath).RunAsync(
                address =>
                {
                    terminal.Line($"Preview at {address} (Ctrl-C ends it)");
                    if (open) Open(address, terminal);
                },
                stop);
        }
        catch (IOException e)
        {
            terminal.Error($"The preview cannot listen on port {port}: {e.Message} Choose another one with --port.");
            return ExitCode.InputOutput;
        }

        return ExitCode.Ok;
    }

    private static Dictionary<string, PreviewPage> Pages(PlannedSite site, DateTimeOffset now)
    {
        var zone = site.Settings.TimeZone;
        return site.Plan.Site.All<Page>().DistinctBy(p => p.Address).ToDictionary(p => p.Address, p =>
        {
            var held = Moderation.Reason(p, site.Settings, now, new BuildOptions());
            var live = held is HoldReason.Future or HoldReason.Embargo && Moderation.GoesLive(p) is { } moment ? TimeZoneInfo.ConvertTime(moment, zone).ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture) : null;
            return new PreviewPage(p.Address, p.Source, held, live, p is { HasShareKit: true, IsListed: true } ? site.Settings.Url.Link($"/share/{p.Section}/{p.Fields.Slug}/") : null);
        });
    }

    // Between two writes of an editor a file may be gone or half there; the next change tells the rest.
    private static void Rebuild(PreviewSession session, SiteOptions options, Terminal terminal)
    {
        try
        {
            Report(session, options, terminal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            terminal.Error($"A file could not be read ({e.Message}); the preview tries again at the next change.");
        }
    }

    private static void Report(PreviewSession session, SiteOptions options, Terminal terminal)
    {
        var clock = Stopwatch.StartNew();
        var state = session.Build();
        clock.Stop();
        DiagnosticPrinter.Print(state.Problems, state.Plan.Sources, OutputFormat.Text, terminal);
        if (!options.Quiet) terminal.Line($"build {state.Number}: {(state.Problems.Count == 0 ? "fine" : $"{state.Problems.Count} problem(s)")} ({clock.ElapsedMilliseconds} ms)");
    }

    private static void Open(string address, Terminal terminal)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            terminal.Error("No browser could be opened; open the address yourself.");
        }
    }
}
