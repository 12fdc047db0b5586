using System.Globalization;
using System.Text;
using KtSite.Cli;
using KtSite.Tests.Support;

namespace KtSite.Tests.Cli;

/// <summary>A build over an older one does less, and nothing else: see <see cref="Preview.RandomEditsTests"/> for everything at once.</summary>
public sealed class SecondBuildTests : IDisposable
{
    private const string Item = "input/news/2023-05-02-second.md";
    private const string Linking = "input/news/2023-05-03-third.md";

    private readonly TemporaryFolder folder = new();

    public SecondBuildTests()
    {
        TestSite.Minimal().WriteTo(folder.Path);
        Write(Item, "---\ntitle: Second\nsummary: Two.\n---\nFirst words.\n\n## The place\n\nMore words.\n");
        Write(Linking, "---\ntitle: Third\nsummary: Three.\n---\nSee [the place](2023-05-02-second.md#the-place).\n");
        Assert.Equal((0, ""), Build());
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Of_a_changed_text_only_what_shows_it_is_written()
    {
        Write(Item, Text(Item).Replace("More words", "Other words", StringComparison.Ordinal));
        var before = Written();

        Assert.Equal((0, ""), Build());

        Assert.Contains("Other words", Text("output/news/second/index.html"), StringComparison.Ordinal);
        string[] changed = [.. Written().Where(f => before.GetValueOrDefault(f.Key) != f.Value).Select(f => f.Key).Order(StringComparer.Ordinal)];
        Assert.Contains("news/second/index.html", changed);
        Assert.Contains("news/feed.xml", changed);
        Assert.DoesNotContain("news/third/index.html", changed);
        Assert.DoesNotContain("index.html", changed);
    }

    [Fact]
    public void A_place_that_is_gone_is_told_of_pages_that_did_not_change()
    {
        Write(Item, Text(Item).Replace("## The place\n", "", StringComparison.Ordinal));

        var (code, said) = Build();

        Assert.Equal(ExitCode.ContentErrors, code);
        Assert.Contains($"{Linking}:5:5: error KT1202", said, StringComparison.Ordinal);
        Assert.Contains("the-place", Text("output/news/second/index.html"), StringComparison.Ordinal);
        // It is told as long as it is so.
        Assert.Equal((code, said), Build());
    }

    [Fact]
    public void An_item_that_is_gone_is_told_of_pages_that_did_not_change()
    {
        File.Delete(folder[Item]);

        var (code, said) = Build();

        Assert.Equal(ExitCode.ContentErrors, code);
        Assert.Contains(Linking, said, StringComparison.Ordinal);
    }

    // Of the pages that are looked at, only the first is given the changed item; the others see it in what all items have in common.
    [Theory]
    [InlineData("the title of a neighbour", Linking, "title: Third", "title: The third one", "output/news/second/index.html", "The third one")]
    [InlineData("a tag that comes into use", Linking, "summary: Three.", "summary: Three.\ntags: [bridges]", "output/news/unlisted/index.html", "/tags/bridges/")]
    [InlineData("a number that the site counts", Linking, "summary: Three.", "summary: Three.\nkind: press-release", "output/news/counting/index.html", "#releases")]
    [InlineData("the label of a tag", "data/tags.yml", "label: Roads", "label: Tunnels", "output/news/unlisted/index.html", "Tunnels")]
    public void What_a_page_shows_of_others_is_seen(string what, string file, string old, string changed, string page, string shown)
    {
        Write("data/promises.yml", "promises:\n  - { id: releases, label: press releases, promised: 10, count: { of: news, kind: press-release } }\n");
        Write("data/tags.yml", "tags:\n  - { id: bridges, label: Bridges }\n  - { id: roads, label: Roads }\n  - { id: lanes, label: Lanes }\n  - { id: paths, label: Paths }\n");
        Write("input/news/2023-05-04-unlisted.md", "---\ntitle: Unlisted\nsummary: Four.\nunlisted: true\ntags: [bridges, roads, lanes, paths]\n---\nText.\n");
        Write("input/news/2023-05-20-counting.md", "---\ntitle: Counting\nsummary: Five.\nfigures: [releases]\n---\nText.\n");
        foreach (var day in Enumerable.Range(10, 5)) Write($"input/news/2023-05-{day}-newer-{day}.md", $"---\ntitle: Newer {day}\nsummary: Newer.\ntags: [roads, lanes, paths]\n---\nText.\n");
        Assert.Equal((0, ""), Build());
        var before = Text(page);

        Write(file, Text(file).Replace(old, changed, StringComparison.Ordinal));
        Assert.Equal((0, ""), Build());

        Assert.True(Text(page) != before && Text(page).Contains(shown, StringComparison.Ordinal), what);
        var built = Written().Keys.ToDictionary(p => p, p => Text("output/" + p));
        Assert.Equal((0, ""), Build("--fresh"));
        Assert.Equal(Written().Keys.ToDictionary(p => p, p => Text("output/" + p)), built);
    }

    [Fact]
    public void A_page_that_somebody_changed_in_the_output_is_written_again()
    {
        var right = Text("output/news/second/index.html");
        Write("output/news/second/index.html", right.Replace("More words", "Foul words", StringComparison.Ordinal));

        Assert.Equal((0, ""), Build());

        Assert.Equal(right, Text("output/news/second/index.html"));
    }

    [Fact]
    public void A_text_that_lies_elsewhere_is_read_each_time()
    {
        var elsewhere = folder["elsewhere/second.md"];
        Write("elsewhere/second.md", Text(Item));
        File.Delete(folder[Item]);
        File.CreateSymbolicLink(folder[Item], elsewhere);
        // The time of the link itself tells nothing of the text.
        System.Diagnostics.Process.Start("touch", ["-h", "-d", "2023-01-01", folder[Item]]).WaitForExit();
        Assert.Equal((0, ""), Build());
        Write("elsewhere/second.md", Text(Item).Replace("More words", "Four words", StringComparison.Ordinal));

        Assert.Equal((0, ""), Build());

        Assert.Contains("Four words", Text("output/news/second/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("results")]
    [InlineData("results.list")]
    [InlineData("fields")]
    [InlineData("fields.list")]
    [InlineData("sources")]
    [InlineData("pages")]
    public void A_memory_that_is_gone_or_cut_off_costs_time_only(string file)
    {
        var right = Written().Keys.ToDictionary(p => p, p => Text("output/" + p));
        var memory = folder[".output.ktsite/" + file];

        File.WriteAllBytes(memory, File.ReadAllBytes(memory)[..^7]);
        Assert.Equal((0, ""), Build());
        File.Delete(memory);
        Assert.Equal((0, ""), Build());

        Assert.Equal(right, Written().Keys.ToDictionary(p => p, p => Text("output/" + p)));
    }

    [Fact]
    public void A_damaged_memory_is_noticed_and_a_fresh_build_mends_it()
    {
        var memory = folder[".output.ktsite/results"];
        var bytes = File.ReadAllBytes(memory);
        for (var i = 0; i < bytes.Length; i++) bytes[i] ^= 0x55;
        File.WriteAllBytes(memory, bytes);
        File.Delete(folder[".output.ktsite/pages"]);

        Assert.Equal((0, ""), Build("--fresh"));
        Assert.Equal((0, ""), Build());
        Assert.Contains("More words", Text("output/news/second/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_with_the_length_and_time_of_the_old_one_is_found_by_a_fresh_build()
    {
        var old = DateTime.Parse("2023-01-01T00:00:00Z", CultureInfo.InvariantCulture);
        File.SetLastWriteTimeUtc(folder[Item], old);
        Assert.Equal((0, ""), Build());
        Write(Item, Text(Item).Replace("More words", "Four words", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(folder[Item], old);

        Assert.Equal((0, ""), Build());
        Assert.Contains("More words", Text("output/news/second/index.html"), StringComparison.Ordinal);
        Assert.Equal((0, ""), Build("--fresh"));
        Assert.Contains("Four words", Text("output/news/second/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_leaves_the_memory_as_it_is()
    {
        var before = File.ReadAllBytes(folder[".output.ktsite/results"]);
        Write(Item, Text(Item).Replace("More words", "Other words", StringComparison.Ordinal));

        Assert.Equal(0, TestProgram.Run("check", "--quiet", "--root", folder.Path).ExitCode);

        Assert.Equal(before, File.ReadAllBytes(folder[".output.ktsite/results"]));
    }

    private (int Code, string Said) Build(params string[] more)
    {
        var (code, output, error) = TestProgram.Run(["build", "--quiet", "--root", folder.Path, .. more]);
        return (code, output + error);
    }

    private Dictionary<string, DateTime> Written() =>
        Directory.EnumerateFiles(folder["output"], "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(folder["output"], f), File.GetLastWriteTimeUtc);

    private string Text(string path) => File.ReadAllText(folder[path]);

    private void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    private void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder[path])!);
        File.WriteAllBytes(folder[path], bytes);
    }
}
