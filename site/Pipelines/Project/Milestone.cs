using KtSite.Content;
using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Pipelines.Project;

/// <summary>A step of the project's history.</summary>
public sealed record Milestone(Location Source, PartialDate When, string Text, EventState State, Ref? Link) : Document(Source)
{
    /// <summary>Whether it had happened on a day: before its own it was still planned.</summary>
    public EventState StateOn(DateOnly day) => State == EventState.Done && When.First > day ? EventState.Planned : State;

    internal static Milestone Read(FieldReader f) => new(
        f.At,
        f.PartialDate("when", "day, month or year") ?? default,
        f.RequiredText("text", "what happened or is planned"),
        f.Choice<EventState>("state", "whether it happened") ?? EventState.Planned,
        f.Id("link", "id of the page that tells more", KindOf.Page));
}

/// <summary><c>data/timeline.yml</c>.</summary>
internal sealed class TimelinePipeline : DataFilePipeline<Milestone>
{
    public override string Files => "data/timeline.yml";

    protected override IEnumerable<Milestone> Read(FieldReader fields, SiteSettings settings) =>
        fields.Maps("timeline", "the records", Milestone.Read);

    public override IReadOnlyList<Milestone> Process(IReadOnlyList<Milestone> documents, Site known, BuildContext build) =>
        [.. documents.OrderBy(m => m.When)];
}
