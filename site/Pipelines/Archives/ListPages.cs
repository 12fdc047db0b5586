using System.Globalization;
using KtSite.Content;
using KtSite.Core;
using KtSite.Modules;
using KtSite.Pipelines.Compose;
using KtSite.Reading;
using KtSite.Views;

namespace KtSite.Pipelines.Archives;

/// <summary>What a list of items says above them.</summary>
internal sealed record ListHead(
    string Title,
    string? Summary,
    Body Intro,
    string? Notice,
    string Section,
    Location Origin,
    ValueList<LinkView> Way,
    ValueList<CountedLinkView> Years,
    ValueList<CountedLinkView> Tags,
    ValueList<FeedLinkView> Feeds)
{
    /// <summary>All of it that is no part of files that count for every page.</summary>
    public IReadOnlyList<string> Facts { get; } =
        [Title, Section, Summary ?? "", Notice ?? "", Intro.Key.ToString(), string.Join('\n', Way), string.Join('\n', Years), string.Join('\n', Tags), string.Join('\n', Feeds)];
}

/// <summary>Plans the pages of a list.</summary>
internal static class ListPages
{
    /// <summary>One output for each page of the list, in order.</summary>
    public static IEnumerable<OutputItem> Plan(string address, IReadOnlyCollection<Page> items, ListHead head, int pageSize, LatePages late)
    {
        var pages = items.Paginate(pageSize);
        for (var number = 1; number <= pages.Count; number++)
        {
            var (here, current) = (PaginateModule.PageAddress(address, number), number);
            yield return late.Page(
                here,
                head.Origin,
                "list",
                head.Section,
                isHidden: false,
                (compose, _) => View(address, here, current, pages, items.Count, head, compose),
                inputs => inputs.Of(pages[current - 1], [address, string.Create(CultureInfo.InvariantCulture, $"{current} {pages.Count} {items.Count}"), .. head.Facts]));
        }
    }

    private static ListPageView View(string address, string here, int number, IReadOnlyList<IReadOnlyList<Page>> pages, int total, ListHead head, Composer compose)
    {
        var pagination = Pagination(address, number, pages.Count, compose);
        return new ListPageView(
            compose.Head(PageTitle(head.Title, number), head.Summary, here, head.Way, head.Feeds, pagination?.Previous, pagination?.Next),
            head.Title,
            head.Way,
            head.Summary,
            compose.Body(number == 1 ? head.Intro : Body.Empty),
            head.Notice,
            pages[number - 1].Select(compose.Teaser).ToValueList(),
            total,
            pagination,
            head.Years,
            head.Tags,
            head.Feeds);
    }

    // Titles must differ from page to page, or search engines and bookmarks cannot tell them apart.
    private static string PageTitle(string title, int number) => number == 1 ? title : $"{title} ({number})";

    private static PaginationView? Pagination(string address, int current, int total, Composer compose)
    {
        if (total == 1) return null;
        string Link(int number) => compose.Url.Link(PaginateModule.PageAddress(address, number));
        return new PaginationView(
            current,
            total,
            current > 1 ? Link(current - 1) : null,
            current < total ? Link(current + 1) : null,
            [.. PaginateModule.Shown(current, total).Select(p => new PageNumberView(p.Number.ToString(CultureInfo.InvariantCulture), Link(p.Number), p.Number == current, p.IsAfterGap))]);
    }
}
