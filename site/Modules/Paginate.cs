namespace KtSite.Modules;

/// <summary>Cuts lists into pages.</summary>
internal static class PaginateModule
{
    /// <summary>The pages of a list; an empty list has one empty page, so that its address exists.</summary>
    /// <param name="items">All items.</param>
    /// <param name="size">Items on one page, at least 1.</param>
    public static IReadOnlyList<T[]> Paginate<T>(this IEnumerable<T> items, int size) =>
        items.Chunk(size).ToArray() is { Length: > 0 } pages ? pages : [[]];

    /// <summary>Address of a page of a list: the first is the list itself.</summary>
    /// <param name="address">Address of the list.</param>
    /// <param name="number">Number of the page, from 1.</param>
    public static string PageAddress(string address, int number) => number == 1 ? address : $"{address}page/{number}/";
}
