using System.CommandLine;
using KtSite.Core;
using KtSite.Pipelines.Reports;

namespace KtSite.Cli;

/// <summary>The verbs and options of the program.</summary>
internal static class CommandLine
{
    /// <summary>Parses, runs and answers with the exit code.</summary>
    public static int Run(string[] arguments, Func<bool, Terminal> terminal)
    {
        if (!KnowsLanguages())
        {
            terminal(true).Error("This machine runs .NET without its knowledge of languages. Install ICU (on Alpine: icu-libs and icu-data-full) and take DOTNET_SYSTEM_GLOBALIZATION_INVARIANT out of the environment.");
            return ExitCode.ThemeOrEngine;
        }

        var shared = new SharedOptions();
        var root = Declare(shared, terminal);
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count == 0) return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        var screen = terminal(true);
        foreach (var error in parsed.Errors) screen.Error(error.Message);
        screen.Error("Try 'ktsite --help'.");
        return ExitCode.WrongCommandLine;
    }

    private static RootCommand Declare(SharedOptions shared, Func<bool, Terminal> terminal)
    {
        var root = new RootCommand("Turns Markdown and YAML into the website of a funded project.");
        shared.AddTo(root);

        var timings = new Option<bool>("--timings") { Description = "Tell where the time went: steps, pipelines, templates, slowest files" };
        var fresh = new Option<bool>("--fresh") { Description = "Do everything anew, and use nothing that earlier builds have left" };
        SiteOptions Options(ParseResult parsed) => shared.Read(parsed) with { Timings = parsed.GetValue(timings) ? new BuildTimings() : null, Fresh = parsed.GetValue(fresh) };
        var forFolder = new Option<bool>("--for-folder") { Description = "Write links that work when the folder is opened without a server" };
        var build = new Command("build", "Validate, render, check and publish (the default)") { forFolder, fresh, timings };
        build.SetAction((parsed, stop) => Task.FromResult(Guard(() => BuildCommand.Run(Options(parsed) with { ForFolder = parsed.GetValue(forFolder) }, publish: true, terminal(shared.NoColor(parsed)), stop), terminal)));
        root.SetAction((parsed, stop) => Task.FromResult(Guard(() => BuildCommand.Run(shared.Read(parsed), publish: true, terminal(shared.NoColor(parsed)), stop), terminal)));

        var externalLinks = new Option<bool>("--external-links") { Description = "Ask other hosts whether the pages still exist that this site links to (slow)" };
        var check = new Command("check", "Do everything that build does, except publishing") { externalLinks, fresh, timings };
        check.SetAction((parsed, stop) => Task.FromResult(Guard(
            () => BuildCommand.Run(Options(parsed), publish: false, terminal(shared.NoColor(parsed)), stop, parsed.GetValue(externalLinks)), terminal)));

        var port = new Option<int>("--port") { Description = "Port of the preview", DefaultValueFactory = _ => PreviewCommand.DefaultPort, HelpName = "N" };
        port.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var number) && number is < 1 or > 65535) result.AddError("--port takes a number from 1 to 65535.");
        });
        var asPublished = new Option<bool>("--as-published") { Description = "Show only what readers would see: no drafts, no future items" };
        var open = new Option<bool>("--open", "-O") { Description = "Open the browser" };
        var preview = new Command("preview", "Build with drafts and future items, serve on 127.0.0.1, watch and reload") { port, asPublished, open, timings };
        preview.SetAction((parsed, stop) => GuardAsync(() => PreviewCommand.RunAsync(Options(parsed), parsed.GetValue(port), parsed.GetValue(asPublished), parsed.GetValue(open), terminal(shared.NoColor(parsed)), stop), terminal));

        var type = new Argument<string?>("type") { Description = string.Join(" | ", NewCommand.Types), Arity = ArgumentArity.ZeroOrOne };
        type.AcceptOnlyFromAmong([.. NewCommand.Types]);
        var title = new Argument<string?>("title") { Description = "Headline or name, in quotes; for a site the name of the project", Arity = ArgumentArity.ZeroOrOne };
        var id = new Option<string?>("--id") { Description = "Its id, instead of one made from the title", HelpName = "ID" };
        var create = new Command("new", "Write an item with every field explained; on a terminal, asks for what is missing") { type, title, id };
        create.SetAction((parsed, _) => Task.FromResult(Guard(
            () => NewCommand.Run(parsed.GetValue(type), parsed.GetValue(title), parsed.GetValue(id), shared.Read(parsed), terminal(shared.NoColor(parsed))), terminal)));

        var kind = new Argument<string?>("what") { Description = string.Join(" | ", ListCommand.Kinds), Arity = ArgumentArity.ZeroOrOne };
        kind.AcceptOnlyFromAmong([.. ListCommand.Kinds]);
        var list = new Command("list", "Tell what is held back and when it goes live, or what is published") { kind };
        list.SetAction((parsed, _) => Task.FromResult(Guard(() => ListCommand.Run(parsed.GetValue(kind), shared.Read(parsed), terminal(shared.NoColor(parsed))), terminal)));

        var item = new Argument<string?>("item") { Description = "Id, address or file of the item; the newest one when left out", Arity = ArgumentArity.ZeroOrOne };
        var network = new Option<string?>("--network") { Description = "Print the texts for this network only", HelpName = "ID" };
        var count = new Option<string?>("--count") { Description = "Read a text from standard input and print its length as this network counts it", HelpName = "NETWORK" };
        var social = new Command("social", "Print the texts of an item for the networks, with what they count") { item, network, count };
        social.Validators.Add(result =>
        {
            if (result.GetResult(count) is not null && (result.GetValue(item) is not null || result.GetResult(network) is not null)) result.AddError("--count reads a text from standard input; it takes no item and no --network.");
        });
        social.SetAction((parsed, _) => Task.FromResult(Guard(
            () => parsed.GetValue(count) is { } counted
                ? SocialCommand.Count(counted, Console.In, shared.Read(parsed), terminal(shared.NoColor(parsed)))
                : SocialCommand.Print(parsed.GetValue(item), parsed.GetValue(network), shared.Read(parsed), terminal(shared.NoColor(parsed))),
            terminal)));

        var compare = new Option<bool>("--check") { Description = "Write nothing; tell whether the committed ones are old" };
        var schema = new Command("schema", "Write the schemas by which editors complete and check data files and front matter") { compare };
        schema.SetAction((parsed, _) => Task.FromResult(Guard(() => SchemaCommand.Run(parsed.GetValue(compare), shared.Read(parsed), terminal(shared.NoColor(parsed))), terminal)));

        var which = new Argument<string?>("report") { Description = string.Join(" | ", AllReports.List.Select(r => r.Name)) + "; all are listed when left out", Arity = ArgumentArity.ZeroOrOne };
        which.AcceptOnlyFromAmong([.. AllReports.List.Select(r => r.Name)]);
        var table = new Option<ReportFormat>("--as") { Description = "How to print the table: text, csv (for spreadsheets) or json", HelpName = "csv|json|text" };
        var missed = new Option<bool>("--fail-on-missed") { Description = "End with exit code 1 when a promise is past its day and not reached" };
        var report = new Command("report", "Print a table for those who must report") { which, table, missed };
        report.SetAction((parsed, _) => Task.FromResult(Guard(() => ReportCommand.Run(parsed.GetValue(which), parsed.GetValue(table), parsed.GetValue(missed), shared.Read(parsed), terminal(shared.NoColor(parsed))), terminal)));

        var ledger = new Command("ledger", "Write the addresses that are published now into data/addresses.txt");
        ledger.SetAction((parsed, _) => Task.FromResult(Guard(() => LedgerCommand.Run(shared.Read(parsed), terminal(shared.NoColor(parsed))), terminal)));
        var subject = new Argument<string>("what") { Description = "File, address or id" };
        var explain = new Command("explain", "Tell whether and why something is published, and what belongs to it") { subject };
        explain.SetAction((parsed, _) => Task.FromResult(Guard(() => ExplainCommand.Run(parsed.GetValue(subject)!, shared.Read(parsed), terminal(shared.NoColor(parsed))), terminal)));

        var oldName = new Argument<string>("old") { Description = "File, address or id of the item" };
        var newName = new Argument<string>("new") { Description = "Its new file or address, or the last part of the address" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Tell what would be done, and change nothing" };
        var rename = new Command("rename", "Move an item, add the redirect and mend the links to it") { oldName, newName, dryRun };
        rename.SetAction((parsed, _) => Task.FromResult(Guard(
            () => RenameCommand.Run(parsed.GetValue(oldName)!, parsed.GetValue(newName)!, parsed.GetValue(dryRun), shared.Read(parsed), terminal(shared.NoColor(parsed))), terminal)));

        foreach (var command in new[] { build, check, preview, create, list, report, social, explain, rename, ledger, schema }) root.Subcommands.Add(command);
        return root;
    }

    // Small containers leave it out; sorting and dates in the languages of the site need it.
    private static bool KnowsLanguages()
    {
        try
        {
            return System.Globalization.CultureInfo.GetCultureInfo("fi") is not null;
        }
        catch (System.Globalization.CultureNotFoundException)
        {
            return false;
        }
    }

    // What content can cause is a diagnostic; what ends up here is the disk, the reader's Ctrl-C or our own bug.
    private static int Guard(Func<int> run, Func<bool, Terminal> terminal) =>
        GuardAsync(() => Task.FromResult(run()), terminal).GetAwaiter().GetResult();

    private static async Task<int> GuardAsync(Func<Task<int>> run, Func<bool, Terminal> terminal)
    {
        try
        {
            return await run();
        }
        catch (Exception e) when (e is OperationCanceledException || e.InnerException is OperationCanceledException)
        {
            terminal(true).Error("Interrupted. Nothing was published; the site is as it was.");
            return ExitCode.Interrupted;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            terminal(true).Error($"error {Core.Rules.FileFailed}: {e.Message}");
            return ExitCode.InputOutput;
        }
        catch (Exception e)
        {
            terminal(true).Error($"This is a bug of KtSite, not of your site. Please report it with these lines:\n{e}");
            return ExitCode.ThemeOrEngine;
        }
    }
}
