using System.Buffers;
using System.IO.Compression;
using System.Text;
using KtSite.Core;
using KtSite.Feeds;
using KtSite.Images;
using KtSite.Views;

namespace KtSite.Rendering;

/// <summary>Turns every kind of planned item into bytes. One a worker.</summary>
internal sealed class OutputRenderer : IOutputRenderer
{
    // Every archive of the same parts is the same file.
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Theme theme;
    // Made when a page has to be rendered: of a site that was built before, hardly any.
    private readonly Lazy<PageRenderer> pages;
    private readonly PageHasher hasher = new();
    private readonly CardRenderer cards;
    private readonly PictureRenderer pictures;

    public OutputRenderer(Theme theme, SharedHtml shared, ImageStores? stores)
    {
        this.theme = theme;
        pages = new Lazy<PageRenderer>(() => new PageRenderer(theme, shared), isThreadSafe: false);
        cards = new CardRenderer(theme, stores?.Cards);
        pictures = new PictureRenderer(stores?.Pictures);
    }

    /// <summary>Makes a renderer for each worker of one build.</summary>
    public static Func<IOutputRenderer> For(Theme theme, ImageStores? stores)
    {
        var shared = new SharedHtml();
        return () => new OutputRenderer(theme, shared, stores);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        cards.Dispose();
        pictures.Dispose();
    }

    /// <inheritdoc/>
    public Digest? HashOf(OutputItem item) => item is PageOutput page ? hasher.HashOf(page) : null;

    /// <inheritdoc/>
    public void Render(OutputItem item, IBufferWriter<byte> target, BuildContext build)
    {
        switch (item)
        {
            case PageOutput page:
                using (build.Timings?.Measure(TimingKind.Template, page.Template))
                pages.Value.Render(page, target, build.Problems);
                break;
            case FeedOutput feed:
                FeedWriter.Write(feed, target, PageOf(feed, build.Settings<Content.SiteSettings>()));
                break;
            case CalendarOutput calendar:
                CalendarWriter.Write(calendar, target);
                break;
            case TextOutput text:
                Encoding.UTF8.GetBytes(text.Text, target);
                break;
            case FileOutput file:
                target.Write(file.Read().Span);
                break;
            case CardOutput card:
                cards.Render(card, target, build.Problems);
                break;
            case PictureOutput picture:
                pictures.Render(picture, target, build.Problems);
                break;
            case ThemeAssetOutput copy:
                var asset = theme.Assets.Find(copy.Asset);
                if (asset is null) build.Problems.Error(Rules.MissingThemeFile, copy.Origin, $"the theme has no asset '{copy.Asset}'", "add the file to the theme's assets, or remove what asks for it");
                else target.Write(asset.Bytes.Span);
                break;
            case ArchiveOutput archive:
                Zip(archive, target, build);
                break;
            default:
                throw new InvalidOperationException($"no renderer for {item.GetType().Name}");
        }
    }

    // A theme without a style for feeds has feeds without a face.
    private FeedPage? PageOf(FeedOutput feed, Content.SiteSettings settings)
    {
        if (theme.Assets.Find("feed.css") is not { } style) return null;
        string Word(string key) => theme.Word(feed.Feed.Language, key) ?? "";
        return new FeedPage(settings.Url.Link(style.Address), Word("feed-explained"), Word("feed-address"), Word("feed-to-page"), Word("feed-entries"), Word("nothing-yet"));
    }

    private void Zip(ArchiveOutput archive, IBufferWriter<byte> target, BuildContext build)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var part = new ArrayBufferWriter<byte>();
            foreach (var item in archive.Parts)
            {
                part.ResetWrittenCount();
                Render(item, part, build);
                // Pictures are compressed already.
                var entry = zip.CreateEntry(Path.GetFileName(item.Path.Value), item is CardOutput or PictureOutput ? CompressionLevel.NoCompression : CompressionLevel.Fastest);
                entry.LastWriteTime = EntryTime;
                using var content = entry.Open();
                content.Write(part.WrittenSpan);
            }
        }

        target.Write(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }
}
