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

    // The rules are written again here, so that a mistake in data/networks.yml or in the program shows.
    [Fact]
    public void Every_text_of_every_kit_fits_its_network_and_keeps_link_and_funders_hashtag()
    {
        var checks = new Dictionary<string, Func<string, bool>>
        {
            ["linkedin"] = t => t.Length <= 3000,
            ["twitter"] = TwitterLength.IsValid,
            ["bluesky"] = t => new System.Globalization.StringInfo(t).LengthInTextElements <= 300 && System.Text.Encoding.UTF8.GetByteCount(t) <= 3000,
            ["mastodon"] = t => t.Length <= 500,
            ["facebook"] = t => t.Length <= 500,
            ["threads"] = t => t.Length <= 500,
            ["instagram"] = t => t.Length <= 2200 && t.Count(c => c == '#') <= 30,
            ["newsletter"] = t => t.StartsWith("## ", StringComparison.Ordinal),
            ["newsletter-plain"] = t => !t.Contains("](", StringComparison.Ordinal),
        };
        var seen = 0;
        foreach (var kit in Kits())
        {
            var address = "https://www.ktsoftskills.eu/" + kit["share/".Length..];
            foreach (var snippet in JsonDocument.Parse(RealSite.Built.Text(kit + "snippets.json")).RootElement.EnumerateArray())
            {
                var network = snippet.GetProperty("network").GetString()!;
                string[] posts = snippet.TryGetProperty("parts", out var parts) ? [.. parts.EnumerateArray().Select(p => p.GetString()!)] : [snippet.GetProperty("text").GetString()!];
                Assert.All(posts, p => Assert.True(checks[network](p), $"{kit} {network}: {p}"));
                Assert.Contains(address, posts[0]);
                if (!network.StartsWith("newsletter", StringComparison.Ordinal)) Assert.Contains("#ErasmusPlus", posts[0]);
                Assert.All(posts, p => Assert.DoesNotMatch(@"[{}]|\.\.|  |\n\n\n|(?i:\b(and|the|of|with|by))…", p));
                seen++;
            }
        }

        Assert.True(seen > 700, $"{seen} texts");
    }

    [Fact]
    public void The_kit_describes_its_texts()
    {
        var texts = JsonDocument.Parse(RealSite.Built.Text("share/news/leiden-meeting/snippets.json")).RootElement.EnumerateArray().ToArray();
        Assert.Equal(
            ["linkedin", "twitter", "bluesky", "mastodon", "facebook", "threads", "instagram", "newsletter", "newsletter-plain"],
            texts.Select(t => t.GetProperty("network").GetString()).Distinct());
        var tweets = texts.Where(t => t.GetProperty("network").GetString() == "twitter").ToArray();
        Assert.Equal(["announce", "figure", "invitation", "thread"], tweets.Select(t => t.GetProperty("variant").GetString()));
        Assert.Equal(280, tweets[0].GetProperty("limit").GetInt32());
        Assert.Equal("twitter-weighted", tweets[0].GetProperty("method").GetString());
        Assert.Equal(TwitterLength.Count(tweets[0].GetProperty("text").GetString()!), tweets[0].GetProperty("count").GetInt32());
        Assert.All(tweets[3].GetProperty("parts").EnumerateArray(), p => Assert.True(TwitterLength.IsValid(p.GetString()!)));
    }

    [Fact]
    public void The_zip_holds_texts_and_card()
    {
        using var zip = new ZipArchive(new MemoryStream(RealSite.Built.Files["share/news/leiden-meeting/kit.zip"]));
        var names = zip.Entries.Select(e => e.Name).ToArray();
        Assert.Superset(new HashSet<string> { "leiden-meeting.png", "linkedin.txt", "twitter.txt", "twitter-thread.txt", "mastodon-invitation.txt", "newsletter.txt", "snippets.json", "alternative-text.txt" }, names.ToHashSet());
        Assert.Equal(names.Length, names.Distinct().Count());
        using var card = new MemoryStream();
        zip.GetEntry("leiden-meeting.png")!.Open().CopyTo(card);
        Assert.Equal(RealSite.Built.Files["cards/news/leiden-meeting.png"], card.ToArray());
    }

    [Fact]
    public void Share_pages_are_not_for_search_engines()
    {
        Assert.All(RealSite.Pages().Where(p => p.Path.StartsWith("share/", StringComparison.Ordinal)), p => Assert.NotNull(p.Page.QuerySelector("meta[name=robots][content=noindex]")));
        Assert.DoesNotContain("\"url\":\"/share/", RealSite.Built.Text("search-index.json"));
    }
}
