using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.CaseStudies;
using KtSite.Reading;

namespace KtSite.Pipelines.Promises;

/// <summary>Parts of a whole in percent, as they were published. They are never turned into numbers of people.</summary>
/// <param name="Source">Where it is written.</param>
/// <param name="Id">Its identity.</param>
/// <param name="Label">What is divided.</param>
/// <param name="Of">Id of the promise whose number is divided, or null.</param>
/// <param name="Parts">The parts, largest first as a rule.</param>
/// <param name="Sources">Where it can be read.</param>
public sealed record Shares(Location Source, string Id, string Label, Ref? Of, ValueList<SharePart> Parts, ValueList<SourceLink> Sources) : Document(Source), IKeyed
{
    string IKeyed.Key => Id;

    internal static Shares Read(FieldReader f)
    {
        var shares = new Shares(
            f.At,
            DataFile.Id(f),
            f.RequiredText("label", "what is divided"),
            f.Id("of", "id of the promise whose number is divided"),
            f.Maps("parts", "the parts", SharePart.Read),
            f.Maps("sources", "where it can be read", SourceLink.Read));
        // Published percentages are rounded, each by up to a half.
        var sum = shares.Parts.Sum(p => p.Percent);
        if (Math.Abs(100 - sum) > shares.Parts.Count / 2.0)
            f.Problems.Warning(Rules.SharesDoNotAddUp, f.PlaceOf("parts"), $"the parts add up to {sum} %, not to 100 %", "compare them with their source");
        return shares;
    }
}

/// <summary>One part of a whole.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Percent">Its share, 0 to 100.</param>
public sealed record SharePart(string Label, int Percent)
{
    internal static SharePart Read(FieldReader f) => new(f.RequiredText("label", "what it is"), f.Number("percent", "its share, 0 to 100") ?? 0);
}
