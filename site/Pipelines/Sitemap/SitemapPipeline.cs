using System.Text;
using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.News;
using KtSite.Pipelines.Promises;
using KtSite.Pipelines.Vocabularies;
using KtSite.Reading;

namespace KtSite.Pipelines.Sitemap;

/// <summary><c>sitemap.xml</c> and <c>robots.txt</c>. Dates come from the content; a page without one has none.</summary>
internal sealed class SitemapPipeline : Pipeline
{
    public override IEnumerable<OutputItem> PostProcess(Site site, BuildContext build)
    {
        var settings = build.Settings<SiteSettings>();
        var url = settings.Url;
        var kits = settings.Outputs.ShareKits ? $"Disallow: {url.Link("/share/")}\n" : "";
        var origin = new Location(SiteSettings.Path);
        yield return new TextOutput(OutputPath.Of("/sitemap.xml"), origin, Xml(Entries(site), url));
        yield return new TextOutput(OutputPath.Of("/robots.txt"), origin, $"User-agent: *\n{kits}Disallow: {url.Link("/follow-up/")}\nSitemap: {url.Absolute("/sitemap.xml")}\n");
    }

    private static IEnumerable<Entry> Entries(Site site)
    {
        var pages = site.All<Page>().Where(p => p.IsListed && p.Fields.InSitemap && p.Address.EndsWith('/')).ToArray();
        var entries = pages.Select(p => new Entry(p.Address, p.LastChange)).ToList();
        foreach (var section in pages.GroupBy(p => p.Section).Where(g => g.Key != "pages")) entries.Add(new($"/{section.Key}/", Newest(section)));
        foreach (var year in site.All<NewsItem>().Where(n => n.IsListed).GroupBy(n => n.Fields.Date!.Date.Year)) entries.Add(new($"/news/{year.Key}/", Newest(year)));
        var tagged = Items.ByTag(pages);
        entries.AddRange(site.All<Tag>().Where(t => tagged.ContainsKey(t.Key)).Select(t => new Entry(t.Address, Newest(tagged[t.Key]))));

        entries.Add(new("/tags/", null));
        if (site.All<Promise>().Count > 0) entries.Add(new(PromisesPipeline.Address, null));
        return entries.DistinctBy(e => e.Address).OrderBy(e => e.Address, StringComparer.Ordinal);
    }

    private static DateOnly? Newest(IEnumerable<Page> pages) => pages.Max(p => p.LastChange);

    private static string Xml(IEnumerable<Entry> entries, SiteUrl url)
    {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        foreach (var (address, lastChange) in entries)
        {
            xml.Append("  <url><loc>").Append(HtmlText.Escape(url.Absolute(address))).Append("</loc>");
            if (lastChange is { } day) xml.Append("<lastmod>").Append(new PartialDate(day)).Append("</lastmod>");
            xml.Append("</url>\n");
        }

        return xml.Append("</urlset>\n").ToString();
    }

    private sealed record Entry(string Address, DateOnly? LastChange);
}
