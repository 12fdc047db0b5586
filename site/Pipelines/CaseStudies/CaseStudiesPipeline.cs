using KtSite.Content;
using KtSite.Core;
using KtSite.Modules;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.Partners;
using KtSite.Pipelines.Project;
using KtSite.Pipelines.Vocabularies;
using KtSite.Reading;
using KtSite.Views;

namespace KtSite.Pipelines.CaseStudies;

/// <summary>Case studies, their pages and their index.</summary>
internal sealed class CaseStudiesPipeline : Pipeline<CaseStudy>
{
    public override string Files => "data/case-studies/*.yml";

    public override IReadOnlyList<Type> Dependencies =>
        [typeof(Partner), typeof(Person), typeof(Tag), typeof(Country), typeof(Promise), typeof(FacetValue), typeof(CaseStudyText)];

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
        var listed = site.All<CaseStudy>().Where(c => c.IsListed).ToArray();
        foreach (var (study, before, after) in site.All<CaseStudy>().WithNeighbours())
        {
            yield return frame.Page(
                study.Address, study.Source, study.Fields.Template("case-study"), "case-studies", View(study, compose, frame, labels, compose.LinkOrNull(before), compose.LinkOrNull(after)));
        }

        yield return frame.Page("/case-studies/", new Location("data/case-studies"), "case-studies", "case-studies", Index(listed, compose, frame, labels));
    }

    private static CaseStudyPageView View(CaseStudy study, Composer compose, Frame frame, FacetLabels labels, LinkView? before, LinkView? after)
    {
        var way = frame.Way("case-studies");
        return new CaseStudyPageView(
            compose.Head(study, way, frame.Feeds("case-studies", frame.TitleOf("case-studies")), before, after),
            study.Title,
            way,
            study.Summary,
            frame.Text("case-studies")?.Notice,
            study.Provider,
            compose.Names(study.Partners),
            labels.FactsOf(study),
            study.SkillsStated,
            study.SkillsInferred,
            study.Findings,
            study.Sources.Select(s => new LinkView(s.Publisher, s.Address)).ToValueList(),
            study.Evidence?.ToString().ToLowerInvariant(),
            compose.Day(study.Checked),
            compose.Body(study),
            compose.Tags(study),
            before,
            after) { Image = compose.Lead(study) };
    }

    private static CaseStudiesPageView Index(IReadOnlyList<CaseStudy> studies, Composer compose, Frame frame, FacetLabels labels)
    {
        var text = frame.Text("case-studies");
        var title = frame.TitleOf("case-studies");
        var way = frame.Way();
        var feeds = frame.Feeds("case-studies", title);
        return new CaseStudiesPageView(
            compose.Head(title, text?.Fields.Summary, "/case-studies/", way, feeds),
            title,
            way,
            text?.Fields.Summary,
            compose.Body(text?.Body ?? Body.Empty),
            text?.Notice,
            studies.Select(labels.Teaser).ToValueList(),
            labels.Counts(studies),
            compose.Url.Link("/case-studies.json"),
            compose.Url.Link("/case-studies.csv"),
            feeds);
    }
}
