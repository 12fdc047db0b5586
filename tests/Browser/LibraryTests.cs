using System.Text.Json;
using System.Text.RegularExpressions;
using KtSite.Tests.Support;
using Microsoft.Playwright;

namespace KtSite.Tests.Browser;

/// <summary>The library of case studies in the hands of readers; what it shows is compared with the open data.</summary>
[Collection(BrowserTests.Name)]
public sealed class LibraryTests(BrowserFixture browser)
{
    private const string Library = "/case-studies/";

    private static string[] Titles(Func<JsonElement, bool> has) =>
        [.. JsonDocument.Parse(RealSite.Built.Text("case-studies.json")).RootElement.EnumerateArray().Where(has).Select(s => s.GetProperty("title").GetString()!).Order(StringComparer.Ordinal)];

    private static bool Is(JsonElement study, string facet, string value) => study.GetProperty(facet).GetString() == value;

    private static async Task<string[]> ShownAsync(IPage page)
    {
        // A page that has just been opened shows its rows once its style sheets are there.
        await page.WaitForLoadStateAsync();
        return [.. (await page.Locator(".studies tbody tr:visible th a").AllTextContentsAsync()).Order(StringComparer.Ordinal)];
    }

    private static ILocator Box(IPage page, string facet, string value) => page.Locator($"input[name={facet}][value={value}]");

    [Fact]
    public async Task Facets_combine_and_the_address_carries_the_choice()
    {
        await using var opened = await browser.OpenAsync(Library);
        var page = opened.Page;
        await Box(page, "country", "it").CheckAsync();
        await Box(page, "country", "gb").CheckAsync();
        await Box(page, "mode", "in-person").CheckAsync();
        var expected = Titles(s => (Is(s, "country", "it") || Is(s, "country", "gb")) && Is(s, "mode", "in-person"));
        Assert.NotEmpty(expected);
        Assert.Equal(expected, await ShownAsync(page));
        await Assertions.Expect(page.Locator("#shown")).ToHaveTextAsync($"{expected.Length} of 30 entries shown");
        Assert.Equal(["country=gb", "country=it", "mode=in-person"], new Uri(page.Url).Query[1..].Split('&').Order(StringComparer.Ordinal));

        await using var shared = await browser.OpenAsync(new Uri(page.Url).PathAndQuery);
        Assert.Equal(expected, await ShownAsync(shared.Page));
        Assert.Empty(opened.Errors);
    }

    [Fact]
    public async Task Counts_say_what_each_value_would_leave()
    {
        await using var opened = await browser.OpenAsync(Library);
        var page = opened.Page;
        await Box(page, "kind", "course").CheckAsync();
        foreach (var item in await page.Locator("details[data-facet=country] li").AllAsync())
        {
            var country = await item.Locator("input").GetAttributeAsync("value");
            var count = Titles(s => Is(s, "kind", "course") && Is(s, "country", country!)).Length;
            Assert.Equal(count.ToString(System.Globalization.CultureInfo.InvariantCulture), await item.Locator("span").Last.TextContentAsync());
        }

        // A second kind would add to the first, so the counts of its own facet stay those of all.
        var school = Titles(s => Is(s, "kind", "school")).Length;
        await Assertions.Expect(page.Locator("details[data-facet=kind] li:has(input[value=school]) span")).ToHaveTextAsync(school.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task The_keyboard_alone_filters_and_clears()
    {
        await using var opened = await browser.OpenAsync(Library, width: 360);
        var page = opened.Page;
        await page.Locator("details[data-facet=evidence] summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Space");
        var shown = await ShownAsync(page);
        Assert.InRange(shown.Length, 1, 29);
        await page.GetByRole(AriaRole.Button, new() { Name = "Clear the filter" }).PressAsync("Enter");
        Assert.Equal(30, (await ShownAsync(page)).Length);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Clear the filter" })).ToHaveCountAsync(0);
        // Focus goes on to what was filtered, not back to the top.
        await Assertions.Expect(page.Locator(".library .scroll")).ToBeFocusedAsync();
        Assert.DoesNotContain("?", page.Url);
    }

    [Fact]
    public async Task Choices_that_nothing_has_are_told()
    {
        await using var opened = await browser.OpenAsync(Library + "?country=it&kind=manual");
        Assert.Empty(await ShownAsync(opened.Page));
        await Assertions.Expect(opened.Page.GetByText("Nothing has all of these")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_scripts_each_value_leads_to_its_own_list()
    {
        await using var opened = await browser.OpenAsync(Library, scripts: false);
        var page = opened.Page;
        Assert.Equal(0, await page.Locator("input[type=checkbox]").CountAsync());
        await page.Locator("details[data-facet=skill] summary").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Negotiation", Exact = true }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(BrowserFixture.Origin + Library + "skill/negotiation/");
        var expected = Titles(s => s.GetProperty("skillsStated").EnumerateArray().Concat(s.GetProperty("skillsInferred").EnumerateArray()).Any(w => w.GetString()!.Equals("negotiation", StringComparison.OrdinalIgnoreCase)));
        Assert.NotEmpty(expected);
        Assert.Equal(expected, await ShownAsync(page));
        await page.GetByRole(AriaRole.Link, new() { Name = "All 30 entries" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(BrowserFixture.Origin + Library);
        Assert.Equal(30, (await ShownAsync(page)).Length);
    }

    [Fact]
    public async Task From_the_list_of_one_value_another_one_leads_to_both()
    {
        await using var opened = await browser.OpenAsync(Library + "country/it/");
        await opened.Page.Locator("details[data-facet=kind] a[data-id=school]").ClickAsync();
        await Assertions.Expect(opened.Page).ToHaveURLAsync(new Regex("\\?country=it&kind=school$"));
        Assert.Equal(Titles(s => Is(s, "country", "it") && Is(s, "kind", "school")), await ShownAsync(opened.Page));
    }

    [Theory]
    [InlineData("/case-studies/", 1440, false)]
    [InlineData("/case-studies/?country=it", 360, true)]
    [InlineData("/case-studies/mode/not-stated/", 360, false)]
    [InlineData("/case-studies/skills/", 1440, true)]
    [InlineData("/case-studies/skills/", 360, false)]
    public async Task Axe_finds_nothing(string address, int width, bool dark)
    {
        await using var opened = await browser.OpenAsync(address, width, dark);
        await opened.AssertOpenToEveryoneAsync();
    }
}
