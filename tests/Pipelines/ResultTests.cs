using KtSite.Core;
using KtSite.Pipelines.Results;
using KtSite.Tests.Support;

namespace KtSite.Tests.Pipelines;

/// <summary>Results: what readers learn of each, and the table for the platform of the funder.</summary>
public class ResultTests
{
    private const string Page = "results/guide/index.html";

    private static TestSite Site(string fields, string others = "") =>
        TestSite.Minimal().With("data/results.yml", $"results:\n  - {{ id: guide, title: The guide, {fields} }}\n{others}");

    [Theory]
    [InlineData("planned", "Planned")]
    [InlineData("draft", "Draft")]
    [InlineData("validated", "Validated")]
    [InlineData("published", "Published")]
    [InlineData("in-progress", "Draft")]
    [InlineData("done", "Published")]
    public void The_state_is_said_also_when_it_is_written_as_before(string written, string said) =>
        Assert.Equal(said, Site($"state: {written}").Build().Fine().Page(Page).QuerySelector(".kicker .state")!.TextContent);

    [Theory]
    [InlineData("2023-01-31", "Planned", 0)]
    [InlineData("2023-02-01", "Draft", 1)]
    [InlineData("2023-06-01", "Published", 2)]
    public void The_state_and_the_versions_are_those_of_the_day(string day, string state, int versions)
    {
        var built = Site("state: published, reached: 2023-06-01, versions: [ { version: '0.9', date: 2023-02 }, { version: '1.0', date: 2023-06-01, note: Spelling } ]").Build(day).Fine();
        var page = built.Page(Page);
        Assert.Equal(state, page.QuerySelector(".kicker .state")!.TextContent);
        Assert.Equal(versions, page.QuerySelectorAll("main dl:not(.facts) dt").Length);
        // A citation has no date before the result has one.
        Assert.Equal(versions == 2, page.QuerySelector("#citation")!.TextContent.Contains("2023"));
        Assert.Equal(versions == 2, built.Text(Page).Contains("Spelling"));
    }

    [Fact]
    public void The_newest_version_comes_first()
    {
        var page = Site("versions: [ { version: '1.0', date: 2023-02 }, { version: '2.0', date: 2023-03, note: Two more chapters } ]").Build().Fine().Page(Page);
        Assert.Equal(["Version 2.0, March 2023", "Version 1.0, February 2023"], page.QuerySelectorAll("main dl:not(.facts) dt").Select(d => d.TextContent));
    }

    [Fact]
    public void A_version_needs_a_date() => Assert.Contains("date", Site("versions: [ { version: '1.0' } ]").Build().Only().Message);

    [Fact]
    public void Links_to_files_say_format_and_size()
    {
        var page = Site("files: [ { title: Guide, address: /files/guide.pdf, size: 9 GB }, { title: Copy, address: 'https://archive.example/guide', format: EPUB, size: 2.1 MB }, { title: Site, address: 'https://guide.example/' } ]")
            .With("input/files/guide.pdf", new byte[1_234_567]).Build().Fine().Page(Page);
        // What is measured counts, not what somebody wrote.
        Assert.Equal(["Guide (PDF, 1.2\u00A0MB)", "Copy (EPUB, 2.1 MB)", "Site"], page.QuerySelectorAll("main ul a[href*=guide]").Select(a => a.TextContent));
    }

    [Theory]
    [InlineData(0, "0 B")]
    [InlineData(999, "999 B")]
    [InlineData(1000, "1 kB")]
    [InlineData(9_960, "10 kB")]
    [InlineData(999_499, "999 kB")]
    [InlineData(999_500, "1 MB")]
    [InlineData(2_149_000, "2.1 MB")]
    [InlineData(3_000_000_000_000, "3000 GB")]
    public void Sizes_are_short(long bytes, string expected) =>
        Assert.Equal(expected, ResultLists.Size(bytes, System.Globalization.CultureInfo.InvariantCulture).Replace('\u00A0', ' '));

