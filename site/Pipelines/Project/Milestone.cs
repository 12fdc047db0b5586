using KtSite.Content;
using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Pipelines.Project;

/// <summary>A step of the project's history.</summary>
public sealed record Milestone(Location Source, PartialDate When, string Text, EventState State, Ref? Link) : Document(Source)
{
    internal static Milestone Read(FieldReader f) => new(
        f.At,
        f.PartialDate("when", "day, month or year") ?? default,
        f.RequiredText("text", "what happened or is planned"),
        f.Choice<EventState>("state", "whether it happened") ?? EventState.Planned,
        f.Id("link", "id of the page that tells more"));
}

/// <summary><c>data/timeline.yml</c>.</summary>
internal sealed class TimelinePipeline : Pipeline<Milestone>
{
    public override string Files => "data/timeline.yml";

    public override IReadOnlyList<Milestone> Input(SourceFile file, BuildContext build) =>
        DataFile.Lists(file, build, ("timeline", Milestone.Read));

    public override IReadOnlyList<Milestone> Process(IReadOnlyList<Milestone> documents, Site known, BuildContext build) =>
        [.. documents.OrderBy(m => m.When)];
}
