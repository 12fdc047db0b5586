using System.Text.Json;
using KtSite.Tests.Support;

namespace KtSite.Tests.Cli;

/// <summary>Whatever somebody points at is explained.</summary>
public sealed class ExplainTests : IDisposable
{
    private readonly TestCommands site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public void A_published_item_is_told_with_all_that_belongs_to_it()
    {
        site.Write("input/news/2023-05-01-a.md", "---\ntitle: A bridge\ntags: [bridges]\nauthors: alpha\nredirectFrom: [/post/1/]\n---\nWith [B](2023-06-01-b.md).\n");
        var text = site.Good("explain", "input/news/2023-05-01-a.md");
        Assert.All(
            new[]
            {
                "A bridge", "/news/a/  (https://bridges.example/base/news/a/)", "yes, dated 2023-05-01", "author alpha  (data/partners.yml:2:5)", "tag bridges  (data/tags.yml:2:5)", "link b  (input/news/2023-06-01-b.md",
                "/post/1/", "templates/news.html", "/news/feed.xml", "/tags/bridges/feed.xml", "/partners/alpha/feed.xml", "/share/news/a/", "/cards/news/a.png", "/news/2023/",
            },
            part => Assert.Contains(part, text));
        var json = JsonDocument.Parse(site.Good("explain", "a", "--format", "json")).RootElement;
        Assert.True(json.GetProperty("published").GetBoolean());
        Assert.Equal("news", json.GetProperty("template").GetString());
        Assert.Contains("/news/b/", json.GetProperty("shownOn").EnumerateArray().Select(p => p.GetString()));
        Assert.Equal("data/tags.yml", json.GetProperty("uses")[1].GetProperty("file").GetString());
    }

    [Theory]
    [InlineData("input/news/2023-05-01-a.md")]
    [InlineData("./input/news/2023-05-01-a.md")]
    [InlineData(@".\input\news\2023-05-01-a.md")]
    [InlineData("/news/a/")]
    [InlineData("/news/a")]
    [InlineData("news/a")]
    [InlineData("/news/a/index.html")]
    [InlineData("/base/news/a/")]
    [InlineData("https://bridges.example/base/news/a/#section")]
    [InlineData("http://127.0.0.1:8080/base/news/a/?x")]
    [InlineData("a")]
    [InlineData("the-id")]
    public void An_item_is_found_by_every_name_that_people_have_for_it(string asked)
    {
        site.Write("input/news/2023-05-01-a.md", "---\ntitle: A bridge\nid: the-id\n---\nText.\n");
        Assert.Contains("input/news/2023-05-01-a.md", site.Good("explain", asked));
    }

    [Fact]
    public void A_path_is_found_from_the_current_folder_and_in_full()
    {
        var full = site.Folder["input/news/2023-05-01-a.md"];
        Assert.Contains("/news/a/", site.Good("explain", full));
        Assert.Contains("/news/a/", site.Good("explain", Path.GetRelativePath(Directory.GetCurrentDirectory(), full)));
    }

    [Theory]
    [InlineData("draft: true\n", "no: a draft; take out 'draft: true'", "draft")]
    [InlineData("date: 2024-07-01\n", "no: its date has not come; it goes live with the first build after 2024-07-01 00:00 (Europe/Rome)", "future")]
    [InlineData("date: 2024-07-01T14:30:00Z\n", "after 2024-07-01 16:30 (Europe/Rome)", "future")]
    [InlineData("expires: 2023-05-31\n", "no: expired; its last day was 2023-05-31", "expired")]
    public void A_held_back_item_is_told_with_reason_moment_and_where_it_would_be(string fields, string says, string reason)
    {
        site.Write("input/news/2023-06-01-b.md", "---\ntitle: B\n---\nText.\n");
        site.Write("input/news/2023-05-01-a.md", $"---\ntitle: A bridge\ntags: [bridges]\n{fields}---\nText.\n");
        var text = site.Good("explain", "/news/a/");
        Assert.Contains(says, text);
        Assert.Contains("then in feeds", text);
        Assert.Contains("/tags/bridges/feed.xml", text);
        Assert.Contains("/share/news/a/", text);
        var json = JsonDocument.Parse(site.Good("explain", "/news/a/", "--format", "json")).RootElement;
        Assert.Equal((false, reason), (json.GetProperty("published").GetBoolean(), json.GetProperty("reason").GetString()));
    }

    [Fact]
    public void An_unlisted_item_is_published_and_in_no_list()
    {
        site.Write("input/news/2023-06-01-b.md", "---\ntitle: B\n---\nText.\n");
        site.Write("input/news/2023-05-01-a.md", "---\ntitle: A bridge\nunlisted: true\n---\nText.\n");
        var text = site.Good("explain", "a");
        Assert.Contains("yes, dated 2023-05-01; unlisted", text);
        Assert.DoesNotContain("feed.xml", text);
        Assert.DoesNotContain("shown on", text);
    }

    [Theory]
    [InlineData("/feed.xml", "the pipeline Feeds", "https://bridges.example/base/news/a/")]
    [InlineData("/tags/bridges/", "the pipeline TagArchive", "data/tags.yml:2:5")]
    [InlineData("news/2023", "the pipeline NewsArchive", "list")]
    [InlineData("/share/news/a/kit.zip", "the pipeline Share", "input/news/2023-05-01-a.md")]
    [InlineData("/post/1/", "the pipeline Redirects", "/news/b/")]
    [InlineData("data/partners.yml", "holds", "alpha  /partners/alpha/  (line 2)")]
    [InlineData("data/countries.yml", "holds", "fi  (line 2)")]
    [InlineData("fi", "data/countries.yml:2:5", "fi")]
    public void Data_and_what_follows_from_it_are_explained(string asked, string says, string saysToo)
    {
        site.Write("input/news/2023-06-01-b.md", "---\ntitle: B\nredirectFrom: [/post/1/]\n---\nText.\n");
        var text = site.Good("explain", asked);
        Assert.Contains(says, text);
        Assert.Contains(saysToo, text);
        JsonDocument.Parse(site.Good("explain", asked, "--format", "json"));
    }

    [Theory]
    [InlineData("/news/aa/", "did you mean '/news/a/'?")]
    [InlineData("input/news/2023-05-1-a.md", "did you mean 'input/news/2023-05-01-a.md'?")]
    [InlineData("https://elsewhere.example/news/a/", "is not on this site")]
    [InlineData("alpah", "did you mean 'alpha'?")]
    [InlineData("", "There is no file, address or id ''")]
    [InlineData("../../etc/passwd", "There is no file, address or id")]
    public void What_is_not_there_is_refused_with_2(string asked, string says) => Assert.Contains(says, site.Refused(2, "explain", asked));

    [Fact]
    public void A_broken_file_is_explained_by_its_errors()
    {
        site.Write("input/news/2023-06-01-b.md", "---\ntitle: B\nsumary: x\n---\nText.\n");
        Assert.Contains("KT1003", site.Refused(1, "explain", "input/news/2023-06-01-b.md"));
        var (code, output, error) = site.Run("explain", "a");
        Assert.Equal(1, code);
        Assert.Contains("/news/a/", output);
        Assert.Contains("The site has 1 other error", error);
        Assert.Equal(2, site.Run("explain", "a", "--format", "github").ExitCode);
    }
}
