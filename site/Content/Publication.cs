using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Content;

/// <summary>When an item is published.</summary>
/// <param name="Date">The calendar date, as exact as it is known.</param>
/// <param name="Instant">The moment it stands for: the given time, else the start of its first day in the site's time zone.</param>
/// <param name="HasTime">Whether the author gave a time.</param>
public sealed record Publication(PartialDate Date, DateTimeOffset Instant, bool HasTime)
{
    /// <summary>Reads a date with or without a time; null when it is neither.</summary>
    public static Publication? Parse(string text, SiteSettings settings)
    {
        if (PartialDate.TryParse(text, out var date)) return new Publication(date, settings.StartOf(date.First), HasTime: false);
        string[] withOffset = ["yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-dd HH:mmK", "yyyy-MM-dd HH:mm:ssK"];
        var invariant = System.Globalization.CultureInfo.InvariantCulture;
        if (!DateTime.TryParseExact(text, withOffset, invariant, System.Globalization.DateTimeStyles.RoundtripKind, out var time)) return null;
        var instant = time.Kind == DateTimeKind.Unspecified
            ? settings.StartOf(DateOnly.FromDateTime(time), TimeOnly.FromDateTime(time))
            : DateTimeOffset.ParseExact(text, withOffset, invariant);
        var local = TimeZoneInfo.ConvertTime(instant, settings.TimeZone);
        return new Publication(new PartialDate(DateOnly.FromDateTime(local.DateTime)), local, HasTime: true);
    }

    /// <summary>Reads the field <c>date</c>, else the date at the beginning of a file name.</summary>
    public static Publication? Read(FieldReader fields, string? fileName, SiteSettings settings)
    {
        if (fields.Moment("date", "day of publication, such as 2023-06-29; a month or year when no more is known; with a time it appears at that time", "published", "pubDate") is { } text)
            return Read(fields, "date", text, settings);
        return fileName is null || DatedName.Split(fileName).Date is not { } date ? null : new Publication(date, settings.StartOf(date.First), HasTime: false);
    }

    /// <summary>Reads the field <c>embargo</c>: the moment before which nothing of an item may be published.</summary>
    public static Publication? ReadEmbargo(FieldReader fields, SiteSettings settings) =>
        fields.Moment("embargo", "moment before which nothing of it is published, such as 2023-06-29T14:00; without a time, the beginning of that day", "embargoUntil") is { } text
            ? Read(fields, "embargo", text, settings)
            : null;

    private static Publication? Read(FieldReader fields, string key, string text, SiteSettings settings)
    {
        if (Parse(text, settings) is { } parsed) return parsed;
        var meant = Meant(text);
        fields.Refuse(
            Rules.WrongValue,
            key,
            $"'{key}' is '{text}'{(meant is null ? "" : $"; did you mean '{meant}'?")}",
            meant is null ? "write year, month and day such as 2023-06-29, or 2023-06-29T14:00 with a time" : $"write '{key}: {meant}'");
        return null;
    }

    // Dates as people write them: 29.6.2023, 29 June 2023. What may be day or month either way is not guessed.
    private static string? Meant(string text)
    {
        string[] known = ["d.M.yyyy", "d. M. yyyy", "yyyy/M/d", "yyyy.M.d", "yyyy-M-d", "d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy", "MMMM d yyyy", "d. MMMM yyyy"];
        var invariant = System.Globalization.CultureInfo.InvariantCulture;
        return DateOnly.TryParseExact(text, known, invariant, System.Globalization.DateTimeStyles.None, out var day) || (DateOnly.TryParseExact(text, ["d/M/yyyy", "d-M-yyyy"], invariant, System.Globalization.DateTimeStyles.None, out day) && day.Day > 12)
            ? day.ToString("yyyy-MM-dd", invariant)
            : null;
    }
}

/// <summary>File names of the form <c>2023-06-29-slug</c>, <c>2023-06-slug</c> or <c>2023-slug</c>.</summary>
internal static class DatedName
{
    /// <summary>The date, when the name begins with one, and the rest.</summary>
    public static (PartialDate? Date, string Slug) Split(string name)
    {
        foreach (var length in (ReadOnlySpan<int>)[10, 7, 4])
        {
            if (name.Length > length + 1 && name[length] == '-' && PartialDate.TryParse(name.AsSpan(0, length), out var date)) return (date, name[(length + 1)..]);
        }

        return (null, name);
    }
}
