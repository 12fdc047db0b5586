using AngleSharp.Dom;
using KtSite.Tests.Support;

namespace KtSite.Tests.Published;

/// <summary>The site of this repository, read back with outside eyes.</summary>
public class RealSiteTests
{
    [Fact]
    public void It_builds_without_any_problem() => RealSite.Built.Fine();

    [Theory]
    [InlineData("index.html")]
    [InlineData("news/index.html")]
    [InlineData("news/leiden-meeting/index.html")]
    [InlineData("news/page/2/index.html")]
    [InlineData("news/2023/index.html")]
    [InlineData("meetings/index.html")]
    [InlineData("meetings/leiden/index.html")]
    [InlineData("calendar.ics")]
    [InlineData("case-studies/index.html")]
    [InlineData("case-studies.json")]
    [InlineData("case-studies.csv")]
    [InlineData("results/investigation-report/index.html")]
    [InlineData("partners/astp/index.html")]
    [InlineData("partners/astp/feed.xml")]
    [InlineData("tags/index.html")]
    [InlineData("tags/negotiation/index.html")]
    [InlineData("tags/negotiation/feed.xml")]
    [InlineData("feed.xml")]
    [InlineData("atom.xml")]
    [InlineData("feed.json")]
    [InlineData("news/feed.xml")]
    [InlineData("meetings/atom.xml")]
    [InlineData("case-studies/feed.json")]
    [InlineData("share/index.html")]
    [InlineData("share/news/leiden-meeting/index.html")]
    [InlineData("share/news/leiden-meeting/linkedin.txt")]
    [InlineData("share/meetings/leiden/twitter.txt")]
    [InlineData("share/case-studies/advanced-licensing/snippets.json")]
    [InlineData("share/news/leiden-meeting/kit.zip")]
    [InlineData("cards/news/leiden-meeting.png")]
    [InlineData("search/index.html")]
    [InlineData("search-index.json")]
    [InlineData("basket/index.html")]
    [InlineData("basket.json")]
    [InlineData("sitemap.xml")]
    [InlineData("robots.txt")]
    [InlineData("404.html")]
    [InlineData("_redirects")]
    [InlineData("about/index.html")]
    [InlineData("press/index.html")]
    [InlineData("contact/index.html")]
    [InlineData("accessibility/index.html")]
    [InlineData("privacy/index.html")]
    public void Every_address_of_the_contract_exists(string path) => Assert.Contains(path, RealSite.Built.Files.Keys);

    [Fact]
    public void All_paths_are_lower_case_ascii() =>
        Assert.All(RealSite.Built.Files.Keys, path => Assert.Matches("^[a-z0-9._/-]+$", path));

    [Fact]
    public void Every_internal_link_and_fragment_resolves()
    {
        var pages = RealSite.Pages().ToDictionary(p => "/" + p.Path, p => p.Page);
        var files = RealSite.Built.Files.Keys.Select(p => "/" + p).ToHashSet();
        foreach (var (path, page) in pages)
        {
            foreach (var element in page.QuerySelectorAll("[href], [src], [action]"))
            {
                var target = element.GetAttribute("href") ?? element.GetAttribute("src") ?? element.GetAttribute("action")!;
                var uri = new Uri(new Uri("https://www.ktsoftskills.eu" + path.Replace("index.html", "")), target);
                if (uri.Host != "www.ktsoftskills.eu" || uri.Scheme == "mailto") continue;
                // Links that people follow to the project's live site stand in the content on purpose.
                if (element.GetAttribute("href") is { } href && href.StartsWith("https://", StringComparison.Ordinal) && element.LocalName == "a") continue;
                var file = uri.AbsolutePath.EndsWith('/') ? uri.AbsolutePath + "index.html" : uri.AbsolutePath;
                Assert.True(files.Contains(file), $"{path} links to {target}");
                if (uri.Fragment.Length > 1) Assert.True(pages[file].GetElementById(Uri.UnescapeDataString(uri.Fragment[1..])) is not null, $"{path} links to {target}");
            }
        }
    }

