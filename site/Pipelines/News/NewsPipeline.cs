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
    private RelatedPages<NewsItem>? related;

    public override string Files => "input/news/**/*.md";

    public override IReadOnlyList<Type> Dependencies =>
        [typeof(Partner), typeof(Person), typeof(Tag), typeof(Country), typeof(Promise), typeof(MeetingReport), typeof(ProjectEvent)];

    public override IReadOnlyList<NewsItem> Input(SourceFile file, BuildContext build) =>
        NewsItem.Read(file, build.Settings<SiteSettings>(), build.Problems) is { } item ? [item] : [];

    public void Describe(FieldReader fields, SiteSettings settings) => NewsItem.Read(fields, PageFields.Read(fields, "schema", settings, dated: false), _ => Body.Empty, default);

    public override void Check(Site site, BuildContext build)
    {
        // One worker follows the links of all texts here; another one meanwhile makes ready what all pages will ask for.
        _ = LatePages.Of(site, build);
    }

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
        var items = site.All<NewsItem>();
        related = new RelatedPages<NewsItem>(items, NewsComposer.RelatedItems, build.Kept, related);
        var around = new NewsAround(LatePages.Of(site, build), [.. items.Where(n => n.IsListed).Take(NewsComposer.RecentItems + 1)], related, items);
        foreach (var (place, (item, newer, older)) in items.WithNeighbours().Index())
            yield return new LatePage(OutputPath.Of(item.Address), item.Source, item.Fields.Template("news"), item.Fields.Unlisted, new NewsComposer(around, item, place, newer, older));
    }
}
