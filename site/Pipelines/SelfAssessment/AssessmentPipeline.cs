using KtSite.Content;
using KtSite.Core;
using KtSite.Modules;
using KtSite.Pipelines.CaseStudies;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.Pages;
using KtSite.Pipelines.Vocabularies;
using KtSite.Reading;
using KtSite.Views;

namespace KtSite.Pipelines.SelfAssessment;

/// <summary><c>data/self-assessment.yml</c> and its page. What readers answer there stays in their browser.</summary>
internal sealed class AssessmentPipeline : DataFilePipeline<Framework>
{
    private const string Section = "self-assessment";

    public override string Files => "data/self-assessment.yml";

    public override IReadOnlyList<Type> Dependencies => [typeof(Skill), typeof(Tag), typeof(SectionText)];

    protected override IEnumerable<Framework> Read(FieldReader fields, SiteSettings settings) => [Framework.Read(fields, settings)];

    public override IReadOnlyList<Framework> Process(IReadOnlyList<Framework> documents, Site known, BuildContext build)
    {
        var text = known.All<SectionText>().FirstOrDefault(s => s.Of == Section);
        foreach (var framework in documents)
        {
            framework.Skills.Select(s => s.Skill).Where(s => s.Id.Length > 0).CheckAgainst(known, [.. known.All<Skill>().Select(s => s.Key)], "skill", "data/skills.yml", build.Problems);
            framework.Statements.Select(s => s.Skill).CheckAgainst(known, [.. framework.Skills.Select(s => s.Skill.Id)], "skill", "'skills:' of " + Files, build.Problems);
            framework.Fields.Tags.CheckAgainst(known, [.. known.All<Tag>().Select(t => t.Key)], "tag", "data/tags.yml", build.Problems);
        }

        return [.. documents.HoldBack(build).Select(f => text is null ? f : f with { Fields = f.Fields with { Title = text.Fields.Title, Summary = text.Fields.Summary ?? f.Fields.Summary } })];
    }

    public override IEnumerable<OutputItem> PostProcess(Site site, BuildContext build)
    {
        var compose = new Composer(site, build);
        var frame = new Frame(compose);
        return site.All<Framework>().Select(f => frame.Page(f.Address, f.Source, Section, Section, View(f, compose, frame)));
    }

    private static AssessmentPageView View(Framework framework, Composer compose, Frame frame)
    {
        var (language, way) = (compose.Settings.Language, frame.Way());
        var order = new StatementOrder(framework);
        return new AssessmentPageView(
            compose.Head(framework, way, []),
            framework.Title,
            way,
            framework.Fields.Summary,
            compose.Body(frame.Text(Section)?.Body ?? Body.Empty),
            framework.Id,
            framework.Name,
            framework.Version,
            framework.Notice?.In(language),
            framework.Tool is { } tool ? new LinkView(tool.Title, tool.Address) : null,
            framework.Scale.Select((p, i) => new ScalePointView(i, p.In(language))).ToValueList(),
            order.Rounds.Select(round => new StatementRoundView(round.Select(n => View(n.Number, n.Statement, language)).ToValueList())).ToValueList(),
            framework.Statements.Count,
            Skills(framework, order, compose),
            framework.Levels.Select(l => new LevelView(l.From, l.Label.In(language), l.Text.In(language))).ToValueList(),
            compose.Tags(framework));
    }

    private static StatementView View(int number, Statement statement, string language) =>
        new(number, statement.Id, statement.Skill.Id, statement.Text.In(language), statement.Reversed);

    private static ValueList<AssessedSkillView> Skills(Framework framework, StatementOrder order, Composer compose)
    {
        var language = compose.Settings.Language;
        var vocabulary = new SkillTerms(compose.Site);
        var studies = compose.Site.All<CaseStudy>().Where(c => c.IsListed).ToArray();
        return framework.Skills.Select((assessed, place) =>
        {
            var skill = vocabulary.All.First(s => s.Key == assessed.Skill.Id);
            var having = studies.Count(c => CaseStudyLists.Has(c, skill));
            return new AssessedSkillView(
                skill.Key,
                skill.Label.In(language),
                order.Of(skill.Key).Select(n => View(n.Number, n.Statement, language)).ToValueList(),
                assessed.Feedback.In(language),
                assessed.Exercise.In(language),
                having,
                studies.Length == 0 ? null : compose.Url.Link(having > 0 ? CaseStudyLists.AddressOf("skill", skill.Key) : CaseStudyLists.MatrixAddress),
                Axis(place, framework.Skills.Count));
        }).ToValueList();
    }

    // The first skill is at the top, the others follow clockwise; 100 points are 100 units.
    private static AxisView Axis(int place, int all)
    {
        var (sin, cos) = Math.SinCos(2 * Math.PI * place / all);
        // Above and below, a name of several words needs more room.
        var upright = Math.Abs(sin) < 0.1;
        return new AxisView(
            Whole(100 * sin), Whole(-100 * cos), Whole(110 * sin), Whole((upright ? -117 : -110) * cos) + 4, upright ? "middle" : sin > 0 ? "start" : "end");

        static int Whole(double units) => (int)Math.Round(units);
    }
}
