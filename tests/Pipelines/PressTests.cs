using System.Text;
using KtSite.Core;
using KtSite.Tests.Support;

namespace KtSite.Tests.Pipelines;

/// <summary>The press kit: each fact comes from its record, and what nobody agreed to stays out.</summary>
public class PressTests
{
    private const string Page = "press/index.html";
    private const string Promises = "promises:\n  - { id: visitors, label: visitors, promised: 40, reached: 50, reachedOn: 2023-06, sources: [ { publisher: Paper, address: 'https://paper.example/a' } ] }\n  - { id: bridges, label: bridges, reached: 1200 }\n";
    private const string Texts = "id: press\nshort: '{name} is {fullTitle}. {visitors} visitors came. {funding}.'\nlong: |\n  It has {bridges}\n  bridges.\n\n  More.\n";

    private static readonly byte[] Svg = Encoding.UTF8.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"40\"><title>zanzibar</title></svg>");

    private static TestSite Site(string fields = "", string texts = Texts) => TestSite.Minimal().With("data/promises.yml", Promises).With("data/press.yml", texts + fields);

    [Fact]
    public void Texts_take_their_facts_from_the_records()
    {
        var page = Site().Build().Fine().Page(Page);
        Assert.Equal("Bridges is Building Bridges. 50 visitors came. Co-funded by somebody.", page.QuerySelector("#about-short")!.TextContent);
        Assert.Equal("It has 1,200 bridges.\n\nMore.", page.QuerySelector("#about-long")!.TextContent);
        Assert.All(page.QuerySelectorAll("[data-copy]"), b => Assert.NotNull(page.GetElementById(b.GetAttribute("data-copy")!)));
    }

    [Fact]
    public void A_sentence_with_a_figure_of_a_later_day_is_not_said_yet() =>
        Assert.Equal("Bridges is Building Bridges. Co-funded by somebody.", Site().Build("2023-05-31").Fine().Page(Page).QuerySelector("#about-short")!.TextContent);

    [Fact]
    public void A_text_can_stand_in_several_languages()
    {
        var pre = Site(texts: "id: press\nshort: { en: 'Short.', it: 'Breve, {visitors}.' }\nlong: Long.\n").Build().Fine().Page(Page).QuerySelector("#about-short-it")!;
        Assert.Equal(("it", "Breve, 50."), (pre.GetAttribute("lang"), pre.TextContent));
    }

    [Fact]
    public void A_placeholder_that_stands_for_nothing_is_told()
    {
        var problem = Site(texts: "id: press\nshort: '{visitros} came.'\nlong: Long.\n").Build().Only();
        Assert.Equal((Rules.DanglingReference, "data/press.yml:2:8"), (problem.Rule, problem.At.ToString()));
        Assert.Contains("did you mean 'visitors'?", problem.Message);
    }

    [Fact]
    public void Each_figure_links_to_its_record_and_its_source()
    {
        var built = Site("facts: [visitors, bridges]\n").Build().Fine();
        var row = built.Page(Page).QuerySelector(".press-figures tbody tr")!;
        Assert.Equal(["/promises/#visitors", "https://paper.example/a"], row.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.NotNull(built.Page("promises/index.html").GetElementById("visitors"));
        Assert.Equal("50 of 40 promised", row.QuerySelector(".amount")!.TextContent);
    }

    [Fact]
    public void Releases_results_and_partner_texts_come_by_themselves()
    {
        var built = Site().WithNews("Text.", "kind: press-release\n").WithNews("Text.", "", "other")
            .With("data/results.yml", "results:\n  - { id: guide, title: The guide, state: published }\n  - { id: plan, title: A plan }\n").Build().Fine();
        var page = built.Page(Page);
        Assert.Equal(["/news/a-bridge/"], page.QuerySelectorAll("section[aria-labelledby=press-releases] a").Select(a => a.GetAttribute("href")));
        Assert.Equal(["/results/guide/"], page.QuerySelectorAll("section[aria-labelledby=press-results] a").Select(a => a.GetAttribute("href")));
        var link = page.QuerySelector("section[aria-labelledby=for-partners] a")!.GetAttribute("href")!;
        Assert.NotNull(built.Page(link.Split('#')[0].Trim('/') + "/index.html").GetElementById(link.Split('#')[1]));
    }

    [Fact]
    public void A_picture_says_what_one_must_know_and_is_in_the_archive()
    {
        var built = Site("pictures:\n  - { title: A bridge, src: /bridge.svg, alt: Steel over water, credit: Anna Berg, licence: CC BY 4.0 }\n  - { title: Emblem, emblem: true }\n  - { title: Card, card: a-bridge }\n")
            .With("input/bridge.svg", Svg).WithNews("Text.", "id: a-bridge\n").Build().Fine();
        var entry = built.Page(Page).QuerySelector(".press-pictures li")!;
        Assert.Equal(["Steel over water", "Anna Berg", "CC BY 4.0"], entry.QuerySelectorAll("dd").Select(d => d.TextContent));
        Assert.Equal(($"Download: A bridge (SVG, {Svg.Length}\u00A0B)", "/bridge.svg"), (entry.QuerySelector("p a")!.TextContent, entry.QuerySelector("p a")!.GetAttribute("href")));
        Assert.Contains("(PNG, 1200 × 630 pixels)", built.Page(Page).QuerySelectorAll(".press-pictures li")[2].TextContent);
        Assert.Equal(["bridge.svg", "press/kit.zip!1-a-bridge.svg"], built.FilesWith("zanzibar"));
        Assert.Contains("press/kit.zip!about-short.txt", built.FilesWith("50 visitors came."));
        Assert.Contains("press/kit.zip!pictures.txt", built.FilesWith("Steel over water"));
        var emblem = built.Page(Page).QuerySelectorAll(".press-pictures li")[1].QuerySelector("img")!.GetAttribute("src")!;
        Assert.Contains("press/kit.zip!2-emblem.svg", built.FilesWith(Encoding.UTF8.GetString(built.Files[Emblem(built)])));
        Assert.StartsWith("/assets/eu-emblem.", emblem);
    }

    [Theory]
    [InlineData("{ title: T }", Rules.MissingField)]
    [InlineData("{ title: T, src: /bridge.svg, alt: A, emblem: true }", Rules.MissingField)]
    [InlineData("{ title: T, src: /bridge.svg }", Rules.MissingAlt)]
    public void A_picture_that_is_none_or_has_no_text_is_told(string picture, string rule) =>
        Assert.Equal((rule, Severity.Error), Site($"pictures: [ {picture} ]\n").With("input/bridge.svg", Svg).Build().Problems.Select(p => (p.Rule, p.Severity)).First());

    [Theory]
    [InlineData("consent: page, consentUntil: 2024-12-31", true)]
    [InlineData("consent: page, consentUntil: 2023-12-31", false)]
    [InlineData("consent: byline", false)]
    [InlineData("consent: none", false)]
    public void A_contact_is_named_with_consent_only(string consent, bool isNamed)
    {
        var built = Site("contact: { person: z, partner: alpha, mail: zanzibar@bridges.example, phone: '+358 1 zanzibar' }\n")
            .With("data/people.yml", $"people:\n  - {{ id: z, name: Zanzibar Quux, role: Clerk, {consent} }}\n").Build();
        Assert.Equal(isNamed ? [Page] : [], built.FilesWith("zanzibar"));
        Assert.Equal(isNamed ? [] : [(Rules.NoConsent, "data/press.yml")], built.Problems.Select(p => (p.Rule, p.At.File)));
        Assert.Contains("Alpha University", built.Page(Page).QuerySelector("section[aria-labelledby=press-contact]")!.TextContent);
    }

    [Theory]
    [InlineData("2023-12-31", true)]
    [InlineData("2024-01-01", false)]
    public void A_picture_is_there_as_long_as_its_consent(string day, bool isThere)
    {
        var built = Site("pictures:\n  - { title: Team, src: /zanzibar.svg, alt: The team, consent: folder 7, consentUntil: 2023-12-31 }\n").With("input/zanzibar.svg", Svg).Build(day);
        Assert.Equal(isThere ? ["_headers", Page, "press/kit.zip!1-team.svg", "zanzibar.svg"] : [], built.FilesWith("zanzibar"));
        Assert.Equal(isThere ? [] : [Rules.NoConsent], built.Problems.Select(p => p.Rule));
    }

    [Fact]
    public void The_card_of_an_item_under_embargo_waits()
    {
        var built = Site("pictures:\n  - { title: Card, card: zanzibar }\n").WithNews("Text.", "id: zanzibar\nembargo: 2024-03-01\n", "zanzibar").Build().Fine();
        Assert.Empty(built.FilesWith("zanzibar"));
        Assert.Empty(built.Page(Page).QuerySelectorAll(".press-pictures"));
    }

    [Fact]
    public void A_site_without_the_file_has_no_press_page() => Assert.DoesNotContain(TestSite.Minimal().Build().Fine().Files.Keys, f => f.StartsWith("press/", StringComparison.Ordinal));

    private static string Emblem(BuiltSite built) => built.Files.Keys.Single(f => f.StartsWith("assets/eu-emblem.", StringComparison.Ordinal));
}
