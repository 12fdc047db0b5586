using System.Globalization;
using System.Reflection;
using KtSite.Core;
using KtSite.Editing;

namespace KtSite.Cli;

/// <summary><c>new site</c>: an empty, valid site for another project.</summary>
internal static class NewSiteCommand
{
    // What a repository may have before it has a site.
    private static readonly string[] Harmless = [".git", ".gitattributes", "LICENSE", "LICENCE", "LICENSE.md", "LICENCE.md", ".DS_Store"];

    /// <summary>Writes the site into the root, which must be new or empty.</summary>
    /// <param name="name">Name of the project, or null.</param>
    /// <param name="options">Where to write, and what counts as now.</param>
    /// <param name="terminal">Where to print.</param>
    public static int Run(string? name, SiteOptions options, Terminal terminal)
    {
        if (Directory.Exists(options.Root) && Directory.EnumerateFileSystemEntries(options.Root).Select(Path.GetFileName).FirstOrDefault(f => !Harmless.Contains(f)) is { } found)
        {
            terminal.Error($"The folder {options.Root} is not empty: it has '{found}'. Start a site in a new folder: new site --root my-project");
            return ExitCode.ContentErrors;
        }

        var date = options.Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach (var (path, text) in Starter.Files(name, date, Version)) Write(options.Root, path, text);
        var problems = new DiagnosticBag();
        var site = new SiteBuilder().Plan(options, problems) ?? throw new InvalidOperationException("the new site cannot be read");
        foreach (var file in EditorFiles.All(site.Settings, KnownIds.Of(site.Plan.Site), "ktsite")) Write(options.Root, file.Path, file.Text);

        var where = Path.GetRelativePath(Directory.GetCurrentDirectory(), options.Root) is var folder and not "." ? $" --root {folder}" : "";
        terminal.Line($"Wrote a new site into {options.Root}");
        terminal.Line($"Next: 'ktsite preview{where}' shows it, and 'ktsite check{where}' lists what is to be replaced. README.md tells the rest.");
        return ExitCode.Ok;
    }

    private static string Version => typeof(NewSiteCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private static void Write(string root, string path, string text)
    {
        var full = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        using var file = new FileStream(full, FileMode.CreateNew);
        file.Write(System.Text.Encoding.UTF8.GetBytes(text));
    }
}
