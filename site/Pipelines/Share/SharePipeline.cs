using KtSite.Content;
using KtSite.Core;
using KtSite.Images;
using KtSite.Pipelines.Compose;
using KtSite.Reading;
using KtSite.Views;

namespace KtSite.Pipelines.Share;

/// <summary>The share kit: a page for each item with its texts, text files, card and all of it as a ZIP file.</summary>
internal sealed class SharePipeline : Pipeline
{
    public override void Check(Site site, BuildContext build) => SocialTextCheck.Run(site, build);

    public override IEnumerable<OutputItem> PostProcess(Site site, BuildContext build)
    {
        var compose = new Composer(site, build);
        var frame = new Frame(compose);
        var snippets = new SnippetComposer(site, compose);
        var kit = new ShareKit(compose);
        var shared = site.All<Page>().Where(p => p.HasShareKit && p.IsListed).ToArray();
        foreach (var page in shared)
        {
            foreach (var item in Kit(page, snippets, kit, compose, frame)) yield return item;
        }

        var text = frame.Text("share");
        var title = frame.TitleOf("share");
        var way = frame.Way();
        yield return frame.Page("/share/", text?.Source ?? new Location("input/share"), "share", "share", new SharePageView(
            compose.Head(title, text?.Fields.Summary, "/share/", way, [], noIndex: true),
            title,
            way,
            text?.Fields.Summary,
            compose.Body(text?.Body ?? Body.Empty),
            shared.OrderByDescending(p => p.Fields.Date is not null).ThenByDescending(p => p.FeedDate).ThenBy(p => p.Title, StringComparer.Ordinal)
                .Select(p => compose.Teaser(p) with { Url = compose.Url.Link(FolderOf(p)) }).ToValueList()));
    }

    private static string FolderOf(Page page) => $"/share/{page.Section}/{page.Fields.Slug}/";

    private static IEnumerable<OutputItem> Kit(Page page, SnippetComposer composer, ShareKit kit, Composer compose, Frame frame)
    {
        var folder = FolderOf(page);
        var snippets = composer.Texts(page).ToArray();
        var published = snippets.Where(s => s.Network.File is not null && s.IsMain(page.Fields.Language)).ToArray();
        var files = published.Select(s => File(folder + s.Network.File, page, s)).ToArray();
        var json = new TextOutput(OutputPath.Of(folder + "snippets.json"), page.Source, SnippetJson.Write(snippets));
        var alt = HeadComposer.CardAlt(compose, page);
        foreach (var file in files) yield return file;
        yield return json;
        yield return new ArchiveOutput(OutputPath.Of(folder + "kit.zip"), page.Source,
        [
            .. files,
            .. snippets.Except(published).Select(s => File($"{folder}{NameOf(s, page)}.txt", page, s)),
            json,
            CardsPipeline.CardOf(page, compose),
            new TextOutput(OutputPath.Of(folder + "alternative-text.txt"), page.Source, alt + "\n"),
        ]);

        var way = frame.Way("share");
        yield return frame.Page(folder, page.Source, "share-item", "share", new ShareItemPageView(
            compose.Head($"{frame.TitleOf("share")}: {page.Title}", page.Summary, folder, way, [], noIndex: true),
            page.Title,
            way,
            compose.Link(page),
            compose.Url.Absolute(page.Address),
            kit.Networks(page, snippets, folder, n => composer.AddressOn(n, page)),
            compose.Url.Link(Cards.AddressFor(page)),
            alt,
            compose.Url.Link(folder + "kit.zip"),
            page.Organisations.DistinctBy(o => o.Id).Select(o => compose.Partner(o.Id)?.Title).OfType<string>().ToValueList(),
            compose.Url.Host));
    }

    private static string NameOf(Snippet snippet, Page page) =>
        snippet.Network.Id + (snippet.IsMain(page.Fields.Language) ? "" : "-" + FieldReader.WordOf(snippet.Variant)) + (snippet.Language == page.Fields.Language ? "" : "-" + snippet.Language);

    private static TextOutput File(string address, Page page, Snippet snippet) => new(OutputPath.Of(address), page.Source, snippet.Text + "\n");
}
