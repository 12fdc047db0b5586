using System.Collections.Concurrent;
using System.Globalization;
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
    private readonly Digest around;
    private readonly ConcurrentBag<DigestBuilder> idle = [];

    /// <param name="whole">All records.</param>
    /// <param name="build">The build.</param>
    public PageInputs(Site whole, BuildContext build)
    {
        var compose = new Composer(whole, build);
        var (tags, tallies) = (whole.Derived(TagsInUse.Of), whole.Derived(s => PromiseTallies.Of(s, compose.Today)));
        Site = whole.Beside<NewsItem>(tags, tallies);
        Build = worker => worker.At(compose.Settings.StartOf(compose.Today));
        around = Around(whole, build, compose.Today, tags, tallies);
    }

    /// <summary>All that a page may ask for.</summary>
    public Site Site { get; }

    /// <summary>The build as such a page may know it: the day, and not the hour.</summary>
    public Func<BuildContext, BuildContext> Build { get; }

    /// <summary>Begins the hash of a page, to which everything is added that it is given, in the order in which it uses it.</summary>
    public Formed Begin()
    {
        var hash = idle.TryTake(out var known) ? known : new DigestBuilder();
        hash.Add(around);
        return new Formed(this, hash);
    }

    private static Digest Around(Site site, BuildContext build, DateOnly today, TagsInUse tags, PromiseTallies tallies)
    {
        var hash = new DigestBuilder();
        hash.Add(build.SettingsHash);
        hash.Add(build.Options.ToString());
        hash.Add(today.ToString("O", CultureInfo.InvariantCulture));
        var news = site.All<NewsItem>();
        var files = new HashSet<string>(news.Count, StringComparer.Ordinal);
        foreach (var item in news)
        {
            files.Add(item.Source.File);
            hash.Add(item.Id);
            hash.Add(item.Address);
            hash.Add(item.Source.File);
        }

        foreach (var file in site.Sources.Files.Where(f => !files.Contains(f.Path)))
        {
            hash.Add(file.Path);
            hash.Add(file.Hash);
        }

        foreach (var held in site.HeldBack.All.Select(h => $"{h.At.File} {h.Id} {h.Address} {h.Reason}").Order(StringComparer.Ordinal)) hash.Add(held);
        foreach (var tag in tags.Ids.Order(StringComparer.Ordinal)) hash.Add(tag);
        foreach (var (id, tally) in tallies.All) hash.Add(string.Create(CultureInfo.InvariantCulture, $"{id} {tally.Reached} {tally.Found} {tally.State}"));
        return hash.End();
    }

    /// <summary>The hash of a page as it grows.</summary>
    internal readonly ref struct Formed(PageInputs inputs, DigestBuilder hash)
    {
        /// <summary>Adds an item that the page shows, or that there is none.</summary>
        public void Add(Page? shown)
        {
            switch (shown)
            {
                case null:
                    hash.Add(0);
                    break;
                case NewsItem item:
                    hash.Add(1);
                    hash.Add(item.FileHash);
                    break;
                default:
                    // Of other pages the content is in what counts for all.
                    hash.Add(2);
                    hash.Add(shown.Source.File);
                    hash.Add(shown.Id);
                    break;
            }
        }

        /// <summary>Adds an item of which the page shows no more than a teaser or a link, or that there is none.</summary>
        public void AddTeaser(Page? shown)
        {
            if (shown is not NewsItem item)
            {
                Add(shown);
                return;
            }

            hash.Add(3);
            hash.Add(item.TeaserHash);
        }

        /// <summary>Adds whatever else the page is given.</summary>
        public void Add(Digest facts) => hash.Add(facts);

        /// <summary>Adds whatever else the page is given.</summary>
        public void Add(string fact) => hash.Add(fact);

        /// <summary>Adds whatever else the page is given.</summary>
        public void Add(int fact) => hash.Add(fact);

        /// <summary>The hash.</summary>
        public Digest End()
        {
            var digest = hash.End();
            inputs.idle.Add(hash);
            return digest;
        }
    }
}
