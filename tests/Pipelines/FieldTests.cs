using KtSite.Core;
using KtSite.Tests.Support;

namespace KtSite.Tests.Pipelines;

public class FieldTests
{
    private const string Study = "title: A course\nprovider: Alpha\nsources:\n  - { publisher: P, address: \"https://p.example/\" }\n";

    [Fact]
    public void Keys_are_matched_without_regard_to_case_and_under_the_names_of_other_generators()
    {
        var built = TestSite.Minimal().WithNews("Text.", "Description: Other words\nLASTMOD: 2023-06-01\naliases: [/old/]\nguid: stable\nweight: 3\ntableOfContents: true\nauthor: alpha\n").Build().Fine();
        var page = built.Page("news/a-bridge/index.html");
        Assert.Equal("Other words", page.QuerySelector("meta[name=description]")!.GetAttribute("content"));
        Assert.Equal("2023-06-01", page.QuerySelector(".updated time")!.GetAttribute("datetime"));
        Assert.Contains("old/index.html", built.Files.Keys);
        Assert.Contains("Alpha", page.QuerySelector(".byline")!.TextContent);
        Assert.Contains(":news/stable", built.Text("feed.xml"));
    }

    [Fact]
    public void Two_names_for_one_field_are_refused() => Assert.Equal(Rules.DuplicateKey, TestSite.Minimal().WithNews("Text.", "summary: a\ndescription: b\n").Build().Only().Rule);

    [Theory]
    [InlineData("excluded: true\n", "news/a-bridge/index.html", false)]
    [InlineData("permalink: /launch/\n", "launch/index.html", true)]
    [InlineData("slug: launch\n", "news/launch/index.html", true)]
    public void Fields_decide_where_a_page_is(string fields, string path, bool exists) => Assert.Equal(exists, TestSite.Minimal().WithNews("Text.", fields).Build().Fine().Files.ContainsKey(path));

    [Fact]
    public void A_page_can_stay_out_of_search_and_sitemap()
    {
        var built = TestSite.Minimal().WithNews("Text.", "OmitFromSearch: true\nsitemap: false\n").Build().Fine();
        Assert.DoesNotContain("a-bridge", built.Text("search-index.json"));
        Assert.DoesNotContain("a-bridge", built.Text("sitemap.xml"));
    }

    [Fact]
    public void A_bad_permalink_is_refused() => Assert.Equal(Rules.BadSlug, TestSite.Minimal().WithNews("Text.", "permalink: Launch\n").Build().Only().Rule);

    [Fact]
    public void A_picture_can_be_a_file_with_its_text_beside()
    {
        var site = TestSite.Minimal().With("input/news/photo.jpg", TestPicture.Jpeg(40, 20));
        Assert.Equal("A bridge", site.WithNews("Text.", "image: photo.jpg\nimageAlt: A bridge\n").Build().Fine().Page("news/a-bridge/index.html").QuerySelector("figure img")!.GetAttribute("alt"));
        Assert.Equal(Rules.MissingField, site.WithNews("Text.", "image: photo.jpg\n").Build().Only().Rule);
    }

    [Fact]
    public void A_case_study_takes_its_long_text_from_a_file_of_the_same_name()
    {
        var site = TestSite.Minimal().With("data/case-studies/a-course.yml", Study).With("data/case-studies/a-course.md", "A **long** story. See [Alpha](xref:alpha).\n");
        Assert.Equal("A long story. See Alpha.", site.Build().Fine().Page("case-studies/a-course/index.html").QuerySelector(".prose p")!.TextContent);
        Assert.Equal(Rules.DuplicateKey, site.With("data/case-studies/a-course.yml", Study + "body: Another\n").Build().Only().Rule);
        Assert.Equal(Rules.DanglingReference, TestSite.Minimal().With("data/case-studies/nobody.md", "Text.").Build().Only().Rule);
    }

    [Fact]
    public void A_time_holds_an_item_back_until_its_minute()
    {
        var site = TestSite.Minimal().WithNews("Text.", "date: 2023-05-01T14:30\n");
        Assert.Contains("<pubDate>Mon, 01 May 2023 14:30:00 +0200</pubDate>", site.Build("2024-01-01").Fine().Text("feed.xml"));
        Assert.Equal(new DateTimeOffset(2023, 5, 1, 14, 30, 0, TimeSpan.FromHours(2)), Assert.Single(site.Build("2023-05-01").HeldBack).GoesLive);
    }
}
