using CodeHollow.FeedReader;
using KtSite.Tests.Support;

namespace KtSite.Tests.Published;

/// <summary>Feeds and calendar, read by readers that others wrote.</summary>
public class FeedTests
{
    [Theory]
    [InlineData("feed.xml", FeedType.Rss_2_0, 10)]
    [InlineData("atom.xml", FeedType.Atom, 10)]
    [InlineData("news/feed.xml", FeedType.Rss_2_0, 7)]
    [InlineData("news/atom.xml", FeedType.Atom, 7)]
    [InlineData("meetings/feed.xml", FeedType.Rss_2_0, 3)]
    [InlineData("case-studies/feed.xml", FeedType.Rss_2_0, 30)]
    public void A_feed_reader_reads_them(string path, FeedType type, int count)
    {
        var feed = FeedReader.ReadFromString(RealSite.Built.Text(path));
        Assert.Equal((type, count), (feed.Type, feed.Items.Count));
        Assert.All(feed.Items, i =>
        {
            Assert.StartsWith("https://www.ktsoftskills.eu/", i.Link);
            Assert.StartsWith("tag:www.ktsoftskills.eu,2022:", i.Id);
            Assert.NotNull(i.PublishingDate);
            Assert.False(string.IsNullOrWhiteSpace(i.Title));
        });
        Assert.Equal(feed.Items.Count, feed.Items.Select(i => i.Id).Distinct().Count());
    }

    [Fact]
    public void Items_carry_the_full_text_with_absolute_links()
    {
        var item = FeedReader.ReadFromString(RealSite.Built.Text("news/feed.xml")).Items.Single(i => i.Link.EndsWith("/leiden-meeting/", StringComparison.Ordinal));
        var dom = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(item.Content);
        Assert.Contains("Quality Board", dom.Body!.TextContent);
        var links = dom.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).ToArray();
        Assert.Contains("https://www.ktsoftskills.eu/meetings/leiden/#actions", links);
        Assert.Contains("https://www.ktsoftskills.eu/news/leiden-meeting/#fn:1", links);
        Assert.All(links, l => Assert.StartsWith("https://", l));
        Assert.Equal("Aurora Genta", ((CodeHollow.FeedReader.Feeds.Rss20FeedItem)item.SpecificItem).DC.Creator);
        Assert.Equal(new DateTime(2023, 6, 28, 22, 0, 0, DateTimeKind.Utc), item.PublishingDate!.Value.ToUniversalTime());
    }

    [Fact]
    public void An_id_survives_a_new_slug_and_title()
    {
        string Id(string fields) => FeedReader.ReadFromString(TestSite.Minimal().WithNews("Text.", "id: stable\n" + fields).Build().Fine().Text("feed.xml")).Items.Single().Id;
        Assert.Equal(Id(""), Id("slug: another\n"));
    }

    [Fact]
    public void Nothing_in_a_feed_depends_on_the_clock()
    {
        var site = TestSite.Minimal().WithNews("Text.");
        Assert.Equal(site.Build("2024-01-01").Text("feed.xml"), site.Build("2025-01-01").Text("feed.xml"));
        Assert.Equal(site.Build("2024-01-01").Text("calendar.ics"), site.Build("2025-01-01").Text("calendar.ics"));
    }

    [Fact]
    public void Dates_in_feeds_do_not_follow_the_culture_of_the_machine()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo("fi-FI");
            var built = TestSite.Minimal().WithNews("Text.").Build().Fine();
            Assert.Contains("<pubDate>Mon, 01 May 2023 00:00:00 +0200</pubDate>", built.Text("feed.xml"));
            Assert.Contains("1 May 2023", built.Page("news/a-bridge/index.html").QuerySelector("time")!.TextContent);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Json_feed_has_the_fields_of_version_1_1()
    {
        var root = System.Text.Json.JsonDocument.Parse(RealSite.Built.Text("feed.json")).RootElement;
        Assert.Equal("https://jsonfeed.org/version/1.1", root.GetProperty("version").GetString());
        Assert.Equal("https://www.ktsoftskills.eu/feed.json", root.GetProperty("feed_url").GetString());
        Assert.All(root.GetProperty("items").EnumerateArray(), i =>
        {
            Assert.False(string.IsNullOrEmpty(i.GetProperty("id").GetString()));
            Assert.True(i.GetProperty("date_published").TryGetDateTimeOffset(out _));
            Assert.Contains("<", i.GetProperty("content_html").GetString());
        });
    }

    [Fact]
    public void Feeds_say_nothing_that_xml_cannot()
    {
        var built = TestSite.Minimal().With("input/news/2023-01-01-x.md", "---\ntitle: \"Bell \\a and 👩‍👩‍👧‍👦\"\n---\nText.\n").Build().Fine();
        Assert.Equal("Bell  and 👩‍👩‍👧‍👦", FeedReader.ReadFromString(built.Text("feed.xml")).Items.Single().Title);
    }

    [Fact]
    public void The_calendar_has_meetings_and_dated_events()
    {
        var calendar = Ical.Net.Calendar.Load(RealSite.Built.Text("calendar.ics"))!;
        Assert.Equal(8, calendar.Events.Count);
        var leiden = calendar.Events.Single(e => e.Uid == "leiden@www.ktsoftskills.eu");
        Assert.Equal(new DateOnly(2023, 6, 29), leiden.Start!.Date);
        Assert.Equal(new DateOnly(2023, 6, 30), leiden.End!.Date);
        Assert.False(leiden.Start.HasTime);
        Assert.Equal("Leiden, Netherlands", leiden.Location);
        var month = calendar.Events.Single(e => e.Uid == "validation-warsaw@www.ktsoftskills.eu");
        Assert.Equal((new DateOnly(2023, 10, 1), new DateOnly(2023, 11, 1)), (month.Start!.Date, month.End!.Date));
        Assert.Equal("TENTATIVE", calendar.Events.Single(e => e.Uid == "training-test@www.ktsoftskills.eu").Status);
        Assert.All(RealSite.Built.Text("calendar.ics").Split("\r\n"), line => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(line), 0, 75));
    }
}
