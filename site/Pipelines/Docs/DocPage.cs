using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.Pages;
using KtSite.Reading;

namespace KtSite.Pipelines.Docs;

/// <summary>A page of the documentation: <c>input/docs/folder/page.md</c>; its folder path is its address.</summary>
/// <param name="Source">Where it is written.</param>
/// <param name="Fields">The fields of every page.</param>
/// <param name="Body">Its text.</param>
/// <param name="Path">Its place in the tree: <c>/docs/folder/page/</c>, and <c>/docs/folder/</c> for the page of a folder.</param>
/// <param name="Menu">Entry in the navigation, or null.</param>
public sealed record DocPage(Location Source, PageFields Fields, Body Body, string Path, MenuEntry? Menu) : Page(Source, SectionName, Fields, Body)
{
    /// <summary>Name of the section and of its folder.</summary>
    public const string SectionName = "docs";

    /// <summary>Place of the first page.</summary>
    public const string Root = "/" + SectionName + "/";

    /// <inheritdoc/>
    public override string Address => Fields.Permalink ?? Path;

    /// <summary>None: a manual is no news.</summary>
    public override DateTimeOffset? FeedDate => null;

    internal static DocPage? Read(SourceFile file, SiteSettings settings, DiagnosticBag problems)
    {
        if (settings.Markdown.Split(file, problems) is not { } matter) return null;
        var f = new FieldReader(matter.Fields, problems);
        var folder = file.Folder["input".Length..] + "/";
        var isFolder = file.Name == "index";
        foreach (var part in folder.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => Slug.Fault(part) is not null))
            problems.Error(Rules.BadSlug, f.At, $"the folder name '{part}' {Slug.Fault(part)}", $"rename the folder to '{Slug.Of(part)}'");

        // Pages of several folders may have one name: the path tells them apart.
        var path = isFolder ? folder : $"{folder}{DatedName.Split(file.Name).Slug}/";
        var page = PageFields.Read(f, isFolder ? folder.Trim('/').Split('/')[^1] : file.Name, settings, dated: false, path.Trim('/').Replace('/', '-'));
        var read = new DocPage(
            f.At, page, settings.Markdown.Read(matter, page.Language, problems), isFolder ? folder : $"{folder}{page.Slug}/", MenuEntry.ReadFrom(f));
        f.Finish();
        return read;
    }
}
