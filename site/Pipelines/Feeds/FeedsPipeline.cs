using KtSite.Content;
using KtSite.Core;
using KtSite.Feeds;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.Partners;
using KtSite.Pipelines.Vocabularies;
using KtSite.Reading;
using KtSite.Views;

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
        var dated = Items.Dated(site);
        var settings = compose.Settings;

        // The site's feed tells what happened; records that only carry the day of their last check are in their own feed.
        foreach (var item in InAllFormats("/", settings.Name, settings.Description, dated.Where(p => p.Fields.Date is not null), compose)) yield return item;
        foreach (var section in Sections)
        {
            var text = frame.Text(section);
            var title = $"{settings.Name}: {frame.TitleOf(section)}";
            foreach (var item in InAllFormats($"/{section}/", title, text?.Fields.Summary ?? settings.Description, dated.Where(p => p.Section == section), compose)) yield return item;
        }

        var tagged = settings.Outputs.TagFeeds ? Items.ByTag(dated) : new Dictionary<string, List<Page>>();
        var inUse = ListedPages.Of(site).ByTag;
        foreach (var tag in site.All<Tag>().Where(t => settings.Outputs.TagFeeds && inUse.ContainsKey(t.Key)))
            yield return Rss(tag.Address, $"{settings.Name}: {compose.TagLink(tag).Text}", tag.Description ?? settings.Description, tagged.GetValueOrDefault(tag.Key) ?? [], compose, tag.Source);
        foreach (var partner in site.All<Partner>())
            yield return Rss(partner.Address, $"{settings.Name}: {partner.ShortName}", partner.Summary.Length > 0 ? partner.Summary : settings.Description, Items.Of(partner, dated), compose, partner.Source);
    }

    private IEnumerable<OutputItem> InAllFormats(string folder, string title, string description, IEnumerable<Page> pages, Composer compose)
    {
        var items = pages.Take(MostItems).Select(p => Item(p, compose, memo)).ToValueList();
        return Formats.Select(f => new FeedOutput(
            OutputPath.Of(folder + f.File), new Location(SiteSettings.Path), View(folder, f.File, title, description, items, compose), f.Format));
    }

    private static FeedOutput Rss(string folder, string title, string description, IEnumerable<Page> pages, Composer compose, Location origin) => new(
        OutputPath.Of(folder + "feed.xml"), origin, View(folder, "feed.xml", title, description, pages.Take(MostItems).Select(p => Item(p, compose, null)).ToValueList(), compose), FeedFormat.Rss);

    private static FeedView View(string folder, string file, string title, string description, ValueList<FeedItemView> items, Composer compose) =>
        new(title, description, compose.Settings.Language, compose.Url.Absolute(folder + file), compose.Url.Absolute(folder), items);

    private static FeedItemView Item(Page page, Composer compose, FeedTextMemo? memo)
    {
        var day = compose.Date(page.Fields.Date?.Date ?? new PartialDate(DateOnly.FromDateTime(page.FeedDate!.Value.DateTime)));
        return new(
            FeedId(page, compose.Settings),
            page.Title,
            compose.Url.Absolute(page.Address),
            page.Summary,
            FeedTexts.Of(page, compose, memo),
            page.FeedDate!.Value,
            page.Fields.Updated is { } updated ? compose.Settings.StartOf(updated) : page.FeedDate.Value,
            compose.Authors(page).Select(a => a.Name).ToValueList(),
            compose.TagLabels(page),
            compose.CardOf(page),
            day.Iso,
            day.Text);
    }

    // A tag URI (RFC 4151): made of the record's id, so it survives a new slug, host path or title. The date part only has
    // to be one on which the project owned the host, and the start of the project never changes.
    private static string FeedId(Page page, SiteSettings settings) =>
        $"tag:{settings.Url.Host},{settings.Start?.First.Year ?? 2000}:{page.Section}/{page.Id}";
}
