using System.Globalization;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using KtSite.Tests.Support;
using Microsoft.Playwright;

namespace KtSite.Tests.Browser;

/// <summary>The self-assessment in the hands of a reader.</summary>
[Collection(BrowserTests.Name)]
public sealed class AssessmentTests(BrowserFixture browser)
{
    private const string Address = "/self-assessment/";
    private const string Choose = "(answers) => [...document.querySelectorAll('fieldset')].forEach((f, i) => { if (answers[i] >= 0) f.querySelectorAll('input')[answers[i]].click(); })";
    private const string Kept = "JSON.stringify(Object.entries(localStorage))";

    // What readers without scripts work with: the scoring key of the page.
    private static readonly IElement[] Key = [.. RealSite.Built.Page("self-assessment/index.html").QuerySelectorAll(".scores tbody tr")];

    public static TheoryData<string, int[]> Sheets => new()
    {
        { "all of it", Answers(_ => 4) },
        { "none of it", Answers(_ => 0) },
        { "a mixture", Answers(i => ((i * i) + i) % 5) },
        { "halves are rounded up", Answers(i => i < 8 ? 2 : i < 16 ? 3 : 5) },
        { "much does not apply", Answers(i => i % 3 == 0 ? 5 : i % 5) },
        { "much is left out", Answers(i => i % 4 == 0 ? -1 : 4 - (i % 5)) },
        { "three skills alone", Answers(i => i % 8 < 3 ? i % 5 : -1) },
    };

    private static int[] Answers(Func<int, int> answer) => [.. Enumerable.Range(0, 24).Select(answer)];

