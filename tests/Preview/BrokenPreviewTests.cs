using System.Text;
using KtSite.Cli;
using KtSite.Preview;
using KtSite.Tests.Support;

namespace KtSite.Tests.Preview;

/// <summary>While a site is broken its pages are rendered, and remembered, without being shown.</summary>
public sealed class BrokenPreviewTests : IDisposable
{
    private const string Item = "input/news/2023-05-02-second.md";
    private const string Linking = "input/news/2023-05-03-third.md";

    private readonly TemporaryFolder folder = new();
    private readonly PreviewSession session;

    public BrokenPreviewTests()
    {
        TestSite.Minimal().WriteTo(folder.Path);
        Write(Item, "---\ntitle: Second\nsummary: Two.\n---\nFirst words.\n\n## The place\n\nMore words.\n");
        Write(Linking, "---\ntitle: Third\nsummary: Three.\n---\nSee [the place](2023-05-02-second.md#the-place).\n");
        var builds = new PreviewBuilds(null, _ => { }, CancellationToken.None);
        var now = DateTimeOffset.Parse(RealSite.Now + "T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture);
        session = new PreviewSession(changed => builds.Plan(new SiteOptions(folder.Path, folder["output"], null, Drafts: true, Future: true, now, false, OutputFormat.Text, true, false), changed));
        Assert.False(session.Build().IsOld);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_text_that_was_saved_while_another_was_broken_is_shown_when_that_is_mended()
    {
        Replace(Item, "## The place\n", "");
        Replace(Linking, "See [", "Look at [");
        var broken = session.Build();
        Assert.True(broken.IsOld);
        Assert.Contains("See <a", Page(broken), StringComparison.Ordinal);

        Replace(Item, "More words", "## The place\n\nMore words");
        var mended = session.Build();

        Assert.False(mended.IsOld);
        Assert.Contains("Look at <a", Page(mended), StringComparison.Ordinal);
        Assert.Contains("/news/third/", mended.Changed);
    }

    private static string Page(PreviewState state) => Encoding.UTF8.GetString(state.Files["/news/third/"]);

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder[path])!);
        File.WriteAllText(folder[path], text);
    }

    private void Replace(string path, string old, string other)
    {
        var text = File.ReadAllText(folder[path]);
        Assert.Contains(old, text, StringComparison.Ordinal);
        Write(path, text.Replace(old, other, StringComparison.Ordinal));
    }
}
