using System.Text.RegularExpressions;
using KtSite.Tests.Citations;
using KtSite.Tests.Support;
using Microsoft.Playwright;

namespace KtSite.Tests.Browser;

/// <summary>The basket in the hands of a reader.</summary>
[Collection(BrowserTests.Name)]
public sealed class BasketTests(BrowserFixture browser)
{
    private const string Key = "basket/1:/";

    private static readonly string[] Four = ["tp-04", "tp-07", "tp-16", "tp-23"];

    [Theory]
    [InlineData("/news/leiden-meeting/")]
    [InlineData("/results/validation/")]
    [InlineData("/case-studies/advanced-licensing/")]
    public async Task An_item_is_added_and_taken_out_with_the_keyboard_and_both_are_announced(string address)
    {
        await using var opened = await browser.OpenAsync(address);
        var button = opened.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("basket [A-Z]") });
        await Assertions.Expect(button).ToHaveAttributeAsync("aria-pressed", "false");
        await Assertions.Expect(opened.Page.Locator("#basket-entry")).ToBeHiddenAsync();
        await button.FocusAsync();
        await opened.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(button).ToHaveAttributeAsync("aria-pressed", "true");
        await Assertions.Expect(button).ToContainTextAsync("In the basket");
        await Assertions.Expect(Said(opened)).ToHaveTextAsync("In the basket. Entries: 1");
        await Assertions.Expect(opened.Page.GetByRole(AriaRole.Link, new() { Name = "Basket 1" })).ToBeVisibleAsync();
        await opened.Page.ReloadAsync();
        await Assertions.Expect(button).ToHaveAttributeAsync("aria-pressed", "true");
        await button.PressAsync("Space");
        await Assertions.Expect(Said(opened)).ToHaveTextAsync("Taken out of the basket.");
        await Assertions.Expect(opened.Page.Locator("#basket-entry")).ToBeHiddenAsync();
        Assert.Empty(opened.Errors);
    }

    [Fact]
    public async Task The_library_fills_the_basket_row_by_row_and_loads_no_facts_for_it()
    {
        await using var opened = await browser.OpenAsync("/case-studies/");
        var asked = new List<string>();
        opened.Page.Request += (_, request) => asked.Add(request.Url);
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Add to basket Advanced Licensing" }).ClickAsync();
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Add to basket Creating Spinouts" }).ClickAsync();
        await Assertions.Expect(opened.Page.Locator("#basket-entry span")).ToHaveTextAsync("2");
        Assert.DoesNotContain(asked, a => a.Contains("basket.json", StringComparison.Ordinal));
        await opened.Page.GetByRole(AriaRole.Link, new() { Name = "Basket 2" }).ClickAsync();
        await Assertions.Expect(opened.Page.Locator(".basket-list h3")).ToHaveTextAsync(["Advanced Licensing", "Creating Spinouts"]);
        await Assertions.Expect(opened.Page.Locator(".basket-list .when").First).ToHaveTextAsync("Case study · Praxis");
        Assert.Empty(opened.Errors);
    }

    [Fact]
    public async Task The_list_is_ordered_emptied_and_brought_back_with_the_keyboard()
    {
        await using var opened = await FilledAsync(1440, "tp-04", "leiden-meeting", "validation");
        var page = opened.Page;
        var ids = "[...document.querySelectorAll('.basket-list > li')].map(l => l.dataset.id).join(' ')";
        await page.Locator("[data-id=tp-04] [data-do=down]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Said(opened)).ToHaveTextAsync("Moved to place 2 of 3");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("leiden-meeting validation tp-04", await page.EvaluateAsync<string>(ids));
        await Assertions.Expect(page.Locator("[data-id=tp-04] [data-do=down]")).ToBeFocusedAsync();
        await page.Locator("[data-id=validation] [data-do=remove]").PressAsync("Enter");
        Assert.Equal("leiden-meeting tp-04", await page.EvaluateAsync<string>(ids));
        await Assertions.Expect(page.Locator("[data-id=tp-04] [data-do=remove]")).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        Assert.Equal("leiden-meeting validation tp-04", await page.EvaluateAsync<string>(ids));
        await page.GetByRole(AriaRole.Button, new() { Name = "Empty the basket" }).PressAsync("Enter");
        await Assertions.Expect(page.GetByText("Your basket is empty.")).ToBeVisibleAsync();
        await Assertions.Expect(Said(opened)).ToHaveTextAsync("The basket was emptied.");
        await Assertions.Expect(page.Locator("[data-do=undo]")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("leiden-meeting validation tp-04", await page.EvaluateAsync<string>(ids));
        await Assertions.Expect(page.Locator("[data-do=undo]")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Two_to_four_entries_are_compared_in_a_table_with_headings_for_rows_and_columns()
    {
        await using var opened = await FilledAsync(1440, [.. Four, "tp-30"]);
        var page = opened.Page;
        var boxes = page.Locator(".basket-list input");
        await boxes.Nth(0).CheckAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Table)).ToHaveCountAsync(0);
        await boxes.Nth(1).CheckAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Columnheader)).ToHaveCountAsync(2);
        await Assertions.Expect(page.GetByRole(AriaRole.Rowheader, new() { Name = "Skills stated by the sources" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Rowheader, new() { Name = "Skills inferred by us" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("tr", new() { Has = page.Locator("th:text-is('Duration')") }).Locator("td").First).ToHaveTextAsync("not stated");
        await boxes.Nth(2).CheckAsync();
        await boxes.Nth(3).CheckAsync();
        await Assertions.Expect(boxes.Nth(4)).ToBeDisabledAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Columnheader)).ToHaveCountAsync(4);
        // The choice is there when the reader comes back from one of the entries.
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Columnheader)).ToHaveCountAsync(4);
        await boxes.Nth(3).UncheckAsync();
        await Assertions.Expect(boxes.Nth(4)).ToBeEnabledAsync();
        Assert.Empty(opened.Errors);
    }

    [Fact]
    public async Task Entries_of_different_types_keep_facts_apart_that_do_not_apply()
    {
        await using var opened = await FilledAsync(1440, "tp-04", "validation");
        await opened.Page.Locator(".basket-list input").Nth(0).CheckAsync();
        await opened.Page.Locator(".basket-list input").Nth(1).CheckAsync();
        var row = opened.Page.Locator("tr", new() { Has = opened.Page.Locator("th:text-is('Mode')") });
        await Assertions.Expect(row.Locator("td").Nth(1).Locator(".unseen")).ToHaveTextAsync("does not apply");
        await Assertions.Expect(opened.Page.Locator("tr", new() { Has = opened.Page.Locator("th:text-is('State')") }).Locator("td")).ToHaveTextAsync(["Historic", "Published"]);
    }

    [Theory]
    [InlineData("links", "basket-links.txt")]
    [InlineData("plain", "basket-citations.txt")]
    [InlineData("bibtex", "basket.bib")]
    [InlineData("ris", "basket.ris")]
    [InlineData("csv", "basket.csv")]
    public async Task The_list_is_copied_and_downloaded_in_each_format(string format, string file)
    {
        await using var opened = await FilledAsync(1440, "leiden-meeting", "tp-04");
        var page = opened.Page;
        await page.Locator($"[name=format][value={format}]").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy" }).ClickAsync();
        await Assertions.Expect(Said(opened)).ToHaveTextAsync("Copied");
        var copied = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Download" }).ClickAsync());
        Assert.Equal(file, download.SuggestedFilename);
        var bytes = await File.ReadAllBytesAsync((await download.PathAsync())!);
        var text = System.Text.Encoding.UTF8.GetString(bytes);
        Assert.Equal(format == "csv", text.StartsWith('\uFEFF'));
        Assert.Equal(copied.ReplaceLineEndings("\n"), text.TrimStart('\uFEFF').ReplaceLineEndings("\n"));
        Assert.True(text.IndexOf("/news/leiden-meeting/", StringComparison.Ordinal) < text.IndexOf("https://www.ktsoftskills.eu/case-studies/advanced-licensing/", StringComparison.Ordinal));
        if (format is "bibtex" or "ris") Assert.Equal(["kt-softskills-leiden-meeting", "kt-softskills-tp-04"], ReferenceReader.Read(text, format).Select(c => c.GetProperty("id").GetString()));
        Assert.Empty(opened.Errors);
    }

    [Fact]
    public async Task The_table_opens_in_a_spreadsheet_and_runs_nothing()
    {
        var site = TestSite.Minimal().WithNews("Text", "summary: \"=HYPERLINK(\\\"https://x.example\\\"), “Kraków”; one\"\n").At(BrowserFixture.Origin + "/").Build();
        await using var opened = await FilledAsync(1440, site, "a-bridge");
        await opened.Page.Locator("[name=format][value=csv]").CheckAsync();
        var download = await opened.Page.RunAndWaitForDownloadAsync(() => opened.Page.GetByRole(AriaRole.Button, new() { Name = "Download" }).ClickAsync());
        var text = await File.ReadAllTextAsync((await download.PathAsync())!);
        using var csv = CsvHelper.CsvReader.Create(new StringReader(text), new CsvHelper.CsvReaderOptions { HasHeader = true });
        Assert.StartsWith("\"Type\",\"Title\",\"Address\",\"Date\",\"Authors\",\"In short\"", text, StringComparison.Ordinal);
        Assert.True(csv.Read());
        Assert.Equal("2023-05-01", csv.GetString("Date"));
        Assert.Equal("'=HYPERLINK(\"https://x.example\"), “Kraków”; one", csv.GetString("In short"));
        Assert.Empty(opened.Errors);
    }

    [Fact]
    public async Task Where_copying_is_not_allowed_the_text_is_selected()
    {
        await using var opened = await FilledAsync(1440, "leiden-meeting");
        await opened.Page.EvaluateAsync("void (navigator.clipboard.writeText = () => Promise.reject(new Error('no')))");
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Copy" }).ClickAsync();
        Assert.StartsWith("Leiden meeting", await opened.Page.EvaluateAsync<string>("getSelection().toString()"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tabs_agree_on_what_is_in_the_basket()
    {
        await using var opened = await FilledAsync(1440, "tp-04");
        var other = await opened.Page.Context.NewPageAsync();
        await other.GotoAsync(BrowserFixture.Origin + "/news/leiden-meeting/");
        await other.GetByRole(AriaRole.Button, new() { NameRegex = new("^Add to basket") }).ClickAsync();
        await Assertions.Expect(opened.Page.Locator(".basket-list h3")).ToHaveTextAsync(["Advanced Licensing", "Leiden meeting sets the course for the investigation report"]);
        await opened.Page.Locator("[data-id=leiden-meeting] [data-do=remove]").ClickAsync();
        await Assertions.Expect(other.Locator("#basket-entry span")).ToHaveTextAsync("1");
        await Assertions.Expect(other.GetByRole(AriaRole.Button, new() { NameRegex = new("^Add to basket") })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_entry_that_left_the_site_is_named_kindly_and_can_be_removed()
    {
        await using var opened = await FilledAsync(1440, "tp-04", "left-long-ago");
        var line = opened.Page.Locator("[data-id=left-long-ago]");
        await Assertions.Expect(line).ToContainTextAsync("Title of left-long-ago is no longer on this site");
        await Assertions.Expect(line.Locator("input")).ToBeDisabledAsync();
        await line.GetByRole(AriaRole.Button, new() { Name = "Remove Title of left-long-ago" }).ClickAsync();
        await Assertions.Expect(line).ToHaveCountAsync(0);
        await Assertions.Expect(opened.Page.Locator("#basket-entry span")).ToHaveTextAsync("1");
    }

    [Theory]
    [InlineData("nonsense{")]
    [InlineData("{\"id\":1}")]
    [InlineData("[null, 5, {\"id\":7}, {\"id\":\"tp-04\"}, \"x\"]")]
    [InlineData("null")]
    public async Task A_basket_that_something_broke_is_an_empty_one(string kept)
    {
        await using var opened = await browser.OpenAsync("/privacy/");
        await opened.Page.EvaluateAsync("([key, kept]) => localStorage.setItem(key, kept)", new[] { Key, kept });
        await opened.Page.GotoAsync(BrowserFixture.Origin + "/basket/");
        await Assertions.Expect(opened.Page.GetByText("Your basket is empty.")).ToBeVisibleAsync();
        Assert.Empty(opened.Errors);
    }

    [Fact]
    public async Task Where_nothing_may_be_kept_no_button_promises_it()
    {
        await using var opened = await browser.OpenAsync("/privacy/");
        await opened.Page.AddInitScriptAsync("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })");
        await opened.Page.GotoAsync(BrowserFixture.Origin + "/news/leiden-meeting/");
        await Assertions.Expect(opened.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("basket") })).ToHaveCountAsync(0);
        await opened.Page.GotoAsync(BrowserFixture.Origin + "/basket/");
        await Assertions.Expect(opened.Page.GetByText("This browser lets the site keep nothing")).ToBeVisibleAsync();
        Assert.Empty(opened.Errors);
    }

    [Fact]
    public async Task A_full_storage_is_told_and_changes_nothing()
    {
        await using var opened = await browser.OpenAsync("/privacy/");
        await opened.Page.AddInitScriptAsync("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }");
        await opened.Page.GotoAsync(BrowserFixture.Origin + "/news/leiden-meeting/");
        var button = opened.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("basket [A-Z]") });
        await button.ClickAsync();
        await Assertions.Expect(Said(opened)).ToContainTextAsync("keeps no more");
        await Assertions.Expect(button).ToHaveAttributeAsync("aria-pressed", "false");
    }

    [Fact]
    public async Task A_list_without_its_facts_stays_usable()
    {
        await using var opened = await browser.OpenAsync("/privacy/");
        await opened.Page.RouteAsync("**/basket.json", route => route.AbortAsync());
        await FillAsync(opened, "tp-04", "validation");
        await Assertions.Expect(opened.Page.GetByText("The details did not load")).ToBeVisibleAsync();
        await opened.Page.Locator("[data-id=tp-04] [data-do=remove]").ClickAsync();
        await Assertions.Expect(opened.Page.Locator(".basket-list h3")).ToHaveTextAsync(["Title of validation"]);
    }

    [Fact]
    public void Sites_on_one_host_have_baskets_of_their_own()
    {
        var site = TestSite.Minimal().WithNews("Text").At(BrowserFixture.Origin + "/project/").Build();
        Assert.Contains("data-key=\"basket/1:/project/\"", site.Text("index.html"));
        using var json = System.Text.Json.JsonDocument.Parse(site.Text("basket.json"));
        var item = json.RootElement.GetProperty("items")[0];
        Assert.Equal("/project/news/a-bridge/", item.GetProperty("url").GetString());
    }

    [Fact]
    public async Task Without_scripts_no_dead_control_shows_and_the_page_offers_the_open_data()
    {
        await using var opened = await browser.OpenAsync("/basket/", scripts: false);
        Assert.Equal(0, await opened.Page.Locator("main button:visible, main input:visible, #basket-entry:visible").CountAsync());
        await Assertions.Expect(opened.Page.Locator("noscript .notice")).ToBeVisibleAsync();
        await Assertions.Expect(opened.Page.Locator("noscript a[href='/case-studies.csv']")).ToBeVisibleAsync();
        await opened.Page.GotoAsync(BrowserFixture.Origin + "/news/leiden-meeting/");
        Assert.Equal(0, await opened.Page.Locator(".collect:visible").CountAsync());
    }

    [Theory]
    [InlineData(360, false)]
    [InlineData(360, true)]
    [InlineData(1440, false)]
    [InlineData(1440, true)]
    public async Task Nobody_is_shut_out(int width, bool dark)
    {
        await using var opened = await browser.OpenAsync("/privacy/", width, dark);
        await FillAsync(opened, [.. Four, "left-long-ago"]);
        foreach (var index in new[] { 0, 1, 2, 3 }) await opened.Page.Locator(".basket-list input").Nth(index).CheckAsync();
        await opened.Page.Locator("[data-id=left-long-ago] [data-do=remove]").ClickAsync();
        foreach (var address in new[] { "", "/case-studies/", "/case-studies/advanced-licensing/" })
        {
            if (address.Length > 0) await opened.Page.GotoAsync(BrowserFixture.Origin + address);
            await Assertions.Expect(opened.Page.GetByRole(AriaRole.Link, new() { Name = "Basket 4" })).ToBeVisibleAsync();
            await opened.AssertOpenToEveryoneAsync();
        }

        Assert.Empty(opened.Errors);
    }

    [Fact]
    public async Task On_paper_the_list_shows_its_addresses_and_no_control()
    {
        await using var opened = await FilledAsync(768, "tp-04", "leiden-meeting");
        await opened.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal(0, await opened.Page.Locator("main button:visible, main input:visible, pre:visible").CountAsync());
        Assert.Equal(
            "\"https://www.ktsoftskills.eu/case-studies/advanced-licensing/\"",
            await opened.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.basket-list a'), '::after').content"));
    }

    [Fact]
    public void Search_engines_and_the_sites_own_search_leave_the_basket_out()
    {
        Assert.Equal("noindex", RealSite.Built.Page("basket/index.html").QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        Assert.DoesNotContain("/basket/", RealSite.Built.Text("sitemap.xml"));
        Assert.DoesNotContain("/basket/", RealSite.Built.Text("search-index.json"));
        Assert.NotNull(RealSite.Built.Page("index.html").QuerySelector(".site-foot a[href='/basket/']"));
    }

    [Fact]
    public void The_theme_has_a_word_for_every_name_in_the_data()
    {
        var known = Regex.Matches(RealSite.Built.Text("basket/index.html"), "data-word=\"([^\"]+)\"").Select(m => m.Groups[1].Value).ToHashSet();
        using var json = System.Text.Json.JsonDocument.Parse(RealSite.Built.Text("basket.json"));
        foreach (var item in json.RootElement.GetProperty("items").EnumerateArray())
        {
            Assert.Contains("type-" + item.GetProperty("type").GetString(), known);
            foreach (var fact in item.GetProperty("facts").EnumerateArray())
            {
                Assert.Contains("fact-" + fact.GetProperty("name").GetString(), known);
                foreach (var value in fact.GetProperty("values").EnumerateArray().Where(v => v.ValueKind == System.Text.Json.JsonValueKind.Object && v.TryGetProperty("word", out _)))
                    Assert.Contains(value.GetProperty("word").GetString()!, known);
            }
        }
    }

    private static ILocator Said(OpenPage opened) => opened.Page.Locator("#basket-said[role=status], #basket-said[aria-live=polite]");

    private Task<OpenPage> FilledAsync(int width, params string[] ids) => FilledAsync(width, null, ids);

    private async Task<OpenPage> FilledAsync(int width, BuiltSite? site, params string[] ids)
    {
        var opened = await browser.OpenAsync("/search/", width, site: site);
        await FillAsync(opened, ids);
        return opened;
    }

    private static async Task FillAsync(OpenPage opened, params string[] ids)
    {
        await opened.Page.EvaluateAsync("([key, ids]) => localStorage.setItem(key, JSON.stringify(ids.split(' ').map(id => ({ id, title: 'Title of ' + id }))))", new[] { Key, string.Join(' ', ids) });
        await opened.Page.GotoAsync(BrowserFixture.Origin + "/basket/");
        await Assertions.Expect(opened.Page.Locator(".basket-list > li")).ToHaveCountAsync(ids.Length);
    }
}
