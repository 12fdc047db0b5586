namespace KtSite.Modules;

/// <summary>Cuts lists into pages.</summary>
internal static class PaginateModule
{
    private const int Around = 2;

    /// <summary>The pages of a list; an empty list has one empty page, so that its address exists.</summary>
    /// <param name="items">All items.</param>
    /// <param name="size">Items on one page, at least 1.</param>
    public static IReadOnlyList<T[]> Paginate<T>(this IEnumerable<T> items, int size) =>
        items.Chunk(size).ToArray() is { Length: > 0 } pages ? pages : [[]];

    /// <summary>The pages that a page of a list links to: the first, the last, and those around it. No gap hides a single page.</summary>
    /// <param name="current">Number of the page, from 1.</param>
    /// <param name="total">How many pages there are.</param>
    public static IEnumerable<ShownPage> Shown(int current, int total)
    {
        var (from, to) = (Math.Max(1, current - Around), Math.Min(total, current + Around));
        if (from <= 3) from = 1;
        if (to >= total - 2) to = total;
        if (from > 1) yield return new ShownPage(1, false);
        for (var number = from; number <= to; number++) yield return new ShownPage(number, number == from && from > 1);
        if (to < total) yield return new ShownPage(total, true);
    }

    /// <summary>Address of a page of a list: the first is the list itself.</summary>
    /// <param name="address">Address of the list.</param>
    /// <param name="number">Number of the page, from 1.</param>
    public static string PageAddress(string address, int number) => number == 1 ? address : $"{address}page/{number}/";
}

/// <summary>A page of a list that another one links to.</summary>
/// <param name="Number">From 1.</param>
/// <param name="IsAfterGap">Whether pages before it are left out.</param>
internal sealed record ShownPage(int Number, bool IsAfterGap);
