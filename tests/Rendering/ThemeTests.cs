using KtSite.Core;
using KtSite.Images;
using KtSite.Rendering;
using KtSite.Tests.Support;

namespace KtSite.Tests.Rendering;

public class ThemeTests
{
    [Fact]
    public void An_unknown_variable_names_template_line_and_page()
    {
        using var folder = new TemporaryFolder();
        folder.Write("themes/default/templates/page.html", "<h1>{{ page.title }}</h1>\n{{ page.titel }}\n");
        var built = TestSite.Minimal().In(folder.Path).With("input/pages/about.md", "---\ntitle: About\n---\nText.\n").Build();
        var problem = built.Only();
        Assert.Equal((Rules.TemplateFailed, new Location("themes/default/templates/page.html", 2, 9)), (problem.Rule, problem.At));
        Assert.Contains("titel", problem.Message);
        Assert.Contains("/about/", problem.Message);
    }

    [Fact]
    public void A_broken_template_names_its_line()
    {
        using var folder = new TemporaryFolder();
        folder.Write("themes/default/templates/page.html", "<h1>x</h1>\n{{ if }}\n");
        var problem = TestSite.Minimal().In(folder.Path).With("input/pages/about.md", "---\ntitle: About\n---\nText.\n").Build().Only();
        Assert.Equal((Rules.BrokenTemplate, 2), (problem.Rule, problem.At.Line));
    }

    [Fact]
    public void A_theme_overrides_single_files_of_the_default_one()
    {
        using var folder = new TemporaryFolder();
        folder.Write("themes/mine/templates/page.html", "<h1>{{ page.title }}</h1><p id=\"mine\">{{ page.title | string.upcase }}</p>");
        var built = TestSite.Minimal().In(folder.Path)
            .With("data/project.yml", TestSiteSettings() + "theme: mine\n")
            .With("input/pages/about.md", "---\ntitle: A <b> C\n---\nText.\n")
            .Build().Fine();
        Assert.Equal("A <B> C", built.Page("about/index.html").QuerySelector("#mine")!.TextContent);
        Assert.NotNull(built.Page("index.html").QuerySelector(".hero"));
    }

    [Fact]
    public void A_theme_that_does_not_exist_or_has_broken_settings_is_told()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains("themes/mine", TestSite.Minimal().In(folder.Path).With("data/project.yml", TestSiteSettings() + "theme: mine\n").Build().Only().Message);
        folder.Write("themes/default/words/en.yml", "skip-to-content: [a\n");
        folder.Write("themes/default/theme.yml", "card: { background: blue }\n");
        var problems = TestSite.Minimal().In(folder.Path).Build().Problems;
        Assert.Contains(problems, p => p.At.File == "themes/default/words/en.yml" && p.Rule == Rules.BrokenYaml);
        Assert.Contains(problems, p => p.At.File == "themes/default/theme.yml" && p.Message.Contains("'blue' is not a colour"));
    }

    [Fact]
    public void A_copy_of_a_file_makes_another_theme_since_messages_name_where_it_lies()
    {
        using var folder = new TemporaryFolder();
        var before = Load(folder.Path, "mine");
        folder.Write("themes/mine/templates/page.html", before.Find("templates/page.html")!.Text);
        Assert.NotEqual(before.Revision, Load(folder.Path, "mine").Revision);
    }

    [Fact]
    public void A_card_with_words_of_another_language_is_another_card()
    {
        CardOutput Card(string language) => TestSite.Minimal().With("data/project.yml", TestSiteSettings() + $"language: {language}\n")
            .With("data/case-studies/course.yml", "title: A course\nsummary: It teaches.\nprovider: Alpha\nsources: [{ publisher: Alpha, address: \"https://alpha.example/\" }]\n")
            .Build().Items.OfType<CardOutput>().Single(c => c.Path.Address == "/cards/case-studies/course.png");
        Assert.Equal(Card("en"), Card("en"));
        Assert.NotEqual(Card("en"), Card("de"));
    }

    [Fact]
    public void Cards_are_drawn_anew_when_one_of_their_fonts_changes()
    {
        using var folder = new TemporaryFolder();
        var before = Load(folder.Path);
        folder.Write("themes/default/fonts/NotoSansSC-SemiBold.ttf", "another font");
        var after = Load(folder.Path);

        Assert.Equal(before.CardRevision, Load(AppContext.BaseDirectory).CardRevision);
        Assert.NotEqual(before.CardRevision, after.CardRevision);
        Assert.NotEqual(before.Revision, after.Revision);
    }

    [Fact]
    public void Font_that_cannot_be_read_is_told_only_when_a_title_needs_it()
    {
        using var folder = new TemporaryFolder();
        folder.Write("themes/default/fonts/NotoSansSC-SemiBold.ttf", "no font");
        TestSite.Minimal().In(folder.Path).With("input/news/2023-05-01-a.md", "---\ntitle: About\n---\nText.\n").Build().Fine();
        var problems = TestSite.Minimal().In(folder.Path).With("input/news/2023-05-01-a.md", "---\ntitle: 知识\n---\nText.\n").Build().Problems;
        Assert.Contains(problems, p => p.Message.Contains("NotoSansSC-SemiBold.ttf"));
    }

    [Fact]
    public void A_missing_word_is_told_with_a_suggestion()
    {
        using var folder = new TemporaryFolder();
        folder.Write("themes/default/templates/page.html", "<h1>{{ t \"recent-post\" }}</h1>");
        var problem = TestSite.Minimal().In(folder.Path).With("input/pages/about.md", "---\ntitle: About\n---\nText.\n").Build().Only();
        Assert.Equal(Rules.MissingWord, problem.Rule);
        Assert.Contains("did you mean 'recent-posts'?", problem.Message);
    }

    [Fact]
    public void A_theme_without_the_funders_text_is_refused()
    {
        using var folder = new TemporaryFolder();
        folder.Write("themes/default/partials/footer.html", "<footer>Nothing</footer>");
        Assert.Contains(TestSite.Minimal().In(folder.Path).Build().Problems, p => p.Rule == Rules.MissingFunding);
    }

    [Fact]
    public void A_theme_without_the_funders_emblem_is_refused()
    {
        using var folder = new TemporaryFolder();
        folder.Write("themes/default/partials/header.html", "<header>Nothing</header>");
        folder.Write("themes/default/partials/footer.html", "<footer>{{ site.funding.statement }} {{ site.funding.disclaimer }}</footer>");
        var problem = TestSite.Minimal().In(folder.Path).Build().Problems.First(p => p.Rule == Rules.MissingFunding);
        Assert.Contains("emblem", problem.Message);
    }

    [Fact]
    public void A_theme_that_asks_another_host_is_refused()
    {
        using var folder = new TemporaryFolder();
        folder.Write("themes/default/templates/page.html", "<h1>{{ page.title }}</h1><script src=\"https://cdn.example/x.js\"></script>");
        var built = TestSite.Minimal().In(folder.Path).With("input/pages/about.md", "---\ntitle: About\n---\nText.\n").Build();
        Assert.Equal(Rules.ThirdParty, built.Only().Rule);
    }

    private static Theme Load(string root, string name = "default") => Theme.Load(root, name, AppContext.BaseDirectory);

    private static string TestSiteSettings() => """
        name: Bridges
        fullTitle: Building Bridges
        description: A project that builds bridges.
        baseUrl: https://bridges.example/
        timeZone: Europe/Rome

        """;
}
