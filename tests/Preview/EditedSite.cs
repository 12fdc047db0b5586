using System.Text;
using KtSite.Cli;
using KtSite.Core;
using KtSite.Images;
using KtSite.Preview;
using KtSite.Tests.Support;

namespace KtSite.Tests.Preview;

/// <summary>A copy of the site of this repository that a preview shows while it is edited.</summary>
internal sealed class EditedSite : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly PreviewBuilds builds = new(null, _ => { }, CancellationToken.None);
    private readonly PreviewSession session;
    private readonly HashSet<(string Path, string Text)> said = [];
    private readonly HashSet<string> changed = [];

    // By the hash of all that forms an image, so that it cannot be an old one. The preview has none: it draws what it does not remember.
    private readonly ImageStores images;

    public EditedSite()
    {
        images = ImageStores.In(folder[".images"]);
        foreach (var file in SourceTree.Scan(RealSite.Root).Files.Where(f => !IsLeftOut(f.Path))) Write(file.Path, file.Bytes.ToArray());
        Write("input/docs/index.md", "---\nid: docs\ntitle: Manual\nmenu: { order: 90 }\n---\nBegin with [the first page](first/index.md), then [the second](second.md).\n"u8.ToArray());
        Write("input/docs/first/index.md", "---\nid: docs-first\ntitle: First\norder: 1\n---\n## Why\n\nText.\n"u8.ToArray());
        Write("input/docs/second.md", "---\nid: docs-second\ntitle: Second\norder: 2\n---\n```yaml\nkey: value\n```\n"u8.ToArray());
        session = new PreviewSession(told => builds.Plan(Options, told));
    }

    // Case studies and pages of the manual are many, and alike. Without the list of published addresses an item may go.
    private static bool IsLeftOut(string path) => path == KtSite.Content.PublishedAddress.Path || path.StartsWith("input/docs/", StringComparison.Ordinal) || (path.StartsWith("data/case-studies/", StringComparison.Ordinal) && path["data/case-studies/".Length] is not ('c' or 'u'));

    /// <summary>The day that counts as today.</summary>
    public string Now { get; set; } = RealSite.Now;

    /// <summary>Whether future items are shown.</summary>
    public bool Future { get; set; } = true;

    private SiteOptions Options => new(folder.Path, folder["output"], null, Drafts: true, Future, Moment, false, OutputFormat.Text, true, false);

    private DateTimeOffset Moment => DateTimeOffset.Parse(Now + "T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture);

    public void Dispose() => folder.Dispose();

    /// <summary>What the preview shows now. Files of a broken site are those of the last good one.</summary>
    public PreviewState Previewed()
    {
        // As the system tells of changes, which is enough to know the files.
        var state = session.Build([.. changed]);
        Assert.True(builds.IsUpToDate(Options), $"the preview does not know what became of {string.Join(", ", changed)}");
        changed.Clear();
        return state;
    }

    /// <summary>What a build gives that knows nothing of builds before.</summary>
    public BuiltSite Fresh() => TestSite.Build(SourceTree.Scan(folder.Path), Now, null, drafts: true, Future, folder.Path, images);

    /// <summary>Builds into a folder as a program does that was just started, over what the build before it left there.</summary>
    public RebuiltSite Rebuilt()
    {
        string[] future = Future ? ["--future"] : [];
        var (code, output, error) = TestProgram.Run(["build", "--root", folder.Path, "--drafts", "--now", Now, "--format", "json", .. future]);
        return new RebuiltSite(code == 0, output + error, folder["output"]);
    }

    public bool Exists(string path) => File.Exists(folder[path]);

    public byte[] Read(string path) => File.ReadAllBytes(folder[path]);

    public void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder[path])!);
        File.WriteAllBytes(folder[path], bytes);
        changed.Add(folder[path]);
    }

    public void Delete(string path)
    {
        File.Delete(folder[path]);
        changed.Add(folder[path]);
    }

    /// <summary>Writes another text for one that stands in a file, or takes it back.</summary>
    public void Toggle(string path, string usual, string other)
    {
        var (now, then) = said.Remove((path, other)) ? (other, usual) : (usual, other);
        if (then == other) said.Add((path, other));
        var text = Encoding.UTF8.GetString(Read(path));
        Assert.True(text.Contains(now, StringComparison.Ordinal), $"{path} does not say '{now}'");
        Assert.False(then == other && text.Replace(usual, "", StringComparison.Ordinal).Contains(other, StringComparison.Ordinal), $"{path} says '{other}' somewhere else");
        Write(path, Encoding.UTF8.GetBytes(text.Replace(now, then, StringComparison.Ordinal)));
    }

    /// <summary>Writes a file, or removes it where it is.</summary>
    public void Toggle(string path, byte[] bytes)
    {
        if (Exists(path)) Delete(path);
        else Write(path, bytes);
    }

    /// <summary>Moves a file, or moves it back.</summary>
    public void Move(string from, string to)
    {
        var (now, then) = Exists(from) ? (from, to) : (to, from);
        Write(then, Read(now));
        Delete(now);
    }
}

/// <summary>A site that was built over an older one.</summary>
/// <param name="IsGood">Whether it was published.</param>
/// <param name="Said">What the program said.</param>
/// <param name="Output">The folder with the site.</param>
internal sealed record RebuiltSite(bool IsGood, string Said, string Output)
{
    /// <summary>Rule and place of everything that was found, sorted.</summary>
    public string[] Problems()
    {
        using var said = System.Text.Json.JsonDocument.Parse(Said);
        return [.. said.RootElement.EnumerateArray()
            .Where(p => p.GetProperty("severity").GetString() != "note" && p.GetProperty("rule").GetString() != Rules.UnusedExcuse)
            .Select(p => $"{p.GetProperty("file").GetString()}:{p.GetProperty("line").GetInt32()} {p.GetProperty("rule").GetString()} {p.GetProperty("message").GetString()}")
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>The first file that is not what it should be, or null.</summary>
    public string? FirstDifference(IReadOnlyDictionary<string, byte[]> right)
    {
        var written = Directory.EnumerateFiles(Output, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Output, f).Replace('\\', '/')).ToHashSet(StringComparer.Ordinal);
        if (written.FirstOrDefault(p => !right.ContainsKey(p)) is { } more) return $"{more} is still there";
        if (right.Keys.FirstOrDefault(p => !written.Contains(p)) is { } less) return $"{less} is missing";
        return right.Keys.Order(StringComparer.Ordinal).FirstOrDefault(p => !File.ReadAllBytes(Path.Combine(Output, p)).AsSpan().SequenceEqual(right[p])) is { } other ? $"{other} differs" : null;
    }
}
