using System.Text.Json.Nodes;
using KtSite.Content;
using KtSite.Core;
using KtSite.Editing;
using KtSite.Tests.Support;

namespace KtSite.Tests.Editing;

/// <summary>The editor in the browser: what it is told of the site, and what it writes.</summary>
public class AdminTests
{
    private const string On = "\nadmin: { repo: our-project/website }\n";

    private static TestSite Site(string admin = On) => TestSite.Minimal().Append("data/project.yml", admin)
        .With("data/people.yml", "people:\n  - { id: ada, name: Ada Example, consent: byline }\n")
        .With("input/docs/index.md", "---\ntitle: Manual\n---\nText.\n")
        .With("input/docs/first/index.md", "---\ntitle: First steps\n---\nText.\n")
        .With("input/news/_index.md", "---\ntitle: News\n---\nText.\n")
        .WithNews("Text.");

    private static JsonObject Config(BuiltSite site) => JsonNode.Parse(site.Text("admin/config.yml"))!.AsObject();

    private static JsonObject[] Collections(BuiltSite site) => [.. Config(site)["collections"]!.AsArray().Select(c => c!.AsObject())];

    private static JsonObject Field(JsonObject collection, string name) => collection["fields"]!.AsArray().Select(f => f!.AsObject()).Single(f => (string?)f["name"] == name);

