using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using KtSite.Views;

namespace KtSite.Rendering;

/// <summary>
/// What all workers of a build need to render once only: head and foot of the pages, and partials that show the same value again, such as
/// the teaser of an item in all its lists.
/// </summary>
internal sealed class SharedHtml
{
    private readonly ConcurrentDictionary<ChromeKey, WrittenChrome> chrome = new();
    private readonly ConcurrentDictionary<Key, byte[]> partials = new();
    private readonly HashSet<int> asked = [];
    private readonly Lock gate = new();

    /// <summary>A partial that writes nothing but what its value says, in a language.</summary>
    /// <param name="Template">The partial.</param>
    /// <param name="Language">Language of its words.</param>
    /// <param name="It">Its value.</param>
    public readonly record struct Key(ThemeTemplate Template, string Language, object? It)
    {
        // Asked for several times. A teaser is made once for all lists; of everything else there may be equals.
        private readonly int hash = HashCode.Combine(RuntimeHelpers.GetHashCode(Template), Language, It is TeaserView ? RuntimeHelpers.GetHashCode(It) : It?.GetHashCode() ?? 0);

        /// <inheritdoc/>
        public bool Equals(Key other) => hash == other.hash && ReferenceEquals(Template, other.Template) && Language == other.Language && Equals(It, other.It);

        /// <inheritdoc/>
        public override int GetHashCode() => hash;
    }

    /// <summary>Head and foot of a page.</summary>
    public WrittenChrome Chrome(SiteView site, ChromeView view, Func<WrittenChrome> render)
    {
        var key = new ChromeKey(site, view);
        return chrome.TryGetValue(key, out var known) ? known : chrome.GetOrAdd(key, render());
    }

    /// <summary>What a partial wrote before, in UTF-8, or null.</summary>
    public byte[]? Find(Key key) => partials.GetValueOrDefault(key);

    /// <summary>Whether a partial was asked for before: most values are shown once, and would only be kept for nothing.</summary>
    public bool IsAskedAgain(Key key)
    {
        lock (gate) return !asked.Add(key.GetHashCode());
    }

    /// <summary>Keeps what a partial wrote.</summary>
    public byte[] Add(Key key, byte[] html) => partials.GetOrAdd(key, html);

    // Made once for all pages of a section: another one that is equal is rendered again, and no harm done.
    private readonly record struct ChromeKey(SiteView Site, ChromeView View)
    {
        public bool Equals(ChromeKey other) => ReferenceEquals(Site, other.Site) && ReferenceEquals(View, other.View);

        public override int GetHashCode() => RuntimeHelpers.GetHashCode(View);
    }
}

/// <summary>Head and foot of a page.</summary>
internal sealed record WrittenChrome(WrittenHtml Header, WrittenHtml Footer);
