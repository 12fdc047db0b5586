using KtSite.Content;
using KtSite.Core;
using KtSite.Feeds;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.Meetings;
using KtSite.Pipelines.Project;

namespace KtSite.Pipelines.Feeds;

/// <summary>The calendar of meetings and events. Events without any date are not in it.</summary>
internal sealed class CalendarPipeline : Pipeline
{
    public override IEnumerable<OutputItem> PostProcess(Site site, BuildContext build)
    {
        var compose = new Composer(site, build);
        var meetings = site.All<MeetingReport>().Where(m => m.IsListed).ToArray();
        var events = site.All<ProjectEvent>().Where(e => e.Start is not null).ToArray();
        // One file for each, too: for those who want a single day in their own calendar.
        foreach (var meeting in meetings.Where(m => m.Fields.Date!.Date.IsExact)) yield return File(meeting, meeting.Source, Entry(meeting, compose));
        foreach (var e in events.Where(e => e.Start!.Value.IsExact)) yield return File(e, e.Source, Entry(e, compose));
        yield return new CalendarOutput(
            OutputPath.Of("/calendar.ics"),
            new Location("data/events.yml"),
            compose.Settings.Name,
            meetings.Select(m => Entry(m, compose)).Concat(events.Select(e => Entry(e, compose))).OrderBy(e => e.FirstDay).ThenBy(e => e.Uid, StringComparer.Ordinal).ToValueList());
    }

    private static CalendarOutput File(IAddressed of, Location origin, CalendarEntryView entry) => new(OutputPath.Of(Calendars.FileOf(of)), origin, entry.Title, [entry]);

    private static CalendarEntryView Entry(MeetingReport meeting, Composer compose)
    {
        var date = meeting.Fields.Date!;
        return new CalendarEntryView(
            Uid(meeting.Id, compose),
            meeting.Title,
            compose.Url.Absolute(meeting.Address),
            date.Date.First,
            (meeting.End ?? date.Date).Last,
            date.HasTime ? TimeOnly.FromDateTime(date.Instant.DateTime) : null,
            compose.Settings.TimeZone.Id,
            compose.PlaceText(meeting.Place),
            meeting.Summary,
            CalendarState.Confirmed,
            meeting.LastChange ?? date.Date.First);
    }

    private static CalendarEntryView Entry(ProjectEvent e, Composer compose) => new(
        Uid(e.Id, compose),
        e.Title,
        compose.Url.Absolute(e.Address),
        e.Start!.Value.First,
        (e.End ?? e.Start.Value).Last,
        e.Start.Value.IsExact ? e.Time : null,
        compose.Settings.TimeZone.Id,
        compose.PlaceText(e.Place),
        e.Note,
        e.StateOn(compose.Today) switch
        {
            EventState.Cancelled => CalendarState.Cancelled,
            EventState.Planned => CalendarState.Tentative,
            _ => CalendarState.Confirmed,
        },
        e.Start.Value.First);

    private static string Uid(string id, Composer compose) => $"{id}@{compose.Url.Host}";
}
