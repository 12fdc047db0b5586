using KtSite.Core;

namespace KtSite.Views;

/// <summary>A list of items: news, a year, a tag. Template <c>list</c>.</summary>
/// <param name="Head">See <see cref="PageView"/>.</param>
/// <param name="Title">See <see cref="PageView"/>.</param>
/// <param name="Breadcrumbs">See <see cref="PageView"/>.</param>
/// <param name="Summary">One or two sentences, or null.</param>
/// <param name="Intro">Text above the list; empty on later pages.</param>
/// <param name="Notice">What readers must know, or null.</param>
/// <param name="Items">The items of this page.</param>
/// <param name="Total">How many items there are on all pages.</param>
/// <param name="Pagination">The pages, or null when there is one.</param>
/// <param name="Years">Archives by year.</param>
/// <param name="Tags">Tags of the items.</param>
/// <param name="Feeds">Feeds of this list.</param>
public sealed record ListPageView(
    HeadView Head,
    string Title,
    ValueList<LinkView> Breadcrumbs,
    string? Summary,
    BodyView Intro,
    string? Notice,
    ValueList<TeaserView> Items,
    int Total,
    PaginationView? Pagination,
    ValueList<CountedLinkView> Years,
    ValueList<CountedLinkView> Tags,
    ValueList<FeedLinkView> Feeds) : PageView(Head, Title, Breadcrumbs);

/// <summary>A plain page. Templates <c>page</c> and <c>not-found</c>.</summary>
/// <param name="Head">See <see cref="PageView"/>.</param>
/// <param name="Title">See <see cref="PageView"/>.</param>
/// <param name="Breadcrumbs">See <see cref="PageView"/>.</param>
/// <param name="Summary">One or two sentences, or null.</param>
/// <param name="Body">The text.</param>
/// <param name="Contents">List of contents, when asked for.</param>
/// <param name="Updated">Day of the last change, or null.</param>
/// <param name="UpdatedNote">What changed, or null.</param>
public sealed record PlainPageView(
    HeadView Head,
    string Title,
    ValueList<LinkView> Breadcrumbs,
    string? Summary,
    BodyView Body,
    ValueList<ContentsEntryView> Contents,
    DateView? Updated,
    string? UpdatedNote) : PageView(Head, Title, Breadcrumbs);
