using System.Globalization;
using KtSite.Modules;
using KtSite.Tests.Support;

namespace KtSite.Tests.Modules;

public class PaginateTests
{
    [Theory]
    [InlineData(1, 1, "1")]
    [InlineData(1, 5, "1 2 3 4 5")]
    [InlineData(1, 6, "1 2 3 … 6")]
    [InlineData(1, 4, "1 2 3 4")]
    [InlineData(4, 9, "1 2 3 4 5 6 … 9")]
    [InlineData(5, 9, "1 2 3 4 5 6 7 8 9")]
    [InlineData(6, 9, "1 … 4 5 6 7 8 9")]
    [InlineData(10, 20, "1 … 8 9 10 11 12 … 20")]
    [InlineData(20, 20, "1 … 18 19 20")]
    public void A_page_links_to_the_first_the_last_and_its_neighbours(int current, int total, string expected) => Assert.Equal(expected, Line(current, total));

    [Fact]
    public void Gaps_hide_several_pages_and_every_page_has_its_neighbours()
    {
        for (var total = 1; total <= 30; total++)
        {
            for (var current = 1; current <= total; current++)
            {
                var shown = PaginateModule.Shown(current, total).ToArray();
                var numbers = shown.Select(s => s.Number).ToArray();
                Assert.Equal(numbers.Distinct().Order(), numbers);
                Assert.Equal((1, total), (numbers[0], numbers[^1]));
                for (var near = Math.Max(1, current - 2); near <= Math.Min(total, current + 2); near++) Assert.Contains(near, numbers);
                var before = 0;
                foreach (var (number, isAfterGap) in shown)
                {
                    if (isAfterGap) Assert.True(number - before > 2, $"page {current} of {total} hides a single page before {number}");
                    else Assert.Equal(before + 1, number);
                    before = number;
                }
            }
        }
    }

    [Fact]
    public void A_long_list_shows_its_gap_once_and_all_of_its_links_work()
    {
        var site = TestSite.Minimal();
        for (var i = 1; i <= 15; i++) site.With($"input/news/2023-05-{i:00}-n{i}.md", $"---\ntitle: Item {i}\n---\nText.\n");
        var pages = site.Build().Fine().Page("news/index.html").QuerySelector("nav.pages")!;
        Assert.Equal(["1", "2", "3", "…", "8"], pages.QuerySelectorAll("li").Select(l => l.TextContent));
        Assert.Equal("1", pages.QuerySelector("[aria-current=page]")!.TextContent);
        Assert.Equal("/news/page/8/", pages.QuerySelectorAll("a")[^1].GetAttribute("href"));
    }

    private static string Line(int current, int total) =>
        string.Join(' ', PaginateModule.Shown(current, total).Select(s => (s.IsAfterGap ? "… " : "") + s.Number.ToString(CultureInfo.InvariantCulture)));
}
