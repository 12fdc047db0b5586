using AngleSharp.Dom;
using KtSite.Core;
using KtSite.Tests.Support;

namespace KtSite.Tests.Pipelines;

/// <summary>The timeline: what it takes from other records, what it says on which day, and that its picture says the same as its list.</summary>
public class TimelineTests
{
    private const string Page = "timeline/index.html";

    private static TestSite Site(string steps) => TestSite.Minimal()
        .Append("data/project.yml", "\nstart: 2023-01\nend: 2024-12\n")
        .With("data/timeline.yml", "timeline:\n" + steps)
        .With("data/results.yml", "results:\n  - { id: book, title: The book of bridges, planned: 2023-09, state: planned }\n  - { id: map, title: The map, reached: 2023-04, state: published }\n")
        .With("data/events.yml", "events:\n  - { id: walk, title: A walk, start: 2023-09-03, state: done, result: book }\n  - { id: talk, title: A talk, start: 2023-11-05, end: 2023-11-06, state: done }\n  - { id: fair, title: A fair, state: planned }\n")
        .With("input/meetings/2023-02-01-turku.md", "---\nid: turku\ntitle: Meeting in Turku\nkind: Meeting\npurpose: To begin.\n---\nText.\n");

    private static string[] Steps(BuiltSite built, string path = Page) =>
        [.. built.Page(path).QuerySelectorAll("ol.timeline > li").Select(l => string.Join(' ', l.TextContent.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)))];

    [Fact]
    public void It_has_what_other_records_tell_with_their_links()
    {
        var built = Site("  - { when: 2023-05-01, text: Work begins, state: done }\n").Build("2024-01-01").Overdue();
        Assert.Equal(
            [
                "January 2023 The project starts Done",
                "1 February 2023 Meeting in Turku Done",
                "April 2023 The map Done",
                "1 May 2023 Work begins Done",
                "September 2023 The book of bridges Planned, not confirmed",
                "3 September 2023 A walk Done",
                "5 November 2023 – 6 November 2023 A talk Done",
                "1 January 2024 The day on which this page was built",
                "December 2024 The project ends Planned",
            ],
            Steps(built));
        var list = built.Page(Page).QuerySelector("ol.timeline")!;
        Assert.Equal(["/meetings/turku/", "/results/map/", "/results/book/", "/meetings/#walk", "/meetings/#talk"], list.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Equal("/meetings/#fair", built.Page(Page).QuerySelector("[aria-labelledby=undated] a")!.GetAttribute("href"));
    }

    [Fact]
    public void A_step_stands_for_the_record_that_it_links_to_and_for_the_events_that_serve_it()
    {
        var steps = Steps(Site("  - { when: 2023-09, text: All about the book, state: done, link: book }\n  - { when: 2023-02-01, text: We meet, state: done, link: turku }\n").Build("2024-01-01").Overdue());
        Assert.Contains("September 2023 All about the book Done A walk", steps);
        Assert.Contains("1 February 2023 We meet Done", steps);
        Assert.DoesNotContain(steps, s => s.Contains("The book of bridges") || s.Contains("Meeting in Turku"));
    }

    [Fact]
    public void A_step_of_another_time_does_not_stand_for_its_record() =>
        Assert.Contains("September 2023 The book of bridges Planned, not confirmed", Steps(Site("  - { when: 2023-03, text: The book is begun, state: done, link: book }\n").Build("2024-01-01").Overdue()));

    [Theory]
    [InlineData("2023-06-01", "Planned")]
    [InlineData("2023-09-30", "Planned")]
    [InlineData("2023-10-10", "Done")]
    public void What_was_written_later_is_not_done_before_its_time(string day, string state)
    {
        var built = Site("  - { when: 2023-10-10, text: The bridge stands, state: done }\n").Build(day).Overdue();
        Assert.Contains($"10 October 2023 The bridge stands {state}", Steps(built));
        var mark = built.Page(Page).QuerySelector("svg [aria-label^='10 October 2023']")!;
        Assert.Equal(state == "Done" ? "10 October 2023 The bridge stands, Done" : $"10 October 2023 · {state} The bridge stands", mark.GetAttribute("aria-label"));
    }

    [Fact]
    public void An_event_of_a_later_day_is_planned_on_every_page()
    {
        var built = Site("  - { when: 2023-05-01, text: Work begins, state: done }\n").Build("2023-06-01").Overdue();
        Assert.Contains("A talk", built.Page("index.html").QuerySelector("section[aria-labelledby=events]")!.TextContent);
        Assert.Contains("planned", built.Page("meetings/index.html").QuerySelector("#talk .state")!.ClassList);
    }

    [Fact]
    public void The_picture_has_each_step_of_the_list_in_the_order_of_days()
    {
        var page = Site("  - { when: 2023-05-01, text: Work begins, state: done }\n  - { when: 2024, text: All is well, state: cancelled }\n").Build("2023-06-01").Overdue().Page(Page);
        var marks = page.QuerySelectorAll("svg [aria-label]").ToArray();
        Assert.Equal(page.QuerySelectorAll("ol.timeline > li:not(.today)").Length, marks.Length);
        Assert.All(page.QuerySelectorAll("ol.timeline > li:not(.today)"), step =>
        {
            var mark = Assert.Single(marks, m => m.GetAttribute("aria-label")!.Contains(step.QuerySelector("span:nth-child(2)")!.FirstChild!.TextContent.Trim()));
            Assert.Contains(step.QuerySelector("time")!.TextContent, mark.GetAttribute("aria-label"));
            Assert.Equal(step.QuerySelector("a")?.GetAttribute("href"), mark.GetAttribute("href"));
        });
        static double X(IElement mark) => Number(mark.QuerySelector("rect")?.GetAttribute("x") ?? mark.QuerySelector("circle")!.GetAttribute("cx")!);
        Assert.True(X(marks.Single(m => m.GetAttribute("aria-label")!.Contains("Turku"))) < X(marks.Single(m => m.GetAttribute("aria-label")!.Contains("Work begins"))));
        // A year is as long as a year.
        var year = marks.Single(m => m.GetAttribute("aria-label")!.Contains("All is well")).QuerySelector("rect")!;
        Assert.Equal(50, Number(year.GetAttribute("width")!), 0.5);
        // The first of June is 151 days into 731.
        Assert.Equal(100.0 * 151 / 731, Number(page.QuerySelector("svg .today line")!.GetAttribute("x1")!), 0.1);
        Assert.Equal("1 June 2023", page.QuerySelector("svg .today text")!.TextContent);
    }

    [Theory]
    [InlineData("2022-06-01", "0%", "start")]
    [InlineData("2030-06-01", "100%", "end")]
    public void A_day_outside_of_the_project_stands_at_the_edge(string day, string x, string anchor)
    {
        var svg = Site("  - { when: 2023-05-01, text: Work begins, state: done }\n").Build(day).Overdue().Page(Page).QuerySelector("svg[role=group]")!;
        Assert.Equal((x, anchor), (svg.QuerySelector(".today line")!.GetAttribute("x1"), svg.QuerySelector(".today text")!.GetAttribute("text-anchor")));
        Assert.NotNull(svg.QuerySelector(".outside"));
    }

    [Fact]
    public void Texts_in_the_picture_do_not_cover_each_other()
    {
        var steps = string.Concat(Enumerable.Range(1, 20).Select(i => $"  - {{ when: 2023-05-{i:00}, text: Step {i} with a rather long text to tell, state: done }}\n"));
        var tops = Site(steps).Build("2024-01-01").Overdue().Page(Page).QuerySelectorAll("svg [aria-label*='rather long'] text").Select(t => Number(t.GetAttribute("y")!)).Order().ToArray();
        Assert.Equal(20, tops.Length);
        // Each has a line for its date, one or two for its text.
        Assert.All(tops.Zip(tops.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 2.6));
    }

    [Fact]
    public void A_site_without_steps_has_no_such_page() => Assert.DoesNotContain(Page, TestSite.Minimal().Build().Fine().Files.Keys);

    [Fact]
    public void The_home_page_has_the_picture_and_the_list()
    {
        var built = Site("  - { when: 2023-05-01, text: Work begins, state: done }\n").Build("2024-01-01").Overdue();
        Assert.Equal(Steps(built), Steps(built, "index.html"));
        Assert.NotNull(built.Page("index.html").QuerySelector("#timeline")!.Closest("section")!.QuerySelector("svg"));
        Assert.Equal("/timeline/", built.Page("index.html").QuerySelector("#timeline + p a")!.GetAttribute("href"));
    }

    [Fact]
    public void In_July_2023_the_real_site_shows_the_meetings_of_that_autumn_as_planned()
    {
        var then = RealSite.At("2023-07-15").Page(Page);
        Assert.Contains("planned", then.QuerySelectorAll("ol.timeline li").Single(l => l.TextContent.Contains("Validation meetings in")).ClassList);
        Assert.Contains("done", RealSite.Built.Page(Page).QuerySelectorAll("ol.timeline li").Single(l => l.TextContent.Contains("Validation meetings in")).ClassList);
        Assert.Equal(4, RealSite.Built.Page(Page).QuerySelectorAll("ol.timeline a[href^='/meetings/#validation-']").Length);
    }

    private static double Number(string length) => double.Parse(length.TrimEnd('%', 'e', 'm'), System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>What these tests expect of a site.</summary>
file static class Expectations
{
    /// <summary>Nothing is wrong but that a day has passed.</summary>
    public static BuiltSite Overdue(this BuiltSite built)
    {
        Assert.All(built.Problems, p => Assert.Equal(Rules.PromiseOverdue, p.Rule));
        return built;
    }
}
