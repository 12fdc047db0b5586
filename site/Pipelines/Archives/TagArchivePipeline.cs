using System.Globalization;
using KtSite.Content;
using KtSite.Core;
using KtSite.Modules;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.Vocabularies;
using KtSite.Reading;
using KtSite.Views;

namespace KtSite.Pipelines.Archives;

/// <summary>A list for each tag in use, and the list of all tags.</summary>
internal sealed class TagArchivePipeline : Pipeline
{
    public override IEnumerable<OutputItem> PostProcess(Site site, BuildContext build)
    {
        var compose = new Composer(site, build);
        var frame = new Frame(compose);
        var late = LatePages.Of(site, build);
        var byTag = ListedPages.Of(site).ByTag;
        var used = new List<CountedLinkView>();
        foreach (var tag in site.All<Tag>())
        {
            if (!byTag.TryGetValue(tag.Key, out var tagged)) continue;
            var link = compose.TagLink(tag);
            used.Add(new CountedLinkView(link.Text, link.Url, tagged.Count, false));
            ValueList<FeedLinkView> feeds = compose.Settings.Outputs.TagFeeds ? [new($"{link.Text} (RSS)", compose.Url.Link(tag.Address + "feed.xml"), "application/rss+xml")] : [];
            var head = new ListHead(link.Text, tag.Description, Body.Empty, null, "tags", tag.Source, frame.Way("tags"), [], [], feeds);
            foreach (var page in ListPage.Plan(tag.Address, tagged, head, compose.Settings.PageSize, late)) yield return page;
        }

        var text = frame.Text("tags");
        var title = frame.TitleOf("tags");
        var way = frame.Way();
        yield return frame.Page("/tags/", frame.OriginOf("tags", "data/tags.yml"), "tags", "tags", new TagsPageView(
            compose.Head(title, text?.Fields.Summary, "/tags/", way, []),
            title,
            way,
            text?.Fields.Summary,
            compose.Body(text?.Body ?? Body.Empty),
            used.OrderBy(t => t.Text, StringComparer.Create(compose.Settings.Culture, CompareOptions.None)).ToValueList()));
    }
}
