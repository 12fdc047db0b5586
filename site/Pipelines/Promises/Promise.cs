using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.CaseStudies;
using KtSite.Reading;

namespace KtSite.Pipelines.Promises;

/// <summary>A number that the project promised, reached or both.</summary>
/// <param name="Source">Where it is written.</param>
/// <param name="Id">What items name it by.</param>
/// <param name="Label">What is counted, in the plural and lower case.</param>
/// <param name="Promised">The target.</param>
/// <param name="Reached">What was reached, as somebody reported it.</param>
/// <param name="Count">What is counted on this site, or null. It counts for <paramref name="Reached"/> where that is missing.</param>
/// <param name="Unit">Unit of the number, such as EUR.</param>
/// <param name="Due">When it was promised for.</param>
/// <param name="ReachedOn">Since when it is reached, as exact as it is known.</param>
/// <param name="Evidence">How one knows, in words.</param>
/// <param name="Proof">Ids of pages of this site that show it.</param>
/// <param name="Sources">Where else it can be read.</param>
/// <param name="Say">The number as a sentence for social texts; <c>{reached}</c> and <c>{promised}</c> stand for it. Null: it is no news.</param>
/// <param name="Synonyms">Other words for what is counted, by which a figure typed by hand is found.</param>
/// <param name="Highlight">Whether the home page shows it.</param>
public sealed record Promise(
    Location Source,
    string Id,
    string Label,
    int? Promised,
    int? Reached,
    ContentQuery? Count,
    string? Unit,
    PartialDate? Due,
    PartialDate? ReachedOn,
    string? Evidence,
    ValueList<Ref> Proof,
    ValueList<SourceLink> Sources,
    LocalText? Say,
    ValueList<string> Synonyms,
    bool Highlight) : Document(Source), IKeyed
{
    string IKeyed.Key => Id;

    internal static Promise Read(FieldReader f, string language) => new(
        f.At,
        DataFile.Id(f),
        f.RequiredText("label", "what is counted"),
        f.Number("promised", "the target"),
        f.Number("reached", "what was reached, as it was reported"),
        f.Map("count", "what is counted on this site", ContentQuery.Read),
        f.Text("unit", "unit of the number"),
        f.PartialDate("due", "when it was promised for"),
        f.PartialDate("reachedOn", "since when it is reached"),
        f.Text("evidence", "how one knows, in words"),
        f.Ids("proof", "ids of pages of this site that show it", [KindOf.Page]),
        f.Maps("sources", "where else it can be read", SourceLink.Read),
        f.LocalText("say", language, "a sentence for social texts, with {reached} and {promised}; leave out where the number is no news"),
        f.Texts("synonyms", "other words for what is counted, such as 'experts', by which the check finds the figure in texts"),
        f.Flag("highlight", "true shows it on the home page"));
}
