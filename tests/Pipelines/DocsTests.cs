using KtSite.Core;
using KtSite.Pipelines.Docs;
using KtSite.Tests.Support;

namespace KtSite.Tests.Pipelines;

/// <summary>The documentation: tree, order, neighbours, edit link.</summary>
public class DocsTests
{
    private static string Doc(string title, string fields = "", string text = "Text.") => $"---\ntitle: {title}\n{fields}---\n{text}\n";

    private static TestSite Book() => TestSite.Minimal()
        .With("input/docs/index.md", Doc("Handbook", "menu: { place: footer, label: Help }\n"))
        .With("input/docs/zebra.md", Doc("Zebra", "order: 1\n"))
        .With("input/docs/apple.md", Doc("Apple", "order: 3\n"))
        .With("input/docs/tools/index.md", Doc("Tools", "order: 2\nsummary: What helps.\n"))
        .With("input/docs/tools/saw.md", Doc("Saw", "updated: 2023-05-01\n"))
        .With("input/docs/tools/hammer.md", Doc("Hammer", text: "[saw](saw.md) and [first](../index.md) and [tools](xref:docs-tools)"));

    private static string[] Tree(BuiltSite site, string page) =>
        [.. site.Page(page).QuerySelectorAll(".doc-tree nav a, .doc-tree nav summary").Select(e => e.TextContent.Trim())];

    [Fact]
    public void Folders_are_addresses_and_the_tree_shows_all_in_order()
    {
        var site = Book().Build().Fine();
        Assert.Equal(["Handbook", "Zebra", "Tools", "Overview: Tools", "Hammer", "Saw", "Apple"], Tree(site, "docs/tools/saw/index.html"));
        Assert.Contains("docs/tools/index.html", site.Files.Keys);
        Assert.Equal(["/docs/tools/hammer/", "/docs/tools/saw/"], site.Page("docs/tools/index.html").QuerySelectorAll(".doc-below a").Select(a => a.GetAttribute("href")!));
    }

    [Fact]
    public void The_tree_marks_the_page_and_opens_its_folder()
    {
        var site = Book().Build().Fine();
        var page = site.Page("docs/tools/saw/index.html");
        Assert.Equal("/docs/tools/saw/", page.QuerySelectorAll(".doc-tree [aria-current=page]").Single().GetAttribute("href"));
        Assert.NotNull(page.QuerySelector(".doc-tree nav details[open]"));
        Assert.Null(site.Page("docs/zebra/index.html").QuerySelector(".doc-tree nav details[open]"));
        Assert.Equal(["/", "/docs/", "/docs/tools/"], page.QuerySelectorAll(".way a").Select(a => a.GetAttribute("href")!));
    }

    [Fact]
    public void Previous_and_next_follow_the_tree()
    {
        var site = Book().Build().Fine();
        string[] order = ["docs/", "docs/zebra/", "docs/tools/", "docs/tools/hammer/", "docs/tools/saw/", "docs/apple/"];
        for (var i = 0; i < order.Length; i++)
        {
            var page = site.Page(order[i] + "index.html");
            Assert.Equal(i > 0 ? "/" + order[i - 1] : null, page.QuerySelector(".sequence [rel=prev]")?.GetAttribute("href"));
            Assert.Equal(i + 1 < order.Length ? "/" + order[i + 1] : null, page.QuerySelector(".sequence [rel=next]")?.GetAttribute("href"));
        }
    }

    [Fact]
    public void It_is_in_menu_search_and_sitemap_but_in_no_feed_and_has_no_kit()
    {
        var site = Book().With("input/docs/dated.md", Doc("Dated saying", "date: 2023-04-01\n")).Build().Fine();
        Assert.Contains("docs/tools/saw/", site.Text("search-index.json"));
        Assert.Contains("https://bridges.example/docs/tools/saw/", site.Text("sitemap.xml"));
        Assert.DoesNotContain("Dated saying", site.Text("feed.xml"));
        Assert.DoesNotContain(site.Files.Keys, f => f.StartsWith("share/docs", StringComparison.Ordinal) || f.StartsWith("cards/docs", StringComparison.Ordinal));
        Assert.Equal("Help", site.Page("docs/tools/saw/index.html").QuerySelector(".site-foot a[aria-current]")!.TextContent);
    }

    [Theory]
    [InlineData("draft: true\n")]
    [InlineData("date: 2030-01-01\n")]
    [InlineData("expires: 2023-01-01\n")]
    public void What_is_held_back_is_in_no_byte(string field)
    {
        var site = Book().With("input/docs/secret.md", Doc("Xyzzy", field)).Build().Fine();
        Assert.Single(site.HeldBack);
        Assert.All(site.Files, f => Assert.DoesNotContain("yzzy", System.Text.Encoding.UTF8.GetString(f.Value)));
    }

    [Fact]
    public void An_unlisted_page_is_in_no_tree_and_nobodys_neighbour()
    {
        var site = Book().With("input/docs/tools/odd.md", Doc("Odd", "unlisted: true\n")).Build().Fine();
        Assert.DoesNotContain("Odd", Tree(site, "docs/tools/saw/index.html"));
        Assert.Null(site.Page("docs/tools/odd/index.html").QuerySelector(".sequence"));
    }

