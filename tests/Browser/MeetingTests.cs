using KtSite.Tests.Support;
using Microsoft.Playwright;

namespace KtSite.Tests.Browser;

/// <summary>Meetings and events as readers see them years after the build.</summary>
[Collection(BrowserTests.Name)]
public sealed class MeetingTests(BrowserFixture browser)
{
    private static readonly Lazy<BuiltSite> Site = new(() => TestSite.Minimal().At(BrowserFixture.Origin + "/")
        .With("data/events.yml", "events:\n  - { id: first, title: First, start: 2020-01-05, state: done }\n  - { id: soon, title: Soon, start: 2023-07-01 }\n  - { id: later, title: Later, start: 2999-01-01 }\n  - { id: open, title: Open }\n").Build("2023-06-01").Fine());

    [Fact]
    public async Task What_is_over_when_it_is_read_stands_with_the_past_events()
    {
        await using var opened = await browser.OpenAsync("/meetings/", site: Site.Value);
        await Assertions.Expect(opened.Page.Locator("#gone li strong")).ToHaveTextAsync(["Soon", "First"]);
        await Assertions.Expect(opened.Page.Locator("#coming li strong")).ToHaveTextAsync(["Later", "Open"]);
        Assert.Empty(opened.Errors);
    }

    [Fact]
    public async Task Without_scripts_every_event_is_there()
    {
        await using var opened = await browser.OpenAsync("/meetings/", scripts: false, site: Site.Value);
        await Assertions.Expect(opened.Page.Locator(".events li")).ToHaveCountAsync(4);
    }

    [Theory]
    [InlineData("/meetings/", 360, false)]
    [InlineData("/meetings/calendar/", 360, true)]
    [InlineData("/meetings/calendar/", 1440, false)]
    public async Task Axe_finds_nothing(string address, int width, bool dark)
    {
        await using var opened = await browser.OpenAsync(address, width, dark);
        await opened.AssertOpenToEveryoneAsync();
    }
}
