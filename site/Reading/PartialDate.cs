using System.Globalization;

namespace KtSite.Reading;

/// <summary>
/// A calendar date as exact as it is known: a day, a month or a year. Sources often know no more than the month,
/// and a made-up day would be a made-up fact.
/// </summary>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    private PartialDate(int year, int month, int day)
    {
        Year = year;
        Month = month;
        Day = day;
    }

    /// <summary>A whole day.</summary>
    public PartialDate(DateOnly day) : this(day.Year, day.Month, day.Day)
    {
    }

    /// <summary>1 to 9999.</summary>
    public int Year { get; }

    /// <summary>1 to 12; 0 when only the year is known.</summary>
    public int Month { get; }

    /// <summary>1 to 31; 0 when the day is not known.</summary>
    public int Day { get; }

    /// <summary>Whether the day is known.</summary>
    public bool IsExact => Day != 0;

    /// <summary>The first day that it can mean.</summary>
    public DateOnly First => new(Math.Max(1, Year), Math.Max(1, Month), Math.Max(1, Day));

    /// <summary>The last day that it can mean.</summary>
    public DateOnly Last =>
        Day != 0 ? First : Month != 0 ? First.AddMonths(1).AddDays(-1) : new DateOnly(Math.Max(1, Year), 12, 31);

    /// <summary>Reads <c>2023-06-29</c>, <c>2023-06</c> or <c>2023</c>; anything else gives false.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out PartialDate date)
    {
        date = default;
        // DateOnly.TryParseExact would first load the rules by which a culture sorts, which takes longer than reading a thousand dates.
        var (month, day) = (0, 0);
        if (text.Length is not (4 or 7 or 10) || !TryRead(text[..4], out var year) || year == 0) return false;
        if (text.Length > 4 && (text[4] != '-' || !TryRead(text[5..7], out month) || month is < 1 or > 12)) return false;
        if (text.Length > 7 && (text[7] != '-' || !TryRead(text[8..], out day) || day < 1 || day > DateTime.DaysInMonth(year, month))) return false;
        date = new(year, month, day);
        return true;
    }

    /// <summary>By first day; of two that begin on one day the less exact stands first.</summary>
    public int CompareTo(PartialDate other)
    {
        var byDay = First.CompareTo(other.First);
        return byDay != 0 ? byDay : other.Last.CompareTo(Last);
    }

    /// <summary>As ISO 8601 with the known precision.</summary>
    public override string ToString() =>
        Day != 0 ? First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : Month != 0 ? First.ToString("yyyy-MM", CultureInfo.InvariantCulture)
        : Year.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>For readers, in the words and order of a culture: <c>29 June 2023</c>, <c>June 2023</c>, <c>2023</c>.</summary>
    public string ToText(CultureInfo culture) =>
        Day != 0 ? First.ToString(culture.TwoLetterISOLanguageName == "en" ? "d MMMM yyyy" : LongDay(culture), culture)
        : Month != 0 ? First.ToString("MMMM yyyy", culture)
        : Year.ToString(CultureInfo.InvariantCulture);

    private static bool TryRead(ReadOnlySpan<char> digits, out int number) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    // The culture's long date without its day of the week.
    private static string LongDay(CultureInfo culture) =>
        culture.DateTimeFormat.LongDatePattern.Replace("dddd", "", StringComparison.Ordinal).Trim(' ', ',', '.');
}
