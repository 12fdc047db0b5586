using System.Text.RegularExpressions;
using KtSite.Core;
using KtSite.Rendering;
using KtSite.Tests.Support;

namespace KtSite.Tests.Published;

/// <summary>How the site reaches its readers: addresses of assets, headers, policy, feeds.</summary>
public partial class DeliveryTests
{
    private const string Scripts = "import { a } from \"./lib/a.js\";\nconsole.log(a, new URL(\"./lib/data.json\", import.meta.url), \"./lib/a.js\");\nimport(\"./lib/a.js\");\n";

    [Fact]
    public void Every_asset_is_published_under_the_hash_of_its_content_and_nowhere_else()
    {
        var assets = RealSite.Built.Files.Keys.Where(p => p.StartsWith("assets/", StringComparison.Ordinal)).ToArray();
        Assert.True(assets.Length > 10);
        Assert.All(assets, a => Assert.Matches(@"\.[0-9a-f]{10}\.\w+$", a));
        foreach (var css in assets.Where(a => a.EndsWith(".css", StringComparison.Ordinal)))
        {
            foreach (Match match in StyleUrl().Matches(RealSite.Built.Text(css)))
                Assert.Contains("assets/" + match.Groups[1].Value, assets);
        }
    }

    [Fact]
    public void Same_asset_is_same_address_and_a_changed_one_changes_all_that_refer_to_it()
    {
        string[] Addresses(string lib, string style)
        {
            using var folder = new TemporaryFolder();
            folder.Write("themes/default/assets/main.js", Scripts);
            folder.Write("themes/default/assets/lib/a.js", lib);
            folder.Write("themes/default/assets/lib/data.json", "{}");
            folder.Write("themes/default/assets/feed.css", "p { color: red }");
            folder.Write("themes/default/assets/other.css", style);
            var set = Load(folder.Path).Assets;
            Assert.Empty(set.Problems);
            return [.. new[] { "main.js", "lib/a.js", "lib/data.json", "feed.css", "other.css" }.Select(n => set.Find(n)!.Address)];
        }

        var before = Addresses("export const a = 1;\n", "@import \"feed.css\";");
        Assert.Equal(before, Addresses("export const a = 1;\n", "@import \"feed.css\";"));
        // White space and comments are not published, so they change nothing.
        Assert.Equal(before, Addresses("// one\nexport  const a = 1;\n", "@import  \"feed.css\" ;"));
        var after = Addresses("export const a = 2;\n", "@import \"feed.css\";");
        Assert.Equal([true, true, false, false, false], before.Zip(after, (b, a) => b != a));
    }

    [Fact]
    public void References_in_styles_and_modules_carry_the_hash()
    {
        using var folder = new TemporaryFolder();
        folder.Write("themes/default/assets/main.js", Scripts);
        folder.Write("themes/default/assets/lib/a.js", "export { b as a } from '../b.js';");
        folder.Write("themes/default/assets/lib/data.json", "{}");
        // In a circle, as modules may be.
        folder.Write("themes/default/assets/b.js", "import './lib/a.js'; export const b = 1;");
        folder.Write("themes/default/assets/feed.css", "@import url('sub/x.css'); a { background: url(\"favicon.svg#part\"); mask: url(data:image/svg+xml,x) }");
        folder.Write("themes/default/assets/sub/x.css", "a { background: url(../favicon.svg) }");
        var set = Load(folder.Path).Assets;
        Assert.Empty(set.Problems);
        string Text(string name) => System.Text.Encoding.UTF8.GetString(set.Find(name)!.Bytes.Span);
        string File(string name) => Path.GetFileName(set.Find(name)!.Address);

        Assert.Equal(3, Regex.Count(Text("main.js"), Regex.Escape("./lib/" + File("lib/a.js"))) + Regex.Count(Text("main.js"), Regex.Escape("./lib/" + File("lib/data.json"))));
        // A text that only looks like one stays.
        Assert.Contains("\"./lib/a.js\"", Text("main.js"));
        Assert.Contains("../" + File("b.js"), Text("lib/a.js"));
        Assert.Contains("./lib/" + File("lib/a.js"), Text("b.js"));
        Assert.Contains($"{File("favicon.svg")}#part", Text("feed.css"));
        Assert.Contains("sub/" + File("sub/x.css"), Text("feed.css"));
        Assert.Contains("url(data:image/svg+xml,x)", Text("feed.css"));
        Assert.Contains("../" + File("favicon.svg"), Text("sub/x.css"));
    }

    [Fact]
    public void A_reference_to_nothing_is_an_error_and_what_cannot_be_minified_is_published_as_it_is()
    {
        using var folder = new TemporaryFolder();
        folder.Write("themes/default/assets/share.css", "a { background: url(nothing.png) }");
        folder.Write("themes/default/assets/kits.js", "const = 3;");
        var set = Load(folder.Path).Assets;
        Assert.Equal([Rules.NotMinified, Rules.MissingThemeFile], set.Problems.Select(p => p.Rule));
        Assert.Equal("const = 3;", System.Text.Encoding.UTF8.GetString(set.Find("kits.js")!.Bytes.Span));
        Assert.Contains("nothing.png", set.Problems[1].Message);
    }

    [Fact]
    public void No_page_has_a_style_or_script_of_its_own()
    {
        foreach (var (path, page) in RealSite.Pages())
        {
            Assert.True(page.QuerySelector("style, [style], script:not([src]):not([type='application/ld+json'])") is null, path);
            Assert.True(page.All.All(e => e.Attributes.All(a => !a.Name.StartsWith("on", StringComparison.Ordinal))), path);
            if (page.QuerySelector("meta[http-equiv=refresh]") is not null) continue;
            var policy = page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!;
            Assert.DoesNotContain("unsafe", policy);
            Assert.DoesNotContain("frame-ancestors", policy);
        }
    }

