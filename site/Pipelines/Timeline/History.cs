using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.Meetings;
using KtSite.Pipelines.Project;
using KtSite.Pipelines.Results;
using KtSite.Reading;

namespace KtSite.Pipelines.Timeline;

/// <summary>How a step stands on a day.</summary>
internal enum StepState
{
    /// <summary>Still to come.</summary>
    Planned,

    /// <summary>Happened.</summary>
    Done,

    /// <summary>Its time is past, and nobody has written that it happened.</summary>
    Unconfirmed,

    /// <summary>Will not happen.</summary>
    Cancelled,
}

/// <summary>Which end of the project a step marks, where nobody wrote a text for it.</summary>
internal enum ProjectEnd
{
    /// <summary>Its first day.</summary>
    Starts,

    /// <summary>Its last.</summary>
    Ends,
}

/// <summary>An entry of the timeline.</summary>
/// <param name="When">When.</param>
/// <param name="Kind">Where it stands in the drawing.</param>
/// <param name="State">How it stands on the day.</param>
/// <param name="Text">What it is; null for an end of the project that the theme names.</param>
/// <param name="End">Which end of the project it is, or null.</param>
/// <param name="Record">What tells more, or null.</param>
/// <param name="Parts">Events that it sums up.</param>
internal sealed record Step(Period When, StepKind Kind, StepState State, string? Text, ProjectEnd? End, IAddressed? Record, IReadOnlyList<ProjectEvent> Parts);

/// <summary>The steps of the project: those that somebody wrote, and all other records with a date. What a written step tells already is not told twice.</summary>
internal static class History
{
    /// <summary>All steps on a day, oldest first.</summary>
    public static IReadOnlyList<Step> Of(Composer compose)
    {
        var (site, today) = (compose.Site, compose.Today);
        var written = site.All<Milestone>().Select(m => (Milestone: m, Record: m.Link is { } link ? site.Addresses.ById(link.Id) : null)).ToArray();
        var steps = new List<Step>();
        foreach (var (milestone, record) in written)
        {
            var parts = record is Result served ? site.All<ProjectEvent>().Where(e => e.Result?.Id == served.Id && e.Happens is { } days && Holds(milestone.When, days.First)).ToArray() : [];
            var when = new Period(milestone.When, milestone.When);
            steps.Add(new Step(when, milestone.Kind ?? KindOf(record ?? (milestone.Link is { } link ? site.HeldBack.ById(link.Id)?.Item : null)), StateOf(milestone.State, when, today), milestone.Text, null, record, parts));
        }

        bool IsTold(IAddressed record, PartialDate day) => written.Any(w => w.Record?.Id == record.Id && Holds(w.Milestone.When, day)) || steps.Any(s => s.Parts.Contains(record));
        steps.AddRange(Meetings(site, today).Concat(Events(site, today)).Concat(Results(site, today)).Where(s => !IsTold(s.Record!, s.When.First)).ToArray());
        steps.AddRange(Ends(compose).Where(e => !written.Any(w => w.Milestone.When == e.When.First)));
        return [.. steps.OrderBy(s => s.When.First).ThenBy(s => s.When.Last)];
    }

    /// <summary>Events that are planned for a day that nobody knows yet.</summary>
    public static IEnumerable<ProjectEvent> Undated(Site site, DateOnly today) =>
        site.All<ProjectEvent>().Where(e => e.Start is null && e.StateOn(today) == EventState.Planned);

    private static IEnumerable<Step> Meetings(Site site, DateOnly today) => site.All<MeetingReport>()
        .Where(m => m.IsListed && m.Happens is not null)
        .Select(m => new Step(m.Happens!, StepKind.Meeting, StateOf(EventState.Done, m.Happens!, today), m.Title, null, m, []));

    private static IEnumerable<Step> Events(Site site, DateOnly today) => site.All<ProjectEvent>()
        .Where(e => e.Happens is not null)
        .Select(e => new Step(e.Happens!, StepKind.Meeting, StateOf(e.State, e.Happens!, today), e.Title, null, e, []));

    private static IEnumerable<Step> Results(Site site, DateOnly today)
    {
        foreach (var result in site.All<Result>().Where(r => r.IsListed))
        {
            if ((result.ReachedBy(today) ?? result.Planned) is not { } day) continue;
            var when = new Period(day, day);
            yield return new Step(when, StepKind.Result, StateOf(result.IsFinishedOn(today) ? EventState.Done : EventState.Planned, when, today), result.Title, null, result, []);
        }
    }

    private static IEnumerable<Step> Ends(Composer compose)
    {
        if (compose.Settings.Start is { } start) yield return End(start, ProjectEnd.Starts, compose.Today >= start.First);
        if (compose.Settings.End is { } end) yield return End(end, ProjectEnd.Ends, compose.Today > end.Last);
    }

    private static Step End(PartialDate day, ProjectEnd end, bool past) =>
        new(new Period(day, day), StepKind.Project, past ? StepState.Done : StepState.Planned, null, end, null, []);

    // Of what is to come nothing is done, whatever was written later.
    private static StepState StateOf(EventState state, Period when, DateOnly today) => state switch
    {
        EventState.Cancelled => StepState.Cancelled,
        EventState.Done when !when.IsAfter(today) => StepState.Done,
        EventState.Planned when when.IsBefore(today) => StepState.Unconfirmed,
        _ => StepState.Planned,
    };

    // The sort of a record shows in its address, so that one that is held back may tell it.
    private static StepKind KindOf(IAddressed? record) => record switch
    {
        Result => StepKind.Result,
        MeetingReport or ProjectEvent => StepKind.Meeting,
        _ => StepKind.Project,
    };

    private static bool Holds(PartialDate span, PartialDate day) => span.First <= day.First && day.Last <= span.Last;
}
