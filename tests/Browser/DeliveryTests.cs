using KtSite.Cli;
using KtSite.Core;
using KtSite.Publishing;
using KtSite.Tests.Support;
using Microsoft.Playwright;

namespace KtSite.Tests.Browser;

/// <summary>What reaches the browser: the policy, minified styles, feeds that people open, the site in a folder.</summary>
[Collection(BrowserTests.Name)]
public sealed class DeliveryTests(BrowserFixture browser)
{
    [Fact]
    public async Task The_policy_stops_what_stands_in_a_page_and_lets_structured_data_be()
    {
        using var folder = new TemporaryFolder();
        folder.Write("themes/default/templates/page.html", "<h1 style=\"color: red\">{{ page.title }}</h1><script>document.title = 'no'</script><script type=\"application/ld+json\">{}</script>");
        var site = TestSite.Minimal().In(folder.Path).At(BrowserFixture.Origin + "/").With("input/pages/about.md", "---\ntitle: About\n---\nText.\n").Build();
        await using var opened = await browser.OpenAsync("/about/", site: site);
        Assert.NotEqual("no", await opened.Page.TitleAsync());
        // The header and the meta element each forbid the style and the script; nothing else is forbidden.
        Assert.Equal(4, opened.Errors.Count);
    }

    [Fact]
    public async Task Minified_styles_mean_what_was_written()
    {
        await using var opened = await browser.OpenAsync("/");
        var theme = KtSite.Rendering.Theme.Load(RealSite.Root, "default", AppContext.BaseDirectory);
        foreach (var asset in theme.Assets.All.Where(a => a.Address.EndsWith(".css", StringComparison.Ordinal)))
        {
            var minified = RealSite.Built.Text(asset.Address[1..]);
            Assert.True(minified.Length < asset.File.Text.Length, asset.Address);
            Assert.Equal(await Rules(opened.Page, WithoutHashes(asset.File.Text)), await Rules(opened.Page, WithoutHashes(minified)));
        }
    }

    [Theory]
    [InlineData("/feed.xml", 360, false)]
    [InlineData("/news/atom.xml", 1280, true)]
    [InlineData("/tags/training/feed.xml", 1280, false)]
    public async Task A_feed_explains_itself_to_people(string address, int width, bool dark)
    {
        await using var opened = await browser.OpenAsync(address, width, dark);
        await Assertions.Expect(opened.Page.GetByText("This page is a feed")).ToBeVisibleAsync();
        await Assertions.Expect(opened.Page.Locator("code")).ToHaveTextAsync(BrowserFixture.Origin + address);
        Assert.NotEqual("", await opened.Page.TitleAsync());
        // What programs read does not show.
        Assert.Equal(0, await opened.Page.Locator("item:visible, entry:visible, channel > title:visible, feed > title:visible").CountAsync());
        Assert.Equal(width, await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty(opened.Errors);
        var link = opened.Page.Locator("li a").First;
        var target = await link.GetAttributeAsync("href");
        await link.ClickAsync();
        await Assertions.Expect(opened.Page).ToHaveURLAsync(target!);
    }

    [Fact]
    public async Task A_folder_can_be_opened_without_a_server()
    {
        using var folder = new TemporaryFolder();
        foreach (var (path, bytes) in RealSite.Built.Files) new FolderLinks(new Disk(folder.Path), "").Add(new TextOutput(OutputPath.Of("/" + path), default, ""), bytes);
        await using var opened = await browser.OpenFileAsync(Path.Combine(folder.Path, "index.html"));
        await opened.Page.GetByRole(AriaRole.Link, new() { Name = "Meetings" }).First.ClickAsync();
        await Assertions.Expect(opened.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("^file://.*/meetings/index\\.html$"));
        await opened.Page.GetByRole(AriaRole.Link, new() { Name = "KT SoftSkills" }).First.ClickAsync();
        await Assertions.Expect(opened.Page.Locator(".hero h1")).ToBeVisibleAsync();
        // The style came along.
        Assert.Contains("Source Serif", await opened.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('h1')).fontFamily"), StringComparison.Ordinal);
        Assert.NotEqual("rgba(0, 0, 0, 0)", await opened.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.DoesNotContain(opened.Errors, e => e.Contains("Content Security Policy", StringComparison.Ordinal));
        // Every search leads to the list of all pages; a browser fetches no index from a folder.
        await opened.Page.Locator("#q").FillAsync("leiden");
        await opened.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(opened.Page.Locator("#everything")).ToBeVisibleAsync();
    }

    private static string WithoutHashes(string css) => System.Text.RegularExpressions.Regex.Replace(css, @"\.[0-9a-f]{10}(?=\.\w+\))", "");

    // The browser's own reading of a style sheet; an import is not followed there, and says nothing. Values with variables it keeps as they were
    // typed, so spaces that mean nothing there go: those after commas and inside brackets.
    private static async Task<string[]> Rules(IPage page, string css) =>
        await page.EvaluateAsync<string[]>("css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); return [...sheet.cssRules].map(r => r.cssText.replace(/\\s+/g, ' ').replace(/(?<=[,(/*]) | (?=[)/*])/g, '')); }", css);

    private sealed class Disk(string folder) : IOutputStage
    {
        public void Add(OutputItem item, ReadOnlySpan<byte> bytes)
        {
            var path = Path.Combine(folder, item.Path.Value);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
        }

        public void Commit()
        {
        }

        public void Discard()
        {
        }
    }
}
