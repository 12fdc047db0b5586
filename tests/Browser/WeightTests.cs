using System.IO.Compression;
using KtSite.Tests.Support;

namespace KtSite.Tests.Browser;

/// <summary>What a page costs a reader on a slow line.</summary>
[Collection(BrowserTests.Name)]
public sealed class WeightTests(BrowserFixture browser)
{
    private static readonly string[] Pictures = [".png", ".jpg", ".webp", ".svg"];

    [Theory]
    [InlineData("/")]
    [InlineData("/news/")]
    [InlineData("/news/leiden-meeting/")]
    [InlineData("/case-studies/")]
    [InlineData("/case-studies/skills/")]
    [InlineData("/partners/")]
    [InlineData("/search/")]
    [InlineData("/self-assessment/")]
    [InlineData("/basket/")]
    [InlineData("/docs/reference/messages/")]
    [InlineData("/share/")]
    [InlineData("/share/news/leiden-meeting/")]
    public async Task A_page_without_its_pictures_loads_less_than_100_kB(string address)
    {
        await using var opened = await browser.OpenAsync(address);
        await opened.Page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);
        var loaded = opened.Answered.Distinct().Where(path => !Pictures.Contains(Path.GetExtension(path))).Select(path => (path, Bytes: Transferred(path))).ToList();
        Assert.Contains(loaded, l => l.path.EndsWith(".css", StringComparison.Ordinal));
        Assert.Contains(loaded, l => l.path.EndsWith(".woff2", StringComparison.Ordinal));
        Assert.True(loaded.Sum(l => l.Bytes) < 100_000, string.Join('\n', loaded));
        Assert.True(loaded.Where(l => l.path.EndsWith(".css", StringComparison.Ordinal)).Sum(l => RealSite.Built.Files[l.path].Length) < 30_000, string.Join('\n', loaded));
    }

    [Fact]
    public void All_scripts_of_the_theme_together_have_less_than_20_kB()
    {
        var scripts = RealSite.Built.Files.Where(f => f.Key.EndsWith(".js", StringComparison.Ordinal) && !f.Key.Contains("/vendor/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(scripts);
        Assert.True(scripts.Sum(s => s.Value.Length) < 20_000, string.Join('\n', scripts.Select(s => $"{s.Key} {s.Value.Length}")));
    }

    // Fonts are compressed already; hosts compress the rest.
    private static long Transferred(string path)
    {
        var bytes = RealSite.Built.Files[path];
        if (path.EndsWith(".woff2", StringComparison.Ordinal)) return bytes.Length;
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(bytes);
        return packed.Length;
    }
}
