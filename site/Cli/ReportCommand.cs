using KtSite.Core;
using KtSite.Pipelines.Promises;
using KtSite.Pipelines.Reports;
using Spectre.Console;

namespace KtSite.Cli;

/// <summary>How a report is printed.</summary>
internal enum ReportFormat
{
    /// <summary>A table for people.</summary>
    Text,

    /// <summary>For spreadsheets.</summary>
    Csv,

    /// <summary>For programs.</summary>
    Json,
}

/// <summary><c>report</c>: tables for those who must report.</summary>
internal static class ReportCommand
{
    private const int WideEnough = 160;

    /// <summary>Prints a report.</summary>
    /// <param name="name">Its name; null lists all of them.</param>
    /// <param name="format">How.</param>
    /// <param name="failOnMissed">Whether a promise that was missed is an error.</param>
    /// <param name="options">Where the site is, and what counts as now.</param>
    /// <param name="terminal">Where to print.</param>
    public static int Run(string? name, ReportFormat format, bool failOnMissed, SiteOptions options, Terminal terminal)
    {
        if (name is null)
        {
            foreach (var known in AllReports.List) terminal.Line($"{known.Name,-12} {known.Summary}");
            return ExitCode.Ok;
        }

        var problems = new DiagnosticBag();
        var site = new SiteBuilder().Plan(options, problems);
        IReadOnlyList<Diagnostic> errors = [.. problems.All.Concat(site?.Plan.Diagnostics ?? []).Where(p => p.Severity == Severity.Error)];
        if (site is null || errors.Count > 0)
        {
            // A report from half of the records would be believed.
            DiagnosticPrinter.Print(errors, site?.Sources, options.Format, terminal);
            return ExitCode.For(errors);
        }

        var table = AllReports.List.Single(r => r.Name == name).Make(site.Plan.Site, site.Build);
        terminal.Line(format switch
        {
            ReportFormat.Csv => ReportFiles.Csv(table).TrimEnd(),
            ReportFormat.Json => ReportFiles.Json(table).TrimEnd(),
            _ => table.Rows.Count == 0 ? "Nothing to report." : Text(table),
        });
        return failOnMissed ? Missed(site, terminal) : ExitCode.Ok;
    }

    private static int Missed(PlannedSite site, Terminal terminal)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(site.Build.Now, site.Settings.TimeZone).DateTime);
        var missed = site.Plan.Site.All<Promise>().Select(p => PromiseTally.Of(p, site.Plan.Site, today)).Where(t => t.State == PromiseState.Missed).ToArray();
        foreach (var tally in missed)
            terminal.Error($"{tally.Promise.Source}: '{tally.Promise.Id}' was due {tally.Promise.Due}: {tally.Reached?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "nothing known"} of {tally.Promise.Promised}");
        return missed.Length == 0 ? ExitCode.Ok : ExitCode.ContentErrors;
    }

    // Columns without any value would only make the others narrow.
    private static string Text(ReportTable table)
    {
        using var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = WideEnough;
        var shown = Enumerable.Range(0, table.Columns.Count).Where(c => table.Rows.Any(r => r[c] is not null)).ToArray();
        var drawn = new Table().Border(TableBorder.Minimal).BorderStyle(Style.Plain);
        foreach (var column in shown) drawn.AddColumn(new TableColumn(Markup.Escape(table.Columns[column])));
        foreach (var row in table.Rows) drawn.AddRow(shown.Select(c => Markup.Escape(row[c] ?? "")).ToArray());
        console.Write(drawn);
        return string.Join('\n', text.ToString().Split('\n').Select(l => l.TrimEnd())).Trim('\n');
    }
}
