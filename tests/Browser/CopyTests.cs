using KtSite.Tests.Support;
using Microsoft.Playwright;

namespace KtSite.Tests.Browser;

/// <summary>Texts that are made to be copied: citations of results, and what partners say of the project.</summary>
[Collection(BrowserTests.Name)]
public sealed class CopyTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("/results/investigation-report/", "citation")]
    [InlineData("/partners/unibo/", "about-html")]
    [InlineData("/partners/unibo/", "about-text")]
    public async Task A_button_copies_the_text_to_the_letter_and_says_so(string address, string id)
    {
        await using var opened = await browser.OpenAsync(address);
        await opened.Page.Locator($"[data-copy={id}]").ClickAsync();
        await Assertions.Expect(opened.Page.Locator("#copied")).ToHaveTextAsync("Copied");
        Assert.Equal(RealSite.Built.Page(address[1..] + "index.html").GetElementById(id)!.TextContent, await opened.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        Assert.Empty(opened.Errors);
    }
}
