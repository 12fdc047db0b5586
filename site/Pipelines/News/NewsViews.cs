using KtSite.Core;
using KtSite.Views;

namespace KtSite.Pipelines.News;

/// <summary>A news item. Template <c>news</c>.</summary>
/// <param name="Head">See <see cref="PageView"/>.</param>
/// <param name="Title">See <see cref="PageView"/>.</param>
/// <param name="Breadcrumbs">See <see cref="PageView"/>.</param>
/// <param name="Kind"><c>news</c> or <c>press-release</c>; word <c>kind-…</c> names it.</param>
/// <param name="Summary">One or two sentences.</param>
/// <param name="Date">Day of publication.</param>
/// <param name="Updated">Day of the last change, or null.</param>
/// <param name="UpdatedNote">What changed, or null.</param>
/// <param name="Authors">Who wrote it: people, else organisations.</param>
/// <param name="Place">Where it happened, or null.</param>
/// <param name="Host">Who hosted it.</param>
/// <param name="Partners">Organisations that it is about.</param>
/// <param name="Meeting">Report of the meeting that it belongs to, or null.</param>
/// <param name="Event">The event that it announces or tells of, or null.</param>
/// <param name="ReadingMinutes">Minutes that reading takes.</param>
/// <param name="Image">The picture, or null when only the card exists.</param>
/// <param name="Contents">List of contents, when asked for.</param>
/// <param name="Body">The text.</param>
/// <param name="Figures">Numbers that it tells.</param>
/// <param name="Fulfils">Actions of meetings that it completes.</param>
/// <param name="Tags">Its tags.</param>
/// <param name="Previous">The older item, or null.</param>
/// <param name="Next">The newer item, or null.</param>
/// <param name="Related">Other items with the same tags, the closest first, without the older and the newer item.</param>
/// <param name="Recent">The newest other items.</param>
public sealed record NewsPageView(
    HeadView Head,
    string Title,
    ValueList<LinkView> Breadcrumbs,
    string Kind,
    string Summary,
    DateView Date,
    DateView? Updated,
    string? UpdatedNote,
    ValueList<BylineView> Authors,
    string? Place,
    ValueList<NameView> Host,
    ValueList<NameView> Partners,
    LinkView? Meeting,
    EventView? Event,
    int ReadingMinutes,
    ImageView? Image,
    ValueList<ContentsEntryView> Contents,
    BodyView Body,
    ValueList<FigureView> Figures,
    ValueList<LinkView> Fulfils,
    ValueList<LinkView> Tags,
    LinkView? Previous,
    LinkView? Next,
    ValueList<LinkView> Related,
    ValueList<TeaserView> Recent) : PageView(Head, Title, Breadcrumbs);
