using KtSite.Core;
using KtSite.Preview;

namespace KtSite.Cli;

/// <summary><c>preview</c>: build, serve on this computer, watch, rebuild, reload the open page.</summary>
internal static class PreviewCommand
{
    /// <summary>Port when none is asked for; the one that users of Statiq know.</summary>
    public const int DefaultPort = 5080;

    /// <summary>Runs until interrupted.</summary>
    public static async Task<int> RunAsync(SiteOptions options, int port, Terminal terminal, CancellationToken stop)
    {
        var builder = new SiteBuilder();
        var stores = SiteBuilder.Stores(options);
        var basePath = "";
        var session = new PreviewSession(() =>
        {
            // The clock goes on while the preview runs.
            var problems = new DiagnosticBag();
            var site = builder.Plan(options, problems);
            if (site is null) return new PreviewPlan([], () => throw new InvalidOperationException("nothing was planned"), null, "", problems.All);
            basePath = site.Settings.Url.BasePath;
            return new PreviewPlan(site.Items, SiteBuilder.Renderers(site, stores), site.Build, site.Theme.Revision, [.. problems.All.Concat(site.Plan.Diagnostics).Where(p => p.Excuse is null)]);
        });
        Report(session.Build(), options, terminal);
        using var watcher = new SourceWatcher(options.Root, () => Report(session.Build(), options, terminal));
        try
        {
            await new PreviewServer(session, port, basePath).RunAsync(address => terminal.Line($"Preview at {address} (Ctrl-C ends it)"), stop);
        }
        catch (IOException e)
        {
            terminal.Error($"The preview cannot listen on port {port}: {e.Message} Choose another one with --port.");
            return ExitCode.InputOutput;
        }

        return ExitCode.Ok;
    }

    private static void Report(PreviewState state, SiteOptions options, Terminal terminal)
    {
        DiagnosticPrinter.Print(state.Problems, SourceTree.Scan(options.Root), OutputFormat.Text, terminal);
        if (!options.Quiet) terminal.Line($"build {state.Number}: {(state.Problems.Count == 0 ? "fine" : $"{state.Problems.Count} problem(s)")}");
    }
}
