using KtSite.Core;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.Vocabularies;

namespace KtSite.Pipelines.CaseStudies;

/// <summary>A property that case studies are filtered by.</summary>
/// <param name="Name">Part of the address, and key of the word <c>fact-…</c> that names it.</param>
/// <param name="IdsOf">Ids of its values for a case study; none when nothing was stated.</param>
/// <param name="LabelOf">Label of a value; null when only the theme has a word for it.</param>
internal sealed record Facet(string Name, Func<CaseStudy, IEnumerable<string>> IdsOf, Func<string, string?> LabelOf)
{
    /// <summary>Id of what stands for no value.</summary>
    public const string NotStated = "not-stated";

    /// <summary>Ids of its values for a case study, never empty.</summary>
    public IEnumerable<string> ValuesOf(CaseStudy study) => IdsOf(study).Distinct().DefaultIfEmpty(NotStated);

    /// <summary>The facets, in the order in which readers see them.</summary>
    public static IReadOnlyList<Facet> All(Site site, Composer compose)
    {
        var labels = new FacetLabels(site, compose);
        var skills = new SkillTerms(site);
        return
        [
            new("country", s => s.Country is { } country ? [country.Id] : [], id => compose.Country(new Reading.Ref(id, new Location("data/facets.yml")))),
            Of(FacetKind.Kind, labels),
            Of(FacetKind.Mode, labels),
            Of(FacetKind.Level, labels),
            new("skill", s => skills.Of(s.SkillsStated.Concat(s.SkillsInferred)).Select(t => t.Key), id => skills.Label(id, compose.Settings.Language)),
            Of(FacetKind.State, labels),
            new("evidence", s => s.Evidence is { } evidence ? [Reading.FieldReader.WordOf(evidence)] : [], _ => null),
        ];
    }

    private static Facet Of(FacetKind kind, FacetLabels labels) => new(
        kind.ToString().ToLowerInvariant(),
        s => s.Facets().Single(f => f.Facet == kind).Value is { } value ? [value.Id] : [],
        id => id == NotStated ? null : labels.Of(kind, new Reading.Ref(id, new Location("data/facets.yml"))));
}