    [Theory]
    [MemberData(nameof(Sheets))]
    public async Task Scores_are_those_of_the_rule_on_the_page(string sheet, int[] answers)
    {
        await using var opened = await OpenAsync(answers);
        var expected = Key.Select(row => (Skill: Name(row), Score: ByHand(row, answers))).ToArray();
        var rows = (await opened.Page.Locator(".scores tbody tr").AllAsync()).ToArray();
        Assert.Equal(8, rows.Length);
        foreach (var ((skill, score), row) in expected.Zip(rows))
        {
            var cells = await row.Locator("th, td").AllInnerTextsAsync();
            Assert.Equal([skill, score?.ToString(CultureInfo.InvariantCulture) ?? "–", score switch { null => "no score", < 40 => "seldom", < 70 => "at times", _ => "often" }], cells.Take(3).Select(c => c.Trim()));
            Assert.Equal($"{score ?? 0}", await row.Locator("svg .now").GetAttributeAsync("width"));
        }

        // The two lowest; the two highest of the others; of equal ones the first in the table.
        var low = expected.Where(e => e.Score is not null).OrderBy(e => e.Score).Take(2).Select(e => e.Skill).ToArray();
        var high = expected.Where(e => e.Score is not null && !low.Contains(e.Skill)).OrderByDescending(e => e.Score).Take(2).Select(e => e.Skill).ToArray();
        Assert.Equal(low.Order(), (await opened.Page.Locator(".helps li:visible strong").AllInnerTextsAsync()).Order());
        await Assertions.Expect(opened.Page.Locator("[data-part=sum]")).ToHaveTextAsync($"{expected.Count(e => e.Score is not null)} of 8 skills have a score. Highest: {(high.Length == 0 ? "–" : string.Join(", ", high))}. To work on: {string.Join(", ", low)}.");
        var corners = (await opened.Page.Locator(".radar .now").GetAttributeAsync("points"))!.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split(',').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray());
        Assert.Equal(expected.Where(e => e.Score is not null).Select(e => e.Score!.Value), corners.Select(c => (int)Math.Round(Math.Sqrt((c[0] * c[0]) + (c[1] * c[1])))));
        Assert.True(opened.Errors.Count == 0, sheet + string.Join('\n', opened.Errors));
    }

    [Fact]
    public async Task The_keyboard_is_enough_and_what_happens_is_announced()
    {
        await using var opened = await browser.OpenAsync(Address);
        var page = opened.Page;
        var said = page.GetByRole(AriaRole.Status);
        await Assertions.Expect(said).ToHaveTextAsync("0 of 24 statements answered");
        await page.Locator("fieldset input").First.FocusAsync();
        for (var i = 0; i < 24; i++)
        {
            await page.Keyboard.PressAsync("Space");
            await page.Keyboard.PressAsync("ArrowRight");
            await Assertions.Expect(said).ToHaveTextAsync($"{i + 1} of 24 statements answered");
            await Assertions.Expect(page.Locator("fieldset").Nth(i).Locator("input").Nth(1)).ToBeCheckedAsync();
            await page.Keyboard.PressAsync("Tab");
        }

        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Show my profile" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Your profile" })).ToBeFocusedAsync();
        await Assertions.Expect(said).ToContainTextAsync("8 of 8 skills have a score.");
        for (var i = 0; i < 60 && await page.EvaluateAsync<string?>("document.activeElement.dataset.do") != "keep"; i++) await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(said).ToHaveTextAsync("Kept on this device until you forget it.");
        Assert.Empty(opened.Errors);
    }

    [Fact]
    public async Task Every_group_of_answers_carries_its_statement()
    {
        await using var opened = await browser.OpenAsync(Address);
        var group = opened.Page.GetByRole(AriaRole.Group, new() { NameRegex = new("^2 I go into talks") });
        Assert.Equal(["never", "seldom", "sometimes", "often", "always", "does not apply"], (await group.Locator("label").AllInnerTextsAsync()).Select(t => t.Trim()));
    }

    [Fact]
    public async Task One_answer_is_no_profile()
    {
        await using var opened = await OpenAsync(Answers(i => i == 0 ? 4 : -1));
        await Assertions.Expect(opened.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("No skill has two answers yet. Answer some more statements.");
        await Assertions.Expect(opened.Page.Locator(".profile")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_changed_answer_changes_the_profile()
    {
        await using var opened = await OpenAsync(Answers(_ => 2));
        var score = opened.Page.Locator(".scores tbody tr").First.Locator("td").First;
        await Assertions.Expect(score).ToHaveTextAsync("50");
        await opened.Page.Locator("#s1 input").Nth(4).CheckAsync();
        await Assertions.Expect(score).ToHaveTextAsync("67");
    }

    [Fact]
    public async Task Nothing_is_sent_and_nothing_is_kept_unasked()
    {
        await using var opened = await browser.OpenAsync(Address);
        await opened.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var asked = new List<string>();
        opened.Page.Request += (_, request) => asked.Add(request.Url);
        await opened.Page.EvaluateAsync(Choose, Answers(i => i % 5));
        await ShowAsync(opened);
        await opened.Page.RunAndWaitForDownloadAsync(() => opened.Page.Locator("[data-do=json]").ClickAsync());
        await LoadAsync(opened, "{}");
        Assert.DoesNotContain(asked, a => !a.StartsWith("blob:", StringComparison.Ordinal));
        Assert.Equal("[]", await opened.Page.EvaluateAsync<string>(Kept));
        Assert.Empty(await opened.Page.Context.CookiesAsync());
    }

    [Fact]
    public async Task What_is_kept_stands_beside_the_next_result_until_it_is_forgotten()
    {
        await using var opened = await OpenAsync(Answers(_ => 2));
        var page = opened.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep on this device" }).ClickAsync();
        Assert.Contains("self-assessment/1:/soft-skills-demonstration", await page.EvaluateAsync<string>(Kept), StringComparison.Ordinal);
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByText("You kept a result of")).ToBeVisibleAsync();
        await page.EvaluateAsync(Choose, Answers(i => i % 8 == 0 ? 4 : 2));
        await ShowAsync(opened);
        var row = page.Locator(".scores tbody tr").First;
        Assert.Equal(["50", "+17"], (await row.Locator("[data-then]").AllInnerTextsAsync()).Select(t => t.Trim()));
        await page.GetByRole(AriaRole.Button, new() { Name = "Forget it" }).ClickAsync();
        Assert.Equal("[]", await page.EvaluateAsync<string>(Kept));
        await Assertions.Expect(page.GetByText("You kept a result of")).ToBeHiddenAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "An earlier result" })).ToBeFocusedAsync();
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByText("You kept a result of")).ToBeHiddenAsync();
        Assert.Empty(opened.Errors);
    }

    [Fact]
    public async Task Where_nothing_can_be_kept_everything_else_works()
    {
        await using var opened = await browser.OpenAsync("/");
        await opened.Page.AddInitScriptAsync("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })");
        await opened.Page.GotoAsync(BrowserFixture.Origin + Address);
        await opened.Page.EvaluateAsync(Choose, Answers(_ => 2));
        await ShowAsync(opened);
        await opened.Page.Locator("[data-do=keep]").ClickAsync();
        await Assertions.Expect(opened.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("This browser keeps nothing on your device.");
        Assert.Empty(opened.Errors);
    }

    [Fact]
    public async Task A_saved_result_is_opened_again_and_compared()
    {
        // Two of the three statements on the first skill do not apply.
        var skipped = Key[0].QuerySelectorAll(".which a").Take(2).Select(a => int.Parse(a.TextContent, CultureInfo.InvariantCulture) - 1).ToArray();
        await using var opened = await OpenAsync(Answers(i => skipped.Contains(i) ? 5 : 1));
        var page = opened.Page;
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("[data-do=json]").ClickAsync());
        var text = await File.ReadAllTextAsync((await download.PathAsync())!);
        var saved = JsonDocument.Parse(text).RootElement;
        Assert.Equal(("soft-skills-demonstration", "1"), (saved.GetProperty("framework").GetString(), saved.GetProperty("version").GetString()));
        Assert.Equal(24, saved.GetProperty("answers").EnumerateObject().Count());
        Assert.Equal($"self-assessment-1-{saved.GetProperty("date").GetString()}.json", download.SuggestedFilename);
        await page.ReloadAsync();
        await page.EvaluateAsync(Choose, Answers(_ => 2));
        await LoadAsync(opened, text);
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("stands beside your answers");
        var then = saved.GetProperty("scores").EnumerateArray().Select(s => s.GetProperty("score").ValueKind == JsonValueKind.Null ? "–" : $"{s.GetProperty("score").GetInt32()}");
        Assert.Equal(then, await page.Locator(".scores td:nth-of-type(3)").AllInnerTextsAsync());
        Assert.Equal("–", then.First());
        await Assertions.Expect(page.Locator("[data-part=other]")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".radar .then")).ToHaveAttributeAsync("points", new System.Text.RegularExpressions.Regex(@"\d"));
        Assert.Empty(opened.Errors);
    }

    [Fact]
    public async Task A_result_of_another_version_can_be_read_and_the_page_says_so()
    {
        await using var opened = await browser.OpenAsync(Address);
        await LoadAsync(opened, """{ "framework": "soft-skills-demonstration", "version": "0.9", "date": "2025-03-01", "scores": [ null, 7, { "skill": "gone", "score": 12 }, { "skill": "communication", "score": 40 }, { "skill": "negotiation", "score": "<b>9</b>" }, { "skill": "leadership", "score": 900 } ] }""");
        await Assertions.Expect(opened.Page.Locator("[data-part=other]")).ToContainTextAsync("made with version 0.9, this page has version 1");
        Assert.Equal(["40", "–", "–", "–", "–", "–", "–", "–"], await opened.Page.Locator(".scores td:nth-of-type(3)").AllInnerTextsAsync());
        Assert.Equal("March 1, 2025", await opened.Page.Locator("th[data-then]").First.InnerTextAsync());
        Assert.Empty(opened.Errors);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not JSON")]
    [InlineData("null")]
    [InlineData("""{ "framework": "another", "version": "1", "scores": [] }""")]
    [InlineData("""{ "framework": "soft-skills-demonstration", "version": "1" }""")]
    public async Task Another_file_is_refused(string text)
    {
        await using var opened = await browser.OpenAsync(Address);
        await LoadAsync(opened, text);
        await Assertions.Expect(opened.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("This file is not a result of this self-assessment.");
        Assert.Empty(opened.Errors);
    }

    [Fact]
    public async Task The_table_goes_into_spreadsheets()
    {
        await using var opened = await OpenAsync(Answers(_ => 4));
        var download = await opened.Page.RunAndWaitForDownloadAsync(() => opened.Page.Locator("[data-do=csv]").ClickAsync());
        var bytes = await File.ReadAllBytesAsync((await download.PathAsync())!);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes.Take(3));
        using var csv = CsvHelper.CsvReader.Create(new StringReader(Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF')), new CsvHelper.CsvReaderOptions { HasHeader = true });
        Assert.True(csv.Read());
        Assert.Equal(("Communication", "67", "at times"), (csv.GetString("Skill"), csv.GetString("Score, 0–100"), csv.GetString("Level")));
    }

    [Theory]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    [InlineData(360, false)]
    [InlineData(360, true)]
    public async Task The_profile_shuts_nobody_out(int width, bool dark)
    {
        await using var opened = await OpenAsync(Answers(i => i % 6), width, dark);
        await LoadAsync(opened, """{ "framework": "soft-skills-demonstration", "version": "0", "date": "2025-03-01", "scores": [ { "skill": "communication", "score": 40 } ] }""");
        await Assertions.Expect(opened.Page.Locator("th[data-then]").First).ToBeVisibleAsync();
        await opened.AssertOpenToEveryoneAsync();
    }

    [Fact]
    public async Task The_profile_prints_on_one_page()
    {
        await using var opened = await OpenAsync(Answers(i => i % 5));
        await LoadAsync(opened, """{ "framework": "soft-skills-demonstration", "version": "0", "date": "2025-03-01", "scores": [ { "skill": "communication", "score": 40 } ] }""");
        await opened.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(opened.Page.Locator("fieldset").First).ToBeHiddenAsync();
        await Assertions.Expect(opened.Page.Locator(".statement")).ToBeVisibleAsync();
        await Assertions.Expect(opened.Page.Locator("caption")).ToContainTextAsync("version 1, ");
        await opened.AssertOpenToEveryoneAsync();
        var pdf = await opened.Page.PdfAsync(new() { Format = "A4", Margin = new() { Top = "15mm", Bottom = "15mm", Left = "18mm", Right = "18mm" } });
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(Encoding.Latin1.GetString(pdf), @"/Type\s*/Page\b"));
    }

    [Fact]
    public async Task Without_scripts_it_is_a_sheet_with_its_scoring_key()
    {
        await using var opened = await browser.OpenAsync(Address, 1280, scripts: false);
        var page = opened.Page;
        await opened.Page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var part in new[] { "fieldset >> nth=23", ".scores", ".which >> nth=1", ".rule", ".helps li >> nth=7", ".radar" }) await Assertions.Expect(page.Locator(part)).ToBeVisibleAsync();
        foreach (var part in new[] { "[data-part=show]", "[data-part=take]", "[data-part=earlier]", "[data-part=progress]", "[data-part=sum]" }) await Assertions.Expect(page.Locator(part)).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("noscript .notice")).ToBeVisibleAsync();
        Assert.Equal(24, Key.Sum(row => row.QuerySelectorAll(".which a").Length));
    }

    // What readers without scripts see, but for the note that they have none; axe needs scripts itself.
    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task The_sheet_shuts_nobody_out(int width)
    {
        await using var opened = await browser.OpenAsync("/", width);
        await opened.Page.RouteAsync("**/assess.*.js", route => route.AbortAsync());
        await opened.Page.GotoAsync(BrowserFixture.Origin + Address);
        await Assertions.Expect(opened.Page.Locator(".scores")).ToBeVisibleAsync();
        await opened.AssertOpenToEveryoneAsync();
    }

    private static string Name(IElement row) => row.QuerySelector("th")!.TextContent.Trim();

    // As somebody does it with the printed sheet.
    private static int? ByHand(IElement row, int[] answers)
    {
        var points = new List<int>();
        foreach (var number in row.QuerySelectorAll(".which a"))
        {
            var answer = answers[int.Parse(number.TextContent, CultureInfo.InvariantCulture) - 1];
            if (answer is < 0 or > 4) continue;
            points.Add(number.NextElementSibling is { LocalName: "small", TextContent: "turned" } ? 4 - answer : answer);
        }

        return points.Count < 2 ? null : (int)Math.Round(100m * points.Sum() / (4 * points.Count), MidpointRounding.AwayFromZero);
    }

    private async Task<OpenPage> OpenAsync(int[] answers, int width = 1440, bool dark = false)
    {
        var opened = await browser.OpenAsync(Address, width, dark);
        await opened.Page.EvaluateAsync(Choose, answers);
        await ShowAsync(opened);
        return opened;
    }

    private static Task ShowAsync(OpenPage opened) => opened.Page.GetByRole(AriaRole.Button, new() { Name = "Show my profile" }).ClickAsync();

    private static Task LoadAsync(OpenPage opened, string text) =>
        opened.Page.GetByLabel("Saved result").SetInputFilesAsync(new FilePayload { Name = "result.json", MimeType = "application/json", Buffer = Encoding.UTF8.GetBytes(text) });
}
