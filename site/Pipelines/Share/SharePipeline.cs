using System.Buffers;
using System.Text;
using System.Text.Json;
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
    public override void Check(Site site, BuildContext build) => SocialTextCheck.Run(site, build.Problems);

    public override IEnumerable<OutputItem> PostProcess(Site site, BuildContext build)
    {
        var compose = new Composer(site, build);
        var frame = new Frame(compose);
        var snippets = new SnippetComposer(site, compose);
        var shared = site.All<Page>().Where(p => p.HasShareKit && p.IsListed).ToArray();
        foreach (var page in shared)
        {
            foreach (var item in Kit(page, snippets, compose, frame)) yield return item;
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

    private static IEnumerable<OutputItem> Kit(Page page, SnippetComposer snippets, Composer compose, Frame frame)
    {
        var folder = FolderOf(page);
        var texts = snippets.Texts(page, folder);
        var files = texts.Select(t => new TextOutput(OutputPath.Of(folder + Path.GetFileName(t.File)), page.Source, t.Text + "\n")).ToArray<OutputItem>();
        var json = new TextOutput(OutputPath.Of(folder + "snippets.json"), page.Source, Json(texts, page.Fields.Language, compose.Site));
        var card = CardsPipeline.CardOf(page, compose);
        foreach (var file in files) yield return file;
        yield return json;
        yield return new ArchiveOutput(OutputPath.Of(folder + "kit.zip"), page.Source, [.. files, json, card]);

        var way = frame.Way("share");
        yield return frame.Page(folder, page.Source, "share-item", "share", new ShareItemPageView(
            compose.Head($"{frame.TitleOf("share")}: {page.Title}", page.Summary, folder, way, [], noIndex: true),
            page.Title,
            way,
            compose.Link(page),
            compose.Url.Absolute(page.Address),
            texts,
            compose.Url.Link(Cards.AddressFor(page)),
            HeadComposer.CardAlt(compose, page),
            compose.Url.Link(folder + "kit.zip"),
            page.Organisations.DistinctBy(o => o.Id).Select(o => compose.Partner(o.Id)?.Title).OfType<string>().ToValueList()));
    }

    private static string Json(IEnumerable<SnippetView> texts, string language, Site site)
    {
        var methods = site.All<Network>().DistinctBy(n => n.Id).ToDictionary(n => n.Id, n => n.Method);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (var text in texts)
            {
                json.WriteStartObject();
                json.WriteString("network", text.Network);
                json.WriteString("variant", "announce");
                json.WriteString("language", language);
                json.WriteString("text", text.Text);
                json.WriteNumber("count", text.Count);
                json.WriteNumber("limit", text.Limit);
                json.WriteString("method", FieldReader.WordOf(methods[text.Network]));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }
}
