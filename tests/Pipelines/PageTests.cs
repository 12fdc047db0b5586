using KtSite.Core;
using KtSite.Tests.Support;

namespace KtSite.Tests.Pipelines;

public class PageTests
{
    private static TestSite ThreeNews() => TestSite.Minimal()
        .With("input/news/2022-12-first.md", "---\ntitle: First\ntags: [bridges]\n---\nOne.\n")
        .With("input/news/2023-05-01-second.md", "---\ntitle: Second\n---\nTwo. See [the first](2022-12-first.md) and [Alpha](xref:alpha).\n")
        .With("input/news/2023-06-01-third.md", "---\ntitle: Third\n---\nThree.\n");

    [Fact]
    public void The_index_is_paginated_and_years_have_archives()
    {
        var built = ThreeNews().Build().Fine();
        Assert.Equal(["Third", "Second"], built.Page("news/index.html").QuerySelectorAll(".teaser h3").Select(h => h.TextContent));
        Assert.Equal(["First"], built.Page("news/page/2/index.html").QuerySelectorAll(".teaser h3").Select(h => h.TextContent));
        Assert.Equal(["First"], built.Page("news/2022/index.html").QuerySelectorAll(".teaser h3").Select(h => h.TextContent));
        Assert.Equal(["First"], built.Page("tags/bridges/index.html").QuerySelectorAll(".teaser h3").Select(h => h.TextContent));
        Assert.Equal("https://bridges.example/news/page/2/", built.Page("news/page/2/index.html").QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public void Previous_and_next_lead_through_the_news_in_time()
    {
        var page = ThreeNews().Build().Fine().Page("news/second/index.html");
        Assert.Equal("/news/first/", page.QuerySelector("a[rel=prev]")!.GetAttribute("href"));
        Assert.Equal("/news/third/", page.QuerySelector("a[rel=next]")!.GetAttribute("href"));
    }

    [Fact]
    public void Links_between_sources_become_addresses_under_any_base_path()
    {
        var built = ThreeNews().At("https://host.example/project/").Build().Fine();
        var links = built.Page("news/second/index.html").QuerySelectorAll(".prose a").Select(a => a.GetAttribute("href"));
        Assert.Equal(["/project/news/first/", "/project/partners/alpha/"], links);
        Assert.Contains("https://host.example/project/news/first/", built.Text("feed.xml"));
    }

    [Fact]
    public void A_site_without_news_still_has_its_lists_and_feeds()
    {
        var built = TestSite.Minimal().Build().Fine();
        foreach (var path in new[] { "news/index.html", "meetings/index.html", "case-studies/index.html", "results/index.html", "tags/index.html", "feed.xml", "news/atom.xml", "feed.json", "calendar.ics", "sitemap.xml" })
            Assert.Contains(path, built.Files.Keys);
    }

    [Fact]
    public void Text_from_editors_is_escaped_everywhere()
    {
        var built = TestSite.Minimal().With("input/news/2023-01-01-x.md", "---\ntitle: \"<script>a</script> & \\\"b\\\"\"\nsummary: \"<i>x</i>\"\n---\nText.\n").Build().Fine();
        foreach (var (path, bytes) in built.Files.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            Assert.False(System.Text.Encoding.UTF8.GetString(bytes).Contains("<script>a", StringComparison.Ordinal), path);
        }

        Assert.Equal("<script>a</script> & \"b\"", built.Page("news/x/index.html").QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public void An_item_that_fulfils_an_action_shows_on_the_meeting()
    {
        var site = TestSite.Minimal()
            .With("input/meetings/2023-01-01-m.md", "---\ntitle: Meeting\nsummary: S\nid: m\nkind: K\npurpose: P\nactions:\n  - { id: A1, what: Build it, owner: alpha, due: 2023-03 }\n  - { id: A2, what: Paint it, owner: all, due: 2023-04 }\n---\n")
            .WithNews("Built.", "fulfils: m/A1\n");
        var page = site.Build().Fine().Page("meetings/m/index.html");
        Assert.Equal("Done", page.QuerySelector("#action-a1 .state")!.TextContent);
        Assert.Equal("/news/a-bridge/", page.QuerySelector("#action-a1 td:last-child a")!.GetAttribute("href"));
        Assert.Equal("Late", page.QuerySelector("#action-a2 .state")!.TextContent);
        Assert.Equal("Open", site.Build("2023-03-31").Page("meetings/m/index.html").QuerySelector("#action-a2 .state")!.TextContent);
    }

    [Fact]
    public void Old_addresses_lead_to_the_new_one()
    {
        var built = TestSite.Minimal().WithNews("Text.", "redirectFrom: [/post/old-bridge/]\n").Build().Fine();
        Assert.Contains("/news/a-bridge/", built.Page("post/old-bridge/index.html").QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
        Assert.Equal("/post/old-bridge/ /news/a-bridge/ 301\n", built.Text("_redirects"));
    }

    [Fact]
    public void A_picture_beside_the_text_is_published_and_linked()
    {
        var built = TestSite.Minimal().With("input/news/photo.jpg", "not really").WithNews("![A bridge](photo.jpg)").Build().Fine();
        Assert.Equal("/news/photo.jpg", built.Page("news/a-bridge/index.html").QuerySelector(".prose img")!.GetAttribute("src"));
        Assert.Contains("news/photo.jpg", built.Files.Keys);
    }

    [Fact]
    public void A_picture_with_an_awkward_name_gets_an_address_that_works_on_every_host()
    {
        var built = TestSite.Minimal().With("input/news/Kraków 2023.JPG", "not really").WithNews("![A bridge](<Kraków 2023.JPG>)").Build().Fine();
        Assert.Equal("/news/krakow-2023.jpg", built.Page("news/a-bridge/index.html").QuerySelector(".prose img")!.GetAttribute("src"));
    }

    [Fact]
    public void Windows_line_ends_and_a_byte_order_mark_make_no_difference()
    {
        const string Text = "---\ntitle: A bridge\nid: b\n---\nOne\n\n## Two\n";
        var unix = TestSite.Minimal().With("input/news/2023-01-01-b.md", Text).Build().Fine();
        var windows = TestSite.Minimal().With("input/news/2023-01-01-b.md", "\uFEFF" + Text.Replace("\n", "\r\n")).Build().Fine();
        Assert.Equal(unix.Text("news/b/index.html"), windows.Text("news/b/index.html"));
    }

    [Fact]
    public void An_editors_own_social_text_stands_and_a_long_one_is_refused_with_its_line()
    {
        const string Networks = "networks:\n  - { id: twitter, name: X, file: twitter.txt, limit: 280, method: twitter-weighted }\n";
        var built = TestSite.Minimal().With("data/networks.yml", Networks).WithNews("Text.", "social: { twitter: Look at this https://example.eu/news/a-bridge/ }\n").Build().Fine();
        Assert.Equal("Look at this https://example.eu/news/a-bridge/\n", built.Text("share/news/a-bridge/twitter.txt"));
        var problem = TestSite.Minimal().With("data/networks.yml", Networks).WithNews("Text.", $"social:\n  twitter: https://a.eu {new string('语', 129)}\n").Build().Only();
        Assert.Equal((Rules.SocialTooLong, 4), (problem.Rule, problem.At.Line));
        Assert.Contains("counts 282", problem.Message);
    }

    [Fact]
    public void Related_items_share_tags_and_a_rare_tag_counts_more()
    {
        static string News(string title, string tags) => $"---\ntitle: {title}\ntags: [{tags}]\n---\nText.\n";
        var built = TestSite.Minimal().With("data/tags.yml", "tags:\n  - { id: common, label: Common }\n  - { id: rare, label: Rare }\n  - { id: other, label: Other }\n")
            .With("input/news/2023-01-01-a.md", News("A", "rare"))
            .With("input/news/2023-01-02-b.md", News("B", "common"))
            .With("input/news/2023-01-03-c.md", News("C", "common"))
            .With("input/news/2023-01-04-d.md", News("D", "other"))
            .With("input/news/2023-01-05-e.md", News("E", "common, rare"))
            .With("input/news/2023-01-06-f.md", News("F", "common")).Build().Fine();
        // F is the next one already, D has nothing in common.
        Assert.Equal(["A", "C", "B"], built.Page("news/e/index.html").QuerySelectorAll(".related a").Select(a => a.TextContent));
        Assert.Null(built.Page("news/d/index.html").QuerySelector(".related"));
    }

    [Fact]
    public void Each_dated_event_has_a_calendar_file_of_its_own_and_a_place_in_the_calendar()
    {
        var built = TestSite.Minimal()
            .With("data/events.yml", "events:\n  - { id: final, title: Final, start: 2030-03-10, end: 2030-03-11 }\n  - { id: some-day, title: Some day, start: 2030-05 }\n  - { id: some-month, title: Some month, start: 2031 }\n  - { id: never, title: Never }\n").Build().Fine();
        var calendar = Ical.Net.Calendar.Load(built.Text("calendar/final.ics"))!;
        Assert.Equal("Final", Assert.Single(calendar.Events).Summary);
        Assert.DoesNotContain("calendar/some-day.ics", built.Files.Keys);
        Assert.Equal("/calendar/final.ics", built.Page("meetings/index.html").QuerySelector("#final a.ics")!.GetAttribute("href"));
        var page = built.Page("meetings/calendar/index.html");
        Assert.Equal(["2031", "2030"], page.QuerySelectorAll("main section h2").Select(h => h.TextContent));
        Assert.Equal(["March Final", "May Some day"], page.QuerySelectorAll(".months > li:not(.free)").Select(m => $"{m.QuerySelector("h3")!.TextContent} {m.QuerySelector("a")!.TextContent}"));
        Assert.Equal("Some month", page.QuerySelectorAll("main section")[0].QuerySelector(".months + h3 + ul a")!.TextContent);
    }
}
