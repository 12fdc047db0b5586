using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using CodeHollow.FeedReader;
using CodeHollow.FeedReader.Feeds;
using KtSite.Core;
using KtSite.Feeds;
using Xunit;

namespace KtSite.Tests.Feeds;

/// <summary>Feeds, read back with a feed reader of others.</summary>
public class FeedWriterTests
{
    private static readonly FeedItemView Leiden = new(
        "tag:example.eu,2022:news/leiden",
        "Five actions & <one> plan 👩‍👩‍👧",
        "https://example.eu/news/leiden/",
        "What the partners agreed.",
        new Html("<p>See <a href=\"https://example.eu/a/?x=1&amp;y=2\">this</a> ]]&gt;</p>\n"),
        new DateTimeOffset(2023, 6, 30, 10, 0, 0, TimeSpan.FromHours(2)),
        new DateTimeOffset(2023, 7, 2, 0, 0, 0, TimeSpan.FromHours(2)),
        ["Ada Example", "Bo Example"],
        ["Meetings", "Soft skills"],
        "https://example.eu/cards/news/leiden.png");

    [Fact]
    public void Rss_is_read_by_a_feed_reader()
    {
        var feed = FeedReader.ReadFromString(Write(FeedFormat.Rss, Leiden));

        Assert.Equal(FeedType.Rss_2_0, feed.Type);
        Assert.Equal(("News", "What happens", "en", "https://example.eu/news/"), (feed.Title, feed.Description, feed.Language, feed.Link));
        var item = (Rss20FeedItem)Assert.Single(feed.Items).SpecificItem;
        Assert.Equal((Leiden.Id, Leiden.Title, Leiden.Url, Leiden.Summary), (item.Guid, item.Title, item.Link, item.Description));
        // This reader decodes entities once too often.
        Assert.Equal(WebUtility.HtmlDecode(Leiden.Text.ToHtml()), item.Content);
        Assert.Equal(Leiden.Published.UtcDateTime, item.PublishingDate!.Value.ToUniversalTime());
        Assert.Equal(Leiden.Tags, item.Categories);
        Assert.Equal("Ada Example", item.DC.Creator);
    }

    [Fact]
    public void Rss_names_itself_its_permanent_ids_and_every_author_and_keeps_the_text_as_it_is()
    {
        XNamespace atom = "http://www.w3.org/2005/Atom", dc = "http://purl.org/dc/elements/1.1/", content = "http://purl.org/rss/1.0/modules/content/";
        var channel = XDocument.Parse(Write(FeedFormat.Rss, Leiden)).Root!.Element("channel")!;

        var self = channel.Element(atom + "link")!;
        Assert.Equal(("self", "https://example.eu/feed?a=1&b=2"), ((string)self.Attribute("rel")!, (string)self.Attribute("href")!));
        Assert.Equal("false", (string)channel.Element("item")!.Element("guid")!.Attribute("isPermaLink")!);
        Assert.Equal(Leiden.Authors, channel.Element("item")!.Elements(dc + "creator").Select(e => e.Value));
        Assert.Equal(Leiden.Text.ToHtml(), channel.Element("item")!.Element(content + "encoded")!.Value);
    }

    [Fact]
    public void Atom_is_read_by_a_feed_reader()
    {
        var feed = FeedReader.ReadFromString(Write(FeedFormat.Atom, Leiden));

        Assert.Equal(FeedType.Atom, feed.Type);
        var atom = (AtomFeed)feed.SpecificFeed;
        Assert.Equal(Leiden.Updated.UtcDateTime, atom.UpdatedDate!.Value.ToUniversalTime());
        var item = (AtomFeedItem)Assert.Single(feed.Items).SpecificItem;
        Assert.Equal((Leiden.Id, Leiden.Title, Leiden.Url, Leiden.Summary), (item.Id, item.Title, item.Link, item.Summary));
        // This reader decodes entities once too often.
        Assert.Equal(WebUtility.HtmlDecode(Leiden.Text.ToHtml()), item.Content);
        Assert.Equal(Leiden.Published.UtcDateTime, item.PublishedDate!.Value.ToUniversalTime());
    }

