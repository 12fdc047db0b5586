using System.Globalization;
using KtSite.Core;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.News;
using KtSite.Pipelines.Vocabularies;
using KtSite.Reading;
using KtSite.Views;

namespace KtSite.Pipelines.Archives;

/// <summary>The news index with its pages, and a list for each year.</summary>
internal sealed class NewsArchivePipeline : Pipeline
{
    public override IEnumerable<OutputItem> PostProcess(Site site, BuildContext build)
    {
        var compose = new Composer(site, build);
        var frame = new Frame(compose);
        var late = LatePages.Of(site, build);
        var news = site.All<NewsItem>().Where(n => n.IsListed).ToArray();
        var byYear = news.GroupBy(n => n.Fields.Date!.Date.Year).OrderByDescending(g => g.Key).ToArray();
        var text = frame.Text("news");
        var title = frame.TitleOf("news");
        var tagged = Items.ByTag(news);
        var tags = site.All<Tag>()
            .Where(t => tagged.ContainsKey(t.Key))
            .Select(t => new CountedLinkView(compose.TagLink(t).Text, compose.TagLink(t).Url, tagged[t.Key].Count, false))
            .OrderBy(t => t.Text, StringComparer.Create(compose.Settings.Culture, CompareOptions.None))
            .ToValueList();

        ListHead Head(string heading, int? year, Body intro) => new(
            heading, text?.Fields.Summary, intro, text?.Notice, "news", frame.OriginOf("news", "input/news"),
            year is null ? frame.Way() : frame.Way("news"),
            byYear.Select(g => new CountedLinkView(Text(g.Key), compose.Url.Link($"/news/{g.Key}/"), g.Count(), g.Key == year)).ToValueList(),
            tags,
            frame.Feeds("news", title));

        foreach (var page in ListPage.Plan("/news/", news, Head(title, null, text?.Body ?? Body.Empty), compose.Settings.PageSize, late)) yield return page;
        foreach (var year in byYear)
        {
            foreach (var page in ListPage.Plan($"/news/{year.Key}/", [.. year], Head($"{title} {year.Key}", year.Key, Body.Empty), compose.Settings.PageSize, late)) yield return page;
        }
    }

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
