using KtSite.Core;
using KtSite.Tests.Support;

namespace KtSite.Tests.Pipelines;

/// <summary>What reviewers said: public records stand on the page, internal ones nowhere.</summary>
public class ReviewTests
{
    private const string Page = "results/guide/index.html";
    private const string Public = "  - { id: first, item: guide, date: 2023-05-01, comment: Too long, answer: It is, change: Two chapters went, public: true }\n";
    private const string Internal = "  - { id: second, item: guide, by: zanzibar, date: 2023-06-01, comment: zanzibar comment, answer: zanzibar answer, change: zanzibar change }\n";
    private const string People = "people:\n  - { id: anna, name: Anna Berg, consent: byline, consentUntil: 2023-12-31 }\n  - { id: zanzibar, name: zanzibar, consent: none }\n";

    private static TestSite Site(string reviews) => TestSite.Minimal()
        .With("data/results.yml", "results:\n  - { id: guide, title: The guide }\n  - { id: plan, title: A plan }\n")
        .With("data/people.yml", People)
        .With("data/reviews.yml", reviews.Length == 0 ? "reviews: []\n" : "reviews:\n" + reviews);

    private static string[] Badges(BuiltSite built, string page) =>
        [.. built.Page(page).QuerySelectorAll(".state").Where(s => s.TextContent == "Reviewed").Select(s => s.Closest("li, header")!.QuerySelector("h1, h3")!.TextContent)];

    [Fact]
    public void A_public_review_stands_on_the_page_as_comment_answer_and_change()
    {
        var section = Site(Public).Build().Fine().Page(Page).QuerySelector("section[aria-labelledby=said-by-reviewers]")!;
        Assert.Equal("Quality Board, 1 May 2023", section.QuerySelector("h3")!.TextContent);
        Assert.Equal(["Comment: Too long", "Answer: It is", "Change: Two chapters went"], section.QuerySelectorAll("dt").Select(d => $"{d.TextContent}: {d.NextElementSibling!.TextContent}"));
    }

    [Fact]
    public void Other_pages_can_be_reviewed_too()
    {
        var built = Site("  - { id: a, item: a-bridge, date: 2023-05-02, comment: Well told, public: true }\n").WithNews("Text.", "id: a-bridge\n").Build().Fine();
        Assert.Equal("Well told", built.Page("news/a-bridge/index.html").QuerySelector("section[aria-labelledby=said-by-reviewers] dd")!.TextContent);
        Assert.Null(built.Page(Page).QuerySelector("#said-by-reviewers"));
    }

    [Fact]
    public void An_internal_review_is_in_no_byte_of_the_output()
    {
        var built = Site(Public + Internal).Build().Fine();
        Assert.Empty(built.FilesWith("zanzibar"));
        // The test looks where it would be: once it is public, it is found.
        var shown = Site(Internal.Replace("by: zanzibar, ", "").Replace(" }", ", public: true }")).Build().Fine();
        Assert.Contains(Page, shown.FilesWith("zanzibar comment"));
    }

    [Fact]
    public void The_badge_needs_a_record_and_an_internal_one_suffices()
    {
        var built = Site(Internal).Build().Fine();
        Assert.Equal(["The guide"], Badges(built, "results/index.html"));
        Assert.Equal(["The guide"], Badges(built, Page));
        Assert.Null(built.Page(Page).QuerySelector("#said-by-reviewers"));
        Assert.Empty(Badges(Site("").Build().Fine(), Page));
        Assert.Empty(Badges(Site(Internal).Build("2023-05-31").Fine(), Page));
    }

    [Theory]
    [InlineData("2023-12-31", "Anna Berg, 1 May 2023")]
    [InlineData("2024-01-02", "Quality Board, 1 May 2023")]
    public void A_reviewer_is_named_as_long_as_the_consent_lasts(string day, string expected)
    {
        var built = Site("  - { id: a, item: guide, by: anna, date: 2023-05-01, comment: Good, public: true }\n").Build(day);
        Assert.Equal(expected, built.Page(Page).QuerySelector("section[aria-labelledby=said-by-reviewers] h3")!.TextContent);
        Assert.Equal(expected.StartsWith("Anna", StringComparison.Ordinal) ? [] : [Rules.NoConsent], built.Problems.Select(p => p.Rule));
    }

    [Theory]
    [InlineData("item: giude, date: 2023-05-01, comment: Good", "did you mean 'guide'?")]
    [InlineData("date: 2023-05-01, comment: Good", "item")]
    [InlineData("item: guide, by: ana, date: 2023-05-01, comment: Good", "did you mean 'anna'?")]
    public void A_review_of_nothing_or_by_nobody_is_told(string fields, string words) => Assert.Contains(words, Site($"  - {{ id: a, {fields} }}\n").Build().Only().Message);

    [Fact]
    public void The_real_site_claims_no_review()
    {
        Assert.DoesNotContain(RealSite.Pages(), p => p.Page.QuerySelector("#said-by-reviewers") is not null);
        Assert.Empty(Badges(RealSite.Built, "results/index.html"));
    }
}
