using KtSite.Tests.Support;

namespace KtSite.Tests.Pipelines;

/// <summary>What those who run the project should look at: plan, log, gaps, radar.</summary>
public class FollowUpTests
{
    private static TestSite Site() => TestSite.Minimal()
        .With("input/follow-up/_index.md", "---\ntitle: For us\n---\nText.\n")
        .Append("data/project.yml", "\nstart: 2023-01-01\nend: 2024-12-31\n")
        .WithNews("Text.", "authors: alpha\nsummary: Short\n");

    private static string TextOf(BuiltSite built) => built.Page("follow-up/index.html").QuerySelector("main")!.TextContent;

    private static string[] Rows(BuiltSite built, string table) => built.Text($"follow-up/{table}.csv").TrimStart('\uFEFF').TrimEnd().Split('\n')[1..];

    [Fact]
    public void What_is_published_is_in_the_log_by_itself()
    {
        var rows = Rows(Site().With("data/log.yml", "log:\n  - { what: Poster, channel: print, date: 2023-06-01, partner: alpha, evidence: Photo, reached: 40 }\n").Build("2023-07-01").Fine(), "log");
        Assert.Equal(2, rows.Length);
        Assert.StartsWith("2023-06-01,print,Poster,Alpha,", rows[0]);
        Assert.Contains("40", rows[0]);
        Assert.StartsWith("2023-05-01,website,A bridge is open,Alpha,", rows[1]);
        Assert.EndsWith(",site", rows[1].TrimEnd('\r'));
    }

    [Fact]
    public void The_plan_is_a_list_by_month_and_a_calendar()
    {
        var built = Site().With("data/plan.yml", "plan:\n  - { item: a-bridge, channel: press, owner: alpha, date: 2023-09-10 }\n  - { what: Poster, channel: print, date: 2023-10 }\n  - { what: Film, channel: video }\n").Build("2023-07-01").Fine();
        var page = built.Page("follow-up/index.html");
        Assert.Equal(["September 2023", "October 2023", "no date announced"], page.QuerySelectorAll("#plan ~ div caption").Select(c => c.TextContent));
        Assert.Equal("/news/a-bridge/", page.QuerySelector("#plan ~ div th a")!.GetAttribute("href"));
        var calendar = Ical.Net.Calendar.Load(built.Text("follow-up/plan.ics"))!;
        Assert.Equal(["press: A bridge is open", "print: Poster"], calendar.Events.Select(e => e.Summary).Order(StringComparer.Ordinal));
        Assert.Equal(new DateOnly(2023, 9, 10), calendar.Events.OrderBy(e => e.Start).First().Start!.Date);
    }

    [Fact]
    public void Gaps_name_what_an_auditor_would_ask_for()
    {
        var rows = Rows(Site().With("data/log.yml", "log:\n  - { what: Talk, channel: event, date: 2023-05-03, partner: alpha }\n").With("data/plan.yml", "plan:\n  - { what: Poster, channel: print, date: 2023-06-01 }\n").Build("2023-07-15"), "gaps");
        Assert.Equal(["no-evidence", "no-reach", "still-planned", "silent-partner"], rows.Select(r => r.Split(',')[0]));
        // Alpha wrote in the second quarter; the third is not over.
        Assert.Contains("2023-Q1,Alpha", rows[3]);
    }

    [Fact]
    public void The_radar_shows_what_waits_and_never_the_name_of_a_draft()
    {
        var built = Site().WithNews("Text.", "draft: true\n", "secret-thing")
            .With("data/events.yml", "events:\n  - { id: talk, title: Talk, start: 2023-05-01, state: done }\n  - { id: old, title: Old plan, start: 2023-05-02 }\n  - { id: told, title: Told, start: 2023-05-01, state: done }\n")
            .With("input/news/2023-05-03-told.md", "---\nid: met\ntitle: We met\nsummary: Short\nevent: told\n---\nText.\n")
            .With("input/meetings/2023-05-04-m.md", "---\nid: m\ntitle: Meeting\nsummary: Short\nkind: Meeting\npurpose: To plan.\nactions:\n  - { id: L1, what: Publish, owner: alpha, due: 2023-05 }\n---\nText.\n")
            .Build("2023-07-01").Fine();
        var text = TextOf(built);
        foreach (var expected in new[] { "Talk", "Old plan", "m/L1: Publish", "Items held back: 1" }) Assert.Contains(expected, text);
        Assert.DoesNotContain("Told", text.Split("What was told where")[0]);
        Assert.DoesNotContain(built.Files.Keys.Where(k => k.EndsWith(".html", StringComparison.Ordinal) || k.EndsWith(".csv", StringComparison.Ordinal)), k => built.Text(k).Contains("secret-thing", StringComparison.Ordinal));
    }

