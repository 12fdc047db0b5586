using KtSite.Tests.Support;

namespace KtSite.Tests.Browser;

/// <summary>What share pages say, read without a browser.</summary>
public class SharePageTests
{
    private const string Networks = """
        networks:
          - { id: a, name: Alpha, limit: 300, intent: "https://alpha.example/?text={text}" }
          - { id: b, name: Beta, limit: 300, intent: "https://beta.example/?u={address}" }
          - { id: c, name: Gamma, limit: 300, fold: 20, plainLinks: true }
          - { id: d, name: Letter, intent: "mailto:?subject={title}&body={text}" }
        """;

    private static AngleSharp.Html.Dom.IHtmlDocument Kit(string social = "") => TestSite.Minimal().With("data/networks.yml", Networks)
        .WithNews("Text.", "summary: It is open to all.\n" + social).Build().Fine().Page("share/news/a-bridge/index.html");

    private static string[] Links(AngleSharp.Html.Dom.IHtmlDocument page, string network) =>
        [.. page.QuerySelectorAll($"section[aria-labelledby={network}] .tools a").Select(a => a.TextContent)];

    [Theory]
    [InlineData("a", "Open Alpha with it")]
    [InlineData("b", "Copy the text first, then open Beta")]
    [InlineData("d", "Write an e-mail")]
    public void A_link_says_what_has_to_be_done(string network, string words) => Assert.Equal([words], Links(Kit(), network));

    [Fact]
    public void Only_a_network_without_the_text_in_its_address_copies_it_by_the_click()
    {
        var link = Assert.Single(Kit().QuerySelectorAll("[data-first]"));
        Assert.Equal(("b-announce-1", "Copy, then open Beta"), (link.GetAttribute("data-first"), link.GetAttribute("data-label")));
    }

    [Fact]
    public void Mails_part_lines_with_two_characters_and_networks_with_one()
    {
        var kit = Kit();
        Assert.Matches("^mailto:.*&body=[^&]*open%0D%0A%0D%0AIt", kit.QuerySelector("section[aria-labelledby=d] .tools a")!.GetAttribute("href"));
        Assert.DoesNotContain("%0A%0A", kit.QuerySelector("section[aria-labelledby=d] .tools a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("open%0A%0AIt", kit.QuerySelector("section[aria-labelledby=a] .tools a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_links_are_not_clickable_none_is_drawn_and_a_hint_stands_there()
    {
        var kit = Kit("social: { c: 'See https://example.eu/news/#top and more #Bridges', a: 'See https://example.eu/news/ or not' }\n");
        var (plain, linked) = (kit.QuerySelector("section[aria-labelledby=c]")!, kit.QuerySelector("section[aria-labelledby=a]")!);
        Assert.Equal("#Bridges", string.Concat(plain.QuerySelectorAll(".entity").Select(e => e.TextContent)));
        Assert.Null(plain.QuerySelector(".mock-link"));
        Assert.Contains("put the address in the profile", plain.TextContent, StringComparison.Ordinal);
        Assert.NotNull(linked.QuerySelector(".mock-link"));
        Assert.Equal("https://example.eu/news/", linked.QuerySelector(".entity")?.TextContent);
        Assert.DoesNotContain("profile", linked.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A short one. And then a longer sentence https://bridges.example/", "A short one. And the")]
    [InlineData("Nineteen letters a 👩‍👩‍👧‍👦 family https://bridges.example/", "Nineteen letters a")]
    [InlineData("Nineteen letters ab\n\nA family https://bridges.example/", "Nineteen letters ab")]
    public void A_post_is_folded_where_the_line_is_full_but_not_inside_a_sign(string text, string shown)
    {
        var post = Kit($"social: {{ c: \"{text.Replace("\n", "\\n", StringComparison.Ordinal)}\" }}\n").GetElementById("c-announce-1")!;
        Assert.Equal(text, post.TextContent);
        Assert.Equal(shown, post.TextContent[..^post.QuerySelector(".mock-hidden")!.TextContent.Length]);
    }

    [Fact]
    public void A_link_that_the_fold_cuts_is_marked_on_both_sides()
    {
        var post = TestSite.Minimal().With("data/networks.yml", "networks:\n  - { id: a, name: Alpha, limit: 300, fold: 20 }\n")
            .WithNews("Text.", "summary: S\nsocial: { a: 'Look at https://example.eu/news and come' }\n").Build().Page("share/news/a-bridge/index.html").GetElementById("a-announce-1")!;
        Assert.Equal(["https://exam", "ple.eu/news"], post.QuerySelectorAll(".entity").Select(e => e.TextContent));
    }

    [Fact]
    public void The_captions_of_the_site_promise_no_link_and_posts_fold_late()
    {
        var kit = RealSite.Built.Page("share/news/leiden-meeting/index.html");
        Assert.Null(kit.QuerySelector("section[aria-labelledby=instagram] .mock-link"));
        var folded = kit.GetElementById("linkedin-announce-1")!;
        var shown = folded.TextContent.Length - folded.QuerySelector(".mock-hidden")!.TextContent.Length;
        Assert.InRange(shown, 135, 140);
    }

    [Fact]
    public void The_lead_names_no_networks() =>
        Assert.DoesNotContain("LinkedIn", RealSite.Built.Page("share/index.html").QuerySelector(".page-head")!.TextContent, StringComparison.Ordinal);
}
