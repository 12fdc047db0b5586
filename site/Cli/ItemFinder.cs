using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.Partners;
using KtSite.Pipelines.Results;
using KtSite.Reading;

namespace KtSite.Cli;

/// <summary>Finds what somebody names on the command line: a file in any spelling, an address with or without host, an id.</summary>
internal sealed class ItemFinder(PlannedSite site)
{
    private const string FirstFile = "index.html";
    private const string FirstFolderFile = "index.md";

    private readonly Page[] pages = [.. site.Plan.Site.All<Page>(), .. site.Plan.HeldBack.Select(h => h.Item).OfType<Page>()];

    /// <summary>The pages written in a file, published or held back, in the order of the file.</summary>
    public IReadOnlyList<Page> PagesIn(SourceFile file) => [.. pages.Where(p => p.Source.File == file.Path).OrderBy(p => p.Source)];

    /// <summary>Whether a page stands for a folder in which there are others.</summary>
    public bool LeadsOthers(Page page) =>
        Path.GetFileName(page.Source.File) == FirstFolderFile && pages.Any(p => p != page && p.Source.File.StartsWith(page.Source.File[..^FirstFolderFile.Length], StringComparison.Ordinal));

    /// <summary>The source file that a path names from the site's folder or from the current one; null when there is none.</summary>
    public SourceFile? File(string asked)
    {
        var path = asked.Trim().Replace('\\', '/');
        if (path.Length == 0 || path.Contains("://")) return null;
        var fromRoot = string.Join('/', path.Split('/').Where(part => part is not "."));
        if (site.Sources.Find(fromRoot) is { } file) return file;
        var relative = Path.GetRelativePath(site.Sources.Root, Path.GetFullPath(path)).Replace('\\', '/');
        return site.Sources.Find(relative);
    }

    /// <summary>The address on this site that is meant, or null when the text can be none: <c>https://host/base/news/a/#top</c> is <c>/news/a/</c>.</summary>
    public string? Address(string asked)
    {
        var path = asked.Trim().Replace('\\', '/');
        if (path.Length == 0) return null;
        if (path.Contains("://"))
        {
            // The preview serves the same site on this machine.
            if (!Uri.TryCreate(path, UriKind.Absolute, out var uri) || !(uri.IsLoopback || uri.Host == site.Settings.Url.Host)) return null;
            path = uri.AbsolutePath;
        }

        path = Uri.UnescapeDataString(path.Split('#', '?')[0]);
        path = "/" + path.TrimStart('/');
        var basePath = site.Settings.Url.BasePath;
        if (basePath.Length > 0 && (path == basePath || path.StartsWith(basePath + "/", StringComparison.Ordinal))) path = "/" + path[basePath.Length..].TrimStart('/');
        if (path.EndsWith("/" + FirstFile, StringComparison.Ordinal)) path = path[..^FirstFile.Length];
        return path.EndsWith('/') || Path.HasExtension(path) ? path : path + "/";
    }

    /// <summary>The page that a file, an address or an id names, published or held back; null when there is none. The last part of an address will do where only one page has it. A file of entries, even of one, is no page.</summary>
    public Page? Page(string asked)
    {
        if (File(asked) is { } file) return PagesIn(file) is [var only] && only is not (Partner or Result) ? only : null;
        var byId = Array.Find(pages, p => p.Id == asked.Trim());
        return byId ?? Array.Find(pages, p => p.Address == Address(asked)) ?? (pages.Where(p => p.Fields.Slug == asked.Trim()).ToArray() is [var alone] ? alone : null);
    }

    /// <summary><c>; did you mean 'x'?</c> for something that is nothing here; or nothing.</summary>
    public string Suggest(string asked)
    {
        var text = asked.Trim().Replace('\\', '/');
        var known = text.Contains('.') && !text.Contains("://")
            ? site.Sources.Files.Select(f => f.Path)
            : text.Contains('/') ? pages.Select(p => p.Address).Concat(site.Items.Select(i => i.Path.Address)) : pages.Select(p => p.Id).Concat(site.Plan.Site.Addresses.Ids);
        var meant = text.Contains('.') || !text.Contains('/') ? text : Address(text) ?? text;
        return Suggestion.Phrase(meant, known.Where(k => Math.Abs(k.Length - meant.Length) <= meant.Length / 3).Distinct());
    }
}
