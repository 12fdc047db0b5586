using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
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
    private const int DateLength = 10;

    public override IEnumerable<OutputItem> PostProcess(Site site, BuildContext build)
    {
        var settings = build.Settings<SiteSettings>();
        var url = settings.Url;
        var kits = settings.Outputs.ShareKits ? $"Disallow: {url.Link("/share/")}\n" : "";
        var origin = new Location(SiteSettings.Path);
        var entries = Entries(site);
        yield return new LateFile(OutputPath.Of("/sitemap.xml"), origin, HashOf(entries, url), () => Xml(entries, url));
        yield return new TextOutput(OutputPath.Of("/robots.txt"), origin, $"User-agent: *\n{kits}Disallow: {url.Link("/follow-up/")}\nSitemap: {url.Absolute("/sitemap.xml")}\n");
    }

    private static List<Entry> Entries(Site site)
    {
        var entries = new List<Entry>();
        var (bySection, byTag, byYear) = (new Newest<string>(), new Newest<string>(), new Newest<int>());
        foreach (var page in site.All<Page>().Where(p => p.IsListed && p.Fields.InSitemap && p.Address.EndsWith('/')))
        {
            var change = page.LastChange;
            entries.Add(new(page.Address, change));
            if (page.Section != "pages") bySection.Saw(page.Section, change);
            foreach (var tag in page.Fields.Tags) byTag.Saw(tag.Id, change);
        }

        foreach (var item in site.All<NewsItem>().Where(n => n.IsListed)) byYear.Saw(item.Fields.Date!.Date.Year, item.LastChange);
        entries.AddRange(bySection.Select(s => new Entry($"/{s.Key}/", s.Value)));
        entries.AddRange(byYear.Select(y => new Entry($"/news/{y.Key}/", y.Value)));
        entries.AddRange(site.All<Tag>().Where(t => byTag.ContainsKey(t.Key)).Select(t => new Entry(t.Address, byTag[t.Key])));
        entries.Add(new("/tags/", null));
        if (site.All<Promise>().Count > 0) entries.Add(new(PromisesPipeline.Address, null));
        // Of two for one address the first counts.
        return [.. entries.OrderBy(e => e.Address, StringComparer.Ordinal)];
    }

    private static Digest HashOf(List<Entry> entries, SiteUrl url)
    {
        var hash = new DigestBuilder();
        hash.Add(url.Absolute(""));
        foreach (var (address, lastChange) in entries)
        {
            hash.Add(address);
            hash.Add(lastChange?.DayNumber ?? -1);
        }

        return hash.End();
    }

    private static ReadOnlyMemory<byte> Xml(List<Entry> entries, SiteUrl url)
    {
        var xml = new ArrayBufferWriter<byte>(entries.Count * 128 + 256);
        xml.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"u8);
        var start = Encoding.UTF8.GetBytes("  <url><loc>" + HtmlText.Escape(url.Absolute("")));
        var before = "";
        foreach (var (address, lastChange) in entries)
        {
            if (address == before) continue;
            before = address;
            xml.Write(start);
            Encoding.UTF8.GetBytes(HtmlText.Escape(address), xml);
            xml.Write("</loc>"u8);
            if (lastChange is { } day)
            {
                xml.Write("<lastmod>"u8);
                day.TryFormat(xml.GetSpan(DateLength), out var length, "O", CultureInfo.InvariantCulture);
                xml.Advance(length);
                xml.Write("</lastmod>"u8);
            }

            xml.Write("</url>\n"u8);
        }

        xml.Write("</urlset>\n"u8);
        return xml.WrittenMemory;
    }

    private readonly record struct Entry(string Address, DateOnly? LastChange);

    // The day of the last change by what pages have in common; null where none has one.
    private sealed class Newest<T> : Dictionary<T, DateOnly?>
        where T : notnull
    {
        public void Saw(T group, DateOnly? change)
        {
            ref var newest = ref CollectionsMarshal.GetValueRefOrAddDefault(this, group, out _);
            if (newest is null || change > newest) newest = change;
        }
    }
}