    [Fact]
    public void A_report_within_a_fortnight_is_not_late()
    {
        var site = Site().With("data/events.yml", "events:\n  - { id: talk, title: Talk of the town, start: 2023-05-01, state: done }\n");
        Assert.DoesNotContain("Over, and no report", TextOf(site.Build("2023-05-15")));
        Assert.Contains("Over, and no report", TextOf(site.Build("2023-05-16")));
    }

    [Fact]
    public void Search_engines_leave_it_out()
    {
        var built = Site().Build("2023-07-01").Fine();
        Assert.Contains("noindex", built.Page("follow-up/index.html").QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.DoesNotContain("follow-up", built.Text("sitemap.xml"));
        Assert.Contains("Disallow: /follow-up/", built.Text("robots.txt"));
        Assert.DoesNotContain("follow-up", built.Text("search-index.json"));
    }

    [Fact]
    public void A_language_tells_what_it_lacks()
    {
        var site = TestSite.Minimal().With("input/follow-up/_index.md", "---\ntitle: Follow up\n---\n").WithNews("One.", "id: one\nupdated: 2023-06-01\n", "one").WithNews("Two.", "id: two\n", "two");
        Assert.Empty(site.Build().Page("follow-up/index.html").QuerySelectorAll("#translations"));
        var section = site.Append("data/project.yml", "\nlanguages: [en, pl]\n").WithNews("Jeden.", "lang: pl\ntranslationOf: one\n", "jeden").Build().Page("follow-up/index.html").QuerySelector("[aria-labelledby=translations]")!;
        var entries = section.QuerySelectorAll("li a").Select(a => $"{a.GetAttribute("href")} {a.ParentElement!.QuerySelector(".when")!.TextContent}").ToArray();
        Assert.Contains("/news/jeden/ older than the original", entries);
        Assert.Contains("/news/two/ missing", entries);
        Assert.DoesNotContain("/news/one/ missing", entries);
    }

    [Fact]
    public void A_translation_of_nothing_is_an_error() =>
        Assert.Contains("did you mean 'one'?", TestSite.Minimal().WithNews("One.", "id: one\n", "one").WithNews("Jeden.", "translationOf: onne\n", "jeden").Build().Only().Message);

    [Fact]
    public void An_action_tells_who_did_it_when_and_with_what_figure()
    {
        var built = TestSite.Minimal()
            .With("data/promises.yml", "promises:\n  - { id: visitors, label: visitors, promised: 40, reached: 50 }\n")
            .With("input/meetings/2023-06-29-m.md", "---\nid: m\ntitle: Meeting\nsummary: Short\nkind: Meeting\npurpose: To plan.\nactions:\n  - { id: L1, what: Hold it, owner: alpha, due: 2023-10, figures: visitors }\n---\nText.\n")
            .With("input/news/2023-10-05-held.md", "---\ntitle: It was held\nsummary: Short\nauthors: alpha\nfulfils: m/L1\n---\nText.\n").Build("2023-11-01").Fine();
        var cell = built.Page("meetings/m/index.html").QuerySelector("#action-l1 td:last-child")!;
        Assert.Contains("50 of 40 promised: visitors", cell.TextContent);
        Assert.Equal(["/promises/#visitors", "/news/held/", "/partners/alpha/"], cell.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Equal("2023-10-05", cell.QuerySelector("time")!.GetAttribute("datetime"));
    }

    [Theory]
    [InlineData("2023-08-15", "this-month")]
    [InlineData("2023-09-01", "overdue")]
    [InlineData("2023-07-31", "next-month")]
    [InlineData("2023-06-30", null)]
    public void What_is_due_from_whom_depends_on_the_day(string today, string? due)
    {
        var built = Site().With("input/meetings/2023-05-04-m.md", "---\nid: m\ntitle: Meeting\nsummary: Short\nkind: Meeting\npurpose: To plan.\nactions:\n  - { id: L1, what: Publish, owner: alpha, due: 2023-08 }\n  - { id: L2, what: Done, owner: alpha, due: 2023-08, state: done }\n---\nText.\n").Build(today);
        Assert.Equal(due is null ? [] : [$"Alpha,{due},2023-08,m/L1: Publish"], Rows(built, "calendar").Where(r => r.Length > 1).Select(r => string.Join(',', r.Split(',')[..4])));
        Assert.Equal(due is null ? 0 : 1, built.Page("follow-up/index.html").QuerySelectorAll("#dues ~ div li").Length);
    }
}
