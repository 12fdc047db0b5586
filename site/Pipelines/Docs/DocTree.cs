using System.Globalization;

namespace KtSite.Pipelines.Docs;

/// <summary>A page or folder of the documentation.</summary>
/// <param name="Path">Its place: <c>/docs/folder/</c>.</param>
/// <param name="Page">The page; null for a folder without one.</param>
/// <param name="Children">What is below it, in order.</param>
internal sealed record DocNode(string Path, DocPage? Page, IReadOnlyList<DocNode> Children)
{
    /// <summary>Title of the page; else the name of the folder.</summary>
    public string Title => Page?.Title ?? NameOf(Path);

    private static string NameOf(string path)
    {
        var name = path.TrimEnd('/').Split('/')[^1].Replace('-', ' ');
        return char.ToUpperInvariant(name[0]) + name[1..];
    }
}

/// <summary>The tree that the folders of the documentation make.</summary>
internal sealed class DocTree
{
    private readonly Dictionary<string, DocPage> pages;
    private readonly ILookup<string, string> below;
    private readonly StringComparer titles;

    /// <param name="pages">The pages to show.</param>
    /// <param name="culture">Sorts titles.</param>
    public DocTree(IEnumerable<DocPage> pages, CultureInfo culture)
    {
        this.pages = new Dictionary<string, DocPage>(StringComparer.Ordinal);
        // Of two pages at one place the first counts; the engine reports the second.
        foreach (var page in pages) this.pages.TryAdd(page.Path, page);
        titles = StringComparer.Create(culture, CompareOptions.None);
        below = this.pages.Keys.SelectMany(FoldersAndSelf).Distinct().Where(p => p != DocPage.Root).ToLookup(ParentOf, StringComparer.Ordinal);
        Root = Node(DocPage.Root);
        InOrder = [.. PagesIn(Root)];
    }

    /// <summary>The first page and all below it.</summary>
    public DocNode Root { get; }

    /// <summary>All pages in the order in which the tree is read.</summary>
    public IReadOnlyList<DocPage> InOrder { get; }

    /// <summary>The pages of the folders that a page is in, outermost first.</summary>
    public IEnumerable<DocPage> Above(DocPage page) =>
        page.Path == DocPage.Root ? [] : FoldersAndSelf(ParentOf(page.Path)).Reverse().Select(p => pages.GetValueOrDefault(p)).OfType<DocPage>();

    private DocNode Node(string path) => new(path, pages.GetValueOrDefault(path), [.. below[path]
        .Select(Node)
        .OrderBy(n => n.Page?.Fields.Order ?? 0)
        .ThenBy(n => n.Title, titles)
        .ThenBy(n => n.Path, StringComparer.Ordinal)]);

    private static IEnumerable<DocPage> PagesIn(DocNode node) => (node.Page is { } page ? new[] { page } : []).Concat(node.Children.SelectMany(PagesIn));

    private static IEnumerable<string> FoldersAndSelf(string path)
    {
        for (var at = path; at.Length > DocPage.Root.Length; at = ParentOf(at)) yield return at;
        yield return DocPage.Root;
    }

    private static string ParentOf(string path) => path[..(path.TrimEnd('/').LastIndexOf('/') + 1)];
}
