using KtSite.Core;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.Vocabularies;
using KtSite.Reading;
using KtSite.Views;

namespace KtSite.Pipelines.CaseStudies;

/// <summary>Turns the facet values of case studies into words.</summary>
internal sealed class FacetLabels(Site site, Composer compose)
{
    private readonly Dictionary<LabelKey, string> labels = site.All<FacetValue>()
        .DistinctBy(v => new LabelKey(v.Facet, v.Key))
        .ToDictionary(v => new LabelKey(v.Facet, v.Key), v => v.Label.In(compose.Settings.Language));

    /// <summary>Label of a value, or null when none was given.</summary>
    public string? Of(FacetKind facet, Ref? value) => value is { } known ? labels.GetValueOrDefault(new LabelKey(facet, known.Id), known.Id) : null;

    /// <summary>The same facts for every case study, so that they can be compared; what was not stated is null.</summary>
    public ValueList<FactView> FactsOf(CaseStudy study) =>
    [
        new("country", compose.Country(study.Country)),
        new("region", study.Region),
        new("kind", Of(FacetKind.Kind, study.Kind)),
        new("mode", Of(FacetKind.Mode, study.Mode)),
        new("level", Of(FacetKind.Level, study.Level)),
        new("state", Of(FacetKind.State, study.State)),
        new("duration", study.Duration),
        new("edition", study.Edition),
        new("audience", study.Audience),
    ];

    /// <summary>A case study in the list.</summary>
    public CaseStudyTeaserView Teaser(CaseStudy study, ValueList<FacetIdsView> values) => new(
        study.Id,
        study.Title,
        compose.Url.Link(study.Address),
        study.Summary,
        study.Provider,
        compose.Country(study.Country),
        Of(FacetKind.Kind, study.Kind),
        Of(FacetKind.Mode, study.Mode),
        Of(FacetKind.State, study.State),
        study.SkillsStated,
        values);

    private sealed record LabelKey(FacetKind Facet, string Value);
}