    [Fact]
    public void A_site_that_does_not_switch_it_on_has_nothing_of_it()
    {
        var site = Site("").Build().Fine();
        Assert.DoesNotContain(site.Files.Keys, f => f.StartsWith("admin/", StringComparison.Ordinal));
        Assert.DoesNotContain("admin", site.Text("_headers"));
        Assert.Equal("same-origin", HostHeaders.Of(site.Text("_headers"), "/anything/")["Cross-Origin-Opener-Policy"]);
        Assert.DoesNotContain(RealSite.Built.Files.Keys, f => f.StartsWith("admin/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("admin: { repo: our-project/website }", "github", "main")]
    [InlineData("admin: { backend: gitlab, repo: group/part/website, branch: live, appId: abc, apiRoot: https://git.bridges.example/api/v4, baseUrl: https://git.bridges.example }", "gitlab", "live")]
    [InlineData("admin: { backend: gitea, repo: our-project/website, apiRoot: https://git.bridges.example/api/v1, authEndpoint: login/oauth/authorize }", "gitea", "main")]
    public void The_configuration_is_what_the_editor_asks_for(string admin, string backend, string branch)
    {
        var site = Site("\n" + admin + "\n").Build().Fine();
        var schema = Path.Combine(RealSite.Root, "themes/default/node_modules/@sveltia/cms/schema/sveltia-cms.json");
        Assert.Empty(NodeScript.Run<string[][]>("Editing/Editor", "validate.mjs", new[] { new { schema, text = site.Text("admin/config.yml") } })[0]);
        Assert.Equal((backend, branch), ((string?)Config(site)["backend"]!["name"], (string?)Config(site)["backend"]!["branch"]));
    }

    [Fact]
    public void Every_kind_of_text_has_a_folder_and_lists_have_files()
    {
        var collections = Collections(Site().Build().Fine());
        Assert.Equal(
            ["input/news", "input/meetings", "input/pages", "input/docs", "input/docs/first", "data/case-studies"],
            collections.Select(c => (string?)c["folder"]).OfType<string>());
        Assert.Equal(["data/partners.yml", "data/people.yml", "data/tags.yml", "data/countries.yml"], collections[^1]["files"]!.AsArray().Select(f => (string?)f!["file"]));
        var types = ContentType.All(SiteSettings.Read(SourceTree.Scan(RealSite.Root), null, new DiagnosticBag())!);
        foreach (var (collection, type) in new[] { (collections[0], "news"), (collections[1], "meetings"), (collections[5], "case-studies") })
        {
            // All but what a form cannot hold: words for each network, and free data.
            var wanted = types.Single(t => t.Name == type).Fields.Select(f => f.Key).Where(k => k is not ("social" or "extra")).Append("body").Distinct().Order();
            Assert.Equal(wanted, collection["fields"]!.AsArray().Select(f => (string)f!["name"]!).Order());
        }
    }

    [Fact]
    public void Fields_say_what_readers_ask_for()
    {
        var news = Collections(Site().Build().Fine())[0];
        Assert.Equal("{{year}}-{{month}}-{{day}}-{{slug}}", (string?)news["slug"]);
        Assert.True((bool)Field(news, "title")["required"]!);
        Assert.False((bool)Field(news, "tags")["required"]!);
        Assert.Equal("[\"bridges\"]", Field(news, "tags")["options"]!.ToJsonString());
        Assert.Equal("[\"ada\",\"alpha\"]", Field(news, "authors")["options"]!.ToJsonString());
        Assert.Contains("press-release", Field(news, "kind")["options"]!.AsArray().Select(o => (string?)o));
        // Forms write these into old items, too: nothing may leave the site or the search by that.
        Assert.Equal((true, false), ((bool)Field(news, "search")["default"]!, (bool)Field(news, "draft")["default"]!));
        Assert.Equal("_index", (string?)news["index_file"]!["name"]);
    }

    [Fact]
    public void A_field_that_files_write_in_a_shorter_way_is_left_to_them()
    {
        string[] Names(TestSite site) => [.. Collections(site.Build())[0]["fields"]!.AsArray().Select(f => (string)f!["name"]!)];
        Assert.Contains("image", Names(Site().WithNews("Text.", "image: { src: a.png, alt: A }\n").With("input/news/a.png", TestPicture.Png(30, 20))));
        Assert.DoesNotContain("image", Names(Site().WithNews("Text.", "image: a.png\nimageAlt: A\n").With("input/news/a.png", TestPicture.Png(30, 20))));
    }

    [Fact]
    public void A_list_that_may_hold_several_languages_is_left_out()
    {
        var site = Site().Append("data/project.yml", "languages: [en, it]\n").Build().Fine();
        Assert.Equal(["data/partners.yml", "data/people.yml"], Collections(site)[^1]["files"]!.AsArray().Select(f => (string?)f!["file"]));
    }

    [Fact]
    public void What_the_forms_write_is_what_the_build_reads()
    {
        var site = Site();
        var written = new List<string>();
        foreach (var collection in Collections(site.Build().Fine()).Where(c => c.ContainsKey("folder")))
        {
            var fields = Filled(collection["fields"]!.AsArray());
            fields["title"] = "Written in " + collection["label"];
            fields["draft"] = false;
            fields.Remove("body");
            var slug = ((string)collection["slug"]!).Replace("{{year}}-{{month}}-{{day}}", "2023-06-29", StringComparison.Ordinal).Replace("{{slug}}", "written-" + collection["name"], StringComparison.Ordinal);
            var path = $"{collection["folder"]}/{slug}.{collection["extension"]}";
            var front = fields.ToJsonString();
            site = site.With(path, (string?)collection["format"] == "yaml" ? front : $"---\n{front}\n---\nText.\n");
            written.Add("Written in " + collection["label"]);
        }

        var built = site.Build();
        Assert.DoesNotContain(built.Problems, p => p.Severity == Severity.Error);
        var text = string.Concat(built.Files.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)).Select(f => System.Text.Encoding.UTF8.GetString(f.Value)));
        Assert.All(written, title => Assert.Contains(title, text));
    }

    [Fact]
    public void The_editor_has_a_policy_of_its_own_and_all_else_keeps_the_strict_one()
    {
        var site = Site().Build().Fine();
        var headers = site.Text("_headers");
        Assert.All(site.Items.Where(i => !i.Path.Value.StartsWith('_') && i is not KtSite.Views.PlannedPage { NoIndex: true }), item =>
        {
            var got = HostHeaders.Of(headers, item.Path.Address);
            var isEditor = item.Path.Address.StartsWith("/admin/", StringComparison.Ordinal);
            Assert.Equal(isEditor, got["Content-Security-Policy"].Contains("unsafe", StringComparison.Ordinal));
            Assert.Equal(isEditor ? "same-origin-allow-popups" : "same-origin", got["Cross-Origin-Opener-Policy"]);
            Assert.DoesNotContain("'none', ", got["Content-Security-Policy"]);
        });
        Assert.Contains("connect-src 'self' data: blob: https://api.github.com;", HostHeaders.Of(headers, "/admin/")["Content-Security-Policy"]);
        Assert.DoesNotContain("unsafe", site.Page("index.html").QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content"));
    }

    [Fact]
    public void Nobody_is_led_to_the_editor()
    {
        var site = Site().Build().Fine();
        Assert.Equal("noindex", site.Page("admin/index.html").QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.All(site.Files.Where(f => !f.Key.StartsWith("admin/", StringComparison.Ordinal) && f.Key != "_headers" && Path.GetExtension(f.Key) is ".html" or ".xml" or ".json" or ".txt"),
            f => Assert.DoesNotContain("/admin/", System.Text.Encoding.UTF8.GetString(f.Value)));
    }

    [Theory]
    [InlineData("admin: { backend: github }", "KT1005")]
    [InlineData("admin: { repo: website }", "KT1004")]
    [InlineData("admin: { repo: a/b, backend: svn }", "KT1004")]
    [InlineData("admin: { repo: a/b, apiRoot: \"http://git.bridges.example/\" }", "KT1004")]
    [InlineData("admin: { repo: a/b, baseUrl: \"https://a.example; script-src *\" }", "KT1004")]
    public void Wrong_settings_are_told(string admin, string rule) =>
        Assert.Contains(Site("\n" + admin + "\n").Plan(), p => p.At.File == SiteSettings.Path && p.Severity == Severity.Error && p.Rule == rule);

    [Fact]
    public void A_page_at_its_address_is_told() =>
        Assert.Contains(Site().With("input/pages/admin.md", "---\ntitle: Admin\n---\nText.\n").Plan(), p => p.Rule == Rules.DuplicateAddress && p.At.File == "input/pages/admin.md");

    // What people would choose: the first word of each list; texts only where they must be.
    private static JsonObject Filled(JsonArray fields)
    {
        var filled = new JsonObject();
        foreach (var field in fields.Select(f => f!.AsObject()))
        {
            var (name, widget, required) = ((string)field["name"]!, (string)field["widget"]!, (bool)field["required"]!);
            JsonNode? value = widget switch
            {
                "boolean" => field["default"]!.DeepClone(),
                "select" when (bool?)field["multiple"] == true => new JsonArray(field["options"]![0]!.DeepClone()),
                "select" => field["options"]![0]!.DeepClone(),
                "number" => 2,
                "datetime" => "2024-06-30",
                "text" => "A sentence.",
                "string" when field.ContainsKey("pattern") && name != "end" => "2023-06-29",
                "string" when required => name == "address" ? "https://source.example/" : "Words",
                "object" when name == "place" => Filled(field["fields"]!.AsArray()),
                "list" when field["fields"] is JsonArray inner && name == "sources" => new JsonArray(Filled(inner)),
                _ => null,
            };
            if (value is not null) filled[name] = value;
        }

        return filled;
    }
}
