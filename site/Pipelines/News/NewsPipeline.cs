using KtSite.Content;
using KtSite.Core;
using KtSite.Modules;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.Meetings;
using KtSite.Pipelines.Partners;
using KtSite.Pipelines.Project;
using KtSite.Pipelines.Promises;
using KtSite.Pipelines.Vocabularies;
using KtSite.Reading;
using KtSite.Views;

namespace KtSite.Pipelines.News;

/// <summary>News items and their pages. The index, years and tags are archives.</summary>
internal sealed class NewsPipeline : Pipeline<NewsItem>, IDescribed
{
    private const int RecentItems = 4;
    private const int RelatedItems = 3;

    private RelatedPages<NewsItem>? related;

    public override string Files => "input/news/**/*.md";

    public override IReadOnlyList<Type> Dependencies =>
        [typeof(Partner), typeof(Person), typeof(Tag), typeof(Country), typeof(Promise), typeof(MeetingReport), typeof(ProjectEvent)];

    public override IReadOnlyList<NewsItem> Input(SourceFile file, BuildContext build) =>
        NewsItem.Read(file, build.Settings<SiteSettings>(), build.Problems) is { } item ? [item] : [];

    public void Describe(FieldReader fields, SiteSettings settings) => NewsItem.Read(fields, PageFields.Read(fields, "schema", settings, dated: false), _ => Body.Empty);

    public override IReadOnlyList<NewsItem> Process(IReadOnlyList<NewsItem> documents, Site known, BuildContext build)
    {
        var check = new PageReferences(known, build);
        var meetings = known.All<MeetingReport>().Select(m => m.Id).ToHashSet(StringComparer.Ordinal);
        var events = known.All<ProjectEvent>().Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var item in documents)
        {
            check.Run(item);
            if (item.Meeting is { } meeting) new[] { meeting }.CheckAgainst(known, meetings, "meeting report", "input/meetings/", build.Problems);
            if (item.Announces is { } announced) new[] { announced }.CheckAgainst(known, events, "event", "data/events.yml", build.Problems);
        }

        return documents.HoldBack(build).NewestFirst();
    }

    public override IEnumerable<OutputItem> PostProcess(Site site, BuildContext build)
    {
        var pages = new LatePages(site, build);
        var newest = site.All<NewsItem>().Where(n => n.IsListed).Take(RecentItems + 1).ToArray();
        var finder = related = new RelatedPages<NewsItem>(site.All<NewsItem>(), related);
        foreach (var (place, (item, newer, older)) in site.All<NewsItem>().WithNeighbours().Index())
        {
            IReadOnlyList<NewsItem>? near = null;
            IReadOnlyList<NewsItem> Related() => near ??= finder.To(place, RelatedItems, [.. new[] { newer, older }.OfType<NewsItem>()]);
            IEnumerable<NewsItem> Recent() => newest.Where(n => !ReferenceEquals(n, item)).Take(RecentItems);
            yield return pages.Page(
                item.Address,
                item.Source,
                item.Fields.Template("news"),
                "news",
                item.Fields.Unlisted,
                (compose, frame) => View(item, compose, frame, compose.LinkOrNull(older), compose.LinkOrNull(newer), Related(), Recent()),
                inputs => inputs.Of([item, older, newer, .. Related(), null, .. Recent()]));
        }
    }

    private static NewsPageView View(NewsItem item, Composer compose, Frame frame, LinkView? older, LinkView? newer, IReadOnlyList<NewsItem> related, IEnumerable<NewsItem> recent)
    {
        var way = frame.Way("news");
        return new NewsPageView(
            compose.Head(item, way, frame.Feeds("news", frame.TitleOf("news")), older, newer, StructuredData.NewsArticle(compose, item)),
            item.Title,
            way,
            item.Id,
            FieldReader.WordOf(item.Kind),
            item.Summary,
            compose.Date(item.Fields.Date!.Date),
            compose.Day(item.Fields.Updated),
            item.Fields.UpdatedNote,
            compose.Authors(item),
            compose.PlaceText(item.Place),
            compose.Names(item.Host),
            compose.Names(item.Partners),
            compose.LinkTo(item.Meeting?.Id),
            item.Announces is { } announced && compose.Site.All<ProjectEvent>().FirstOrDefault(e => e.Id == announced.Id) is { } known ? compose.Event(known) : null,
            item.Body.ReadingMinutes,
            Composer.Contents(item),
            compose.Body(item),
            compose.Figures(item.Figures),
            item.Fields.Fulfils.Select(f => FollowUps.LinkToAction(compose, f)).OfType<LinkView>().ToValueList(),
            compose.Tags(item),
            older,
            newer,
            related.Select(compose.Link).ToValueList(),
            recent.Where(r => !related.Any(o => ReferenceEquals(o, r))).Select(compose.Teaser).ToValueList()) { Image = compose.Lead(item) };
    }
}
