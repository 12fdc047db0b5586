using KtSite.Content;
using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Pipelines.Project;

/// <summary>A number that the project promised, reached or both.</summary>
/// <param name="Source">Where it is written.</param>
/// <param name="Id">What items name it by.</param>
/// <param name="Label">What is counted, in the plural and lower case.</param>
/// <param name="Promised">The target.</param>
/// <param name="Reached">What was reached.</param>
/// <param name="CountOf">Section whose pages are counted instead of <paramref name="Reached"/>.</param>
/// <param name="Unit">Unit of the number, such as EUR.</param>
/// <param name="Due">When it was promised for.</param>
/// <param name="Evidence">How one knows.</param>
/// <param name="Proof">Address of the proof.</param>
/// <param name="Say">The number as a sentence for social texts; <c>{reached}</c> and <c>{promised}</c> stand for it. Null: it is no news.</param>
/// <param name="Highlight">Whether the home page shows it.</param>
public sealed record Promise(
    Location Source, string Id, string Label, int? Promised, int? Reached, Ref? CountOf, string? Unit, PartialDate? Due, string? Evidence, string? Proof, LocalText? Say, bool Highlight) : Document(Source), IKeyed
{
    string IKeyed.Key => Id;

    internal static Promise Read(FieldReader f, string language) => new(
        f.At,
        DataFile.Id(f),
        f.RequiredText("label", "what is counted"),
        f.Number("promised", "the target"),
        f.Number("reached", "what was reached"),
        f.Id("countOf", "section whose pages are counted"),
        f.Text("unit", "unit of the number"),
        f.PartialDate("due", "when it was promised for"),
        f.Text("evidence", "how one knows"),
        f.Text("source", "address of the proof"),
        f.LocalText("say", language, "a sentence for social texts, with {reached} and {promised}; leave out where the number is no news"),
        f.Flag("highlight", "true shows it on the home page"));
}

/// <summary>A step of the project's history.</summary>
public sealed record Milestone(Location Source, PartialDate When, string Text, EventState State, Ref? Link) : Document(Source)
{
    internal static Milestone Read(FieldReader f) => new(
        f.At,
        f.PartialDate("when", "day, month or year") ?? default,
        f.RequiredText("text", "what happened or is planned"),
        f.Choice<EventState>("state", "whether it happened") ?? EventState.Planned,
        f.Id("link", "id of the page that tells more", KindOf.Page));
}

/// <summary><c>data/promises.yml</c>.</summary>
internal sealed class PromisesPipeline : DataFilePipeline<Promise>
{
    public override string Files => "data/promises.yml";

    protected override IEnumerable<Promise> Read(FieldReader fields, SiteSettings settings) =>
        fields.Maps("promises", "the records", f => Promise.Read(f, settings.Language));
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
