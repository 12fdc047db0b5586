using KtSite.Tests.Support;
using Microsoft.Playwright;

namespace KtSite.Tests.Browser;

/// <summary>The share kit in the hands of a social team.</summary>
[Collection(BrowserTests.Name)]
public sealed class ShareKitTests(BrowserFixture browser)
{
    private const string Kit = "/share/news/leiden-meeting/";

    [Fact]
    public async Task A_copied_text_is_the_text_file_to_the_letter_and_is_announced()
    {
        await using var opened = await browser.OpenAsync(Kit);
        var button = opened.Page.Locator("[data-copy=twitter-announce-1]");
        await button.ClickAsync();
        await Assertions.Expect(button).ToHaveTextAsync("Copied");
        await Assertions.Expect(opened.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Copied");
        Assert.Equal(RealSite.Built.Text(Kit[1..] + "twitter.txt").TrimEnd('\n'), await opened.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        Assert.Empty(opened.Errors);
    }

    [Fact]
    public async Task Every_text_can_be_copied_with_the_keyboard_alone()
    {
        await using var opened = await browser.OpenAsync(Kit);
        var summary = opened.Page.Locator("section[aria-labelledby=bluesky] details.snippet").Nth(1).Locator("> summary");
        await summary.FocusAsync();
        await opened.Page.Keyboard.PressAsync("Enter");
        await opened.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(opened.Page.Locator("#bluesky-figure-1")).ToBeFocusedAsync();
        await opened.Page.Keyboard.PressAsync("Tab");
        await opened.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(opened.Page.Locator("[data-copy=bluesky-figure-1]")).ToHaveTextAsync("Copied");
        Assert.StartsWith("The project interviewed 60 professionals", await opened.Page.EvaluateAsync<string>("navigator.clipboard.readText()"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mastodon_server_is_remembered_and_leads_there()
    {
        await using var opened = await browser.OpenAsync(Kit);
        var link = opened.Page.Locator(".mock:has(#mastodon-announce-1) + .tools [data-intent]");
        await Assertions.Expect(link).ToBeHiddenAsync();
        await opened.Page.Locator("#server-mastodon-announce").FillAsync("https://social.example.org/@anna");
        await Assertions.Expect(link).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("^https://social\\.example\\.org/share\\?text=Leiden%20"));
        await opened.Page.ReloadAsync();
        await Assertions.Expect(link).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_scripts_the_texts_can_be_selected_and_no_dead_button_shows()
    {
        await using var opened = await browser.OpenAsync(Kit, scripts: false);
        await Assertions.Expect(opened.Page.Locator("#linkedin-announce-1")).ToBeVisibleAsync();
        Assert.Equal(0, await opened.Page.Locator("button[data-copy]:visible").CountAsync());
        Assert.Equal(0, await opened.Page.Locator(".server:visible").CountAsync());
    }

    [Fact]
    public async Task A_network_that_takes_no_text_gets_it_copied_by_the_click_that_opens_it()
    {
        await using var opened = await browser.OpenAsync(Kit);
        await opened.Page.Context.RouteAsync("https://www.linkedin.com/**", route => route.FulfillAsync(new() { Body = "LinkedIn", ContentType = "text/html" }));
        await opened.Page.GetByRole(AriaRole.Link, new() { Name = "Copy, then open LinkedIn" }).First.ClickAsync();
        await Assertions.Expect(opened.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("^https://www\\.linkedin\\.com/"));
        await opened.Page.GoBackAsync();
        Assert.Equal(RealSite.Built.Text(Kit[1..] + "linkedin.txt").TrimEnd('\n'), await opened.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
    }

    [Fact]
    public async Task Where_copying_is_not_allowed_the_text_is_selected_and_the_link_says_so()
    {
        await using var opened = await browser.OpenAsync(Kit);
        await opened.Page.EvaluateAsync("void (navigator.clipboard.writeText = () => Promise.reject(new Error('no')))");
        await opened.Page.GetByRole(AriaRole.Link, new() { Name = "Copy, then open LinkedIn" }).First.ClickAsync();
        await Assertions.Expect(opened.Page.GetByRole(AriaRole.Link, new() { Name = "Copy the text first, then open LinkedIn" }).First).ToBeVisibleAsync();
        Assert.StartsWith("Leiden meeting", await opened.Page.EvaluateAsync<string>("getSelection().toString()"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_scripts_the_words_tell_what_to_do()
    {
        await using var opened = await browser.OpenAsync(Kit, scripts: false);
        await Assertions.Expect(opened.Page.GetByRole(AriaRole.Link, new() { Name = "Copy the text first, then open Facebook" }).First).ToBeVisibleAsync();
        await Assertions.Expect(opened.Page.GetByRole(AriaRole.Link, new() { Name = "Open Bluesky with it" }).First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(320, false)]
    [InlineData(1440, true)]
    public async Task Nobody_is_shut_out(int width, bool dark)
    {
        await using var opened = await browser.OpenAsync(Kit, width, dark);
        if (dark) await opened.Page.Locator("#scheme-dark").CheckAsync();
        await opened.Page.EvaluateAsync("document.querySelectorAll('details').forEach(d => { d.open = true; })");
        await opened.AssertOpenToEveryoneAsync();
    }
}
