using KtSite.Content;
using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Pipelines.Project;

/// <summary>How far something planned has come.</summary>
public enum EventState
{
    /// <summary>Still to come, or not known to have happened.</summary>
    Planned,

    /// <summary>Took place.</summary>
    Done,

    /// <summary>Will not take place.</summary>
    Cancelled,
}

/// <summary>An event of the project; listed with the meetings and in the calendar.</summary>
public sealed record ProjectEvent(
    Location Source,
    string Id,
    string Title,
    string? Kind,
    PartialDate? Start,
    PartialDate? End,
    TimeOnly? Time,
    Place? Place,
    ValueList<Ref> Host,
    int? Target,
    int? Reached,
    EventState State,
    string? Note,
    string? Registration,
    DateOnly? RegisterBy,
    Ref? Result,
    ValueList<Ref> Figures) : Document(Source), IAddressed
{
    /// <summary>Events are entries of one list.</summary>
    public string Address => $"/meetings/#{Id}";

    /// <summary>When it takes place, as far as that is known.</summary>
    public Period? Happens => Start is { } first ? new Period(first, End ?? first) : null;

    /// <summary>How far it had come on a day: before its first day it was still planned.</summary>
    public EventState StateOn(DateOnly day) => State == EventState.Done && Happens?.IsAfter(day) == true ? EventState.Planned : State;

    /// <summary>Participants that were known on a day.</summary>
    public int? ReachedBy(DateOnly day) => Happens?.IsAfter(day) == true ? null : Reached;

    internal static ProjectEvent Read(FieldReader f)
    {
        var start = f.PartialDate("start", "first day, or month when no more is known");
        var end = f.PartialDate("end", "last day");
        if (end is { } last && start is { } first && last.Last < first.First)
            f.Problems.Error(Rules.DateOrder, f.PlaceOf("end"), "the event ends before it begins", "mend 'start' or 'end'");
        return new ProjectEvent(
            f.At,
            DataFile.Id(f),
            f.RequiredText("title", "name of the event"),
            f.Text("kind", "what kind of event"),
            start,
            end,
            ReadTime(f),
            f.Map("place", "where", Place.Read),
            f.Ids("host", "ids of the hosting partners", [KindOf.Partner]),
            f.Number("target", "participants planned"),
            f.Number("reached", "participants reached"),
            f.Choice<EventState>("state", "how far it has come") ?? EventState.Planned,
            f.Text("note", "what one should know"),
            f.Text("registration", "web address where one registers"),
            f.Date("registerBy", "last day to register"),
            f.Id("result", "id of the result it serves", KindOf.Result),
            f.Ids("figures", "ids of promises whose numbers it serves", [KindOf.Promise]));
    }

    private static TimeOnly? ReadTime(FieldReader f)
    {
        if (f.Text("time", "local time of the beginning, such as 14:00") is not { } text) return null;
        if (TimeOnly.TryParseExact(text, "HH:mm", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var time)) return time;
        f.Problems.Error(Rules.WrongValue, f.PlaceOf("time"), $"'time' is '{text}'", "write hours and minutes such as 14:00, in quotes");
        return null;
    }
}
