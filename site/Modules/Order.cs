using System.Globalization;
using KtSite.Content;

namespace KtSite.Modules;

/// <summary>Sorts pages. All orders are total, so that one input has one output.</summary>
internal static class OrderModule
{
    /// <summary>Newest first; of one moment by slug.</summary>
    public static IReadOnlyList<T> NewestFirst<T>(this IEnumerable<T> pages) where T : Page =>
        [.. pages
            .OrderByDescending(p => p.Fields.Date?.Date.Last ?? DateOnly.MinValue)
            .ThenByDescending(p => p.FeedDate ?? DateTimeOffset.MinValue)
            .ThenBy(p => p.Fields.Slug, StringComparer.Ordinal)];

    /// <summary>By the field <c>order</c>, then by title as the culture sorts it.</summary>
    public static IReadOnlyList<T> ByOrderThenTitle<T>(this IEnumerable<T> pages, CultureInfo culture) where T : Page =>
        [.. pages
            .OrderBy(p => p.Fields.Order)
            .ThenBy(p => p.Title, StringComparer.Create(culture, CompareOptions.None))
            .ThenBy(p => p.Fields.Slug, StringComparer.Ordinal)];
}
