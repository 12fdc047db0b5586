using KtSite.Core;
using KtSite.Tests.Support;

namespace KtSite.Tests.Pipelines;

/// <summary>What refers to an item that is not published yet waits for it, and says nothing of it.</summary>
public class HeldBackReferenceTests
{
    private static TestSite Site(string fields) => TestSite.Minimal()
        .With("input/news/2023-07-01-later.md", $"---\nid: secret\ntitle: Secret plan\n{fields}---\n## Part\n\nText.\n")
        .With("data/timeline.yml", "timeline:\n  - { when: 2023-07, text: A step, link: secret }\n")
        .WithNews("See [the plan](2023-07-01-later.md#part), [again](xref:secret) and [once more](/news/later/), or [home](/).");

    [Fact]
    public void A_link_to_a_later_item_is_plain_text_until_its_day()
    {
        var before = Site("").Build("2023-06-01").Fine();
        var text = before.Page("news/a-bridge/index.html").QuerySelector(".text")!;
        Assert.Equal(["/"], text.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")).Where(h => h is "/" || h!.Contains("later")));
        Assert.Contains("See the plan, again and once more, or home.", text.TextContent);
        Assert.DoesNotContain(before.Files, f => f.Key.Contains("later", StringComparison.Ordinal));
        Assert.DoesNotContain(before.Files.Keys.Where(k => k.EndsWith(".html", StringComparison.Ordinal) || k.EndsWith(".xml", StringComparison.Ordinal)), k => before.Text(k).Contains("news/later", StringComparison.Ordinal) || before.Text(k).Contains("Secret", StringComparison.Ordinal));

        var after = Site("").Build("2023-07-02").Fine().Page("news/a-bridge/index.html").QuerySelector(".text")!;
        Assert.Equal(["/news/later/#part", "/news/later/", "/news/later/"], after.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")).Where(h => h!.Contains("later")).Take(3));
    }

    [Fact]
    public void A_link_to_a_draft_is_told()
    {
        var problems = Site("draft: true\n").Build("2023-08-01").Problems;
        Assert.Equal(3, problems.Count);
        Assert.All(problems, p => Assert.Equal((Rules.LinkHeldBack, Severity.Warning), (p.Rule, p.Severity)));
    }

    [Fact]
    public void The_real_site_can_be_built_as_it_was_at_any_time()
    {
        foreach (var day in new[] { "2022-12-02", "2023-02-01", "2023-07-10", "2023-10-15", "2023-11-09", "2024-06-01" })
            Assert.DoesNotContain(RealSite.At(day).Problems, p => p.Severity == Severity.Error);
    }
}
