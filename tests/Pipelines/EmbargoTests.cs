using System.Text;
using KtSite.Core;
using KtSite.Tests.Support;

namespace KtSite.Tests.Pipelines;

/// <summary>What is held back is in no byte of the output, also not in archives, until its moment: items of every kind, with all that belongs to them.</summary>
public class EmbargoTests
{
    private const string Secret = "zanzibar";
    private const string Moment = "2024-03-01T12:00";

    private static readonly byte[] Svg = Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"40\"><title>{Secret} picture</title></svg>");

    /// <summary>A site with an item of each kind that has the word everywhere it can have it, and others that speak of it.</summary>
    /// <param name="held">The field that holds them back.</param>
    private static TestSite Site(string held)
    {
        string Fields(string kind) => $"id: {Secret}-{kind}\nslug: {Secret}-{kind}\nsummary: About {Secret}.\ntags: [{Secret}]\nauthors: alpha\nredirectFrom: /old-{Secret}-{kind}/\nimage: {{ src: {Secret}-{kind}.svg, alt: A {Secret} }}\n"
            + $"social:\n  mastodon: {{ text: 'Own {Secret}', image: /shared/{Secret}-post.svg, imageAlt: Its {Secret} }}\n{held}";
        string Text(string kind) => $"The {Secret} text, with ![a {Secret}](/shared/{Secret}-in-{kind}.svg) and [a file](/shared/{Secret}-{kind}.txt).\n";
        var site = TestSite.Minimal()
            .With("data/tags.yml", $"tags:\n  - {{ id: bridges, label: Bridges }}\n  - {{ id: {Secret}, label: The {Secret} }}\n")
            .With("data/networks.yml", "networks:\n  - { id: mastodon, name: Mastodon, file: mastodon.txt, limit: 500, method: mastodon }\n")
            .With($"input/news/2023-06-01-{Secret}.md", $"---\ntitle: News of {Secret}\nkind: press-release\nhost: alpha\nfulfils: m/L1\n{Fields("news")}---\n{Text("news")}")
            .With($"input/meetings/2023-06-02-{Secret}.md", $"---\ntitle: Meeting {Secret}\nkind: Meeting\nhost: alpha\npurpose: A {Secret}.\ndecisions: [Yes to {Secret}]\nactions:\n  - {{ id: L9, what: Tell {Secret}, owner: alpha, due: 2023-08 }}\n{Fields("meetings")}---\n{Text("meetings")}")
            .With($"input/pages/{Secret}.md", $"---\ntitle: Page {Secret}\nmenu: {{ order: 1 }}\n{Fields("pages")}---\n{Text("pages")}")
            .With($"input/docs/{Secret}.md", $"---\ntitle: Help {Secret}\n{Fields("docs")}---\n{Text("docs")}")
            .With("input/docs/index.md", "---\ntitle: Handbook\n---\nText.\n")
            .With($"data/case-studies/{Secret}.yml", $"title: Course {Secret}\nprovider: {Secret} school\nskillsStated: [{Secret} skills]\nsources: [ {{ publisher: {Secret} school, address: 'https://{Secret}.example/' }} ]\n{Fields("case-studies").Replace($"image: {{ src: {Secret}-case-studies.svg", $"image: {{ src: /shared/{Secret}-case-studies.svg", StringComparison.Ordinal)}body: |\n  {Text("case-studies")}")
            .With("data/results.yml", $"results:\n  - id: {Secret}-result\n    title: Result {Secret}\n    summary: About {Secret}\n    lead: alpha\n    tags: [{Secret}]\n    state: published\n    reached: 2023-06\n    image: {{ src: /shared/{Secret}-result.svg, alt: R }}\n    files: [ {{ title: The {Secret}, address: /shared/{Secret}-result.txt }} ]\n    versions: [ {{ version: '1.0', date: 2023-05, files: [ {{ title: First, address: /shared/{Secret}-first.txt }} ] }} ]\n    {held}")
            // Who speaks of them.
            .With("input/meetings/2023-05-02-m.md", "---\nid: m\ntitle: Meeting\nsummary: Short\nkind: Meeting\npurpose: To plan.\nactions:\n  - { id: L1, what: Publish, owner: alpha, due: 2023-08 }\n---\nText.\n")
            .WithNews($"[One](xref:{Secret}-news) and [two](2023-06-01-{Secret}.md), [three](xref:{Secret}-result).", $"meeting: {Secret}-meetings\n")
            .With("input/follow-up/_index.md", "---\ntitle: For us\n---\nText.\n")
            .With("data/plan.yml", $"plan:\n  - {{ item: {Secret}-news, channel: mastodon, owner: alpha, date: 2024-01-20T09:00 }}\n  - {{ item: {Secret}-result, what: Speak of {Secret}, channel: press, date: 2024-01-21 }}\n")
            .With("data/log.yml", $"log:\n  - {{ item: {Secret}-news, channel: letter, date: 2023-12-01, partner: alpha }}\n")
            .With("data/reviews.yml", $"reviews:\n  - {{ id: r, item: {Secret}-result, date: 2023-07, comment: Good {Secret}, public: true }}\n")
            .With("data/timeline.yml", $"timeline:\n  - {{ when: 2023-06, text: Something happened, state: done, link: {Secret}-news }}\n")
            .With("data/events.yml", $"events:\n  - {{ id: launch, title: A launch, start: 2023-05-04, state: done, result: {Secret}-result }}\n")
            .With("data/promises.yml", $"promises:\n  - {{ id: one, label: things, promised: 3, reached: 3, proof: [{Secret}-result, {Secret}-news] }}\n");
        foreach (var kind in new[] { "news", "meetings", "pages", "docs" }) site.With($"input/{kind}/{Secret}-{kind}.svg", Svg);
        foreach (var name in new[] { "in-news.svg", "in-meetings.svg", "in-pages.svg", "in-docs.svg", "in-case-studies.svg", "post.svg", "case-studies.svg", "result.svg" }) site.With($"input/shared/{Secret}-{name}", Svg);
        foreach (var name in new[] { "news", "meetings", "pages", "docs", "case-studies", "result", "first" }) site.With($"input/shared/{Secret}-{name}.txt", $"All of {Secret}\n");
        return site;
    }

    [Theory]
    [InlineData($"embargo: {Moment}\n", HoldReason.Embargo)]
    [InlineData("embargo: 2024-03-01\n", HoldReason.Embargo)]
    [InlineData("draft: true\n", HoldReason.Draft)]
    public void Embargoed_item_appears_in_no_output(string held, HoldReason reason)
    {
        var built = Site(held).Build("2024-01-01");
        Assert.Empty(built.FilesWith(Secret));
        Assert.DoesNotContain(built.Problems, p => p.Severity == Severity.Error);
        Assert.Equal(6, built.HeldBack.Count);
        Assert.All(built.HeldBack, h => Assert.Equal(reason, h.Reason));
    }

    [Fact]
    public void After_its_moment_all_of_it_is_there()
    {
        // The test above looks where it would be.
        var files = Site($"embargo: {Moment}\n").Build("2024-03-02").FilesWith(Secret);
        string[] expected =
        [
            "zanzibar-pages/index.html", "news/zanzibar-news/index.html", "meetings/zanzibar-meetings/index.html", "docs/zanzibar-docs/index.html", "case-studies/zanzibar-case-studies/index.html",
            "results/zanzibar-result/index.html", "cards/news/zanzibar-news.png", "share/news/zanzibar-news/kit.zip!mastodon.txt", "share/news/zanzibar-news/snippets.json", "tags/zanzibar/index.html",
            "feed.xml", "news/atom.xml", "partners/alpha/feed.xml", "search-index.json", "sitemap.xml", "calendar.ics", "_redirects", "basket.json", "case-studies.csv", "results.csv", "follow-up/log.csv",
            "follow-up/plan.csv", "news/zanzibar-news.svg", "shared/zanzibar-in-news.svg", "shared/zanzibar-news.txt", "shared/zanzibar-post.svg", "shared/zanzibar-result.txt", "shared/zanzibar-first.txt", "index.html",
        ];
        Assert.Empty(expected.Except(files));
    }

    [Theory]
    [InlineData("2024-03-01T11:59:00+01:00", false)]
    [InlineData("2024-03-01T12:00:00+01:00", true)]
    public void It_ends_at_its_minute_in_the_time_zone_of_the_site(string now, bool isThere)
    {
        var built = TestSite.Minimal().WithNews("Text.", $"embargo: {Moment}\n").Build(now);
        Assert.Equal(isThere ? [] : [new DateTimeOffset(2024, 3, 1, 12, 0, 0, TimeSpan.FromHours(1))], built.HeldBack.Select(h => h.GoesLive!.Value));
        Assert.Equal(isThere, built.Files.ContainsKey("news/a-bridge/index.html"));
    }

    [Fact]
    public void The_later_of_date_and_embargo_counts()
    {
        var held = Assert.Single(TestSite.Minimal().WithNews("Text.", "date: 2024-04-01\nembargo: 2024-03-01\n").Build("2024-02-01").HeldBack);
        Assert.Equal(new DateTimeOffset(2024, 4, 1, 0, 0, 0, TimeSpan.FromHours(2)), held.GoesLive);
        Assert.Single(TestSite.Minimal().WithNews("Text.", "date: 2024-04-01\nembargo: 2024-03-01\n").Build("2024-03-15").HeldBack);
    }

    [Fact]
    public void What_goes_live_can_be_looked_at_before() => Assert.NotEmpty(Site($"embargo: {Moment}\n").Future().Build("2024-01-01").FilesWith(Secret));

    [Theory]
    [InlineData("1.3.2024", "embargo: 2024-03-01")]
    [InlineData("soon", "2023-06-29T14:00")]
    public void A_moment_that_is_none_stops_the_build(string written, string help)
    {
        var problem = TestSite.Minimal().WithNews("Text.", $"embargo: {written}\n").Build().Only();
        Assert.Equal((Rules.WrongValue, Severity.Error), (problem.Rule, problem.Severity));
        Assert.Contains(help, problem.Help);
    }

    [Fact]
    public void A_file_that_a_published_page_names_as_well_is_there()
    {
        var site = TestSite.Minimal().With("input/shared/plan.txt", "Words").WithNews("[plan](/shared/plan.txt)", "draft: true\n", "b");
        Assert.DoesNotContain("shared/plan.txt", site.Build().Files.Keys);
        Assert.Contains("shared/plan.txt", site.With("input/pages/a.md", "---\ntitle: A\n---\n[plan](/shared/plan.txt)\n").Build().Fine().Files.Keys);
    }

    [Theory]
    [InlineData("2023-12-31", false)]
    [InlineData("2024-01-01", true)]
    public void A_file_of_a_version_to_come_waits_for_its_day(string day, bool isThere)
    {
        var built = TestSite.Minimal()
            .With("data/results.yml", "results:\n  - id: guide\n    title: The guide\n    files: [ { title: Guide, address: /shared/zanzibar-2.txt } ]\n    versions:\n      - { version: '1.0', date: 2023-05, files: [ { title: Old, address: /shared/guide-1.txt } ] }\n      - { version: '2.0', date: 2024-01-01, files: [ { title: New, address: /shared/zanzibar-2.txt } ] }\n")
            .With("input/shared/guide-1.txt", "One").With("input/shared/zanzibar-2.txt", "Two").Build(day).Fine();
        Assert.Contains("shared/guide-1.txt", built.Files.Keys);
        string[] all = ["basket.json", "results.csv", "results/guide/index.html", "shared/zanzibar-2.txt"];
        Assert.Equal(isThere ? all : [], built.FilesWith(Secret));
    }
}
