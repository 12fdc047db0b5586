using System.Globalization;
using KtSite.Core;
using KtSite.Tests.Support;

namespace KtSite.Tests.Pipelines;

/// <summary>Plan and log: what the share kit tells of them, and the files for schedulers.</summary>
public class ScheduleTests
{
    private const string Networks = """
        networks:
          - { id: twitter, name: X, limit: 280, method: twitter-weighted }
          - { id: linkedin, name: LinkedIn, limit: 3000, handle: "@bridges" }
        """;

    private const string Schedulers = """
        schedulers:
          - id: hootsuite
            name: Hootsuite
            dateFormat: MM/dd/yyyy HH:mm
            mostRows: 2
            columns: [{ value: date }, { value: text }, { value: nothing }]
          - id: buffer
            name: Buffer
            header: true
            dateFormat: yyyy-MM-dd HH:mm
            columns: [{ name: Text, value: text }, { name: Image URL, value: image }, { name: Posting Time, value: date }]
        """;

    private static TestSite Site(string plan, string social = "") => TestSite.Minimal()
        .With("data/networks.yml", Networks).With("data/social.yml", Schedulers).With("data/plan.yml", plan).WithNews("Text.", social);

    private static List<string[]> Rows(string csv)
    {
        using var reader = CsvHelper.CsvReader.Create(new StringReader(csv), new CsvHelper.CsvReaderOptions { HasHeader = false });
        var rows = new List<string[]>();
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetString(i) ?? "")]);
        return rows;
    }

    [Fact]
    public void Planned_posts_become_files_with_times_in_the_time_zone_of_the_site()
    {
        var built = Site("plan:\n  - { item: a-bridge, channel: twitter, date: 2024-07-05T09:30 }\n  - { item: a-bridge, channel: twitter, date: '2024-01-05T12:00Z' }\n").Build("2023-06-01").Fine();
        var rows = Rows(built.Text("share/hootsuite-twitter.csv"));
        // Rome is an hour ahead of UTC in winter.
        Assert.Equal(["01/05/2024 13:00", "07/05/2024 09:30"], rows.Select(r => r[0]));
        Assert.All(rows, r => Assert.Contains("https://bridges.example/news/a-bridge/", r[1]));
        var buffer = Rows(built.Text("share/buffer-twitter.csv"));
        Assert.Equal(["Text", "Image URL", "Posting Time"], buffer[0]);
        Assert.Equal("https://bridges.example/cards/news/a-bridge.png", buffer[1][1]);
        Assert.DoesNotContain("share/hootsuite-linkedin.csv", built.Files.Keys);
        Assert.NotNull(built.Page("share/index.html").QuerySelector("a[href='/share/buffer-twitter.csv'][download]"));
    }

    [Fact]
    public void Posts_that_are_past_done_or_without_a_day_are_in_no_file()
    {
        var built = Site("plan:\n  - { item: a-bridge, channel: twitter, date: 2023-05-02 }\n  - { item: a-bridge, channel: twitter, date: 2024-07 }\n  - { item: a-bridge, channel: twitter, date: 2024-07-05, state: done }\n  - { item: a-bridge, channel: twitter }\n").Build("2023-06-01");
        // The editor is told of the one that nobody ticked off.
        var late = Assert.Single(built.Problems);
        Assert.Equal((Rules.Schedule, 2, Severity.Warning), (late.Rule, late.At.Line, late.Severity));
        Assert.DoesNotContain(built.Files.Keys, k => k.EndsWith(".csv", StringComparison.Ordinal) && k.StartsWith("share/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("@bridges opens")]
    [InlineData("-3 degrees")]
    public void No_cell_can_be_run_by_a_spreadsheet_and_the_editor_is_told(string start)
    {
        var text = start + " https://bridges.example/news/a-bridge/";
        var built = Site("plan:\n  - { item: a-bridge, channel: linkedin, date: 2024-07-05 }\n", $"social:\n  linkedin: \"{text}\"\n").Build("2023-06-01");
        Assert.Contains(built.Problems, p => p.Rule == Rules.Schedule && p.At.File == "data/plan.yml" && p.Severity == Severity.Warning);
        Assert.Equal("'" + text, Rows(built.Text("share/hootsuite-linkedin.csv"))[0][1]);
    }

    [Fact]
    public void More_posts_than_a_scheduler_takes_are_told()
    {
        var plan = "plan:\n" + string.Concat(Enumerable.Range(1, 3).Select(i => string.Create(CultureInfo.InvariantCulture, $"  - {{ item: a-bridge, channel: twitter, date: 2024-07-0{i} }}\n")));
        var built = Site(plan).Build("2023-06-01");
        Assert.Contains(built.Problems, p => p.Rule == Rules.Schedule && p.Message.Contains("takes 2 posts", StringComparison.Ordinal));
    }

    [Fact]
    public void The_list_of_kits_says_what_was_posted_and_what_is_planned()
    {
        var built = Site("plan:\n  - { item: a-bridge, channel: linkedin, date: 2024-07-05 }\n  - { item: a-bridge, channel: twitter, date: 2024-07-05 }\n")
            .With("data/log.yml", "log:\n  - { item: a-bridge, channel: twitter, date: 2023-05-02, address: 'https://x.example/1' }\n").Build("2023-06-01").Fine();
        var states = built.Page("share/index.html").QuerySelectorAll(".states li").Select(l => l.TextContent.Trim()).ToArray();
        Assert.Equal(["X: posted, 2 May 2023", "LinkedIn: planned, 5 July 2024"], states);
        Assert.Equal("https://x.example/1", built.Page("share/index.html").QuerySelector(".states a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("data/plan.yml", "plan:\n  - { channel: twitter }\n", Rules.MissingField, "neither 'item' nor 'what'")]
    [InlineData("data/plan.yml", "plan:\n  - { what: Poster, channel: print, owner: omega }\n", Rules.DanglingReference, "no partner 'omega'")]
    [InlineData("data/plan.yml", "plan:\n  - { item: a-brige, channel: twitter }\n", Rules.DanglingReference, "did you mean 'a-bridge'")]
    [InlineData("data/log.yml", "log:\n  - { what: Poster, channel: print }\n", Rules.MissingDate, "no date")]
    [InlineData("data/log.yml", "log:\n  - { what: Poster, channel: print, date: soon }\n", Rules.WrongValue, "'date' is 'soon'")]
    public void Mistakes_in_plan_and_log_are_told(string path, string text, string rule, string words)
    {
        var problem = TestSite.Minimal().With("data/networks.yml", Networks).WithNews("Text.").With(path, text).Build().Only();
        Assert.Equal((rule, path), (problem.Rule, problem.At.File));
        Assert.Contains(words, problem.Message);
    }

    [Fact]
    public void A_post_after_the_event_does_not_invite_to_it()
    {
        const string Social = Schedulers + """

            callsToAction:
              - { only: upcoming, text: { en: "Register now." } }
              - { only: past, text: { en: "See how it went." } }
            """;
        var built = TestSite.Minimal().With("data/networks.yml", "networks:\n  - id: twitter\n    name: X\n    templates:\n      - { variant: invitation, text: '{callToAction} {address}' }\n")
            .With("data/social.yml", Social)
            .With("data/events.yml", "events:\n  - { id: final, title: Final, start: 2024-07-05 }\n")
            .With("data/plan.yml", "plan:\n  - { item: a-bridge, channel: twitter, variant: invitation, date: 2024-07-04 }\n  - { item: a-bridge, channel: twitter, variant: invitation, date: 2024-07-06 }\n")
            .WithNews("Text.", "event: final\n").Build("2024-01-01").Fine();
        Assert.Equal(["Register now.", "See how it went."], Rows(built.Text("share/hootsuite-twitter.csv")).Select(r => r[1].Split(" https")[0]));
    }

    [Fact]
    public void A_variant_that_the_item_does_not_have_is_told()
    {
        var problem = Site("plan:\n  - { item: a-bridge, channel: twitter, variant: thread, date: 2024-07-05 }\n").Build("2023-06-01").Only();
        Assert.Equal((Rules.Schedule, 2), (problem.Rule, problem.At.Line));
        Assert.Contains("has no thread", problem.Message);
    }
}