    [Fact]
    public void A_folder_without_a_page_has_its_name()
    {
        var site = Book().With("input/docs/spare-parts/nail.md", Doc("Nail")).Build().Fine();
        Assert.Equal(["Handbook", "Spare parts", "Nail", "Zebra"], Tree(site, "docs/spare-parts/nail/index.html")[..4]);
        Assert.DoesNotContain("docs/spare-parts/index.html", site.Files.Keys);
    }

    [Fact]
    public void Pages_of_two_folders_may_have_one_name() =>
        Book().With("input/docs/saw.md", Doc("Another saw")).With("input/docs/parts/index.md", Doc("Parts")).With("input/docs/parts/saw.md", Doc("A third saw")).Build().Fine();

    [Fact]
    public void Two_pages_at_one_address_are_told()
    {
        var problems = Book().With("input/docs/tools.md", Doc("Tools again", "id: again\n")).Build().Problems;
        Assert.Contains(problems, p => p.Rule == Rules.DuplicateAddress && p.Message.Contains("/docs/tools/"));
    }

    [Fact]
    public void Dangling_links_and_references_are_told_where_they_stand()
    {
        var problems = Book().With("input/docs/zebra.md", Doc("Zebra", "tags: [nothing]\n", "[saw](tools/axe.md)")).Build().Problems;
        Assert.Equal(["input/docs/zebra.md:3:8 KT1101", "input/docs/zebra.md:5:1 KT1201"], problems.Select(p => $"{p.At} {p.Rule}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Without_a_first_page_nothing_is_published(bool draft)
    {
        var site = TestSite.Minimal().With("input/docs/saw.md", Doc("Saw"));
        if (draft) site.With("input/docs/index.md", Doc("Handbook", "draft: true\n"));
        var problem = site.Build().Only();
        Assert.Equal((Rules.NoFirstPage, "input/docs/saw.md"), (problem.Rule, problem.At.File));
    }

    [Fact]
    public void A_broken_first_page_is_one_problem() =>
        Assert.Equal(Rules.BrokenYaml, Book().With("input/docs/index.md", "---\ntitle: [\n---\n").Build().Only().Rule);

    [Fact]
    public void A_folder_name_that_no_address_should_have_is_refused() =>
        Assert.Contains(Book().With("input/docs/Big Tools/saw.md", Doc("Saw")).Build().Problems, p => p.Rule == Rules.BadSlug && p.Help!.Contains("big-tools"));

    [Fact]
    public void The_day_of_the_last_change_is_shown_where_it_is_known()
    {
        var site = Book().Build().Fine();
        Assert.Equal("2023-05-01", site.Page("docs/tools/saw/index.html").QuerySelector(".doc-changed time")!.GetAttribute("datetime"));
        Assert.Null(site.Page("docs/zebra/index.html").QuerySelector(".doc-changed"));
    }

    [Fact]
    public void A_page_can_be_edited_where_the_repository_is_known()
    {
        var project = "name: B\nfullTitle: B\ndescription: B.\nbaseUrl: https://bridges.example/x/\ntimeZone: Europe/Rome\nsourceRepository: https://github.com/bridges/site\n";
        var site = Book().With("data/project.yml", project).Build();
        Assert.Equal("https://github.com/bridges/site/edit/main/input/docs/tools/saw.md", site.Page("docs/tools/saw/index.html").QuerySelector(".doc-changed a")!.GetAttribute("href"));
        Assert.Equal("/x/docs/tools/saw/", site.Page("docs/tools/saw/index.html").QuerySelector(".doc-tree [aria-current]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("https://github.com/a/b", "https://github.com/a/b/edit/main/input/docs/x%20y.md")]
    [InlineData("https://github.com/a/b.git", "https://github.com/a/b/edit/main/input/docs/x%20y.md")]
    [InlineData("https://github.com/a/b/tree/trunk/", "https://github.com/a/b/edit/trunk/input/docs/x%20y.md")]
    [InlineData("https://gitlab.example.eu/a/b/c", "https://gitlab.example.eu/a/b/c/-/edit/main/input/docs/x%20y.md")]
    [InlineData("https://gitlab.com/a/b/-/tree/trunk", "https://gitlab.com/a/b/-/edit/trunk/input/docs/x%20y.md")]
    [InlineData("https://codeberg.org/a/b/src/branch/trunk", "https://codeberg.org/a/b/_edit/trunk/input/docs/x%20y.md")]
    [InlineData("https://example.org/a", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("a/b", null)]
    [InlineData(null, null)]
    public void The_edit_address_is_that_of_the_host(string? repository, string? expected) =>
        Assert.Equal(expected, EditAddress.Of(repository, "input/docs/x y.md"));

    [Fact]
    public void Headings_make_the_list_of_contents()
    {
        var site = Book().With("input/docs/zebra.md", Doc("Zebra", text: "## One\n\n### Two\n\n#### Three\n\n## Four")).Build().Fine();
        Assert.Equal(["#one", "#two", "#four"], site.Page("docs/zebra/index.html").QuerySelectorAll(".contents a").Select(a => a.GetAttribute("href")!));
        Assert.Null(site.Page("docs/apple/index.html").QuerySelector(".contents, script[src*=docs]"));
    }

    [Fact]
    public void A_site_without_documentation_has_none() =>
        Assert.DoesNotContain(TestSite.Minimal().Build().Fine().Files.Keys, f => f.Contains("docs/"));
}