    [Fact]
    public void No_page_asks_another_host_for_anything()
    {
        foreach (var (path, page) in RealSite.Pages())
        {
            foreach (var element in page.QuerySelectorAll("script[src], img[src], iframe, link[rel=stylesheet], link[rel=icon], link[rel=preload], source, video, audio, object, embed"))
            {
                var target = element.GetAttribute("src") ?? element.GetAttribute("href") ?? "inline";
                Assert.True(target.StartsWith('/') && !target.StartsWith("//", StringComparison.Ordinal), $"{path}: {target}");
            }

            Assert.Empty(page.QuerySelectorAll("style, [style], [onclick], [onload]"));
        }

        foreach (var css in RealSite.Built.Files.Keys.Where(f => f.EndsWith(".css", StringComparison.Ordinal)))
            Assert.DoesNotMatch(@"url\(\s*['""]?(https?:|//)|@import(?!\s*url\([\w./-]+\))", RealSite.Built.Text(css));
    }

    [Fact]
    public void Every_page_carries_the_funders_statement_emblem_and_disclaimer()
    {
        foreach (var (path, page) in RealSite.Pages())
        {
            Assert.True(page.Body!.TextContent.Contains("Co-funded by the European Union"), path);
            Assert.True(page.Body.TextContent.Contains("does not constitute an endorsement of the contents, which reflect the views only of the authors"), path);
            Assert.True(page.QuerySelector("img[src*='eu-emblem'][alt='Emblem of the European Union']") is not null, path);
        }
    }

