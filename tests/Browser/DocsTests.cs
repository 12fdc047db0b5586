using Microsoft.Playwright;

namespace KtSite.Tests.Browser;

/// <summary>The documentation in the hands of readers.</summary>
[Collection(BrowserTests.Name)]
public sealed class DocsTests(BrowserFixture browser)
{
    private const string Fields = "/docs/reference/fields/";

    private static ILocator Current(IPage page) => page.Locator(".doc-contents a[aria-current=true]");

    [Fact]
    public async Task The_list_of_contents_marks_the_heading_that_is_read()
    {
        await using var opened = await browser.OpenAsync(Fields);
        var page = opened.Page;
        await Assertions.Expect(Current(page)).ToHaveTextAsync("Every page");
        await page.EvaluateAsync("document.getElementById('meeting-report').scrollIntoView()");
        await Assertions.Expect(Current(page)).ToHaveTextAsync("Meeting report");
        await page.EvaluateAsync("document.getElementById('news-item').scrollIntoView()");
        await Assertions.Expect(Current(page)).ToHaveTextAsync("News item");
        await page.EvaluateAsync("scrollTo(0, 0)");
        await Assertions.Expect(Current(page)).ToHaveTextAsync("Every page");
        await page.EvaluateAsync("scrollTo(0, document.documentElement.scrollHeight)");
        await Assertions.Expect(Current(page)).ToHaveTextAsync("Plain page and page of the documentation");
        Assert.Empty(opened.Errors);
    }

    [Fact]
    public async Task A_link_to_a_section_marks_it_and_its_entry_is_in_sight()
    {
        await using var opened = await browser.OpenAsync("/docs/reference/messages/#written-pages");
        await Assertions.Expect(Current(opened.Page)).ToHaveTextAsync("Written pages");
        await Assertions.Expect(Current(opened.Page)).ToBeInViewportAsync();
        await Assertions.Expect(opened.Page.Locator("#written-pages")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task The_keyboard_opens_a_folder_and_goes_to_a_page()
    {
        await using var opened = await browser.OpenAsync("/docs/");
        var page = opened.Page;
        await page.Locator(".doc-tree nav summary", new() { HasText = "Publishing" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(BrowserFixture.Origin + "/docs/publishing/preview/");
    }

    [Fact]
    public async Task Without_scripts_phones_unfold_the_tree_and_the_contents()
    {
        await using var opened = await browser.OpenAsync("/docs/publishing/dates/", width: 360, scripts: false);
        var page = opened.Page;
        await Assertions.Expect(page.Locator(".doc-tree nav")).ToBeHiddenAsync();
        await page.GetByText("On this page").ClickAsync();
        await page.Locator(".doc-contents a", new() { HasText = "Corrections" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Corrections", Exact = true })).ToBeInViewportAsync();
        await page.GetByText("All pages: Manual").ClickAsync();
        await Assertions.Expect(page.Locator(".doc-tree a[aria-current=page]")).ToHaveTextAsync("Dates, drafts and corrections");
        await page.Locator(".doc-tree a", new() { HasText = "How to read a message" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(BrowserFixture.Origin + "/docs/publishing/messages/");
    }

    [Fact]
    public async Task On_wide_screens_tree_and_contents_are_open_without_a_click()
    {
        await using var opened = await browser.OpenAsync("/docs/writing/links/", scripts: false);
        await Assertions.Expect(opened.Page.Locator(".doc-tree nav")).ToBeVisibleAsync();
        await Assertions.Expect(opened.Page.Locator(".doc-contents nav")).ToBeVisibleAsync();
        await Assertions.Expect(opened.Page.GetByRole(AriaRole.Navigation, new() { Name = "Manual" }).GetByRole(AriaRole.Link, new() { Name = "Pictures" })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("/docs/", 1440, false)]
    [InlineData("/docs/", 360, true)]
    [InlineData("/docs/first-news-item/", 1440, true)]
    [InlineData("/docs/first-news-item/", 1024, false)]
    [InlineData("/docs/writing/case-study/", 1440, false)]
    [InlineData("/docs/writing/case-study/", 360, true)]
    [InlineData("/docs/publishing/messages/", 360, false)]
    [InlineData(Fields, 360, false)]
    [InlineData(Fields, 1440, true)]
    [InlineData("/docs/reference/messages/", 1440, false)]
    [InlineData("/docs/reference/messages/kt1003/", 360, true)]
    [InlineData("/docs/reference/speed/", 360, true)]
    public async Task Axe_finds_nothing(string address, int width, bool dark)
    {
        await using var opened = await browser.OpenAsync(address, width, dark);
        await opened.AssertOpenToEveryoneAsync();
    }
}
