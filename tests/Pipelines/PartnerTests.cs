using KtSite.Tests.Support;

namespace KtSite.Tests.Pipelines;

/// <summary>The page of a partner: what it owes, who works there, and what it can say of the project.</summary>
public class PartnerTests
{
    private const string Page = "partners/alpha/index.html";

    private static TestSite Site() => TestSite.Minimal()
        .With("input/meetings/2023-06-29-leiden.md", "---\nid: leiden\ntitle: Leiden\nkind: Meeting\nhost: alpha\npurpose: To plan.\nactions:\n  - { id: L1, what: Publish the guide, owner: alpha, due: 2023-08 }\n  - { id: L2, what: Meet again, owner: all, due: 2023-08 }\n---\nText.\n");

    [Theory]
    [InlineData("2023-08-31", "Open")]
    [InlineData("2023-09-01", "Late")]
    public void Actions_of_the_partner_are_shown_with_their_state(string day, string state)
    {
        var action = Assert.Single(Site().Build(day).Fine().Page(Page).QuerySelectorAll("li:has(.state)"));
        Assert.Equal(("Publish the guide", "/meetings/leiden/#action-l1"), (action.QuerySelector("a")!.TextContent, action.QuerySelector("a")!.GetAttribute("href")));
        Assert.Equal(state, action.QuerySelector(".state")!.TextContent);
    }

    [Fact]
    public void An_action_that_an_item_completes_is_done() =>
        Assert.Equal("Done", Site().WithNews("It is out.", "fulfils: leiden/L1\n").Build("2023-09-01").Fine().Page(Page).QuerySelector("li .state")!.TextContent);

    [Theory]
    [InlineData("2023-12-31", new[] { "Anna Berg" })]
    [InlineData("2024-01-01", new string[0])]
    public void People_are_shown_who_agreed_to_it_and_as_long_as_they_do(string day, string[] names)
    {
        var built = Site().With("data/people.yml", "people:\n  - { id: a, name: Anna Berg, organisation: alpha, role: Clerk, consent: page, consentUntil: 2023-12-31 }\n  - { id: b, name: Bo Chen, organisation: alpha, consent: byline }\n").Build(day).Fine();
        Assert.Equal(names, built.Page(Page).QuerySelectorAll(".byline .author > span:last-child").Select(s => s.FirstChild!.TextContent));
        Assert.DoesNotContain("Bo Chen", built.Text(Page));
    }

    [Theory]
    [InlineData("https://bridges.example/", "https://bridges.example/assets/eu-emblem.")]
    [InlineData("https://bridges.example/site/", "https://bridges.example/site/assets/eu-emblem.")]
    public void The_text_for_its_own_site_is_whole_and_safe_html(string address, string emblem)
    {
        var project = "name: Bridges\nfullTitle: Building <Bridges> & More\ndescription: A project that builds bridges.\nbaseUrl: " + address + """

            language: en
            timeZone: Europe/Rome
            programme: Erasmus+
            start: 2022-12
            end: 2025-11
            funding:
              statement: Co-funded by somebody
              disclaimer: The views are those of the authors.
              emblem: assets/eu-emblem.svg
              emblemAlt: An emblem

            """.ReplaceLineEndings("\n");
        var page = TestSite.Minimal().With("data/project.yml", project).Build().Fine().Page(Page);
        var snippet = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(page.QuerySelector("#about-html")!.TextContent);
        Assert.Equal("Bridges: Building <Bridges> & More", snippet.QuerySelector("h2")!.TextContent);
        Assert.Equal(["A project that builds bridges.", "Erasmus+ · December 2022 – November 2025", address, "Co-funded by somebody", "The views are those of the authors."], snippet.QuerySelectorAll("p").Select(p => p.TextContent.Trim()));
        Assert.StartsWith(emblem, snippet.QuerySelector("img")!.GetAttribute("src"), StringComparison.Ordinal);
        Assert.Equal("An emblem", snippet.QuerySelector("img")!.GetAttribute("alt"));
        var plain = page.QuerySelector("#about-text")!.TextContent;
        Assert.All(["Bridges: Building <Bridges> & More", "Co-funded by somebody", "The views are those of the authors.", address], words => Assert.Contains(words, plain));
        Assert.Equal(["about-html", "about-text"], page.QuerySelectorAll("button[data-copy]").Select(b => b.GetAttribute("data-copy")));
    }

    [Fact]
    public void An_ally_has_no_such_text()
    {
        var built = TestSite.Minimal().Append("data/partners.yml", "allies:\n  - { id: friend, name: Friends, country: fi }\n").Build().Fine();
        Assert.Null(built.Page("partners/friend/index.html").QuerySelector("#about-html"));
        Assert.NotNull(built.Page(Page).QuerySelector("#about-html"));
    }
}
