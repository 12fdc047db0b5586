using KtSite.Content;
using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Editing;

/// <summary>The editor in the browser: its page, its configuration, and the program that the theme's packages brought. Nothing where it is not switched on.</summary>
internal static class AdminFiles
{
    /// <summary>Folder of the editor's program below that of ours.</summary>
    public const string Program = "content-manager";

    /// <summary>Everything below <c>/admin/</c>.</summary>
    /// <param name="sources">The site's files.</param>
    /// <param name="plan">What else will be written.</param>
    /// <param name="settings">The settings of the site.</param>
    /// <param name="programFolder">Folder of our program.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static IReadOnlyList<OutputItem> Of(SourceTree sources, BuildPlan plan, SiteSettings settings, string programFolder, DiagnosticBag problems)
    {
        if (settings.Admin is not { } admin || plan.HasErrors) return [];
        foreach (var other in plan.Outputs.Where(o => o.Path.Address.StartsWith(AdminSettings.Address, StringComparison.Ordinal)))
            problems.Error(Rules.DuplicateAddress, other.Origin, $"{other.Path.Address} is where the editor in the browser is", $"choose another address, or take 'admin:' out of {SiteSettings.Path}");
        if (problems.HasErrors) return [];
        var origin = new Location(SiteSettings.Path);
        TextOutput Text(string name, string text) => new(OutputPath.Of(AdminSettings.Address + name), origin, text);
        return
        [
            Text("", Page(settings, admin)),
            Text("start.js", "import { init } from \"./index.js\";\n\ninit();\n"),
            Text("config.yml", new AdminConfig(settings, admin, KnownIds.Of(plan.Site), sources).Write()),
            .. FilesOf(Path.Combine(programFolder, Program), origin),
        ];
    }

    private static IEnumerable<FileOutput> FilesOf(string folder, Location origin) =>
        from file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        let bytes = File.ReadAllBytes(file)
        let address = AdminSettings.Address + Path.GetRelativePath(folder, file).Replace('\\', '/')
        select new FileOutput(OutputPath.Of(address), origin, Digest.Of(bytes).ToString(), () => bytes);

    // The editor draws everything else itself. The icon is empty: it has its own, and browsers ask for one before.
    private static string Page(SiteSettings settings, AdminSettings admin) =>
        $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="{HtmlText.Escape(admin.PolicyOfPage)}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <title>{HtmlText.Escape(settings.Name)}</title>
        <link rel="icon" href="data:,">
        <script type="module" src="start.js"></script>
        </head>
        <body></body>
        </html>

        """;
}
