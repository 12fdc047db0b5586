using System.Diagnostics;
using System.Globalization;
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
        var builds = new PreviewBuilds(SiteBuilder.Stores(options), lines => terminal.Lines(lines), stop);
        var session = new PreviewSession(changed => builds.Plan(options, changed));
        Report(session, null, options, terminal);
        // What the system told of changes is looked after when there is time: no page may stay stale.
        using var watcher = new SourceWatcher(options.Root, changed => Try(() => Report(session, changed, options, terminal), terminal), () => Try(
            () =>
            {
                if (!builds.IsUpToDate(options)) Report(session, null, options, terminal);
                // What the build has left is collected while nobody waits, so that the next one need not.
                GC.Collect(1);
            },
            terminal));
        try
        {
            await new PreviewServer(session, port, builds.BasePath).RunAsync(
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

    // Between two writes of an editor a file may be gone or half there; the next change tells the rest.
    private static void Try(Action build, Terminal terminal)
    {
        try
        {
            build();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            terminal.Error($"A file could not be read ({e.Message}); the preview tries again at the next change.");
        }
    }

    private static void Report(PreviewSession session, IReadOnlyCollection<string>? changed, SiteOptions options, Terminal terminal)
    {
        var clock = Stopwatch.StartNew();
        var state = session.Build(changed);
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
