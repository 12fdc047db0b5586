using System.Text.RegularExpressions;
using KtSite.Tests.Support;

namespace KtSite.Tests.Native;

/// <summary>The native program says and writes what the other one does: nothing that it needs was left out of it.</summary>
public sealed partial class NativeProgramTests(NativeProgram native) : IClassFixture<NativeProgram>, IDisposable
{
    private readonly TemporaryFolder ours = new();
    private readonly TemporaryFolder theirs = new();

    public void Dispose()
    {
        ours.Dispose();
        theirs.Dispose();
    }

    [Fact]
    public void Builds_the_real_site_byte_for_byte()
    {
        Same("build", "--root", RealSite.Root, "--now", RealSite.Now, "--fresh", "--quiet", "--output", "HERE/public");
        SameFiles();
    }

    [Theory]
    [InlineData("check", "--strict")]
    [InlineData("check", "--format", "json")]
    [InlineData("check", "--format", "sarif")]
    [InlineData("list", "published")]
    [InlineData("social", "leiden-meeting")]
    [InlineData("explain", "leiden")]
    [InlineData("--help")]
    [InlineData("build", "--no-such-option")]
    public void Says_the_same_of_the_real_site(params string[] arguments) =>
        Same(["--root", RealSite.Root, "--now", RealSite.Now, .. arguments]);

    [Theory]
    [InlineData("text", "promises")]
    [InlineData("json", "promises")]
    [InlineData("csv", "actions", "calendar", "coverage", "gaps", "log", "plan", "promises", "radar", "results", "reviews", "translations")]
    public void Prints_the_same_reports(string format, params string[] reports)
    {
        foreach (var report in reports) Same("report", report, "--as", format, "--root", RealSite.Root, "--now", RealSite.Now);
    }

    [Fact]
    public void Tells_the_same_of_a_site_with_mistakes_and_lets_them_be_mended()
    {
        Same("new", "site", "Bridges", "--root", "HERE/site", "--now", "2024-01-01");
        Same("new", "news", "A bridge", "--root", "HERE/site", "--now", "2024-01-01");
        Same("schema", "--root", "HERE/site");
        Same("build", "--root", "HERE/site", "--now", "2024-01-01", "--quiet");
        Same("rename", "input/news/2024-01-01-a-bridge.md", "input/news/2024-01-01-a-tunnel.md", "--root", "HERE/site", "--now", "2024-01-01");
        Same("ledger", "--root", "HERE/site", "--now", "2024-01-01");
        foreach (var folder in (TemporaryFolder[])[ours, theirs])
        {
            folder.Write("site/input/news/2023-05-01-a.md", "---\ntitle: Turku: a bridge\n---\n");
            folder.Write("site/input/news/2023-05-02-b.md", "---\ntitle: A bridge\ntags: [no-such-tag]\n---\n![A photo](Photo.PNG) and [a text](../nowhere.md)\n");
            folder.Write("site/themes/own/templates/news.html", "{{ page.no_such_thing }}{{ if }}");
        }

        Same("check", "--root", "HERE/site", "--now", "2024-01-01");
        SameFiles();
    }

    [Fact]
    public async Task Serves_a_preview()
    {
        if (native.File is null) return;
        using var preview = new TestPreview(native: native.File);

        preview.Folder.Write("input/news/2023-05-01-a.md", "---\ntitle: A bridge\n---\nOther text.\n");

        Assert.Contains("Other text.", await preview.UntilAsync("/news/a/", page => page.Contains("Other text.", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    // HERE stands for a folder that each program has to itself.
    private void Same(params string[] arguments)
    {
        if (native.File is null) return;
        var (code, output, error) = Run(native.File, ours, arguments);
        var others = Run(null, theirs, arguments);
        Assert.Equal(others.Output, output);
        Assert.Equal(others.Error, error);
        Assert.Equal(others.Code, code);
    }

    private static (int Code, string Output, string Error) Run(string? program, TemporaryFolder folder, string[] arguments)
    {
        var start = TestProgram.StartInfo(program, [.. arguments.Select(a => a.Replace("HERE", folder.Path, StringComparison.Ordinal))]);
        start.WorkingDirectory = folder.Path;
        var (code, output, error) = TestProgram.Run(start);
        return (code, Comparable(output, folder), Comparable(error, folder));
    }

    // Only its folder and the time that it took may differ.
    private static string Comparable(string said, TemporaryFolder folder) =>
        Seconds().Replace(said.Replace(folder.Path, "HERE", StringComparison.Ordinal), "SECONDS");

    [GeneratedRegex(@"\d+\.\d+ s\b")]
    private static partial Regex Seconds();

    private void SameFiles()
    {
        var (written, expected) = (FilesIn(ours), FilesIn(theirs));
        Assert.Equal(expected.Select(f => f.Path), written.Select(f => f.Path));
        foreach (var (file, other) in written.Zip(expected)) Assert.True(file.Content.AsSpan().SequenceEqual(other.Content), file.Path);
    }

    // Without what only the program itself reads.
    private static List<(string Path, byte[] Content)> FilesIn(TemporaryFolder folder) =>
        [.. Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories)
            .Where(f => !f.Contains(".ktsite", StringComparison.Ordinal))
            .Select(f => (Path.GetRelativePath(folder.Path, f), File.ReadAllBytes(f)))
            .OrderBy(f => f.Item1, StringComparer.Ordinal)];
}
