using System.Globalization;
using KtSite.Content;

namespace KtSite.Modules;

/// <summary>Sorts pages. All orders are total, so that one input has one output.</summary>
internal static class OrderModule
{
    /// <summary>Newest first; of one moment by slug.</summary>
    public static IReadOnlyList<T> NewestFirst<T>(this IEnumerable<T> pages) where T : Page
    {
        T[] sorted = [.. pages];
        var ages = new Age[sorted.Length];
        for (var i = 0; i < sorted.Length; i++) ages[i] = new Age(sorted[i].Fields.Date?.Date.Last ?? DateOnly.MinValue, (sorted[i].FeedDate ?? DateTimeOffset.MinValue).UtcTicks, sorted[i].Fields.Slug, i);
        Array.Sort(ages, sorted);
        return sorted;
    }

    /// <summary>By the field <c>order</c>, then by title as the culture sorts it.</summary>
    public static IReadOnlyList<T> ByOrderThenTitle<T>(this IEnumerable<T> pages, CultureInfo culture) where T : Page =>
        [.. pages
            .OrderBy(p => p.Fields.Order)
            .ThenBy(p => p.Title, StringComparer.Create(culture, CompareOptions.None))
            .ThenBy(p => p.Fields.Slug, StringComparer.Ordinal)];

    // Found once for each page: a list of thousands compares each of them dozens of times.
    private readonly record struct Age(DateOnly Day, long Moment, string Slug, int Place) : IComparable<Age>
    {
        public int CompareTo(Age other)
        {
            if (Day != other.Day) return other.Day.CompareTo(Day);
            if (Moment != other.Moment) return other.Moment.CompareTo(Moment);
            return string.CompareOrdinal(Slug, other.Slug) is not 0 and var bySlug ? bySlug : Place.CompareTo(other.Place);
        }
    }
}
