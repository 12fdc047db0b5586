using System.IO.Compression;
using System.Text;
using KtSite.Tests.Support;

namespace KtSite.Tests.Pipelines;

/// <summary>What a site leaves out is not made, and nothing speaks of it.</summary>
public class OptionalOutputsTests
{
    // A site that uses all of it.
    private static TestSite Site(string outputs) => TestSite.Minimal()
        .Append("data/project.yml", outputs.Length == 0 ? "" : $"outputs: {{ {outputs} }}\n")
        .With("data/networks.yml", "networks:\n  - { id: linkedin, name: LinkedIn, file: linkedin.txt, limit: 3000, method: utf16, maxHashtags: 3 }\n")
        .With("data/social.yml", "schedulers:\n  - { id: tool, name: A tool, dateFormat: yyyy-MM-dd, columns: [{ value: date }, { value: text }, { value: image }] }\n")
        .With("data/plan.yml", "plan:\n  - { item: bridge, channel: linkedin, date: 2024-07-05T09:30 }\n")
        .With("data/case-studies/course.yml", "title: A course\nsummary: It teaches bridges.\ntags: [bridges]\nprovider: Alpha\nsources: [{ publisher: Alpha, address: \"https://alpha.example/\" }]\n")
        .With("data/press.yml", "id: press\nshort: Short.\nlong: Long.\npictures:\n  - { title: Card of the bridge, card: bridge, credit: Bridges }\n")
        .With("input/search/_index.md", "---\ntitle: Find it\nmenu: { order: 80 }\n---\n")
        .With("input/basket/_index.md", "---\ntitle: Your basket\nmenu: { order: 81 }\n---\n")
        .With("input/share/_index.md", "---\ntitle: Share it\nmenu: { order: 82 }\n---\n")
        .WithNews("It is open.", "id: bridge\ntags: [bridges]\nauthors: alpha\nsummary: The bridge carries people.\n");

    [Theory]
    [InlineData("cards", "cards/", ".png", "/cards/", "og:image", "summary_large_image")]
    [InlineData("shareKits", "share/", "kit.zip", "/share/")]
    [InlineData("tagFeeds", "tags/bridges/feed.xml", "tags/bridges/feed.xml", "/tags/bridges/feed.xml")]
    [InlineData("search", "search", "search-index.json", "/search/", "search-index", "role=\"search\"")]
    [InlineData("basket", "basket/", "basket.json", "/basket/", "data-basket")]
    public void An_output_that_is_left_out_is_not_there_and_nothing_names_it(string output, string folder, string file, params string[] named)
    {
        var whole = Site("").Build();
        var less = Site($"{output}: false").Build();
        Assert.Contains(whole.Files.Keys, IsOfIt);
        Assert.DoesNotContain(less.Files.Keys, IsOfIt);
        Assert.Empty(less.Lines.Except(whole.Lines));
        foreach (var name in named)
        {
            Assert.Contains(whole.Files, f => IsText(f.Key) && Encoding.UTF8.GetString(f.Value).Contains(name, StringComparison.Ordinal));
            Assert.Empty(less.Files.Where(f => IsText(f.Key) && Encoding.UTF8.GetString(f.Value).Contains(name, StringComparison.Ordinal)).Select(f => f.Key));
        }

        // Nothing but that is left out.
        Assert.Empty(whole.Files.Keys.Where(p => !IsOfIt(p) && !p.StartsWith("press/", StringComparison.Ordinal)).Except(less.Files.Keys));

        bool IsOfIt(string path) => path.StartsWith(folder, StringComparison.Ordinal) || (!path.StartsWith("press/", StringComparison.Ordinal) && path.EndsWith(file, StringComparison.Ordinal));
    }

    [Fact]
    public void Archives_hold_no_card_of_a_site_without_cards()
    {
        var built = Site("cards: false").Build();
        var archives = built.Files.Where(f => f.Key.EndsWith(".zip", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(archives);
        foreach (var (_, bytes) in archives)
        {
            using var zip = new ZipArchive(new MemoryStream(bytes));
            Assert.Empty(zip.Entries.Where(e => e.Name.EndsWith(".png", StringComparison.Ordinal)).Select(e => e.Name));
        }
    }

    [Fact]
    public void Everything_can_be_left_out_at_once()
    {
        var less = Site("cards: false, shareKits: false, tagFeeds: false, search: false, basket: false").Build();
        Assert.Empty(less.Lines.Except(Site("").Build().Lines));
        Assert.Contains("news/a-bridge/index.html", less.Files.Keys);
        Assert.Contains("feed.xml", less.Files.Keys);
    }

    private static bool IsText(string path) => Path.GetExtension(path) is ".html" or ".xml" or ".json" or ".txt" or ".ics" or ".csv" or "";
}
