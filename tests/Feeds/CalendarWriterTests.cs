using System.Buffers;
using System.Text;
using KtSite.Core;
using KtSite.Feeds;
using Xunit;

namespace KtSite.Tests.Feeds;

/// <summary>Calendars, read back with a calendar library.</summary>
public class CalendarWriterTests
{
    private static readonly CalendarEntryView Leiden = new(
        "leiden@example.eu",
        "Συνάντηση στο Λέιντεν; δράσεις, σχέδια και όλα τα υπόλοιπα που συμφωνήσαμε 😀😀😀😀😀😀😀😀",
        "https://example.eu/meetings/leiden/",
        new DateOnly(2023, 6, 29),
        new DateOnly(2023, 6, 30),
        null,
        "Europe/Rome",
        "Leiden, Netherlands",
        "First line\nsecond; line, with \\ signs",
        CalendarState.Confirmed,
        new DateOnly(2023, 7, 1));

    [Fact]
    public void Whole_days_are_dates_with_an_exclusive_end()
    {
        var text = Write(Leiden);

        Assert.Contains("DTSTART;VALUE=DATE:20230629\r\n", text, StringComparison.Ordinal);
        Assert.Contains("DTEND;VALUE=DATE:20230701\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Entry_comes_back_as_it_was()
    {
        var calendar = Ical.Net.Calendar.Load(Write(Leiden))!;

        var entry = Assert.Single(calendar.Events);
        Assert.Equal(Leiden.Uid, entry.Uid);
        Assert.Equal(Leiden.Title, entry.Summary);
        Assert.Equal(Leiden.Place, entry.Location);
        Assert.Equal(Leiden.Description, entry.Description);
        Assert.Equal(Leiden.Url, entry.Url!.ToString());
        Assert.Equal("CONFIRMED", entry.Status);
        Assert.True(entry.IsAllDay);
        Assert.Equal("-//KtSite//KtSite//EN", calendar.ProductId);
        Assert.Equal("Project; meetings", calendar.Properties["X-WR-CALNAME"]!.Value);
    }

    [Fact]
    public void Stamp_is_the_day_of_the_change_and_two_writings_are_equal()
    {
        Assert.Contains("DTSTAMP:20230701T000000Z\r\n", Write(Leiden), StringComparison.Ordinal);
        Assert.Equal(Write(Leiden), Write(Leiden));
    }

    [Theory]
    [InlineData("2023-06-29", "Europe/Rome", "20230629T073000Z")]
    [InlineData("2023-01-29", "Europe/Rome", "20230129T083000Z")]
    [InlineData("2023-06-29", "Europe/Helsinki", "20230629T063000Z")]
    public void Time_is_the_right_moment_in_summer_and_winter(string day, string zone, string expected)
    {
        var date = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var text = Write(Leiden with { FirstDay = date, LastDay = date, Start = new TimeOnly(9, 30), TimeZone = zone });

        Assert.Contains($"DTSTART:{expected}\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("DTEND", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Timed_meeting_of_two_days_ends_with_its_last_day()
    {
        var entry = Assert.Single(Ical.Net.Calendar.Load(Write(Leiden with { Start = new TimeOnly(9, 30) }))!.Events);

        Assert.Equal(new DateTime(2023, 6, 30, 22, 0, 0), entry.End!.AsUtc);
    }

    [Theory]
    [InlineData(CalendarState.Confirmed, "CONFIRMED")]
    [InlineData(CalendarState.Tentative, "TENTATIVE")]
    [InlineData(CalendarState.Cancelled, "CANCELLED")]
    public void State_is_named_as_the_standard_names_it(CalendarState state, string expected) =>
        Assert.Contains($"STATUS:{expected}\r\n", Write(Leiden with { State = state }), StringComparison.Ordinal);

    [Fact]
    public void Lines_end_with_CRLF_and_are_folded_at_75_bytes_between_characters()
    {
        var text = Write(Leiden with { Title = "One\u2028two\u0085three \u0001" + Leiden.Title });

        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.DoesNotContain('\uFFFD', text);
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.StartsWith("One\ntwo\nthree Συνάντηση", Assert.Single(Ical.Net.Calendar.Load(text)!.Events).Summary, StringComparison.Ordinal);
    }

    private static string Write(params CalendarEntryView[] entries)
    {
        var bytes = new ArrayBufferWriter<byte>();
        CalendarWriter.Write(new CalendarOutput(OutputPath.Of("/calendar.ics"), new Location("data/events.yml"), "Project; meetings", entries.ToValueList()), bytes);
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.WrittenSpan);
    }
}
