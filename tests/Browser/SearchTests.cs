using System.Text.RegularExpressions;
using KtSite.Tests.Support;
using Microsoft.Playwright;

namespace KtSite.Tests.Browser;

/// <summary>The search as readers use it.</summary>
[Collection(BrowserTests.Name)]
public sealed class SearchTests(BrowserFixture browser)
{
    private static readonly Lazy<BuiltSite> Streets = new(() => TestSite.Minimal().At(BrowserFixture.Origin + "/")
        .With("input/news/2023-05-01-a.md", "---\ntitle: Neue Straße in Łódź\nsummary: Ein Treffen.\nauthors: alpha\n---\n## Über die Brücke\n\nText.\n")
        .With("input/news/2023-05-02-b.md", "---\ntitle: Kraków\nsummary: A meeting.\n---\nA plain text without it.\n").Build().Fine());

    private static async Task<string[]> HitsAsync(IPage page, string query)
    {
        await page.Locator("#search").FillAsync(query);
        // The status speaks when the hits are there.
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(Regex.Escape("q=" + Uri.EscapeDataString(query).Replace("%20", "+", StringComparison.Ordinal))));
        await Assertions.Expect(page.Locator("#count")).Not.ToBeEmptyAsync();
        await Assertions.Expect(page.Locator("#everything")).ToBeHiddenAsync();
        return [.. await page.Locator("#hits a").AllTextContentsAsync()];
    }

    [Theory]
    // Diacritics folded on both sides, whole letters too; prefixes; a letter wrong; headings and authors.
    [InlineData("krakow", "Kraków")]
    [InlineData("Kraków", "Kraków")]
    [InlineData("strasse lodz", "Neue Straße in Łódź")]
    [InlineData("Straße", "Neue Straße in Łódź")]
    [InlineData("stra", "Neue Straße in Łódź")]
    [InlineData("krakwo", "Kraków")]
    [InlineData("brucke", "Neue Straße in Łódź")]
    [InlineData("alpha treffen", "Neue Straße in Łódź")]
    public async Task Words_are_found_however_they_are_typed(string query, string title)
    {
        await using var opened = await browser.OpenAsync("/search/", site: Streets.Value);
        Assert.Equal(title, (await HitsAsync(opened.Page, query))[0]);
    }

    [Fact]
    public async Task The_event_that_a_journalist_looks_for_comes_first()
    {
        await using var opened = await browser.OpenAsync("/search/");
        Assert.Equal("Validation meeting, Warsaw", (await HitsAsync(opened.Page, "validation Warsaw"))[0]);
        Assert.Equal(["Validation", "Warsaw"], await opened.Page.Locator("#hits li").First.Locator("a mark").AllTextContentsAsync());
        Assert.NotEmpty(await HitsAsync(opened.Page, "KTSoftSkills"));
        Assert.Empty(opened.Errors);
    }

    [Fact]
    public async Task Types_narrow_the_hits_and_the_address_carries_query_and_type()
    {
        await using var opened = await browser.OpenAsync("/search/?q=leiden");
        var page = opened.Page;
        await Assertions.Expect(page.Locator("#hits li").First).ToBeVisibleAsync();
        var all = await page.Locator("#hits li").CountAsync();
        await page.GetByLabel("News").CheckAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("\\?q=leiden&type=news$"));
        var news = await page.Locator("#hits li").CountAsync();
        Assert.InRange(news, 1, all - 1);
        await using var shared = await browser.OpenAsync("/search/?q=leiden&type=news");
        await Assertions.Expect(shared.Page.Locator("#hits li")).ToHaveCountAsync(news);
    }

    [Fact]
    public async Task The_search_of_the_news_page_is_the_same_search_filtered()
    {
        await using var opened = await browser.OpenAsync("/news/");
        var field = opened.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search our news" });
        await field.FillAsync("Leiden");
        await field.PressAsync("Enter");
        await Assertions.Expect(opened.Page).ToHaveURLAsync(new Regex("/search/\\?q=Leiden&type=news$"));
        await Assertions.Expect(opened.Page.Locator("#hits .when").First).ToContainTextAsync("News");
    }

    [Fact]
    public async Task Arrows_lead_to_the_hits_and_back()
    {
        await using var opened = await browser.OpenAsync("/search/");
        var page = opened.Page;
        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.Locator("#search")).ToBeFocusedAsync();
        await HitsAsync(page, "report");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator("#hits a").Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(page.Locator("#search")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#search")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task What_stands_around_a_word_of_the_text_is_shown()
    {
        await using var opened = await browser.OpenAsync("/search/");
        await HitsAsync(opened.Page, "face to face");
        await Assertions.Expect(opened.Page.Locator("#hits li").First.Locator("p mark").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_scripts_everything_is_listed_by_type_and_year()
    {
        await using var opened = await browser.OpenAsync("/search/?q=leiden", scripts: false);
        Assert.Contains("News 2023", await opened.Page.Locator("#everything h2").AllTextContentsAsync());
        await Assertions.Expect(opened.Page.Locator("#types")).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData(1440, false)]
    [InlineData(360, true)]
    public async Task Axe_finds_nothing(int width, bool dark)
    {
        await using var opened = await browser.OpenAsync("/search/?q=leiden", width, dark);
        await Assertions.Expect(opened.Page.Locator("#hits li").First).ToBeVisibleAsync();
        await opened.AssertOpenToEveryoneAsync();
    }
}
