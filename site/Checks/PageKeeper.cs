using System.Collections.Concurrent;
using KtSite.Core;
using KtSite.Views;

namespace KtSite.Checks;

/// <summary>
/// Keeps published pages that are formed of the same as when they were written: they were checked then, and what they link to is still there.
/// Where an address is gone nothing is kept; where a place on a page is gone, what was kept has to be written again.
/// </summary>
internal sealed class PageKeeper
{
    // Of a page in which something was wrong: it is formed of nothing that can come again.
    private static readonly ResultKey Never = ResultKey.Of("never");

    private readonly WrittenPages pages;
    private readonly IPublishedFiles published;
    private readonly ConcurrentDictionary<string, string> kept = new(StringComparer.Ordinal);
    private volatile bool keeps;
    private volatile bool hasLostPlace;

    /// <param name="pages">The pages of the published site.</param>
    /// <param name="published">Its files.</param>
    /// <param name="planned">Paths of all files of this build.</param>
    public PageKeeper(WrittenPages pages, IPublishedFiles published, IEnumerable<string> planned)
    {
        (this.pages, this.published) = (pages, published);
        keeps = !pages.IsEmpty && !published.HasOtherThan(planned);
    }

    /// <summary>Paths of pages that were kept, although a place to which they may link is gone.</summary>
    public IReadOnlyCollection<string> Doubtful => hasLostPlace ? [.. kept.Keys] : [];

    /// <summary>Keeps a page; null when it has to be rendered.</summary>
    public PublishedPage? Keep(PageOutput page, ResultKey formed)
    {
        if (!keeps || pages.Find(page.Path.Value) is not { } known || !known.Formed.Equals(formed) || !published.TryKeep(page, known.Hash)) return null;
        kept[page.Path.Value] = page.Path.Value;
        pages.Add(page.Path.Value, known);
        return known;
    }

    /// <summary>Remembers a page that was rendered.</summary>
    /// <param name="page">The page.</param>
    /// <param name="formed">Hash of all that formed it; null when something was wrong.</param>
    /// <param name="ids">Places on it that links may go to.</param>
    public void Add(PageOutput page, ResultKey? formed, IReadOnlyList<string> ids)
    {
        if (pages.Find(page.Path.Value) is { } old && old.Ids.Any(id => !ids.Contains(id))) hasLostPlace = true;
        pages.Add(page.Path.Value, new PublishedPage(formed ?? Never, published.HashOf(page), ids));
    }

    /// <summary>Keeps nothing any more: everything that comes is rendered.</summary>
    public void Stop() => keeps = false;

    /// <summary>Remembers what is published now.</summary>
    public void Save() => pages.Save();
}
