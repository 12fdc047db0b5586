using System.Buffers;
using System.Runtime.CompilerServices;
using BenchmarkDotNet.Attributes;
using KtSite.Checks;
using KtSite.Cli;
using KtSite.Core;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.News;
using KtSite.Pipelines.Share;
using KtSite.Reading;
using KtSite.Social;
using KtSite.Views;

namespace KtSite.Benchmarks;

/// <summary>The parts of a build, each on one piece of the content of this repository.</summary>
[MemoryDiagnoser]
public class Parts
{
    private const string Item = "input/news/2023-06-29-leiden-meeting.md";

    private readonly ArrayBufferWriter<byte> target = new(64 * 1024);
    private PlannedSite site = null!;
    private SourceFile file = null!;
    private string text = "";
    private PageOutput page = null!;
    private IOutputRenderer renderer = null!;
    private byte[] written = [];
    private NewsItem item = null!;
    private Composer compose = null!;
    private string post = "";

    /// <summary>Reads and plans the site once.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        var root = Root();
        var options = new SiteOptions(root, Path.Combine(root, "output"), null, false, false, new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero), false, OutputFormat.Text, true, false);
        site = new SiteBuilder().Plan(options, new DiagnosticBag())!;
        file = site.Sources.Find(Item)!;
        text = file.Text[(file.Text.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..];
        page = site.Items.OfType<PlannedPage>().Single(p => p.Origin.File == Item && p.Template == "news").Composed(site.Build);
        renderer = SiteBuilder.Renderers(site, null)();
        RenderPage();
        written = target.WrittenSpan.ToArray();
        item = site.Plan.Site.All<NewsItem>().Single(n => n.Source.File == Item);
        compose = new Composer(site.Plan.Site, site.Build);
        post = ComposeTexts()[0].Text;
    }

    /// <summary>A file to its fields.</summary>
    [Benchmark]
    public object? ReadFrontMatter() => FrontMatter.Of(file, new DiagnosticBag());

    /// <summary>Markdown to a body with open links.</summary>
    [Benchmark]
    public object ReadMarkdown() => site.Settings.Markdown.Read(text, Item, 1, "en", new DiagnosticBag());

    /// <summary>A planned page to bytes.</summary>
    [Benchmark]
    public int RenderPage()
    {
        target.ResetWrittenCount();
        renderer.Render(page, target, site.Build);
        return target.WrittenCount;
    }

    /// <summary>What the checks ask of a written page.</summary>
    [Benchmark]
    public object InspectPage() => new PageInspector(new LinkPool()).Inspect(written);

    /// <summary>The texts of an item for all networks.</summary>
    [Benchmark]
    public object[] ComposeShareTexts() => ComposeTexts();

    /// <summary>How long a text is as X counts it.</summary>
    [Benchmark]
    public int CountWeighted() => TwitterLength.Count(post);

    private Snippet[] ComposeTexts() => [.. new SnippetComposer(site.Plan.Site, compose).Texts(item)];

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
