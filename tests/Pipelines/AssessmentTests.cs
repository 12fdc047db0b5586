using KtSite.Core;
using KtSite.Tests.Support;

namespace KtSite.Tests.Pipelines;

/// <summary>A self-assessment as data, and its page.</summary>
public class AssessmentTests
{
    private const string Data = "data/self-assessment.yml";
    private const string Page = "self-assessment/index.html";

    private const string Text = """
        id: demo
        title: Bridge building
        version: "2"
        tool: { title: The real one, address: "https://tool.example/" }
        scale: [ { label: no }, { label: partly }, { label: "yes" } ]
        levels:
          - { from: 0, label: low, text: Little of it. }
          - { from: 50, label: high, text: Much of it. }
        skills:
          - { skill: planning, feedback: Plan more., exercise: Write a plan. }
          - { skill: lifting, feedback: Lift more., exercise: Lift a stone. }
        statements:
          - { id: p1, skill: planning, text: I plan. }
          - { id: p2, skill: planning, text: I improvise., reversed: true }
          - { id: p3, skill: planning, text: I plan twice. }
          - { id: l1, skill: lifting, text: I lift. }
          - { id: l2, skill: lifting, text: I let others lift., reversed: true }
          - { id: l3, skill: lifting, text: I lift twice. }

        """;

    private static TestSite Site(string text = Text) => TestSite.Minimal()
        .With("data/skills.yml", "skills:\n  - { id: planning, label: Planning }\n  - { id: lifting, label: Lifting }\n")
        .With("input/self-assessment/_index.md", "---\ntitle: Where do I stand?\nsummary: Six statements.\n---\nBe honest.\n")
        .With("data/case-studies/course.yml", "title: A course\nsummary: It teaches.\nprovider: School\nskillsStated: [Planning]\nsources: [ { publisher: School, address: 'https://school.example/' } ]\n")
        .With(Data, text);

    [Fact]
    public void The_sheet_mixes_the_skills_and_its_key_names_each_statement()
    {
        var page = Site().Build().Fine().Page(Page);
        Assert.Equal("Where do I stand?", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(6, page.QuerySelectorAll("fieldset legend").Length);
        var skills = page.QuerySelectorAll("fieldset").Select(f => f.GetAttribute("data-skill")).ToArray();
        Assert.All(skills.Chunk(2), round => Assert.Equal(2, round.Distinct().Count()));
        foreach (var row in page.QuerySelectorAll(".scores tbody tr"))
        {
            var statements = row.QuerySelectorAll(".which a").Select(a => page.QuerySelector(a.GetAttribute("href")!)!).ToArray();
            Assert.Equal(3, statements.Length);
            Assert.All(statements, s => Assert.Equal(row.GetAttribute("data-skill"), s.GetAttribute("data-skill")));
            Assert.Equal("turned", row.QuerySelector(".which small")!.TextContent);
            Assert.EndsWith("2", row.QuerySelector(".which small")!.PreviousElementSibling!.TextContent is var n ? page.GetElementById("s" + n)!.GetAttribute("data-id")! : "", StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_skill_leads_to_its_case_studies_or_to_those_of_the_others()
    {
        var links = Site().Build().Fine().Page(Page).QuerySelectorAll(".helps a").Select(a => (a.GetAttribute("href"), a.TextContent));
        Assert.Equal([("/case-studies/skill/planning/", "1 case study with this skill"), ("/case-studies/skills/", "No case study has this skill yet; see what the others train")], links);
    }

    [Fact]
    public void The_real_tool_is_linked_and_the_page_is_found()
    {
        var built = Site().Build().Fine();
        Assert.Equal("https://tool.example/", built.Page(Page).QuerySelector(".notice a")!.GetAttribute("href"));
        Assert.Contains("/self-assessment/</loc>", built.Text("sitemap.xml"), StringComparison.Ordinal);
        Assert.Contains("I let others lift.", built.Text("search-index.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_without_a_framework_has_no_such_page() => Assert.DoesNotContain(Page, TestSite.Minimal().Build().Fine().Files.Keys);

    [Fact]
    public void A_draft_is_in_no_byte_of_the_output()
    {
        var built = Site(Text + "draft: true\n").Build().Fine();
        Assert.DoesNotContain(built.Files.Values, bytes => System.Text.Encoding.UTF8.GetString(bytes).Contains("I let others lift", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("  - { id: l3, skill: lifting, text: I lift twice. }\n", "", Rules.FewStatements, 11, "'lifting' has 2 of at least 3 statements")]
    [InlineData(", reversed: true }\n  - { id: p3", " }\n  - { id: p3", Rules.OneDirection, 10, "all statements on 'planning' point the same way")]
    [InlineData("{ label: partly }", "{ }", Rules.ScaleWithoutWords, 5, "a point of the scale has no words")]
    [InlineData("{ label: partly }", "{ label: \"\" }", Rules.ScaleWithoutWords, 5, "a point of the scale has no words")]
    [InlineData("{ label: partly }, ", "", Rules.ScaleWithoutWords, 5, "the scale has 2 points")]
    [InlineData("feedback: Plan more., ", "", Rules.NoFeedback, 10, "a skill without feedback leaves readers alone with a number")]
    [InlineData(", exercise: Lift a stone.", "", Rules.NoFeedback, 11, "a skill without feedback leaves readers alone with a number")]
    [InlineData("from: 0", "from: 10", Rules.LevelsWithGap, 7, "the levels do not name every score from 0 to 100")]
    [InlineData("from: 50", "from: 0", Rules.LevelsWithGap, 7, "the levels do not name every score from 0 to 100")]
    [InlineData("from: 50", "from: 101", Rules.LevelsWithGap, 7, "the levels do not name every score from 0 to 100")]
    [InlineData("id: l2", "id: l1", Rules.DuplicateId, 17, "the id 'l1' is taken by data/self-assessment.yml:16:5")]
    [InlineData("version: \"2\"", "", Rules.MissingField, 1, "the field 'version' is missing")]
    [InlineData("reversed: true }\n  - { id: p3", "revers: true }\n  - { id: p3", Rules.UnknownKey, 14, "unknown key 'revers'; did you mean 'reversed'?")]
    public void Mistakes_are_told_with_their_place(string good, string bad, string rule, int line, string message)
    {
        Assert.Contains(good, Text, StringComparison.Ordinal);
        var problem = Site(Text.Replace(good, bad, StringComparison.Ordinal)).Build().Problems.First(p => p.Rule == rule);
        Assert.Equal((Data, line, message), (problem.At.File, problem.At.Line, problem.Message));
    }

    [Theory]
    [InlineData("skill: lifting, feedback", "skill: liftin, feedback", "there is no skill 'liftin' in data/skills.yml; did you mean 'lifting'?")]
    [InlineData("{ id: l1, skill: lifting", "{ id: l1, skill: liftin", "there is no skill 'liftin' in 'skills:' of data/self-assessment.yml; did you mean 'lifting'?")]
    public void Skills_must_exist(string good, string bad, string message) =>
        Assert.Contains(Site(Text.Replace(good, bad, StringComparison.Ordinal)).Build().Problems, p => p.Rule == Rules.DanglingReference && p.Message == message);
}