    [Fact]
    public void Results_stand_under_their_strands_in_the_order_of_the_strands()
    {
        var page = Site("strand: build", "  - { id: plan, title: A plan, strand: think }\n  - { id: tea, title: Tea }\n")
            .With("data/strands.yml", "strands:\n  - { id: think, label: Thinking, lead: alpha }\n  - { id: build, label: Building }\n  - { id: rest, label: Resting }\n").Build().Fine().Page("results/index.html");
        Assert.Equal(["Thinking: A plan", "Building: The guide", "Other results: Tea"], page.QuerySelectorAll("main section:has(.result-list)").Select(s => $"{s.QuerySelector("h2")!.TextContent}: {s.QuerySelector("h3")!.TextContent}"));
        Assert.Equal("/partners/alpha/", page.QuerySelector("section p.when a")!.GetAttribute("href"));
    }

    [Fact]
    public void A_strand_that_does_not_exist_is_told() =>
        Assert.Contains("did you mean 'build'?", Site("strand: biuld").With("data/strands.yml", "strands:\n  - { id: build, label: Building }\n").Build().Only().Message);

    [Fact]
    public void News_that_link_to_a_result_are_shown_with_it()
    {
        var site = Site("tags: [bridges]").WithNews("See [it](xref:guide).", "", "links").WithNews("Text.", "tags: bridges\n", "shares").WithNews("Text.", "", "neither");
        Assert.Equal(["/news/links/", "/news/shares/"], site.Build().Fine().Page(Page).QuerySelectorAll("section[aria-labelledby=related] h3 a").Select(a => a.GetAttribute("href")!).Order());
    }

    [Fact]
    public void The_citation_can_be_copied()
    {
        var page = Site("lead: alpha, reached: 2023-09, state: published").Build().Fine().Page(Page);
        Assert.Equal("Alpha University (September 2023). The guide. Results, Bridges. https://bridges.example/results/guide/", page.QuerySelector("#citation")!.TextContent);
        Assert.Equal("citation", page.QuerySelector("button[data-copy][hidden]")!.GetAttribute("data-copy"));
    }

    [Fact]
    public void The_table_has_what_the_platform_of_the_funder_asks_for()
    {
        var built = Site("kind: Guide, summary: 'How to build, and why', lead: beta, with: all, languages: [en, it], licence: CC BY 4.0, reached: 2023-09, state: published, files: [ { title: G, address: /files/g.pdf } ]")
            .With("input/files/g.pdf", new byte[10])
            .With("data/partners.yml", "partners:\n  - { id: alpha, name: Alpha University, country: fi }\n  - { id: beta, name: Beta College, country: fi }\n").Build().Fine();
        var lines = built.Text("results.csv").TrimStart('\uFEFF').Split("\r\n");
        Assert.StartsWith("title,type,description,languages,files,licence,contributors,date,", lines[0]);
        Assert.StartsWith("The guide,Guide,\"How to build, and why\",en; it,https://bridges.example/files/g.pdf,CC BY 4.0,Beta College; Alpha University,2023-09,", lines[1]);
        Assert.Equal("/results.csv", built.Page("results/index.html").QuerySelector("a[href$=csv]")!.GetAttribute("href"));
    }

    [Fact]
    public void What_is_validated_is_late_no_more()
    {
        Assert.Equal(Rules.PromiseOverdue, Site("planned: 2023-08, state: draft").Build().Only().Rule);
        Site("planned: 2023-08, state: validated").Build().Fine();
    }

    [Fact]
    public void The_real_results_stand_under_the_strands_of_the_project()
    {
        var page = RealSite.Built.Page("results/index.html");
        Assert.Equal("Investigation", page.QuerySelector("section:has(a[href='/results/investigation-report/']) h2")!.TextContent);
        Assert.DoesNotContain("Other results", page.QuerySelector("main")!.TextContent);
    }
}