    [Fact]
    public void Alignment_in_tables_is_a_class()
    {
        var page = TestSite.Minimal().With("input/pages/about.md", "---\ntitle: About\n---\n| a | b | c |\n| :-- | :-: | --: |\n| 1 | 2 | 3 |\n").Build().Fine().Page("about/index.html");
        Assert.Equal([null, "center", "right"], page.QuerySelectorAll("td").Select(c => c.GetAttribute("class")));
        Assert.Empty(page.QuerySelectorAll("[style]"));
    }

    [Fact]
    public void Each_address_gets_each_header_from_one_rule()
    {
        var headers = RealSite.Built.Text("_headers");
        Assert.All(RealSite.Built.Files.Keys.Where(p => !p.StartsWith('_')), path =>
        {
            var address = OutputPath.Of("/" + path).Address;
            var got = HostHeaders.Of(headers, address);
            Assert.DoesNotContain("unsafe", got["Content-Security-Policy"]);
            Assert.Equal("nosniff", got["X-Content-Type-Options"]);
            var expected = path.StartsWith("assets/", StringComparison.Ordinal) ? "public, max-age=31536000, immutable"
                : path.StartsWith("cards/", StringComparison.Ordinal) ? "public, max-age=86400" : "public, max-age=0, must-revalidate";
            // Addresses that nobody shall find are not named; hosts ask again by themselves.
            Assert.Equal(expected, got.GetValueOrDefault("Cache-Control", "public, max-age=0, must-revalidate"));
            Assert.DoesNotContain(got, h => h.Key is "Content-Type" or "Access-Control-Allow-Origin" && h.Value.Contains(','));
        });
        // What hosts take: a hundred rules of two thousand characters.
        Assert.InRange(headers.Split('\n').Count(l => l.StartsWith('/')), 1, 100);
        Assert.All(headers.Split('\n'), l => Assert.InRange(l.Length, 0, 2000));
    }

    [Theory]
    [InlineData("/feed.xml", "application/rss+xml; charset=utf-8")]
    [InlineData("/news/atom.xml", "application/atom+xml; charset=utf-8")]
    [InlineData("/news/feed.json", "application/feed+json; charset=utf-8")]
    [InlineData("/tags/training/feed.xml", "application/rss+xml; charset=utf-8")]
    [InlineData("/calendar.ics", "text/calendar; charset=utf-8")]
    [InlineData("/calendar/leiden.ics", "text/calendar; charset=utf-8")]
    [InlineData("/case-studies.csv", "text/csv; charset=utf-8")]
    public void Feeds_and_data_say_their_type_and_other_sites_may_read_them(string address, string type)
    {
        var got = HostHeaders.Of(RealSite.Built.Text("_headers"), address);
        Assert.Equal((type, "*"), (got["Content-Type"], got["Access-Control-Allow-Origin"]));
    }

    [Fact]
    public void A_project_changes_headers_and_the_pages_follow()
    {
        var site = TestSite.Minimal().At("https://host.example/project/").With("data/project.yml", """
            name: Bridges
            fullTitle: Building Bridges
            description: A project that builds bridges.
            baseUrl: https://bridges.example/
            timeZone: Europe/Rome
            headers:
              - { for: /*, name: content-security-policy, value: "default-src 'self'; frame-ancestors https://partner.example" }
              - { for: /*, name: Cross-Origin-Opener-Policy }
              - { for: /downloads/*, name: Cache-Control, value: no-store }
            """).Build().Fine();
        var headers = site.Text("_headers");
        Assert.Equal("no-store", HostHeaders.Of(headers, "/project/downloads/a.pdf")["Cache-Control"]);
        var page = HostHeaders.Of(headers, "/project/");
        Assert.Equal("default-src 'self'; frame-ancestors https://partner.example", page["Content-Security-Policy"]);
        Assert.False(page.ContainsKey("Cross-Origin-Opener-Policy"));
        Assert.Equal("default-src 'self'", site.Page("index.html").QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content"));
        Assert.StartsWith("/project/assets/site.", site.Page("index.html").QuerySelector("link[rel=stylesheet]")!.GetAttribute("href"));
        Assert.Matches("<\\?xml-stylesheet type=\"text/css\" href=\"/project/assets/feed\\.[0-9a-f]{10}\\.css\"\\?>", site.Text("feed.xml"));
    }

    [Fact]
    public void An_unlisted_address_is_not_named() =>
        Assert.DoesNotContain("zanzibar", TestSite.Minimal().With("input/pages/zanzibar.md", "---\ntitle: Hidden\nunlisted: true\nredirectFrom: [/old-zanzibar/]\n---\nText.\n").Build().Fine().Text("_headers"));

    [Fact]
    public void A_header_that_no_host_could_read_is_refused()
    {
        var problems = TestSite.Minimal().With("data/project.yml", "name: A\nfullTitle: B\ndescription: C\nbaseUrl: https://a.example/\ntimeZone: Europe/Rome\nheaders:\n  - { for: downloads, name: 'X Y', value: \"a\\nb\" }\n").Build().Problems;
        Assert.Equal(["pattern", "name", "value"], problems.Select(p => p.Message).Select(m => m.Contains("pattern") ? "pattern" : m.Contains("name of a header") ? "name" : m.Contains("one line") ? "value" : m));
    }

    private static Theme Load(string root) => Theme.Load(root, "default", AppContext.BaseDirectory);

    [GeneratedRegex(@"url\(([^):]+)\)")]
    private static partial Regex StyleUrl();
}
