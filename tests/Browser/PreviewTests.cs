using KtSite.Tests.Support;
using Microsoft.Playwright;

namespace KtSite.Tests.Browser;

/// <summary>The preview as an editor sees it.</summary>
[Collection(BrowserTests.Name)]
public sealed class PreviewTests(BrowserFixture browser)
{
    private const string File = "input/news/2023-05-01-a.md";

    [Fact]
    public async Task A_saved_text_appears_and_an_error_lies_over_the_last_good_page_until_it_is_mended()
    {
        using var preview = new TestPreview();
        await using var opened = await browser.OpenLiveAsync($"http://127.0.0.1:{preview.Port}/news/a/");
        var page = opened.Page;
        await Assertions.Expect(page.Locator(".source")).ToHaveTextAsync(File);

        preview.Folder.Write(File, "---\ntitle: A bridge\nsummary: Short\n---\nNew words.\n");
        await Assertions.Expect(page.GetByText("New words.")).ToBeVisibleAsync();

        preview.Folder.Write(File, "---\ntitle: A bridge\nsumary: Short\n---\nBroken.\n");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("1 error");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("did you mean 'summary'?");
        await Assertions.Expect(page.Locator(".hit")).ToHaveTextAsync("   3  sumary: Short\n");
        await Assertions.Expect(page.GetByText("New words.")).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        await page.Locator(".bar > summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show the errors again" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();

        preview.Folder.Write(File, "---\ntitle: A bridge\nsummary: Short\n---\nMended.\n");
        await Assertions.Expect(page.GetByText("Mended.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        Assert.Empty(opened.Errors);

        preview.Folder.Write(File, "---\ntitle: A bridge\nsumary: Short\n---\nBroken.\n");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await opened.AssertOpenToEveryoneAsync();
    }

    [Fact]
    public async Task A_saved_text_changes_only_what_differs_in_the_open_page_which_then_is_the_page_that_a_reload_gives()
    {
        using var preview = new TestPreview();
        await using var opened = await browser.OpenLiveAsync($"http://127.0.0.1:{preview.Port}/news/a/");
        var page = opened.Page;
        await Assertions.Expect(page.Locator(".source")).ToHaveTextAsync(File);
        await page.EvaluateAsync("() => { window.stayed = true; document.querySelector('main h1').id = 'touched'; }");

        string[] texts =
        [
            "Text, and [a list](../pages/index.md):\n\n- one\n- two\n",
            "Text, and [a list](../pages/index.md):\n\n- one\n- two, *longer*\n- three\n\n| a | b |\n| - | - |\n| 1 | 2 |\n",
            "A paragraph before.\n\nText, and a list:\n\n- three\n\n| a | b |\n| - | - |\n| 1 | 3 |\n\nAnd one after it.\n",
            "Text[^1].\n\n[^1]: A note.\n",
        ];
        foreach (var (number, text) in texts.Index())
        {
            preview.Folder.Write(File, $"---\ntitle: A bridge\nsummary: Short {number}\n---\n{text}");
            await Assertions.Expect(page.Locator("meta[name=description]")).ToHaveAttributeAsync("content", $"Short {number}");
        }

        Assert.True(await page.EvaluateAsync<bool>("() => window.stayed === true && document.querySelector('main h1').id === 'touched'"), "the page was loaded again");
        await page.EvaluateAsync("() => document.querySelector('main h1').removeAttribute('id')");
        var patched = await Written();
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".source")).ToHaveTextAsync(File);
        Assert.Equal(await Written(), patched);
        Assert.Empty(opened.Errors);

        // What scripts of the theme have made of the title, the button of the basket, only they can make anew.
        preview.Folder.Write(File, $"---\ntitle: A new bridge\n---\nText.\n");
        await Assertions.Expect(page.Locator("main button", new() { HasText = "A new bridge" }).First).ToHaveCountAsync(1);

        Task<string> Written() => page.EvaluateAsync<string>("() => { const copy = document.documentElement.cloneNode(true); for (const own of copy.querySelectorAll('#ktsite-preview, script[data-number], link[href*=_ktsite]')) own.remove(); copy.normalize(); return copy.outerHTML; }");
    }

    [Fact]
    public async Task A_draft_carries_a_ribbon_its_texts_are_counted_and_lists_mark_it()
    {
        using var preview = new TestPreview();
        preview.Folder.Write("data/networks.yml", "networks:\n  - { id: alpha, name: Alpha, file: alpha.txt, limit: 300, templates: [ { text: '{title} {address}' } ] }\n");
        await preview.UntilAsync("/_ktsite/report?path=/", text => !text.Contains("\"number\":1,"));
        await using var opened = await browser.OpenLiveAsync($"http://127.0.0.1:{preview.Port}/news/b/");
        await Assertions.Expect(opened.Page.Locator(".ribbon")).ToHaveTextAsync("Draft");
        await opened.Page.Locator(".bar > summary").ClickAsync();
        await Assertions.Expect(opened.Page.Locator(".texts td").Last).ToHaveTextAsync("39 of 300");
        await opened.Page.GotoAsync($"http://127.0.0.1:{preview.Port}/news/");
        await Assertions.Expect(opened.Page.Locator("main a[data-ktsite-held]")).ToHaveCountAsync(2);
        await Assertions.Expect(opened.Page.Locator("main a[data-ktsite-held='Draft']")).ToHaveTextAsync("A draft");
        Assert.Empty(opened.Errors);
        await opened.AssertOpenToEveryoneAsync();
    }
}
