using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.Project;
using KtSite.Reading;
using KtSite.Views;

namespace KtSite.Pipelines.Meetings;

/// <summary>Meetings and events by year and month, for those who think in calendars.</summary>
internal static class MeetingCalendar
{
    /// <summary>Address of the page.</summary>
    public const string Address = "/meetings/calendar/";

    /// <summary>The page, the newest year first. What has no date is not in it.</summary>
    public static CalendarPageView Page(Composer compose, Frame frame)
    {
        var text = frame.Text("calendar");
        var title = frame.TitleOf("calendar");
        var way = frame.Way("meetings");
        var meetings = compose.Site.All<MeetingReport>().Where(m => m.IsListed)
            .Select(m => new Entry(m.Fields.Date!.Date, new CalendarItemView(compose.Link(m), compose.Date(m.Fields.Date.Date), compose.DateOrNull(m.End), compose.PlaceText(m.Place), "done")));
        var events = compose.Site.All<ProjectEvent>()
            .Where(e => e.Start is not null)
            .Select(e => new Entry(e.Start!.Value, new CalendarItemView(new LinkView(e.Title, compose.Url.Link(e.Address)), compose.Date(e.Start.Value), compose.DateOrNull(e.End), compose.PlaceText(e.Place), FieldReader.WordOf(e.StateOn(compose.Today)))));
        var years = meetings.Concat(events).GroupBy(e => e.Date.Year).OrderByDescending(g => g.Key).Select(g => Year(g.Key, [.. g.OrderBy(e => e.Date)], compose)).ToValueList();
        return new CalendarPageView(compose.Head(title, text?.Fields.Summary, Address, way, []), title, way, text?.Fields.Summary, compose.Body(text?.Body ?? Body.Empty), years, compose.Url.Link("/calendar.ics"));
    }

    private static CalendarYearView Year(int year, Entry[] entries, Composer compose) => new(
        year.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Enumerable.Range(1, 12)
            .Select(month => new CalendarMonthView(
                compose.Settings.Culture.DateTimeFormat.GetMonthName(month),
                entries.Where(e => e.Date.Month == month).Select(e => e.View).ToValueList()))
            .ToValueList(),
        entries.Where(e => e.Date.Month == 0).Select(e => e.View).ToValueList());

    private sealed record Entry(PartialDate Date, CalendarItemView View);
}