    [Fact]
    public void Every_page_has_a_head_that_previews_and_search_engines_need()
    {
        foreach (var (path, page) in RealSite.Pages())
        {
            Assert.True(page.DocumentElement.GetAttribute("lang") == "en", path);
            Assert.True(page.QuerySelectorAll("h1").Length == 1, path);
            foreach (var meta in new[] { "og:title", "og:type", "og:url", "og:image", "og:image:alt", "og:description", "og:site_name", "og:locale" })
                Assert.False(string.IsNullOrWhiteSpace(page.QuerySelector($"meta[property='{meta}']")?.GetAttribute("content")), $"{path}: {meta}");
            Assert.StartsWith("https://www.ktsoftskills.eu/", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
            Assert.True(page.QuerySelector("link[rel=alternate][type='application/rss+xml'][href='/feed.xml']") is not null, path);
            Assert.Equal("summary_large_image", page.QuerySelector("meta[name='twitter:card']")!.GetAttribute("content"));
        }

        var titles = RealSite.Pages().Select(p => p.Page.Title).ToArray();
        Assert.Equal(titles.Length, titles.Distinct().Count());
    }

    [Theory]
    [InlineData("news/leiden-meeting/index.html", "NewsArticle")]
    [InlineData("news/leiden-meeting/index.html", "BreadcrumbList")]
    [InlineData("meetings/leiden/index.html", "Event")]
    [InlineData("partners/unibo/index.html", "Organization")]
    [InlineData("index.html", "Organization")]
    public void Structured_data_is_valid_json_of_its_type(string path, string type)
    {
        var documents = RealSite.Built.Page(path).QuerySelectorAll("script[type='application/ld+json']").Select(s => System.Text.Json.JsonDocument.Parse(s.TextContent).RootElement);
        var one = Assert.Single(documents, d => d.GetProperty("@type").GetString() == type);
        Assert.Equal("https://schema.org", one.GetProperty("@context").GetString());
        if (type == "NewsArticle") Assert.Equal("2023-06-29T00:00:00+02:00", one.GetProperty("datePublished").GetString());
        if (type == "Event") Assert.Equal("https://schema.org/OfflineEventAttendanceMode", one.GetProperty("eventAttendanceMode").GetString());
    }

    [Fact]
    public void The_leiden_release_shows_author_date_place_host_and_ways_on()
    {
        var page = RealSite.Built.Page("news/leiden-meeting/index.html");
        Assert.Contains("Aurora Genta", page.QuerySelector(".byline")!.TextContent);
        Assert.Equal("2023-06-29", page.QuerySelector(".byline time")!.GetAttribute("datetime"));
        Assert.Contains("Leiden, Netherlands", page.QuerySelector(".byline")!.TextContent);
        Assert.NotNull(page.QuerySelector(".facts a[href='/partners/astp/']"));
        Assert.NotNull(page.QuerySelector("a[rel=prev]"));
        Assert.NotNull(page.QuerySelector("a[rel=next]"));
        Assert.InRange(page.QuerySelectorAll(".recent .teaser").Length, 3, 4);
        Assert.NotNull(page.QuerySelector("form[role=search][action='/search/'] input[name=q]"));
    }

    [Fact]
    public void The_leiden_report_has_its_five_actions_and_what_became_of_them()
    {
        var page = RealSite.Built.Page("meetings/leiden/index.html");
        Assert.Equal(["L1", "L2", "L3", "L4", "L5"], page.QuerySelectorAll(".actions tbody .number").Select(n => n.TextContent));
        Assert.Equal(["Done", "Done", "Open", "Open", "Ongoing"], page.QuerySelectorAll(".actions tbody .state").Select(n => n.TextContent));
        Assert.Contains("2 of 5 done", page.QuerySelector("#actions")!.TextContent);
    }

    [Fact]
    public void All_thirty_programmes_carry_their_notice()
    {
        var pages = RealSite.Pages().Where(p => p.Path.StartsWith("case-studies/", StringComparison.Ordinal)).ToArray();
        Assert.Equal(30, pages.Count(p => p.Page.QuerySelector("table.fact-table") is not null));
        Assert.All(pages, p => Assert.Contains("not the list of the project", p.Page.QuerySelector(".notice")!.TextContent));
    }

    [Fact]
    public void The_sitemap_lists_every_public_page_and_no_share_page()
    {
        var xml = System.Xml.Linq.XDocument.Parse(RealSite.Built.Text("sitemap.xml"));
        System.Xml.Linq.XNamespace ns = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var listed = xml.Root!.Elements(ns + "url").ToDictionary(u => new Uri(u.Element(ns + "loc")!.Value).AbsolutePath, u => u.Element(ns + "lastmod")?.Value);
        Assert.Equal("2023-06-29", listed["/news/leiden-meeting/"]);
        Assert.DoesNotContain(listed.Keys, a => a.StartsWith("/share/", StringComparison.Ordinal));
        Assert.All(listed.Keys, a => Assert.Contains(a[1..] + "index.html", RealSite.Built.Files.Keys));
        foreach (var section in new[] { "news", "meetings", "case-studies", "results", "partners" })
            Assert.Contains($"/{section}/", listed.Keys);
    }

    [Fact]
    public void A_second_build_gives_the_same_bytes()
    {
        var again = TestSite.Build(KtSite.Core.SourceTree.Scan(RealSite.Root), RealSite.Now, null, false, false, RealSite.Root);
        Assert.Equal(RealSite.Built.Files.Keys.Order(StringComparer.Ordinal), again.Files.Keys.Order(StringComparer.Ordinal));
        Assert.All(again.Files, f => Assert.True(f.Value.AsSpan().SequenceEqual(RealSite.Built.Files[f.Key]), f.Key));
    }

    [Fact]
    public void The_generator_holds_nothing_of_the_project()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(RealSite.Root, "site"), "*.cs", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            foreach (var word in new[] { "SoftSkills", "Leiden", "UNIBO", "Helsinki", "Erasmus", "ktsoftskills" })
                Assert.False(text.Contains(word, StringComparison.OrdinalIgnoreCase), $"{file} says '{word}'");
        }
    }

    [Theory]
    [InlineData("Kraków", "/partners/jag/")]
    [InlineData("Aurora Genta", "/news/leiden-meeting/")]
    [InlineData("Warsaw", "/meetings/#validation-warsaw")]
    [InlineData("Yaoundé", "/case-studies/successful-technology-licensing/")]
    public void The_search_index_knows_places_people_and_events(string words, string url)
    {
        var documents = System.Text.Json.JsonDocument.Parse(RealSite.Built.Text("search-index.json")).RootElement.GetProperty("documents").EnumerateArray();
        Assert.Contains(documents, d => d.GetProperty("url").GetString() == url && d.GetRawText().Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_card_is_a_small_png_of_the_right_size()
    {
        var cards = RealSite.Built.Files.Where(f => f.Key.StartsWith("cards/", StringComparison.Ordinal)).ToArray();
        Assert.InRange(cards.Length, 45, 60);
        foreach (var (path, bytes) in cards)
        {
            using var bitmap = SkiaSharp.SKBitmap.Decode(bytes);
            Assert.Equal((1200, 630), (bitmap.Width, bitmap.Height));
            Assert.True(bytes.Length < 100_000, $"{path} has {bytes.Length} bytes");
        }
    }
}
