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
        var meetings = site.All<MeetingReport>().Where(m => m.IsListed).Select(m => Entry(m, compose));
        var events = site.All<ProjectEvent>().Where(e => e.Start is not null).Select(e => Entry(e, compose));
        yield return new CalendarOutput(
            OutputPath.Of("/calendar.ics"),
            new Location("data/events.yml"),
            compose.Settings.Name,
            meetings.Concat(events).OrderBy(e => e.FirstDay).ThenBy(e => e.Uid, StringComparer.Ordinal).ToValueList());
    }

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
        e.State switch
        {
            EventState.Cancelled => CalendarState.Cancelled,
            EventState.Planned => CalendarState.Tentative,
            _ => CalendarState.Confirmed,
        },
        e.Start.Value.First);

    private static string Uid(string id, Composer compose) => $"{id}@{compose.Url.Host}";
}
