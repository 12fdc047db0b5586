using KtSite.Content;
using KtSite.Core;
using KtSite.Modules;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.Partners;
using KtSite.Pipelines.Project;
using KtSite.Pipelines.Promises;
using KtSite.Pipelines.Vocabularies;
using KtSite.Views;

namespace KtSite.Pipelines.Docs;

/// <summary>The documentation: pages in a tree.</summary>
internal sealed class DocsPipeline : Pipeline<DocPage>
{
    private const string FirstFile = "input/docs/index.md";

    public override string Files => "input/docs/**/*.md";

    public override IReadOnlyList<Type> Dependencies => [typeof(Partner), typeof(Person), typeof(Tag), typeof(Country), typeof(Promise)];

    public override IReadOnlyList<DocPage> Input(SourceFile file, BuildContext build) =>
        DocPage.Read(file, build.Settings<SiteSettings>(), build.Problems) is { } page ? [page] : [];

    public override IReadOnlyList<DocPage> Process(IReadOnlyList<DocPage> documents, Site known, BuildContext build)
    {
        var check = new PageReferences(known, build);
        foreach (var page in documents) check.Run(page);
        var published = documents.HoldBack(build);
        if (published.Count > 0 && !known.Unreadable.Contains(FirstFile) && !published.Any(p => p.Path == DocPage.Root && p.IsListed))
            build.Problems.Error(Rules.NoFirstPage, published[0].Source, "the documentation has no first page", $"write {FirstFile}, or publish it: every other page leads there");
        return published.ByOrderThenTitle(build.Settings<SiteSettings>().Culture);
    }

    public override IEnumerable<OutputItem> PostProcess(Site site, BuildContext build)
    {
        if (site.All<DocPage>().Count == 0) yield break;
        var compose = new Composer(site, build);
        var frame = new Frame(compose);
        var tree = new DocTree(site.All<DocPage>().Where(p => p.IsListed), compose.Settings.Culture);
        var root = compose.Link(tree.Root.Page!);
        var nodes = tree.Root.Children.Select(n => View(n, compose)).ToValueList();
        var place = tree.InOrder.Select((page, at) => (page, at)).ToDictionary(p => p.page, p => p.at);
        foreach (var page in site.All<DocPage>())
        {
            var at = place.GetValueOrDefault(page, -1);
            var previous = compose.LinkOrNull(at > 0 ? tree.InOrder[at - 1] : null);
            var next = compose.LinkOrNull(at >= 0 && at + 1 < tree.InOrder.Count ? tree.InOrder[at + 1] : null);
            ValueList<LinkView> way = [.. frame.Way(), .. tree.Above(page).Select(compose.Link)];
            yield return frame.Page(page.Address, page.Source, page.Fields.Template("doc"), DocPage.SectionName, new DocPageView(
                compose.Head(page, way, [], previous, next),
                page.Title,
                way,
                page.Fields.Summary,
                compose.Url.Link(page.Address),
                page.Path,
                root,
                nodes,
                Contents(page),
                compose.Body(page.Body),
                page.Path == DocPage.Root ? nodes : Find(nodes, page.Path)?.Children ?? [],
                compose.Day(page.LastChange),
                page.Fields.UpdatedNote,
                EditAddress.Of(compose.Settings.SourceRepository, page.Source.File),
                previous,
                next));
        }
    }

    private static DocNodeView View(DocNode node, Composer compose) => new(
        node.Title,
        node.Page is { } page ? compose.Url.Link(page.Address) : null,
        node.Path,
        node.Page?.Fields.Summary ?? "",
        node.Children.Select(n => View(n, compose)).ToValueList());

    private static DocNodeView? Find(ValueList<DocNodeView> nodes, string path) =>
        nodes.FirstOrDefault(n => path.StartsWith(n.Path, StringComparison.Ordinal)) is not { } node || node.Path == path ? nodes.FirstOrDefault(n => n.Path == path) : Find(node.Children, path);

    private static ValueList<ContentsEntryView> Contents(DocPage page)
    {
        var headings = page.Body.Headings.Where(h => h.Level <= 3).Select(h => new ContentsEntryView(h.Text, h.Id, h.Level)).ToValueList();
        return headings.Count > 1 ? headings : [];
    }
}
