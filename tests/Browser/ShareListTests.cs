using KtSite.Tests.Support;
using Microsoft.Playwright;

namespace KtSite.Tests.Browser;

/// <summary>The list of share kits, of a site with posts sent, planned and missing.</summary>
[Collection(BrowserTests.Name)]
public sealed class ShareListTests(BrowserFixture browser)
{
    private const string LongWord = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzgebungsverfahrenstag";

    private static readonly Lazy<BuiltSite> Plans = new(() => TestSite.Minimal().At(BrowserFixture.Origin + "/")
        .With("data/networks.yml", "networks:\n  - { id: a, name: Alpha, limit: 300 }\n  - { id: b, name: Beta, limit: 300 }\n")
        .With("data/log.yml", "log:\n  - { item: first, channel: a, date: 2023-05-02, address: 'https://alpha.example/1' }\n")
        .With("data/plan.yml", "plan:\n  - { item: first, channel: b, date: 2025-01-01 }\n  - { item: second, channel: a, date: 2025-01-01 }\n")
        .WithNews("Text.", "summary: S\n", "first").WithNews("Text.", "summary: S\n", "second").WithNews("Text.", "summary: S\n", "third")
        .With("input/news/2023-05-03-long.md", $"---\ntitle: {LongWord}\nsummary: {LongWord}\n---\nText.\n").Build());

    [Theory]
    [InlineData("", "", "first second third long")]
    [InlineData("Alpha", "", "first second")]
    [InlineData("Alpha", "planned", "second")]
    [InlineData("Beta", "posted", "")]
    [InlineData("Beta", "none", "second third long")]
    [InlineData("", "none", "third long")]
    [InlineData("", "posted", "first")]
    public async Task Kits_are_filtered_by_network_and_state_and_their_number_is_announced(string network, string state, string shown)
    {
        await using var opened = await browser.OpenAsync("/share/", site: Plans.Value);
        await opened.Page.Locator("[name=network]").SelectOptionAsync(network.Length == 0 ? "Beta" : network);
        await opened.Page.Locator("[name=network]").SelectOptionAsync(network);
        await opened.Page.Locator("[name=state]").SelectOptionAsync(state);
        var slugs = await opened.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('.kit-line')].filter(k => k.checkVisibility()).map(k => k.querySelector('a').getAttribute('href').split('/')[3])");
        Assert.Equal(shown.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), slugs.Order());
        var status = opened.Page.GetByRole(AriaRole.Status);
        await Assertions.Expect(status).ToHaveTextAsync($"{slugs.Length} of 4 entries shown");
        await Assertions.Expect(status).ToHaveAttributeAsync("aria-live", "polite");
        Assert.Empty(opened.Errors);
    }

    [Fact]
    public async Task The_keyboard_alone_filters()
    {
        await using var opened = await browser.OpenAsync("/share/", site: Plans.Value);
        await opened.Page.Locator("[name=network]").FocusAsync();
        await opened.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(opened.Page.Locator("[name=state]")).ToBeFocusedAsync();
        await opened.Page.Keyboard.TypeAsync("posted");
        await Assertions.Expect(opened.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("1 of 4 entries shown");
    }

    [Fact]
    public async Task Without_scripts_all_kits_show_and_no_filter()
    {
        await using var opened = await browser.OpenAsync("/share/", scripts: false, site: Plans.Value);
        await Assertions.Expect(opened.Page.Locator("#filter")).ToBeHiddenAsync();
        Assert.Equal(4, await opened.Page.Locator(".kit-line:visible").CountAsync());
    }

    [Theory]
    [InlineData("/share/", 360, false)]
    [InlineData("/share/", 1440, true)]
    [InlineData("/share/news/long/", 360, false)]
    [InlineData("/news/long/", 360, false)]
    public async Task Long_words_wrap_and_nobody_is_shut_out(string address, int width, bool dark)
    {
        await using var opened = await browser.OpenAsync(address, width, dark, site: Plans.Value);
        await opened.AssertOpenToEveryoneAsync();
    }
}
