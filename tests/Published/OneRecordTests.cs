using System.Text;
using System.Text.RegularExpressions;
using KtSite.Core;
using KtSite.Tests.Support;

namespace KtSite.Tests.Published;

/// <summary>A fact stands once. Who changes its record changes every page, feed, table and text to share that tells it; what somebody typed by hand is named.</summary>
public class OneRecordTests
{
    private static BuiltSite With(string file, string old, string changed, string now = RealSite.Now)
    {
        var sources = SourceTree.Scan(RealSite.Root);
        var text = sources.Find(file)!.Text;
        Assert.Equal(2, text.Split(old).Length);
        var files = sources.Files.Select(f => f.Path == file ? new SourceFile(f.Path, Encoding.UTF8.GetBytes(text.Replace(old, changed, StringComparison.Ordinal))) : f);
        return TestSite.Build(new SourceTree(RealSite.Root, files), now, null, false, false, RealSite.Root);
    }

    private static string[] Texts(BuiltSite built) => [.. built.Files.Keys.Where(f => Regex.IsMatch(f, @"\.(html|xml|json|csv|txt|ics)$"))];

    private static void AssertTold(BuiltSite built, string fact, params string[] where) => Assert.Empty(where.Except(built.FilesWith(fact)));

    [Fact]
    public void A_figure_changes_wherever_it_is_told()
    {
        string[] ofPromised = ["meetings/leiden/index.html", "news/validation-meetings/index.html"];
        string[] sentences = ["press/index.html", "press/kit.zip!about-long.txt"];
        string[] shared = ["share/meetings/leiden/index.html", "share/meetings/leiden/snippets.json", "share/meetings/leiden/kit.zip!linkedin-figure.txt", "share/news/leiden-meeting/kit.zip!snippets.json"];
        // The test looks where the figure is.
        AssertTold(RealSite.Built, "50 of 40 promised", ofPromised[0]);
        AssertTold(RealSite.Built, "50 experts discussed", [.. sentences, .. shared]);

        var built = With("data/promises.yml", "    promised: 40\n    reached: 50\n", "    promised: 40\n    reached: 57\n");
        AssertTold(built, "57 of 40 promised", ofPromised[0]);
        AssertTold(built, "57 experts discussed", [.. sentences, .. shared]);
        AssertTold(built, ",40,57,", "press/kit.zip!figures.csv", "promises.csv");
        foreach (var page in new[] { "index.html", "promises/index.html", "results/index.html", ofPromised[1] }) Assert.Contains(">57<", built.Text(page));
        Assert.Empty(built.FilesWith("50 of 40", ",40,50,", "50 experts discussed"));
    }

    [Fact]
    public void A_figure_that_was_typed_by_hand_is_named_when_its_record_changes()
    {
        var built = With("data/promises.yml", "    promised: 40\n    reached: 50\n", "    promised: 40\n    reached: 57\n");
        var typed = SourceTree.Scan(RealSite.Root).Files.Where(f => Regex.IsMatch(f.Path, @"^(data/[a-z-]+\.yml|input/(?!docs/).*\.md)$") && f.Text.Contains("50 experts", StringComparison.Ordinal)).Select(f => f.Path).ToArray();
        Assert.NotEmpty(typed);
        Assert.Equal(typed, built.Problems.Where(p => p.Rule == Rules.FigureDiffers).Select(p => p.At.File).Distinct().Order(StringComparer.Ordinal));
        Assert.All(built.Problems, p => Assert.Equal((Rules.FigureDiffers, Severity.Warning), (p.Rule, p.Severity)));
    }

    [Fact]
    public void The_name_of_a_partner_changes_on_every_page()
    {
        var built = With("data/partners.yml", "shortName: HTC", "shortName: QUUX").Fine();
        var told = built.FilesWith("QUUX");
        Assert.DoesNotContain(built.Files.Keys, f => f.EndsWith(".html", StringComparison.Ordinal) && !told.Contains(f) && built.Page(f).QuerySelector("footer") is not null);
        AssertTold(built, "QUUX", "partners/htc/index.html", "partners/htc/feed.xml", "follow-up/index.html", "follow-up/coverage.csv", "basket.json", "search-index.json");
        Assert.DoesNotContain(Texts(built), f => Regex.IsMatch(built.Text(f), @"\bHTC\b"));
    }

    [Fact]
    public void The_title_of_a_result_changes_wherever_it_is_named()
    {
        const string Old = "Soft skills for knowledge transfer";
        var built = With("data/results.yml", "title: " + Old, "title: Zanzibar skills").Fine();
        AssertTold(built, "Zanzibar skills", "results/skills-list/index.html", "results/index.html", "results.csv", "partners/jag/index.html", "promises/index.html", "press/index.html", "search-index.json", "basket.json", "tags/self-assessment/index.html");
        Assert.False(built.Files["cards/results/skills-list.png"].AsSpan().SequenceEqual(RealSite.Built.Files["cards/results/skills-list.png"]));
        // The full title of the project is another one.
        Assert.DoesNotContain(Texts(built), f => built.Text(f).Contains(Old, StringComparison.Ordinal));
    }

    [Fact]
    public void The_state_of_a_result_changes_wherever_it_is_told()
    {
        var built = With("data/results.yml", "    strand: guide\n    state: planned\n", "    strand: guide\n    state: published\n");
        string StateOn(string page) => built.Page(page).QuerySelectorAll("a[href='/results/programme-guide/']").Select(a => a.Closest("li")!.QuerySelector(".state")!.TextContent).Single();
        Assert.Equal("Published", built.Page("results/programme-guide/index.html").QuerySelector(".kicker .state")!.TextContent);
        Assert.Equal(["Published", "Published"], new[] { StateOn("results/index.html"), StateOn("press/index.html") });
        Assert.Matches(@"programme-guide,[^\r\n]*,published,", built.Text("results.csv"));
        Assert.Matches("\"programme-guide\"[\\s\\S]{0,900}result-published", built.Text("basket.json"));
        Assert.DoesNotMatch(@"programme-guide,[^\r\n]*,planned,", built.Text("results.csv"));
    }

    [Fact]
    public void An_action_of_a_meeting_changes_wherever_it_is_owed()
    {
        const string Old = "Hold four face-to-face validation meetings with 40 professionals, ten for each country";
        string[] where = ["meetings/leiden/index.html", "partners/astp/index.html", "partners/jag/index.html", "news/validation-results/index.html", "follow-up/actions.csv", "feed.xml", "atom.xml", "feed.json", "meetings/feed.xml", "partners/astp/feed.xml", "tags/validation/feed.xml", "search-index.json"];
        AssertTold(RealSite.Built, Old, where);
        var built = With("input/meetings/2023-06-29-leiden.md", Old, "Zanzibar").Fine();
        AssertTold(built, "Zanzibar", where);
        Assert.Empty(built.FilesWith(Old));
    }
}
