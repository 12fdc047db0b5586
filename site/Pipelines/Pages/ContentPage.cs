using KtSite.Content;
using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Pipelines.Pages;

/// <summary>Where a menu entry stands.</summary>
public enum MenuPlace
{
    /// <summary>In the head of every page.</summary>
    Header,

    /// <summary>In the foot of every page.</summary>
    Footer,
}

/// <summary>An entry of the navigation.</summary>
/// <param name="Place">Head or foot.</param>
/// <param name="Order">Small numbers first.</param>
/// <param name="Label">Text, when it is not the title.</param>
public sealed record MenuEntry(MenuPlace Place, int Order, string? Label)
{
    internal static MenuEntry? ReadFrom(FieldReader f) => f.Map("menu", "entry in the navigation", Read);

    private static MenuEntry Read(FieldReader f) => new(
        f.Choice<MenuPlace>("place", "header or footer") ?? MenuPlace.Header,
        f.Number("order", "small numbers first") ?? 0,
        f.Text("label", "text when it is not the title"));
}

/// <summary>A plain page; its folder path below <c>input/pages/</c> is its address.</summary>
public sealed record ContentPage(Location Source, PageFields Fields, Body Body, string Path, MenuEntry? Menu)
    : Page(Source, "pages", Fields, Body)
{
    /// <inheritdoc/>
    public override string Address => Fields.Permalink ?? Path;

    /// <summary>Whether this is the home page.</summary>
    public bool IsHome => Path == "/";

    /// <summary>Whether this is the page for addresses that do not exist.</summary>
    public bool IsNotFound => Path == "/404.html";

    internal static ContentPage? Read(SourceFile file, SiteSettings settings, DiagnosticBag problems)
    {
        if (settings.Markdown.Split(file, problems) is not { } matter) return null;
        var f = new FieldReader(matter.Fields, problems);
        var page = PageFields.Read(f, file.Name, settings, dated: false);
        var read = new ContentPage(f.At, page, settings.Markdown.Read(matter, page.Language, problems), PathOf(file, page.Slug), MenuEntry.ReadFrom(f));
        f.Finish();
        return read;
    }

    private static string PathOf(SourceFile file, string slug)
    {
        const string Root = "input/pages";
        var folder = file.Folder.Length > Root.Length ? file.Folder[Root.Length..] : "";
        if (file.Name == "index" && slug == "index") return folder + "/";
        return slug == "404" ? "/404.html" : $"{folder}/{slug}/";
    }
}

/// <summary>What stands above the list of a section: <c>input/section/_index.md</c>.</summary>
public sealed record SectionText(Location Source, PageFields Fields, Body Body, string Of, string? Notice, MenuEntry? Menu) : Document(Source), IHasBody
{
    internal static string? ReadNotice(FieldReader f) => f.Text("notice", "what readers of every page of this section must know");

    internal static SectionText? Read(SourceFile file, SiteSettings settings, DiagnosticBag problems)
    {
        if (settings.Markdown.Split(file, problems) is not { } matter) return null;
        var f = new FieldReader(matter.Fields, problems);
        var name = file.Folder["input/".Length..];
        var page = PageFields.Read(f, name, settings, dated: false);
        var read = new SectionText(
            f.At, page, settings.Markdown.Read(matter, page.Language, problems), name,
            ReadNotice(f),
            MenuEntry.ReadFrom(f));
        f.Finish();
        return read;
    }
}
