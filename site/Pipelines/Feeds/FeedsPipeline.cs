using KtSite.Content;
using KtSite.Core;
using KtSite.Feeds;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.Partners;
using KtSite.Pipelines.Vocabularies;

namespace KtSite.Pipelines.Feeds;

/// <summary>Feeds of the site, its dated sections, tags and partners.</summary>
internal sealed class FeedsPipeline : Pipeline
{
    private const int MostItems = 50;

    private static readonly string[] Sections = ["news", "meetings", "case-studies"];

    private static readonly (FeedFormat Format, string File)[] Formats =
        [(FeedFormat.Rss, "feed.xml"), (FeedFormat.Atom, "atom.xml"), (FeedFormat.Json, "feed.json")];

    private readonly FeedTextMemo memo = new();

    public override IEnumerable<OutputItem> PostProcess(Site site, BuildContext build)
    {
        memo.Begin();
        var compose = new Composer(site, build);
        var frame = new Frame(compose);
        var late = LatePages.Of(site, build);
        var pages = DatedPages.Of(site);
        var dated = pages.Newest;
        var settings = compose.Settings;

        // The site's feed tells what happened; records that only carry the day of their last check are in their own feed.
        foreach (var item in InAllFormats("/", settings.Name, settings.Description, dated.Where(p => p.Fields.Date is not null), late)) yield return item;
        foreach (var section in Sections)
        {
            var text = frame.Text(section);
            var title = $"{settings.Name}: {frame.TitleOf(section)}";
            foreach (var item in InAllFormats($"/{section}/", title, text?.Fields.Summary ?? settings.Description, pages.OfSection(section), late)) yield return item;
        }

        var tagged = settings.Outputs.TagFeeds ? Items.ByTag(dated) : new Dictionary<string, List<Page>>();
        var inUse = ListedPages.Of(site).ByTag;
        foreach (var tag in site.All<Tag>().Where(t => settings.Outputs.TagFeeds && inUse.ContainsKey(t.Key)))
            yield return Rss(tag.Address, $"{settings.Name}: {compose.TagLink(tag).Text}", tag.Description ?? settings.Description, tagged.GetValueOrDefault(tag.Key) ?? [], late, tag.Source);
        foreach (var partner in site.All<Partner>())
            yield return Rss(partner.Address, $"{settings.Name}: {partner.ShortName}", partner.Summary.Length > 0 ? partner.Summary : settings.Description, pages.OfPartner(partner), late, partner.Source);
    }

    private IEnumerable<OutputItem> InAllFormats(string folder, string title, string description, IEnumerable<Page> pages, LatePages late)
    {
        var subject = new FeedSubject(folder, title, description, [.. pages.Take(MostItems)]);
        return Formats.Select(f => new LateFeed(OutputPath.Of(folder + f.File), new Location(SiteSettings.Path), f.Format, new FeedComposer(late, subject, f.File, memo)));
    }

    private static LateFeed Rss(string folder, string title, string description, IEnumerable<Page> pages, LatePages late, Location origin) =>
        new(OutputPath.Of(folder + "feed.xml"), origin, FeedFormat.Rss, new FeedComposer(late, new FeedSubject(folder, title, description, [.. pages.Take(MostItems)]), "feed.xml", null));
}
