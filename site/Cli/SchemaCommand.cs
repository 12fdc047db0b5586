using KtSite.Core;
using KtSite.Editing;

namespace KtSite.Cli;

/// <summary><c>schema</c>: writes what editors complete and check with, or tells whether it is old.</summary>
internal static class SchemaCommand
{
    /// <summary>Writes the files, or compares them.</summary>
    /// <param name="check">Whether to compare only.</param>
    /// <param name="options">Where the site is.</param>
    /// <param name="terminal">Where to print.</param>
    /// <returns>The exit code; 1 when a comparison finds a file that is missing or knows other fields.</returns>
    public static int Run(bool check, SiteOptions options, Terminal terminal)
    {
        var problems = new DiagnosticBag();
        // Drafts and items to come can be named as well.
        var site = new SiteBuilder().Plan(options with { Drafts = true, Future = true }, problems);
        if (site is null)
        {
            DiagnosticPrinter.Print(problems.All, null, options.Format, terminal);
            return ExitCode.For(problems.All);
        }

        var files = EditorFiles.All(site.Settings, KnownIds.Of(site.Plan.Site), ProgramIn(options.Root));
        return check ? Check(files, options, terminal) : Write(files, options, terminal);
    }

    /// <summary>How the program is called in a folder: where its project file stands, <c>dotnet run</c> builds it.</summary>
    public static string ProgramIn(string root) => File.Exists(Path.Combine(root, "KtSite.csproj")) ? "dotnet run --" : "ktsite";

    private static int Write(IReadOnlyList<EditorFile> files, SiteOptions options, Terminal terminal)
    {
        var written = 0;
        foreach (var file in files)
        {
            var full = Path.Combine(options.Root, file.Path);
            var old = File.Exists(full) ? File.ReadAllText(full) : null;
            var text = old is null ? file.Text : EditorFiles.Joined(file, old);
            if (text is null) terminal.Error($"{file.Path} has comments, so I leave it alone. See that it names every file in {EditorFiles.Folder} under 'yaml.schemas'.");
            if (text is null || text == old) continue;
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text);
            written++;
        }

        if (!options.Quiet) terminal.Line(written == 0 ? "Nothing has changed." : $"{written} files written below .vscode/. Commit them: editors then complete and check as one types.");
        return ExitCode.Ok;
    }

    private static int Check(IReadOnlyList<EditorFile> files, SiteOptions options, Terminal terminal)
    {
        var old = files.Where(f => IsOld(f, Path.Combine(options.Root, f.Path))).ToArray();
        foreach (var file in old) terminal.Error($"{file.Path} is {(File.Exists(Path.Combine(options.Root, file.Path)) ? "old" : "missing")}.");
        if (old.Length > 0) terminal.Error($"Run '{ProgramIn(options.Root)} schema' and commit what it writes.");
        else if (!options.Quiet) terminal.Line("The schemas are up to date.");
        return old.Length > 0 ? ExitCode.ContentErrors : ExitCode.Ok;
    }

    private static bool IsOld(EditorFile file, string path)
    {
        if (!File.Exists(path)) return file.IsMade;
        var old = File.ReadAllText(path);
        return EditorFiles.Joined(file, old) is { } wanted && EditorFiles.WithoutIds(file, old) != EditorFiles.WithoutIds(file, wanted);
    }
}
