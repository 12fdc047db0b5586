using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.Project;
using KtSite.Reading;

namespace KtSite.Pipelines.Timeline;

/// <summary>Where a step stands in the drawing.</summary>
public enum StepKind
{
    /// <summary>The project as a whole.</summary>
    Project,

    /// <summary>Something that people come together for.</summary>
    Meeting,

    /// <summary>Something that is made.</summary>
    Result,
}

/// <summary>A step of the project's history.</summary>
/// <param name="Source">Where it is written.</param>
/// <param name="When">When, as exact as it is known.</param>
/// <param name="Text">What happened or is planned.</param>
/// <param name="State">Whether it happened.</param>
/// <param name="Kind">Where it stands in the drawing; null: as the record that it links to.</param>
/// <param name="Link">The record that tells more, or null.</param>
public sealed record Milestone(Location Source, PartialDate When, string Text, EventState State, StepKind? Kind, Ref? Link) : Document(Source)
{
    internal static Milestone Read(FieldReader f) => new(
        f.At,
        f.PartialDate("when", "day, month or year") ?? default,
        f.RequiredText("text", "what happened or is planned"),
        f.Choice<EventState>("state", "whether it happened") ?? EventState.Planned,
        f.Choice<StepKind>("kind", "where it stands in the drawing, when not with what it links to"),
        f.Id("link", "id of the page that tells more", KindOf.Page));
}
