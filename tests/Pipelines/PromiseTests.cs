using KtSite.Core;
using KtSite.Tests.Support;

namespace KtSite.Tests.Pipelines;

/// <summary>Figures promised and reached: their page, their table, and what the site counts itself.</summary>
public class PromiseTests
{
    private const string Page = "promises/index.html";

    private static TestSite Site(string promises) => TestSite.Minimal().With("data/promises.yml", "promises:\n" + promises);

    [Fact]
    public void Each_figure_leads_to_the_page_that_shows_it_and_to_its_source()
    {
        var page = Site("  - { id: a, label: bridges, promised: 40, reached: 50, proof: [alpha], evidence: Counted by hand, sources: [ { publisher: Daily, address: 'https://daily.example/1' } ] }\n").Build("2023-06-01").Fine().Page(Page);
        var row = page.QuerySelector("tr#a")!;
        Assert.Equal(["40", "50"], row.QuerySelectorAll("td.amount").Select(c => c.TextContent.Trim()));
        Assert.Equal("More than promised", row.QuerySelector(".state")!.TextContent);
        Assert.Equal(["/partners/alpha/", "https://daily.example/1"], row.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Contains("Counted by hand", row.TextContent);
    }

    [Theory]
    [InlineData("promised: 4, reached: 4", "reached")]
    [InlineData("promised: 4, reached: 5", "exceeded")]
    [InlineData("promised: 4, reached: 3", "open")]
    [InlineData("promised: 4", "open")]
    [InlineData("promised: 4, due: 2023-05-31", "missed")]
    [InlineData("promised: 4, due: 2023-05", "missed")]
    [InlineData("promised: 4, due: 2023-06", "open")]
    [InlineData("promised: 4, reached: 4, reachedOn: 2023-07-01, due: 2023-05", "missed")]
    [InlineData("promised: 4, reached: 4, reachedOn: 2023-06-01", "reached")]
    public void The_state_is_that_of_the_day(string fields, string state)
    {
        var built = Site($"  - {{ id: a, label: bridges, {fields} }}\n").Build("2023-06-01");
        // A day that has passed is told; nothing else is wrong.
        Assert.All(built.Problems, p => Assert.Equal((KtSite.Core.Rules.PromiseOverdue, "missed"), (p.Rule, state)));
        Assert.Contains(state, built.Page(Page).QuerySelector("tr#a .state")!.ClassList);
    }

    [Fact]
    public void The_bar_says_what_the_numbers_say()
    {
        var page = Site("  - { id: a, label: bridges, promised: 40, reached: 50 }\n  - { id: b, label: towers, promised: 40, reached: 10 }\n").Build().Page(Page);
        Assert.Equal(("100", "80"), (page.QuerySelector("#a .done")!.GetAttribute("width"), page.QuerySelector("#a .mark")!.GetAttribute("x")));
        Assert.Equal("25", page.QuerySelector("#b .done")!.GetAttribute("width"));
        Assert.Null(page.QuerySelector("#b .mark"));
        Assert.All(page.QuerySelectorAll("svg.gauge"), s => Assert.Equal("true", s.GetAttribute("aria-hidden")));
    }

    [Fact]
    public void The_site_counts_what_it_holds()
    {
        var site = Site("  - { id: a, label: items, promised: 2, count: { of: news, tag: bridges } }\n")
            .WithNews("One.", "tags: bridges\n", "one").WithNews("Two.", "tags: bridges\n", "two").WithNews("Three.", "", "three").WithNews("Later.", "tags: bridges\ndraft: true\n", "four");
        var row = site.Build("2023-06-01").Fine().Page(Page).QuerySelector("tr#a")!;
        Assert.Equal("2", row.QuerySelectorAll("td.amount")[1].TextContent.Trim());
        Assert.Equal("/tags/bridges/", row.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void Events_count_when_they_have_taken_place()
    {
        var site = Site("  - { id: a, label: meetings, promised: 2, count: { of: events, kind: Workshop } }\n")
            .With("data/events.yml", "events:\n  - { id: x, title: X, kind: Workshop, start: 2023-05-01, state: done }\n  - { id: y, title: Y, kind: Workshop, start: 2023-07-01, state: done }\n  - { id: z, title: Z, kind: Talk, start: 2023-05-01, state: done }\n");
        Assert.Equal("1", site.Build("2023-06-01").Fine().Page(Page).QuerySelectorAll("tr#a td.amount")[1].TextContent.Trim());
        Assert.Equal("2", site.Build("2023-08-01").Fine().Page(Page).QuerySelectorAll("tr#a td.amount")[1].TextContent.Trim());
    }

    [Fact]
    public void A_reported_number_that_the_site_does_not_find_is_told()
    {
        var problem = Site("  - { id: a, label: items, reached: 3, count: { of: news } }\n").WithNews("One.").Build("2023-06-01").Only();
        Assert.Equal((Rules.CountDiffers, Severity.Warning), (problem.Rule, problem.Severity));
        Assert.Contains("reported as 3, but this site counts 1", problem.Message);
    }

    [Theory]
    [InlineData("count: { of: newss }", "did you mean 'news'?")]
    [InlineData("count: { tag: bridges }", "'of' is missing")]
    [InlineData("count: { of: news, tag: bridgs }", "did you mean 'bridges'?")]
    [InlineData("proof: [alpa]", "did you mean 'alpha'?")]
    public void What_does_not_exist_is_told(string fields, string words) =>
        Assert.Contains(words, Site($"  - {{ id: a, label: items, {fields} }}\n").WithNews("One.").Build("2023-06-01").Only().Message);

    [Fact]
    public void Shares_stay_percentages()
    {
        var page = Site("  - { id: a, label: people, reached: 60 }\n")
            .With("data/shares.yml", "shares:\n  - { id: who, label: Who, of: a, parts: [ { label: ours, percent: 71 }, { label: theirs, percent: 29 } ] }\n").Build("2023-06-01").Fine().Page(Page);
        Assert.Equal(["71 %", "29 %"], page.QuerySelectorAll("table.shares td").Select(c => c.TextContent));
        Assert.DoesNotContain("43", page.QuerySelector("main")!.TextContent);
        Assert.DoesNotContain("17", page.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public void Shares_that_do_not_add_up_are_told() =>
        Assert.Equal(Rules.SharesDoNotAddUp, Site("  - { id: a, label: people, reached: 60 }\n").With("data/shares.yml", "shares:\n  - { id: who, label: Who, parts: [ { label: ours, percent: 71 }, { label: theirs, percent: 19 } ] }\n").Build("2023-06-01").Only().Rule);

    [Fact]
    public void The_table_opens_in_spreadsheets_with_the_right_letters()
    {
        var built = Site("  - { id: a, label: '=HYPERLINK(\"x\")', promised: 1 }\n  - { id: b, label: \"Brücken, Łódź\", promised: 40, reached: 50 }\n").Build("2023-06-01").Fine();
        Assert.Equal([0xEF, 0xBB, 0xBF], built.Files["promises.csv"].Take(3));
        using var reader = CsvHelper.CsvReader.Create(new StringReader(built.Text("promises.csv").TrimStart('\uFEFF')), new CsvHelper.CsvReaderOptions { HasHeader = false });
        var rows = new List<string[]>();
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetString(i) ?? "")]);
        var label = Array.IndexOf(rows[0], "label");
        Assert.NotEqual('=', rows[1][label][0]);
        Assert.Equal(("Brücken, Łódź", "40", "50", "exceeded"), (rows[2][label], rows[2][Array.IndexOf(rows[0], "promised")], rows[2][Array.IndexOf(rows[0], "reached")], rows[2][Array.IndexOf(rows[0], "state")]));
    }

    [Fact]
    public void A_site_without_promises_has_no_such_page() => Assert.DoesNotContain(Page, TestSite.Minimal().Build().Fine().Files.Keys);

    [Fact]
    public void In_October_2023_the_real_site_shows_what_was_known_then()
    {
        var then = RealSite.At("2023-10-15").Page(Page);
        Assert.Contains("open", then.QuerySelector("#validators .state")!.ClassList);
        Assert.Contains("reached", then.QuerySelector("#interviews .state")!.ClassList);
        var now = RealSite.Built.Page(Page);
        Assert.Contains("exceeded", now.QuerySelector("#validators .state")!.ClassList);
    }
}
