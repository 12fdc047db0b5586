using System.Buffers;
using System.Text;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using KtSite.Core;

namespace KtSite.Feeds;

/// <summary>How sure an entry is.</summary>
public enum CalendarState
{
    /// <summary>Takes or took place.</summary>
    Confirmed,

    /// <summary>Planned.</summary>
    Tentative,

    /// <summary>Will not take place.</summary>
    Cancelled,
}

/// <summary>An entry of a calendar.</summary>
/// <param name="Uid">Stable identity.</param>
/// <param name="Title">Its name.</param>
/// <param name="Url">Absolute address of its page.</param>
/// <param name="FirstDay">First day.</param>
/// <param name="LastDay">Last day, itself included.</param>
/// <param name="Start">Time of the beginning, or null for whole days.</param>
/// <param name="TimeZone">IANA name of the zone of <paramref name="Start"/>.</param>
/// <param name="Place">Where, or null.</param>
/// <param name="Description">What, or null.</param>
/// <param name="State">How sure it is.</param>
/// <param name="Stamp">Day of the last change: the calendar's DTSTAMP, which is never the time of the build.</param>
public sealed record CalendarEntryView(
    string Uid, string Title, string Url, DateOnly FirstDay, DateOnly LastDay, TimeOnly? Start, string TimeZone, string? Place, string? Description, CalendarState State, DateOnly Stamp);

/// <summary>A planned calendar.</summary>
public sealed record CalendarOutput(OutputPath Path, Location Origin, string Name, ValueList<CalendarEntryView> Entries) : OutputItem(Path, Origin);

/// <summary>Writes calendars as RFC 5545 wants them.</summary>
internal static class CalendarWriter
{
    /// <summary>Writes a calendar as UTF-8 with CRLF and folded lines.</summary>
    public static void Write(CalendarOutput output, IBufferWriter<byte> target)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//KtSite//KtSite//EN" };
        calendar.AddProperty("X-WR-CALNAME", Clean(output.Name));
        foreach (var entry in output.Entries) calendar.Events.Add(Event(entry));
        Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar) ?? "", target);
    }

    private static CalendarEvent Event(CalendarEntryView entry)
    {
        var made = new CalendarEvent
        {
            Uid = entry.Uid,
            Summary = Clean(entry.Title),
            Url = new Uri(entry.Url),
            Location = entry.Place is null ? null : Clean(entry.Place),
            Description = entry.Description is null ? null : Clean(entry.Description),
            Status = entry.State.ToString().ToUpperInvariant(),
            DtStamp = new CalDateTime(entry.Stamp.ToDateTime(default, DateTimeKind.Utc)),
        };
        if (entry.Start is { } start)
        {
            made.Start = Utc(entry.FirstDay, start, entry.TimeZone);
            // Of a meeting of one day the end is unknown, and saying none is honest; of several, it is the last midnight.
            if (entry.LastDay > entry.FirstDay) made.End = Utc(entry.LastDay.AddDays(1), default, entry.TimeZone);
        }
        else
        {
            made.Start = new CalDateTime(entry.FirstDay);
            // The end of whole days is the first day after them.
            made.End = new CalDateTime(entry.LastDay.AddDays(1));
        }

        return made;
    }

    // A local time would need a VTIMEZONE beside it, and the library writes that one up to the time of the build.
    private static CalDateTime Utc(DateOnly day, TimeOnly time, string zone) =>
        new(new CalDateTime(day, time, zone).AsUtc);

    // The calendar's own breaks are CRLF; other characters that some readers take for the end of a line become one here.
    private static string Clean(string text) =>
        FeedCharacters.Clean(text).ReplaceLineEndings("\n").Trim();
}