    [Fact]
    public void Atom_entry_without_author_gets_the_author_of_the_feed()
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var with = XDocument.Parse(Write(FeedFormat.Atom, Leiden)).Root!;
        var without = XDocument.Parse(Write(FeedFormat.Atom, Leiden with { Authors = [] })).Root!;

        Assert.Null(with.Element(atom + "author"));
        Assert.Equal("News", without.Element(atom + "author")!.Element(atom + "name")!.Value);
    }

    [Fact]
    public void Json_feed_carries_all_fields()
    {
        using var json = JsonDocument.Parse(Write(FeedFormat.Json, Leiden));
        var feed = json.RootElement;

        Assert.Equal("https://jsonfeed.org/version/1.1", feed.GetProperty("version").GetString());
        Assert.Equal("https://example.eu/feed?a=1&b=2", feed.GetProperty("feed_url").GetString());
        var item = Assert.Single(feed.GetProperty("items").EnumerateArray());
        Assert.Equal(Leiden.Id, item.GetProperty("id").GetString());
        Assert.Equal(Leiden.Title, item.GetProperty("title").GetString());
        Assert.Equal(Leiden.Text.ToHtml(), item.GetProperty("content_html").GetString());
        Assert.Equal(Leiden.Published, item.GetProperty("date_published").GetDateTimeOffset());
        Assert.Equal(Leiden.Updated, item.GetProperty("date_modified").GetDateTimeOffset());
        Assert.Equal(Leiden.Authors, item.GetProperty("authors").EnumerateArray().Select(a => a.GetProperty("name").GetString()!));
        Assert.Equal(Leiden.Tags, item.GetProperty("tags").EnumerateArray().Select(t => t.GetString()!));
        Assert.Equal(Leiden.Image, item.GetProperty("image").GetString());
    }

    [Theory]
    [InlineData(FeedFormat.Rss)]
    [InlineData(FeedFormat.Atom)]
    [InlineData(FeedFormat.Json)]
    public void Characters_that_no_feed_may_carry_are_dropped(FeedFormat format)
    {
        var text = Write(format, Leiden with { Title = "a\u0001b\uFFFEc\uD83Dd\uDE00e👍\tf\v", Tags = ["x\0y"], Authors = ["\u001BZ"] });

        if (format == FeedFormat.Json)
        {
            using var json = JsonDocument.Parse(text);
            Assert.Equal("abcde👍\tf", json.RootElement.GetProperty("items")[0].GetProperty("title").GetString());
        }
        else
        {
            Assert.Equal("abcde👍\tf", Assert.Single(FeedReader.ReadFromString(text).Items).Title);
        }
    }

    [Theory]
    [InlineData(FeedFormat.Rss)]
    [InlineData(FeedFormat.Atom)]
    [InlineData(FeedFormat.Json)]
    public void Same_feed_is_the_same_bytes_in_every_culture_and_at_every_time(FeedFormat format)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            var texts = new[] { "en-GB", "pl-PL", "ar-SA", "th-TH" }.Select(name =>
            {
                CultureInfo.CurrentCulture = new CultureInfo(name);
                return Write(format, Leiden) + Write(format);
            }).ToList();
            Assert.Single(texts.Distinct());
            Assert.DoesNotContain(DateTime.UtcNow.Year.ToString(CultureInfo.InvariantCulture), texts[0], StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Rss_dates_are_the_items_and_none_when_there_is_none()
    {
        var later = Leiden with { Id = "tag:example.eu,2022:news/b", Updated = Leiden.Updated.AddDays(3) };

        Assert.Contains("<lastBuildDate>Wed, 05 Jul 2023 00:00:00 +0200</lastBuildDate>", Write(FeedFormat.Rss, Leiden, later), StringComparison.Ordinal);
        Assert.Contains("<pubDate>Fri, 30 Jun 2023 10:00:00 +0200</pubDate>", Write(FeedFormat.Rss, Leiden), StringComparison.Ordinal);
        Assert.DoesNotContain("Date>", Write(FeedFormat.Rss), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FeedFormat.Rss)]
    [InlineData(FeedFormat.Atom)]
    [InlineData(FeedFormat.Json)]
    public void Feeds_are_indented_utf8_without_mark_and_end_with_a_line_feed(FeedFormat format)
    {
        var text = Write(format, Leiden);

        Assert.True(text[0] is '<' or '{');
        Assert.Contains("\n  ", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
        Assert.EndsWith(">\n", text.Replace("}\n", ">\n", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FeedFormat.Rss)]
    [InlineData(FeedFormat.Atom)]
    public void Page_for_people_stands_in_the_feed_and_readers_see_the_same_items(FeedFormat format)
    {
        XNamespace html = "http://www.w3.org/1999/xhtml";
        var bytes = new ArrayBufferWriter<byte>();
        FeedWriter.Write(Output(format, Leiden with { Day = "2023-06", DayText = "June 2023" }), bytes, new FeedPage("/assets/feed.css", "A <feed>.", "Address", "Read", "Entries", "None"));
        var text = Encoding.UTF8.GetString(bytes.WrittenSpan);
        var page = XDocument.Parse(text).Root!.Descendants(html + "div").First();

        Assert.Contains("<?xml-stylesheet type=\"text/css\" href=\"/assets/feed.css\"?>", text, StringComparison.Ordinal);
        Assert.Equal("https://example.eu/news/leiden/", page.Descendants(html + "a").Last().Attribute("href")!.Value);
        Assert.Equal("<time datetime=\"2023-06\" xmlns=\"http://www.w3.org/1999/xhtml\">June 2023</time>", page.Descendants(html + "time").Single().ToString());
        Assert.Equal("{urn:x-ktsite:page}page", page.Parent!.Name.ToString());
        Assert.Contains("A <feed>.", page.Value, StringComparison.Ordinal);
        var (plain, read) = (FeedReader.ReadFromString(Write(format, Leiden)), FeedReader.ReadFromString(text));
        Assert.Equal(plain.Items.Select(i => (i.Id, i.Title, i.Link, i.Content)), read.Items.Select(i => (i.Id, i.Title, i.Link, i.Content)));
        Assert.Equal((plain.Title, plain.Link, plain.Description), (read.Title, read.Link, read.Description));
    }

    [Fact]
    public void Equal_feeds_are_equal_items_without_joining_their_text()
    {
        var one = Output(FeedFormat.Rss, Leiden with { Text = new Unread(7) });
        var other = Output(FeedFormat.Rss, Leiden with { Text = new Unread(7) });

        Assert.Equal(one, other);
        Assert.NotEqual(one, Output(FeedFormat.Rss, Leiden with { Text = new Unread(8) }));
    }

    private static string Write(FeedFormat format, params FeedItemView[] items)
    {
        var bytes = new ArrayBufferWriter<byte>();
        FeedWriter.Write(Output(format, items), bytes);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static FeedOutput Output(FeedFormat format, params FeedItemView[] items) => new(
        OutputPath.Of("/news/feed.xml"),
        new Location("data/project.yml"),
        new FeedView("News", "What happens", "en", "https://example.eu/feed?a=1&b=2", "https://example.eu/news/", items.ToValueList()),
        format);

    private sealed record Html(string Text) : FeedText
    {
        public override string ToHtml() => Text;
    }

    private sealed record Unread(int Body) : FeedText
    {
        public override string ToHtml() => throw new InvalidOperationException("comparing must not render");
    }
}
