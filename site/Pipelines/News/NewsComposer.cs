using KtSite.Core;
using KtSite.Modules;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.Meetings;
using KtSite.Pipelines.Project;
using KtSite.Reading;
using KtSite.Views;

namespace KtSite.Pipelines.News;

/// <summary>What the pages of news items show of others.</summary>
/// <param name="Late">What they share.</param>
/// <param name="Newest">The newest items, one more than a page shows.</param>
/// <param name="Related">Finds related items.</param>
/// <param name="Items">All of them.</param>
internal sealed record NewsAround(LatePages Late, IReadOnlyList<NewsItem> Newest, RelatedPages<NewsItem> Related, IReadOnlyList<NewsItem> Items);

/// <summary>The page of a news item.</summary>
/// <param name="around">What all of them share.</param>
/// <param name="item">The item.</param>
/// <param name="place">Its place among all items.</param>
/// <param name="newer">The next newer item, or null.</param>
/// <param name="older">The next older item, or null.</param>
internal sealed class NewsComposer(NewsAround around, NewsItem item, int place, NewsItem? newer, NewsItem? older) : LateComposer(around.Late, "news")
{
    /// <summary>How many related items stand below an item at most.</summary>
    public const int RelatedItems = 3;

    /// <summary>How many recent items stand below an item.</summary>
    public const int RecentItems = 4;

    private NewsItem[] Related
    {
        get
        {
            var places = around.Related.To(place, newer, older);
            var items = new NewsItem[places.Length];
            for (var i = 0; i < items.Length; i++) items[i] = around.Items[places[i]];
            return items;
        }
    }

    /// <inheritdoc/>
    protected override Digest Formed(PageInputs inputs)
    {
        var formed = inputs.Begin();
        formed.Add(item);
        formed.AddTeaser(older);
        formed.AddTeaser(newer);
        foreach (var other in around.Related.To(place, newer, older)) formed.AddTeaser(around.Items[other]);
        formed.AddTeaser(null);
        for (var (i, left) = (0, RecentItems); i < around.Newest.Count && left > 0; i++)
        {
            if (ReferenceEquals(around.Newest[i], item)) continue;
            formed.AddTeaser(around.Newest[i]);
            left--;
        }

        return formed.End();
    }

    /// <inheritdoc/>
    protected override PageView View(Composer compose, Frame frame)
    {
        var way = frame.Way("news");
        var related = Related;
        var (before, after) = (compose.LinkOrNull(older), compose.LinkOrNull(newer));
        return new NewsPageView(
            compose.Head(item, way, frame.Feeds("news", frame.TitleOf("news")), before, after, StructuredData.NewsArticle(compose, item)),
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
            before,
            after,
            related.Map(compose.Link),
            [.. Recent(related, compose)]) { Image = compose.Lead(item) };
    }

    // The newest items but this one; one that is related stands there already.
    private List<TeaserView> Recent(NewsItem[] related, Composer compose)
    {
        var recent = new List<TeaserView>(RecentItems);
        for (var (i, left) = (0, RecentItems); i < around.Newest.Count && left > 0; i++)
        {
            if (ReferenceEquals(around.Newest[i], item)) continue;
            if (!Array.Exists(related, r => ReferenceEquals(r, around.Newest[i]))) recent.Add(compose.Teaser(around.Newest[i]));
            left--;
        }

        return recent;
    }
}
