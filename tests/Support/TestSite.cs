using System.Collections.Concurrent;
using System.Text;
using KtSite.Checks;
using KtSite.Cli;
using KtSite.Core;
using KtSite.Images;

namespace KtSite.Tests.Support;

/// <summary>A site from strings, built in memory with the real pipelines, theme and checks.</summary>
internal sealed class TestSite
{
    private readonly Dictionary<string, byte[]> files = new(StringComparer.Ordinal);
    private string root = Path.GetTempPath();
    private bool drafts;
    private bool future;
    private string? baseUrl;

    /// <summary>The least that is a site.</summary>
    public static TestSite Minimal() => new TestSite()
        .With("data/project.yml", """
            name: Bridges
            fullTitle: Building Bridges
            description: A project that builds bridges.
            baseUrl: https://bridges.example/
            language: en
            timeZone: Europe/Rome
            pageSize: 2
            funding:
              statement: Co-funded by somebody
              disclaimer: The views are those of the authors.
              emblem: assets/eu-emblem.svg
              emblemAlt: An emblem
            """)
        .With("input/pages/index.md", """
            ---
            id: home
            title: Welcome
            ---
            Hello.
            """)
        .With("data/tags.yml", "tags:\n  - { id: bridges, label: Bridges }\n")
        .With("data/countries.yml", "countries:\n  - { id: fi, label: Finland }\n")
        .With("data/partners.yml", "partners:\n  - { id: alpha, name: Alpha University, shortName: Alpha, country: fi, city: Turku }\n");

    /// <summary>A file more, or another text for one.</summary>
    public TestSite With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    /// <summary>More text at the end of a file.</summary>
    public TestSite Append(string path, string text) => With(path, Encoding.UTF8.GetString(files[path]).TrimEnd('\n') + "\n" + text);

    /// <summary>A file more, or other bytes for one.</summary>
    public TestSite With(string path, byte[] bytes)
    {
        files[path] = bytes;
        return this;
    }

    /// <summary>A news item of 1 May 2023 with a text.</summary>
    public TestSite WithNews(string text, string fields = "", string slug = "a-bridge") => With($"input/news/2023-05-01-{slug}.md", $"---\ntitle: A bridge is open\n{fields}---\n{text}\n");

    public TestSite Drafts()
    {
        drafts = true;
        return this;
    }

    public TestSite Future()
    {
        future = true;
        return this;
    }

    public TestSite At(string url)
    {
        baseUrl = url;
        return this;
    }

    /// <summary>Takes the site's own themes from a folder.</summary>
    public TestSite In(string folder)
    {
        root = folder;
        return this;
    }

    /// <summary>Writes the files below a folder.</summary>
    public void WriteTo(string folder)
    {
        foreach (var (path, bytes) in files)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, bytes);
        }
    }

    public BuiltSite Build(string now = "2024-01-01") =>
        Build(new SourceTree(root, files.Select(f => new SourceFile(f.Key, f.Value))), now, baseUrl, drafts, future, root);

    /// <summary>The problems of reading and planning alone: nothing is rendered.</summary>
    public IReadOnlyList<Diagnostic> Plan()
    {
        var options = new SiteOptions(root, Path.Combine(root, "output"), null, false, false, new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero), false, OutputFormat.Text, true, false);
        var problems = new DiagnosticBag();
        var site = new SiteBuilder().Plan(new SourceTree(root, files.Select(f => new SourceFile(f.Key, f.Value))), options, problems);
        return [.. problems.All, .. site?.Plan.Diagnostics ?? []];
    }

    /// <summary>Builds as a program that was just started does.</summary>
    /// <param name="images">Where drawn cards and written pictures are kept, or null.</param>
    public static BuiltSite Build(SourceTree sources, string now, string? baseUrl, bool drafts, bool future, string root, ImageStores? images = null)
    {
        var options = new SiteOptions(
            root, Path.Combine(root, "output"), baseUrl, drafts, future, DateTimeOffset.Parse(now.Contains('T') ? now : now + "T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture), false, OutputFormat.Text, true, false);
        var problems = new DiagnosticBag();
        var site = new SiteBuilder().Plan(sources, options, problems);
        var all = problems.All.ToList();
        var stage = new MemoryStage();
        if (site is not null)
        {
            all.AddRange(site.Plan.Diagnostics);
            var checking = new CheckingStage(stage, site.Settings, site.Build.Judgement);
            all.AddRange(Engine.Output(site.Items, site.Plan, SiteBuilder.Renderers(site, images), checking, site.Build));
            if (!all.Exists(p => p.Severity == Severity.Error)) all.AddRange(checking.Judge(site.Plan.Site));
        }

        return new BuiltSite(stage.Files, [.. all.Where(p => p.Excuse is null)], site?.Plan.HeldBack ?? []) { Items = site?.Items ?? [], Excused = [.. all.Where(p => p.Excuse is not null)] };
    }

    private sealed class MemoryStage : IOutputStage
    {
        public ConcurrentDictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

        public void Add(OutputItem item, ReadOnlySpan<byte> bytes) => Files[item.Path.Value] = bytes.ToArray();

        public void Commit()
        {
        }

        public void Discard()
        {
        }
    }
}

/// <summary>What a build gave.</summary>
internal sealed record BuiltSite(IReadOnlyDictionary<string, byte[]> Files, IReadOnlyList<Diagnostic> Problems, IReadOnlyList<HeldBack> HeldBack)
{
    /// <summary>What was planned to be written.</summary>
    public IReadOnlyList<OutputItem> Items { get; init; } = [];

    /// <summary>Problems that an editor excused.</summary>
    public IReadOnlyList<Diagnostic> Excused { get; init; } = [];

    public string Text(string path) => Encoding.UTF8.GetString(Files[path]);

    public AngleSharp.Html.Dom.IHtmlDocument Page(string path) => new AngleSharp.Html.Parser.HtmlParser().ParseDocument(Text(path));

    /// <summary>The problems as they are printed, without help.</summary>
    public IEnumerable<string> Lines => Problems.Select(p => $"{p.At}: {p.Rule}: {p.Message}");

    public Diagnostic Only()
    {
        Assert.True(Problems.Count == 1, string.Join('\n', Lines));
        return Problems[0];
    }

    public BuiltSite Fine()
    {
        Assert.True(Problems.Count == 0, string.Join('\n', Lines));
        return this;
    }
}
