using System.Text.Json;
using KtSite.Tests.Support;

namespace KtSite.Tests.Pipelines;

/// <summary>What the basket says of an item stands in the content.</summary>
public class BasketTests
{
    private const string People = "people:\n  - { id: anna, name: Anna van der Berg, familyName: van der Berg, consent: byline }\n  - { id: bo, name: Bo Chen, consent: none }\n";

    [Theory]
    [InlineData("authors: anna\n", "van der Berg, Anna (1 May 2023). A bridge is open. News, Bridges. https://bridges.example/news/a-bridge/")]
    [InlineData("authors: alpha\n", "Alpha University (1 May 2023). A bridge is open. News, Bridges. https://bridges.example/news/a-bridge/")]
    [InlineData("", "Bridges (1 May 2023). A bridge is open. News. https://bridges.example/news/a-bridge/")]
    public void News_is_cited_by_who_signed_it(string fields, string expected) =>
        Assert.Equal(expected, Text(Item(TestSite.Minimal().With("data/people.yml", People).WithNews("Text", fields).Build().Fine(), "a-bridge"), "plain"));

    [Fact]
    public void Nobody_is_cited_without_consent()
    {
        var built = TestSite.Minimal().With("data/people.yml", People).WithNews("Text", "authors: [anna, bo]\n").Build();
        Assert.DoesNotContain("Chen", built.Text("basket.json"));
        Assert.Equal(["Anna van der Berg"], Texts(Item(built, "a-bridge").GetProperty("authors")));
    }

    [Fact]
    public void A_family_name_that_is_no_part_of_the_name_is_an_error() =>
        Assert.Contains("neither begins nor ends with the family name 'Smith'", TestSite.Minimal()
            .With("data/people.yml", "people:\n  - { id: anna, name: Anna Berg, familyName: Smith }\n").Build().Only().Message);

    [Fact]
    public void A_result_is_cited_by_its_lead_and_dated_only_when_it_was_reached()
    {
        var built = TestSite.Minimal().With("data/results.yml", """
            results:
              - { id: plan, title: A plan, lead: alpha, planned: 2024-08, kind: Report }
              - { id: bridge, title: A bridge, with: all, reached: 2023-09, state: done }
            """).Build().Fine();
        Assert.Equal("Alpha University. A plan. Results, Bridges. https://bridges.example/results/plan/", Text(Item(built, "plan"), "plain"));
        Assert.Contains("type = {Report}", Text(Item(built, "plan"), "bibtex"));
        Assert.False(Item(built, "plan").TryGetProperty("date", out _));
        Assert.Equal("Bridges (September 2023). A bridge. Results. https://bridges.example/results/bridge/", Text(Item(built, "bridge"), "plain"));
        Assert.Equal("all-partners", Fact(Item(built, "bridge"), "with")[0].GetProperty("word").GetString());
    }

    [Fact]
    public void A_case_study_keeps_stated_and_inferred_skills_apart_and_says_what_was_not_stated()
    {
        var built = TestSite.Minimal().With("data/case-studies/school.yml", """
            title: A school
            summary: It teaches to build bridges.
            provider: Alpha
            skillsStated: [trust]
            skillsInferred: [patience, tact]
            sources: [{ publisher: Alpha, address: "https://alpha.example/" }]
            checked: 2023-12-01
            """).Build().Fine();
        var item = Item(built, "school");
        Assert.Equal(["trust"], Fact(item, "skills-stated").Select(v => v.GetString()));
        Assert.Equal(["patience", "tact"], Fact(item, "skills-inferred").Select(v => v.GetString()));
        Assert.Empty(Fact(item, "country"));
        Assert.Equal("https://alpha.example/", Fact(item, "sources")[0].GetProperty("url").GetString());
        Assert.DoesNotContain("2023", Text(item, "plain"));
    }

    [Fact]
    public void Unlisted_items_cannot_be_collected()
    {
        var built = TestSite.Minimal().WithNews("Text", "unlisted: true\n").Build().Fine();
        Assert.DoesNotContain("a-bridge", built.Text("basket.json"));
        Assert.Null(built.Page("news/a-bridge/index.html").QuerySelector("[data-basket]"));
    }

    private static JsonElement Item(BuiltSite built, string id) =>
        JsonDocument.Parse(built.Text("basket.json")).RootElement.GetProperty("items").EnumerateArray().Single(i => Text(i, "id") == id);

    private static JsonElement[] Fact(JsonElement item, string name) =>
        [.. item.GetProperty("facts").EnumerateArray().Single(f => Text(f, "name") == name).GetProperty("values").EnumerateArray()];

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static IEnumerable<string?> Texts(JsonElement list) => list.EnumerateArray().Select(e => e.GetString());
}
