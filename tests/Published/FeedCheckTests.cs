using System.Text;
using KtSite.Checks;
using KtSite.Content;
using KtSite.Core;
using KtSite.Tests.Support;

namespace KtSite.Tests.Published;

/// <summary>Feeds and site maps that programs could not read are found.</summary>
public class FeedCheckTests
{
    private static readonly SiteUrl Url = new("https://bridges.example/");

    private static readonly BuiltSite Site = TestSite.Minimal().WithNews("Text & more.").WithNews("Other.", "id: b\n", "b-bridge").Build().Fine();

    private static string? Fault(string path, Func<string, string> spoil)
    {
        var text = spoil(Site.Text(path));
        var problems = new DiagnosticBag();
        FeedCheck.Run(Site.Items.Single(i => i.Path.Value == path), Encoding.UTF8.GetBytes(text), Url, problems);
        return problems.All.SingleOrDefault()?.Message;
    }

    [Theory]
    [InlineData("feed.xml")]
    [InlineData("atom.xml")]
    [InlineData("feed.json")]
    [InlineData("sitemap.xml")]
    public void What_is_written_is_fine_and_half_of_it_is_not(string path)
    {
        Assert.Null(Fault(path, t => t));
        Assert.Contains("not well-formed", Fault(path, t => t[..(t.Length / 2)]));
    }

    [Theory]
    [InlineData("feed.xml", "<guid", "<gwid", "</guid>", "</gwid>", "has an entry without 'guid'")]
    [InlineData("feed.xml", "<link>https://bridges.example/news", "<link>/news", "", "", "no absolute address")]
    [InlineData("feed.xml", "Mon, 01 May 2023", "1 May 2023", "", "", "which feed readers do not know")]
    [InlineData("atom.xml", "<updated>2023-", "<updated>5.2023-", "", "", "which feed readers do not know")]
    [InlineData("atom.xml", "href=\"https://bridges.example/news", "href=\"/news", "", "", "no absolute address")]
    [InlineData("feed.json", "\"id\"", "\"ID\"", "", "", "has an entry without 'id'")]
    [InlineData("feed.json", "https://jsonfeed.org/version/", "https://example.org/", "", "", "lacks 'version'")]
    [InlineData("sitemap.xml", "<loc>https://bridges.example/news", "<loc>https://other.example/news", "", "", "not on this site")]
    [InlineData("sitemap.xml", "<lastmod>2023-05-01", "<lastmod>1 May 2023", "", "", "which search engines do not know")]
    public void A_fault_is_told(string path, string what, string with, string and, string andWith, string words)
    {
        Assert.Contains(what, Site.Text(path));
        Assert.Contains(words, Fault(path, t => and.Length == 0 ? t.Replace(what, with, StringComparison.Ordinal) : t.Replace(what, with, StringComparison.Ordinal).Replace(and, andWith, StringComparison.Ordinal)));
    }
}
