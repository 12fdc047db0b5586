using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.CaseStudies;
using KtSite.Pipelines.Docs;
using KtSite.Pipelines.Meetings;
using KtSite.Pipelines.News;
using KtSite.Pipelines.Pages;
using KtSite.Reading;

namespace KtSite.Cli;

/// <summary>Where a page is to go.</summary>
/// <param name="File">Its new file.</param>
/// <param name="Slug">The last part of its new address, when a name for the address was given; null when a file was named.</param>
/// <param name="Address">The whole new address, when one was given or follows; null when a file was named.</param>
internal sealed record RenameTarget(string File, string? Slug, string? Address)
{
    private const string Index = "index";

    /// <summary>The target that somebody names; null, with a refusal, when the page cannot go there.</summary>
    /// <param name="page">The page.</param>
    /// <param name="asked">A file, an address, or the last part of an address.</param>
    /// <param name="finder">Reads addresses.</param>
    /// <param name="refusal">Why not.</param>
    public static RenameTarget? Of(Page page, string asked, ItemFinder finder, out string refusal)
    {
        refusal = "";
        if (Home(page) is not { } home)
        {
            refusal = page is ContentPage
                ? $"{page.Source.File} cannot be renamed: its name says what it is."
                : $"'{page.Id}' is an entry of {page.Source.File}, not a file of its own. Its id is its address; others refer to it by that, so it should stay.";
            return null;
        }

        if (finder.LeadsOthers(page))
        {
            refusal = $"{page.Source.File} is the first page of its folder. Rename the other pages of the folder first, each by its address.";
            return null;
        }

        var text = asked.Trim().Replace('\\', '/');
        var isFile = text.EndsWith(home.Extension, StringComparison.OrdinalIgnoreCase) && !text.Contains("://");
        var target = isFile ? OfFile(page, text, home) : OfAddress(page, text, home, finder);
        if (target is null) refusal = isFile
            ? $"{text} is no place for this: its files are {home.Folder}…{home.Extension}."
            : text.Contains('/') ? $"'{text}' is no address for this: its addresses begin with {home.Address}." : $"'{text}' is no name.";
        else if (Faulty(target, home) is { } part) (target, refusal) = (null, $"'{part}' {Reading.Slug.Fault(part)}.{(Reading.Slug.Of(part) is { Length: > 0 } better && Reading.Slug.Fault(better) is null ? $" Write '{better}'." : "")}");
        return target;
    }

    private static (string Folder, string Address, string Extension)? Home(Page page) => page switch
    {
        NewsItem => ("input/news/", "/news/", ".md"),
        MeetingReport => ("input/meetings/", "/meetings/", ".md"),
        CaseStudy => ("data/case-studies/", "/case-studies/", ".yml"),
        DocPage { Path: DocPage.Root } => null,
        DocPage => ("input/docs/", DocPage.Root, ".md"),
        ContentPage { IsHome: false, IsNotFound: false } => ("input/pages/", "/", ".md"),
        _ => null,
    };

    private static RenameTarget? OfFile(Page page, string path, (string Folder, string Address, string Extension) home)
    {
        if (!path.Contains('/')) path = FolderOf(page.Source.File) + path;
        path = string.Join('/', path.Split('/').Where(part => part is not ("." or "")));
        if (!path.StartsWith(home.Folder, StringComparison.Ordinal) || path.Contains("..")) return null;
        return page is CaseStudy && path[home.Folder.Length..].Contains('/') ? null : new RenameTarget(path, null, null);
    }

    private static RenameTarget? OfAddress(Page page, string text, (string Folder, string Address, string Extension) home, ItemFinder finder)
    {
        var isName = !text.Trim('/').Contains('/') && !text.StartsWith('/') && !text.EndsWith('/');
        var parent = page.Address.TrimEnd('/') is var whole ? whole[..(whole.LastIndexOf('/') + 1)] : "";
        if ((isName ? parent + text + "/" : finder.Address(text)) is not { } address || !address.EndsWith('/')) return null;
        var slug = address.TrimEnd('/').Split('/')[^1];
        var old = page.Source.File;
        if (page.Fields.Permalink is not null) return new RenameTarget(old, null, address);
        if (!address.StartsWith(home.Address, StringComparison.Ordinal) || slug.Length == 0) return null;
        if (page is ContentPage or DocPage)
        {
            var place = home.Folder + address[home.Address.Length..].TrimEnd('/');
            return new RenameTarget(Path.GetFileNameWithoutExtension(old) == Index ? $"{place}/{Index}.md" : place + ".md", slug, address);
        }

        // The date in front of the name stays.
        if (address != home.Address + slug + "/") return null;
        var name = Path.GetFileNameWithoutExtension(old);
        var date = name[..^DatedName.Split(name).Slug.Length];
        return new RenameTarget(FolderOf(old) + date + slug + home.Extension, slug, address);
    }

    // The first part of the new path or address that no address should have.
    private static string? Faulty(RenameTarget target, (string Folder, string Address, string Extension) home)
    {
        var parts = target.File[home.Folder.Length..^home.Extension.Length].Split('/');
        var names = parts[..^1].Append(parts[^1] == Index ? null : DatedName.Split(parts[^1]).Slug).Concat(target.Address?.Trim('/').Split('/') ?? []);
        return names.OfType<string>().FirstOrDefault(n => Reading.Slug.Fault(n) is not null);
    }

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];
}
