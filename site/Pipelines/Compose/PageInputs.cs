using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.News;
using KtSite.Pipelines.Promises;

namespace KtSite.Pipelines.Compose;

/// <summary>
/// Makes the hash of all that may form a page of which there are thousands, so that one that is formed of the same need not be composed. News items count one
/// by one, where a page is given them; everything else counts for every page: all other files, the settings, the day, what is held back, and what the pages
/// know of all items together. <see cref="Site"/> lets a page know nothing more. Safe for several threads.
/// </summary>
internal sealed class PageInputs
{
    private readonly Site site;
    private readonly Surroundings around;
    // What hashes are made of, emptied after each.
    private readonly ConcurrentBag<ArrayBufferWriter<byte>> idle = [];

    /// <param name="whole">All records.</param>
    /// <param name="build">The build.</param>
    public PageInputs(Site whole, BuildContext build)
    {
        var compose = new Composer(whole, build);
        var (tags, tallies) = (whole.Derived(TagsInUse.Of), whole.Derived(s => PromiseTallies.Of(s, compose.Today)));
        site = whole;
        Site = whole.Beside<NewsItem>(tags, tallies);
        Build = worker => worker.At(compose.Settings.StartOf(compose.Today));
        around = whole.Derived(_ => Around(whole, build, compose.Today, tags, tallies));
    }

    /// <summary>All that a page may ask for.</summary>
    public Site Site { get; }

    /// <summary>The build as such a page may know it: the day, and not the hour.</summary>
    public Func<BuildContext, BuildContext> Build { get; }

    /// <summary>The hash of a page.</summary>
    /// <param name="shown">The items that it is given, in the order in which it uses them.</param>
    /// <param name="facts">Whatever else it is given.</param>
    public Digest Of(IEnumerable<Page?> shown, params ReadOnlySpan<string> facts)
    {
        var whole = idle.TryTake(out var empty) ? empty : new ArrayBufferWriter<byte>(4096);
        Write(whole, around.Hash);
        foreach (var page in shown)
        {
            switch (page)
            {
                case null:
                    Mark(whole, 0);
                    break;
                case NewsItem:
                    Mark(whole, 1);
                    Write(whole, around.Items.TryGetValue(page, out var item) ? item : FileOf(page, site));
                    break;
                default:
                    // Of other pages the content is in what counts for all.
                    Mark(whole, 2);
                    Write(whole, page.Source.File);
                    Write(whole, page.Id);
                    break;
            }
        }

        foreach (var fact in facts) Write(whole, fact);
        var key = Digest.Of(whole.WrittenSpan);
        whole.ResetWrittenCount();
        idle.Add(whole);
        return key;
    }

    private static Surroundings Around(Site site, BuildContext build, DateOnly today, TagsInUse tags, PromiseTallies tallies)
    {
        var hash = default(Digest);
        var whole = new ArrayBufferWriter<byte>(64 * 1024);
        Write(whole, build.SettingsHash);
        Write(whole, build.Options.ToString());
        Write(whole, today.ToString("O", CultureInfo.InvariantCulture));
        var news = site.All<NewsItem>();
        var items = new Dictionary<Page, Digest>(news.Count, ReferenceEqualityComparer.Instance);
        var files = new HashSet<SourceFile>(news.Count, ReferenceEqualityComparer.Instance);
        foreach (var item in news)
        {
            files.Add(site.Sources.Find(item.Source.File)!);
            items[item] = FileOf(item, site);
        }

        foreach (var file in site.Sources.Files.Where(f => !files.Contains(f)))
        {
            Write(whole, file.Path);
            Write(whole, file.Hash);
        }

        foreach (var item in news)
        {
            Write(whole, item.Id);
            Write(whole, item.Address);
            Write(whole, item.Source.File);
            if (whole.WrittenCount < 48 * 1024) continue;
            hash = hash.With(Digest.Of(whole.WrittenSpan));
            whole.ResetWrittenCount();
        }

        foreach (var held in site.HeldBack.All.Select(h => $"{h.At.File} {h.Id} {h.Address} {h.Reason}").Order(StringComparer.Ordinal)) Write(whole, held);
        foreach (var tag in tags.Ids.Order(StringComparer.Ordinal)) Write(whole, tag);
        foreach (var (id, tally) in tallies.All) Write(whole, string.Create(CultureInfo.InvariantCulture, $"{id} {tally.Reached} {tally.Found} {tally.State}"));
        return new Surroundings(hash.With(Digest.Of(whole.WrittenSpan)), items);
    }

    // The path and the content of its file.
    private static Digest FileOf(Page page, Site site) => Digest.Of(page.Source.File).With(site.Sources.Find(page.Source.File)!.Hash);

    private static void Mark(ArrayBufferWriter<byte> whole, byte kind)
    {
        whole.GetSpan(1)[0] = kind;
        whole.Advance(1);
    }

    // With its length before it, no part can pass for the end of one and the beginning of the next.
    private static void Write(ArrayBufferWriter<byte> whole, string part)
    {
        var most = part.Length * 3;
        var target = whole.GetSpan(sizeof(int) + most);
        var length = Encoding.UTF8.GetBytes(part, target[sizeof(int)..]);
        BitConverter.TryWriteBytes(target, length);
        whole.Advance(sizeof(int) + length);
    }

    private static void Write(ArrayBufferWriter<byte> whole, Digest digest)
    {
        digest.CopyTo(whole.GetSpan(Digest.Length));
        whole.Advance(Digest.Length);
    }

    // What counts for every page, and of each news item the path and the content of its file; the same for all pipelines of a build.
    private sealed record Surroundings(Digest Hash, Dictionary<Page, Digest> Items);
}
