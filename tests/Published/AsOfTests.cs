using AngleSharp.Dom;
using KtSite.Tests.Support;

namespace KtSite.Tests.Published;

/// <summary>The site of this repository as it would have been on a day of the past: promises, actions, events, results and steps are those of that day.</summary>
public class AsOfTests
{
    private static readonly Dictionary<string, BuiltSite> Days = [];

    private static BuiltSite On(string day)
    {
        lock (Days) return Days.TryGetValue(day, out var known) ? known : Days[day] = RealSite.At(day);
    }

    private static string StateOf(BuiltSite built, string page, string id) => built.Page(page).GetElementById(id)!.QuerySelector(".state")!.TextContent;

    [Theory]
    [InlineData("2023-06-28", "open", "40 promised")]
    [InlineData("2023-10-15", "open", "40 promised")]
    [InlineData("2023-11-15", "exceeded", "50 of 40 promised")]
    [InlineData("2026-11-24", "exceeded", "50 of 40 promised")]
    public void Promises_are_those_of_the_day(string day, string state, string said)
    {
        var built = On(day);
        Assert.Contains(state, built.Page("promises/index.html").QuerySelector("#validators .state")!.ClassList);
        Assert.Contains($",40,{(state == "open" ? "" : "50")},", built.Text("promises.csv").Split('\n').Single(l => l.StartsWith("validators,", StringComparison.Ordinal)));
        var figure = built.Page("index.html").QuerySelectorAll(".figure").Single(f => f.QuerySelector("dt")!.TextContent == "professionals at the validation meetings").QuerySelector("dd")!.TextContent;
        Assert.StartsWith(said, System.Text.RegularExpressions.Regex.Replace(figure, @"\s+", " "));
        // A sentence for the press is only said when its figure is known.
        Assert.Equal(state != "open", built.Page("press/index.html").QuerySelector("#about-long")!.TextContent.Contains("50 experts", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2023-08-15", "0 of 5 done", "Open Open Open Open Ongoing")]
    [InlineData("2023-09-15", "0 of 5 done", "Late Open Open Open Ongoing")]
    [InlineData("2023-11-05", "0 of 5 done", "Late Late Open Open Ongoing")]
    [InlineData("2023-11-15", "2 of 5 done", "Done Done Open Open Ongoing")]
    public void Actions_are_those_of_the_day(string day, string done, string states)
    {
        var page = On(day).Page("meetings/leiden/index.html");
        Assert.Contains(done, page.QuerySelector("#actions")!.TextContent);
        Assert.Equal(states, string.Join(' ', page.QuerySelectorAll(".actions tbody .state").Select(s => s.TextContent)));
        var jag = On(day).Page("partners/jag/index.html").QuerySelectorAll("a[href='/meetings/leiden/#action-l2'] + .state").Select(s => s.TextContent);
        Assert.Equal([states.Split(' ')[1]], jag);
    }

    [Theory]
    [InlineData("2023-06-28", "Planned", "TENTATIVE")]
    [InlineData("2023-09-30", "Planned", "TENTATIVE")]
    [InlineData("2023-10-01", "Took place", "CONFIRMED")]
    [InlineData("2023-11-15", "Took place", "CONFIRMED")]
    public void Events_are_those_of_the_day(string day, string state, string status)
    {
        var built = On(day);
        Assert.Equal(state, StateOf(built, "meetings/index.html", "validation-warsaw"));
        Assert.Equal(state == "Planned", built.Page("index.html").QuerySelectorAll("a[href='/meetings/#validation-warsaw']").Any(a => a.Closest(".timeline, svg") is null));
        var entry = Ical.Net.Calendar.Load(built.Text("calendar.ics"))!.Events.Single(e => e.Uid!.StartsWith("validation-warsaw@", StringComparison.Ordinal));
        Assert.Equal(status, entry.Status);
        // What takes place enters the log by itself, and is counted.
        Assert.Equal(state != "Planned", built.Text("follow-up/log.csv").Contains("Validation meeting, Warsaw", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2023-01-23", 1)]
    [InlineData("2023-06-29", 3)]
    [InlineData("2023-11-15", 6)]
    public void Steps_of_the_project_are_those_of_the_day(string day, int done) =>
        Assert.Equal(done, On(day).Page("index.html").QuerySelectorAll(".timeline li.done").Length);

    [Theory]
    [InlineData("2023-06-28", "leiden", "leiden-meeting")]
    [InlineData("2023-11-08", "online-validation-results", "validation-results")]
    public void What_was_not_written_yet_is_in_no_text(string day, string meeting, string news)
    {
        var (built, next) = (On(day), RealSite.At(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture).AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        foreach (var path in new[] { $"meetings/{meeting}/index.html", $"news/{news}/index.html", $"share/news/{news}/kit.zip", $"cards/news/{news}.png" })
        {
            Assert.DoesNotContain(path, built.Files.Keys);
            Assert.Contains(path, next.Files.Keys);
        }

        Assert.DoesNotContain(built.Files.Keys.Where(f => f.EndsWith(".xml", StringComparison.Ordinal) || f.EndsWith(".ics", StringComparison.Ordinal) || f == "search-index.json"), f => built.Text(f).Contains($"/meetings/{meeting}/", StringComparison.Ordinal));
    }
}
