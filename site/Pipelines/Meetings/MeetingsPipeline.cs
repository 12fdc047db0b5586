using KtSite.Content;
using KtSite.Core;
using KtSite.Modules;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.News;
using KtSite.Pipelines.Partners;
using KtSite.Pipelines.Project;
using KtSite.Pipelines.Promises;
using KtSite.Pipelines.Vocabularies;
using KtSite.Reading;
using KtSite.Views;

namespace KtSite.Pipelines.Meetings;

/// <summary>Meeting reports, their pages, and the page of all meetings and events.</summary>
internal sealed class MeetingsPipeline : Pipeline<MeetingReport>, IDescribed
{
    public override string Files => "input/meetings/**/*.md";

    public override IReadOnlyList<Type> Dependencies => [typeof(Partner), typeof(Person), typeof(Tag), typeof(Country), typeof(Promise)];

    public override IReadOnlyList<MeetingReport> Input(SourceFile file, BuildContext build) =>
        MeetingReport.Read(file, build.Settings<SiteSettings>(), build.Problems) is { } report ? [report] : [];

    public void Describe(FieldReader fields, SiteSettings settings) => MeetingReport.Read(fields, PageFields.Read(fields, "schema", settings, dated: false), _ => Body.Empty);

    public override IReadOnlyList<MeetingReport> Process(IReadOnlyList<MeetingReport> documents, Site known, BuildContext build)
    {
        var check = new PageReferences(known, build);
        foreach (var meeting in documents)
        {
            check.Run(meeting);
            check.Promises(meeting.Actions.SelectMany(a => a.Figures));
            check.Partners(meeting.Actions.SelectMany(a => a.Owner).Where(o => o.Id != MeetingAction.Everyone));
        }

        return documents.HoldBack(build).NewestFirst();
    }

    public override void Check(Site site, BuildContext build) => FollowUps.Check(site, build.Problems);

    public override IEnumerable<OutputItem> PostProcess(Site site, BuildContext build)
    {
        var compose = new Composer(site, build);
        var frame = new Frame(compose);
        foreach (var (meeting, later, earlier) in site.All<MeetingReport>().WithNeighbours())
        {
            yield return frame.Page(
                meeting.Address, meeting.Source, meeting.Fields.Template("meeting"), "meetings", View(meeting, compose, frame, compose.LinkOrNull(earlier), compose.LinkOrNull(later)));
        }

        yield return frame.Page("/meetings/", frame.OriginOf("meetings", "input/meetings"), "meetings", "meetings", Index(site.All<MeetingReport>().Where(m => m.IsListed), compose, frame));
        yield return frame.Page(MeetingCalendar.Address, frame.OriginOf("calendar", "data/events.yml"), "calendar", "meetings", MeetingCalendar.Page(compose, frame));
    }

    private static MeetingPageView View(MeetingReport meeting, Composer compose, Frame frame, LinkView? before, LinkView? after)
    {
        var way = frame.Way("meetings");
        var actions = meeting.Actions.Select(a => Action(meeting, a, compose)).ToValueList();
        return new MeetingPageView(
            compose.Head(meeting, way, frame.Feeds("meetings", frame.TitleOf("meetings")), before, after, StructuredData.Event(compose, meeting)),
            meeting.Title,
            way,
            meeting.Kind,
            meeting.Number,
            meeting.Summary,
            compose.Date(meeting.Fields.Date!.Date),
            compose.DateOrNull(meeting.End),
            compose.PlaceText(meeting.Place),
            meeting.Mode is { } mode ? FieldReader.WordOf(mode) : null,
            compose.Names(meeting.Host),
            meeting.Participants.Where(p => p.Organisation is not null).Select(p => new ParticipationView(compose.Name(p.Organisation!.Value), p.Count)).ToValueList(),
            meeting.Purpose,
            meeting.Agenda,
            meeting.Decisions,
            actions,
            actions.Count(a => a.State == "done"),
            meeting.Quality,
            meeting.Next,
            compose.Body(meeting),
            compose.Figures(meeting.Figures),
            compose.Site.All<NewsItem>().Where(n => n.IsListed && n.Meeting?.Id == meeting.Id).Select(compose.Teaser).ToValueList(),
            meeting.Fields.Date.Date.IsExact ? compose.Url.Link(Calendars.FileOf(meeting)) : null,
            compose.Tags(meeting),
            before,
            after) { Image = compose.Lead(meeting) };
    }

    private static ActionView Action(MeetingReport meeting, MeetingAction action, Composer compose)
    {
        var completing = FollowUps.Completing(compose.Site, meeting, action)
            .Select(p => new FulfilmentView(p.Title, compose.Url.Link(p.Address), compose.DateOrNull(p.Fields.Date?.Date), compose.Names(p.Fields.Authors.Where(o => compose.Partner(o.Id) is not null))))
            .ToValueList();
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(compose.Now, compose.Settings.TimeZone).DateTime);
        return new ActionView(
            action.Id,
            action.What,
            action.Owner.Any(o => o.Id == MeetingAction.Everyone) ? [] : compose.Names(action.Owner),
            compose.DateOrNull(action.Due),
            action.IsOngoing,
            FollowUps.State(action, completing.Count > 0, today),
            action.Note,
            compose.Figures(action.Figures),
            completing);
    }

    private static MeetingsPageView Index(IEnumerable<MeetingReport> meetings, Composer compose, Frame frame)
    {
        var text = frame.Text("meetings");
        var title = frame.TitleOf("meetings");
        var way = frame.Way();
        var feeds = frame.Feeds("meetings", title);
        var events = compose.Site.All<ProjectEvent>();
        return new MeetingsPageView(
            compose.Head(title, text?.Fields.Summary, "/meetings/", way, feeds),
            title,
            way,
            text?.Fields.Summary,
            compose.Body(text?.Body ?? Body.Empty),
            text?.Notice,
            meetings.Select(compose.Teaser).ToValueList(),
            events.Where(e => e.StateOn(compose.Today) == EventState.Planned).Select(compose.Event).ToValueList(),
            events.Where(e => e.StateOn(compose.Today) != EventState.Planned).OrderByDescending(e => e.Start ?? default).Select(compose.Event).ToValueList(),
            compose.Url.Link("/calendar.ics"),
            compose.Url.Link(MeetingCalendar.Address),
            feeds);
    }
}
