using System.IO.Compression;
using System.Text.Json;
using KtSite.Social;
using KtSite.Tests.Support;

namespace KtSite.Tests.Published;

public class SnippetTests
{
    private static IEnumerable<string> Kits() => RealSite.Built.Files.Keys.Where(p => p.StartsWith("share/", StringComparison.Ordinal) && p.EndsWith("/snippets.json", StringComparison.Ordinal)).Select(p => p[..^"snippets.json".Length]);

    [Fact]
    public void Every_news_item_meeting_report_and_case_study_has_a_kit() => Assert.Equal(7 + 3 + 30, Kits().Count());

    [Fact]
    public void No_text_is_over_the_limit_and_every_one_keeps_address_and_project_hashtag()
    {
        foreach (var kit in Kits())
        {
            var address = "https://www.ktsoftskills.eu/" + kit["share/".Length..];
            var tweet = RealSite.Built.Text(kit + "twitter.txt").TrimEnd('\n');
            var post = RealSite.Built.Text(kit + "linkedin.txt").TrimEnd('\n');
            Assert.True(TwitterLength.IsValid(tweet), $"{kit}: {TwitterLength.Count(tweet)}");
            Assert.InRange(post.Length, 100, 3000);
            foreach (var text in new[] { tweet, post })
            {
                Assert.Contains(address, text);
                Assert.Contains("#KTSoftSkills", text);
                Assert.DoesNotContain("{", text);
            }
        }
    }

    [Fact]
    public void The_kit_describes_its_texts()
    {
        var texts = JsonDocument.Parse(RealSite.Built.Text("share/news/leiden-meeting/snippets.json")).RootElement.EnumerateArray().ToArray();
        Assert.Equal(["linkedin", "twitter"], texts.Select(t => t.GetProperty("network").GetString()));
        Assert.Equal(280, texts[1].GetProperty("limit").GetInt32());
        Assert.Equal("twitter-weighted", texts[1].GetProperty("method").GetString());
        Assert.Equal(TwitterLength.Count(texts[1].GetProperty("text").GetString()!), texts[1].GetProperty("count").GetInt32());
    }

    [Fact]
    public void The_zip_holds_texts_and_card()
    {
        using var zip = new ZipArchive(new MemoryStream(RealSite.Built.Files["share/news/leiden-meeting/kit.zip"]));
        Assert.Equal(["leiden-meeting.png", "linkedin.txt", "snippets.json", "twitter.txt"], zip.Entries.Select(e => e.Name).Order(StringComparer.Ordinal));
        using var card = new MemoryStream();
        zip.GetEntry("leiden-meeting.png")!.Open().CopyTo(card);
        Assert.Equal(RealSite.Built.Files["cards/news/leiden-meeting.png"], card.ToArray());
    }

    [Fact]
    public void Share_pages_are_not_for_search_engines()
    {
        Assert.All(RealSite.Pages().Where(p => p.Path.StartsWith("share/", StringComparison.Ordinal)), p => Assert.NotNull(p.Page.QuerySelector("meta[name=robots][content=noindex]")));
        Assert.DoesNotContain("/share/", RealSite.Built.Text("search-index.json"));
    }
}
