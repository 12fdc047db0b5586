using KtSite.Content;
using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Pipelines.Results;

/// <summary>A strand of work, or work package: results are grouped by it.</summary>
/// <param name="Source">Where it is written.</param>
/// <param name="Key">What results name it by.</param>
/// <param name="Label">Its name, with its number where it has one.</param>
/// <param name="Summary">What it is for, or null.</param>
/// <param name="Lead">Who leads it.</param>
public sealed record Strand(Location Source, string Key, LocalText Label, string? Summary, ValueList<Ref> Lead) : Document(Source), IKeyed
{
    internal static Strand Read(FieldReader f, SiteSettings settings) => new(
        f.At,
        DataFile.Id(f),
        f.RequiredLocalText("label", settings.Language, "its name, with its number where it has one"),
        f.Text("summary", "what it is for, in a sentence"),
        f.Ids("lead", "ids of the leading partners", [KindOf.Partner]));
}

/// <summary><c>data/strands.yml</c>, in the order in which results are shown.</summary>
internal sealed class StrandsPipeline : DataFilePipeline<Strand>
{
    public override string Files => "data/strands.yml";

    protected override IEnumerable<Strand> Read(FieldReader fields, SiteSettings settings) =>
        fields.Maps("strands", "the records", f => Strand.Read(f, settings));
}
