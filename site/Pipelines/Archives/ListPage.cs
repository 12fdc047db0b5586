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
    public Digest Facts { get; } =
        Digest.Of(Title, Section, Summary ?? "", Notice ?? "", Intro.Key.ToString(), string.Join('\n', Way), string.Join('\n', Years), string.Join('\n', Tags), string.Join('\n', Feeds));
}

/// <summary>A list of items, cut in pages.</summary>
/// <param name="Address">Address of the first page.</param>
/// <param name="Pages">The items of each page.</param>
/// <param name="Total">How many items there are.</param>
/// <param name="Head">What it says above them.</param>
internal sealed record PagedList(string Address, IReadOnlyList<IReadOnlyList<Page>> Pages, int Total, ListHead Head);

/// <summary>A page of a list.</summary>
/// <param name="late">What all such pages share.</param>
/// <param name="list">The list.</param>
/// <param name="number">Number of the page, from 1.</param>
internal sealed class ListPage(LatePages late, PagedList list, int number) : LateComposer(late, list.Head.Section)
{
    /// <summary>One output for each page of the list, in order.</summary>
    public static IEnumerable<OutputItem> Plan(string address, IReadOnlyCollection<Page> items, ListHead head, int pageSize, LatePages late)
    {
        var list = new PagedList(address, items.Paginate(pageSize), items.Count, head);
        for (var number = 1; number <= list.Pages.Count; number++)
            yield return new LatePage(OutputPath.Of(PaginateModule.PageAddress(address, number)), head.Origin, "list", IsHidden: false, new ListPage(late, list, number));
    }

    /// <inheritdoc/>
    protected override Digest Formed(PageInputs inputs)
    {
        var formed = inputs.Begin();
        foreach (var page in list.Pages[number - 1]) formed.AddTeaser(page);
        formed.Add(list.Address);
        formed.Add(number);
        formed.Add(list.Pages.Count);
        formed.Add(list.Total);
        formed.Add(list.Head.Facts);
        return formed.End();
    }

    /// <inheritdoc/>
    protected override PageView View(Composer compose, Frame frame)
    {
        var head = list.Head;
        var pagination = Pagination(list.Address, number, list.Pages.Count, compose);
        return new ListPageView(
            compose.Head(PageTitle(head.Title, number), head.Summary, PaginateModule.PageAddress(list.Address, number), head.Way, head.Feeds, pagination?.Previous, pagination?.Next),
            head.Title,
            head.Way,
            head.Summary,
            compose.Body(number == 1 ? head.Intro : Body.Empty),
            head.Notice,
            list.Pages[number - 1].Map(compose.Teaser),
            list.Total,
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
