using KtSite.Content;
using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Pipelines.Meetings;

/// <summary>How people meet.</summary>
public enum MeetingMode
{
    /// <summary>In one room.</summary>
    InPerson,

    /// <summary>By video.</summary>
    Online,

    /// <summary>Both.</summary>
    Hybrid,
}

/// <summary>How far an action has come, as its owner says.</summary>
public enum ActionState
{
    /// <summary>To do.</summary>
    Open,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Given up.</summary>
    Dropped,
}

/// <summary>Something that a meeting gave somebody to do.</summary>
/// <param name="At">Where it is written.</param>
/// <param name="Id">Identity within the meeting; others name it <c>meeting/id</c>.</param>
/// <param name="What">What is to be done.</param>
/// <param name="Owner">Ids of the partners who do it; <c>all</c> means the consortium.</param>
/// <param name="Due">By when; null when no date was set.</param>
/// <param name="IsOngoing">Whether it has no end.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Note">What one should know.</param>
/// <param name="Figures">Ids of the promises whose figures tell what became of it.</param>
public sealed record MeetingAction(Location At, string Id, string What, ValueList<Ref> Owner, PartialDate? Due, bool IsOngoing, ActionState State, string? Note, ValueList<Ref> Figures)
{
    /// <summary>The owner that means every partner.</summary>
    public const string Everyone = "all";

    internal static MeetingAction Read(FieldReader f)
    {
        var due = f.Text("due", "day or month by which it is due, or 'ongoing'");
        PartialDate? date = null;
        if (due is not null and not "ongoing")
        {
            if (PartialDate.TryParse(due, out var parsed)) date = parsed;
            else f.Problems.Error(Rules.WrongValue, f.PlaceOf("due"), $"'due' is '{due}'", "write a date such as 2023-08-31 or 2023-08, or 'ongoing'");
        }

        var owner = f.Ids("owner", "ids of the partners who do it, or 'all'", [KindOf.Partner, KindOf.Everyone]);
        if (owner.Count == 0) f.Problems.Error(Rules.MissingField, f.At, "the action has no owner", "add 'owner:' – the id of a partner, or 'all'");
        return new MeetingAction(
            f.At,
            f.RequiredText("id", "identity within the meeting, such as L1"),
            f.RequiredText("what", "what is to be done"),
            owner,
            date,
            due == "ongoing",
            f.Choice<ActionState>("state", "how far it has come") ?? ActionState.Open,
            f.Text("note", "what one should know"),
            f.Ids("figures", "ids of promises whose figures tell what became of it", [KindOf.Promise]));
    }
}

/// <summary>Who took part, by organisation.</summary>
public sealed record Participation(Ref? Organisation, int? Count)
{
    internal static Participation Read(FieldReader f) =>
        new(f.Id("organisation", "id of a partner", KindOf.Partner), f.Number("count", "how many people"));
}

/// <summary>A public report on a meeting: <c>input/meetings/2023-06-29-place.md</c>.</summary>
public sealed record MeetingReport(
    Location Source,
    PageFields Fields,
    Body Body,
    string Kind,
    int? Number,
    PartialDate? End,
    ValueList<Ref> Host,
    Place? At,
    MeetingMode? Mode,
    ValueList<Participation> Participants,
    string Purpose,
    ValueList<string> Agenda,
    ValueList<string> Decisions,
    ValueList<MeetingAction> Actions,
    string? Quality,
    string? Next,
    ValueList<Ref> KeyFigures) : Page(Source, "meetings", Fields, Body)
{
    /// <inheritdoc/>
    public override bool HasShareKit => true;

    /// <inheritdoc/>
    public override IEnumerable<Ref> Organisations =>
        Host.Concat(Participants.Select(p => p.Organisation).OfType<Ref>());

    /// <inheritdoc/>
    public override ValueList<Ref> Figures => KeyFigures;

    /// <inheritdoc/>
    public override ValueList<Ref> Hosts => Host;

    /// <inheritdoc/>
    public override Place? Place => At;

    /// <inheritdoc/>
    public override Period? Happens => Fields.Date is { } date ? new Period(date.Date, End ?? date.Date) : null;

    /// <inheritdoc/>
    public override IEnumerable<string> Traits => Decisions.Count + Actions.Count > 0 ? ["decided"] : [];

    internal static MeetingReport? Read(SourceFile file, SiteSettings settings, DiagnosticBag problems)
    {
        if (settings.Markdown.Split(file, problems) is not { } matter) return null;
        var f = new FieldReader(matter.Fields, problems);
        var report = Read(f, PageFields.Read(f, file.Name, settings, dated: true), language => settings.Markdown.Read(matter, language, problems));
        f.Finish();
        return report;
    }

    internal static MeetingReport Read(FieldReader f, PageFields page, Func<string, Body> body)
    {
        var end = f.PartialDate("end", "last day, when it took several");
        if (end is { } last && page.Date is { } first && last.Last < first.Date.First)
            f.Problems.Error(Rules.DateOrder, f.PlaceOf("end"), "the meeting ends before it begins", "mend 'date' or 'end'");
        var actions = f.Maps("actions", "what was given to whom", MeetingAction.Read);
        foreach (var twice in actions.GroupBy(a => a.Id).SelectMany(g => g.Skip(1)))
            f.Problems.Error(Rules.DuplicateId, twice.At, $"the action id '{twice.Id}' stands twice in this report", "number the actions");
        return new MeetingReport(
            f.At,
            page,
            body(page.Language),
            f.RequiredText("kind", "what kind of meeting, such as Project meeting"),
            f.Number("number", "its number in the series"),
            end,
            f.Ids("host", "ids of the hosting partners", [KindOf.Partner]),
            f.Map("place", "where", Content.Place.Read),
            f.Choice<MeetingMode>("mode", "how people met"),
            f.Maps("participants", "who took part, by organisation", Participation.Read),
            f.RequiredText("purpose", "what the meeting was for, in one sentence"),
            f.Texts("agenda", "what was on the table"),
            f.Texts("decisions", "what was decided"),
            actions,
            f.Text("quality", "what reviewers said"),
            f.Text("next", "the next meeting"),
            f.Ids("figures", "ids of promises whose numbers it tells", [KindOf.Promise]));
    }
}
