using KtSite.Core;

namespace KtSite.Cli;

/// <summary><c>rename</c>: moves an item, sends readers of the old address on, and mends all links to it.</summary>
internal static class RenameCommand
{
    /// <summary>Renames an item, or refuses and changes nothing.</summary>
    /// <param name="old">Its file, address or id.</param>
    /// <param name="asked">Its new file, its new address, or the last part of that.</param>
    /// <param name="dryRun">Whether only to tell what would be done.</param>
    /// <param name="options">Where the site is.</param>
    /// <param name="terminal">Where to print.</param>
    /// <returns>The exit code; 2 when there is no such item, 1 when it is refused.</returns>
    public static int Run(string old, string asked, bool dryRun, SiteOptions options, Terminal terminal)
    {
        var problems = new DiagnosticBag();
        var site = new SiteBuilder().Plan(options, problems);
        foreach (var problem in site?.Plan.Diagnostics ?? []) problems.Add(problem);
        if (site is null || problems.HasErrors)
        {
            DiagnosticPrinter.Print(problems.All, site?.Sources, options.Format, terminal);
            return Refuse(terminal, "Mend these errors first: with them nobody knows which links there are.", ExitCode.For(problems.All));
        }

        var finder = new ItemFinder(site);
        if (finder.Page(old) is not { } page)
            return Refuse(terminal, finder.File(old) is null ? $"There is no item '{old}'{finder.Suggest(old)}\nUse its file, its address or its id." : $"{old} is no page of its own.", ExitCode.WrongCommandLine);
        if (RenameTarget.Of(page, asked, finder, out var refusal) is not { } target) return Refuse(terminal, refusal);
        if (target.File != page.Source.File && File.Exists(Path.Combine(options.Root, target.File))) return Refuse(terminal, $"{target.File} exists already. Choose another name.");
        if (RenamePlan.Of(site, page, target, options) is not { } plan) return Refuse(terminal, $"{page.Source.File} is not in UTF-8. Save it in that encoding first.");
        if (plan.After == plan.Before && target.File == page.Source.File) return Refuse(terminal, "That is its name already.");
        if (plan.Moves.Where(m => m.Key != m.Value).FirstOrDefault(m => File.Exists(Path.Combine(options.Root, m.Value))) is { Value: { } taken }) return Refuse(terminal, $"{taken} exists already. Choose another name.");

        // Whatever the new name breaks is told before it breaks.
        var broken = new DiagnosticBag();
        foreach (var problem in new SiteBuilder().Plan(plan.Sources, options, broken)?.Plan.Diagnostics ?? []) broken.Add(problem);
        if (broken.HasErrors)
        {
            DiagnosticPrinter.Print([.. broken.All.Where(p => p.Severity == Severity.Error)], plan.Sources, options.Format, terminal);
            return Refuse(terminal, "With the new name the site would have these errors.");
        }

        if (!dryRun) FileChanges.Apply(options.Root, site.Sources, plan.Sources, plan.Moves);
        if (!options.Quiet) Tell(plan, page.Id, dryRun, terminal);
        return ExitCode.Ok;
    }

    private static int Refuse(Terminal terminal, string why, int code = ExitCode.ContentErrors)
    {
        terminal.Error(why + "\nNothing was changed.");
        return code;
    }

    private static void Tell(RenamePlan plan, string id, bool dryRun, Terminal terminal)
    {
        foreach (var (from, to) in plan.Moves.Where(m => m.Key != m.Value)) terminal.Line($"{from} → {to}");
        terminal.Line(plan.After == plan.Before ? $"  address   {plan.Before} (stays)" : $"  address   {plan.Before} → {plan.After}");
        terminal.Line($"  id        {id} ({(plan.WritesId ? "now written into the file, so that feeds know the item again" : "stays")})");
        if (plan.Redirected) terminal.Line($"  redirect  {plan.Before} sends readers on");
        foreach (var (file, links) in plan.Mended) terminal.Line($"  mended    {links} {(links == 1 ? "link" : "links")} in {plan.Moves.GetValueOrDefault(file, file)}");
        terminal.Line(dryRun ? "This is what would be done. Nothing was changed." : "Commit all of it together.");
    }
}
