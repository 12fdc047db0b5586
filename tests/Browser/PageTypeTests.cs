using KtSite.Tests.Support;
using Microsoft.Playwright;

namespace KtSite.Tests.Browser;

/// <summary>A page of each type, in light, in dark and on a phone: nobody is shut out, and the policy of the site lets through all that the page needs.</summary>
[Collection(BrowserTests.Name)]
public sealed class PageTypeTests(BrowserFixture browser)
{
    // A page of each template that the site uses; a second one where lists go on.
    private static readonly string[] AddressList =
    [
        "/",
        "/news/",
        "/news/page/2/",
        "/news/leiden-meeting/",
        "/meetings/",
        "/basket/",
        "/docs/",
        "/docs/",
        "/docs/writing/links/",
        "/meetings/calendar/",
        "/meetings/leiden/",
        "/case-studies/",
        "/case-studies/advanced-licensing/",
        "/case-studies/skills/",
        "/promises/",
        "/timeline/",
        "/press/",
        "/follow-up/",
        "/results/",
        "/results/investigation-report/",
        "/partners/",
        "/partners/unibo/",
        "/tags/",
        "/tags/training/",
        "/search/?q=leiden",
        "/self-assessment/",
        "/share/",
        "/share/news/leiden-meeting/",
        "/accessibility/",
        "/404.html",
    ];

    public static TheoryData<string> Addresses => new(AddressList);

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Nobody_is_shut_out_and_the_policy_holds(string address)
    {
        await using var opened = await browser.OpenAsync(address, 1280);
        await opened.AssertOpenToEveryoneAsync();
        await opened.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await opened.Page.SetViewportSizeAsync(360, 800);
        await opened.AssertOpenToEveryoneAsync();
        Assert.Empty(opened.Errors);
    }

    [Fact]
    public void Every_template_has_a_page_among_them()
    {
        var templates = RealSite.Built.Items.OfType<KtSite.Views.PlannedPage>().ToLookup(p => p.Path.Address, p => p.Template);
        var looked = AddressList.SelectMany(a => templates[a.Split('?')[0]]).Append("redirect");
        Assert.Equal([], templates.SelectMany(t => t).Distinct().Except(looked));
    }
}
