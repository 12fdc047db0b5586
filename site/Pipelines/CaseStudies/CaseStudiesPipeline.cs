using KtSite.Content;
using KtSite.Core;
using KtSite.Modules;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.Partners;
using KtSite.Pipelines.Project;
using KtSite.Pipelines.Promises;
using KtSite.Pipelines.Vocabularies;
using KtSite.Reading;
using KtSite.Views;

namespace KtSite.Pipelines.CaseStudies;

/// <summary>Case studies, their pages and their index.</summary>
internal sealed class CaseStudiesPipeline : Pipeline<CaseStudy>
{
    public override string Files => "data/case-studies/*.yml";

    public override IReadOnlyList<Type> Dependencies =>
        [typeof(Partner), typeof(Person), typeof(Tag), typeof(Country), typeof(Promise), typeof(FacetValue), typeof(Skill), typeof(CaseStudyText)];

    public override IReadOnlyList<CaseStudy> Input(SourceFile file, BuildContext build) =>
        CaseStudy.Read(file, build.Settings<SiteSettings>(), build.Problems) is { } study ? [study] : [];

    public override IReadOnlyList<CaseStudy> Process(IReadOnlyList<CaseStudy> documents, Site known, BuildContext build)
    {
        var check = new PageReferences(known, build);
        var values = known.All<FacetValue>().ToLookup(v => v.Facet, v => v.Key);
        foreach (var study in documents)
        {
            check.Run(study);
            foreach (var (facet, value) in study.Facets())
            {
                if (value is { } named) new[] { named }.CheckAgainst(known, [.. values[facet]], facet.ToString().ToLowerInvariant(), "data/facets.yml", build.Problems);
            }
        }

        documents = CaseStudyText.Join(documents, known.All<CaseStudyText>(), build.Problems);
        return documents.HoldBack(build).ByOrderThenTitle(build.Settings<SiteSettings>().Culture);
    }

    public override IEnumerable<OutputItem> PostProcess(Site site, BuildContext build)
    {
        var compose = new Composer(site, build);
        var frame = new Frame(compose);
        var labels = new FacetLabels(site, compose);
        var lists = new CaseStudyLists(site, compose, frame);
        foreach (var (study, before, after) in site.All<CaseStudy>().WithNeighbours())
        {
            yield return frame.Page(
                study.Address, study.Source, study.Fields.Template("case-study"), "case-studies", View(study, compose, frame, labels, lists, compose.LinkOrNull(before), compose.LinkOrNull(after)));
        }

        foreach (var page in lists.Pages()) yield return page;
    }

    private static CaseStudyPageView View(CaseStudy study, Composer compose, Frame frame, FacetLabels labels, CaseStudyLists lists, LinkView? before, LinkView? after)
    {
        var way = frame.Way("case-studies");
        return new CaseStudyPageView(
            compose.Head(study, way, frame.Feeds("case-studies", frame.TitleOf("case-studies")), before, after),
            study.Title,
            way,
            study.Id,
            study.Summary,
            frame.Text("case-studies")?.Notice,
            study.Provider,
            compose.Names(study.Partners),
            labels.FactsOf(study),
            study.SkillsStated.Select(lists.SkillLink).ToValueList(),
            study.SkillsInferred.Select(lists.SkillLink).ToValueList(),
            study.Findings,
            study.Sources.Select(s => new LinkView(s.Publisher, s.Address)).ToValueList(),
            study.Evidence?.ToString().ToLowerInvariant(),
            compose.Day(study.Checked),
            compose.Body(study),
            compose.Tags(study),
            before,
            after) { Image = compose.Lead(study) };
    }
}
