using System.Collections.Concurrent;
using KtSite.Core;

namespace KtSite.Checks;

/// <summary>
/// Keeps published pages that are formed of the same as when they were written: they were checked then, and what they link to is still there.
/// Where an address is gone nothing is kept; where a place on a page is gone, what was kept has to be written again.
/// </summary>
internal sealed class PageKeeper
{
    private readonly WrittenPages pages;
    private readonly IPublishedFiles published;
    private readonly ConcurrentBag<string> kept = [];
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

    /// <summary>Whether any page of an earlier build is known.</summary>
    public bool KnowsPages => !pages.IsEmpty;

    /// <summary>Paths of pages that were kept, although a place to which they may link is gone.</summary>
    public IReadOnlyCollection<string> Doubtful => hasLostPlace ? [.. kept] : [];

    /// <summary>Keeps a page, or a feed; null when it has to be rendered.</summary>
    public PublishedPage? Keep(OutputItem page, Formation formed)
    {
        if (!keeps || pages.Find(page.Path.Value) is not { } known || !known.Formed.GivesSameAs(formed) || !published.TryKeep(page, known.Hash)) return null;
        kept.Add(page.Path.Value);
        // Composed of other inputs, and shown the same: next time it is known by these.
        var now = formed.Inputs == known.Formed.Inputs && formed.View is null ? known : known with { Formed = new Formation(formed.Inputs, formed.View ?? known.Formed.View) };
        pages.Add(page.Path.Value, now);
        return now;
    }

    /// <summary>Remembers a page or feed that was rendered.</summary>
    /// <param name="page">The page or feed.</param>
    /// <param name="formed">What formed it.</param>
    /// <param name="ids">Places on it that links may go to.</param>
    public void Add(OutputItem page, Formation formed, PlaceNames ids)
    {
        if (pages.Find(page.Path.Value) is { } old && !ids.ContainsAll(old.Ids)) hasLostPlace = true;
        pages.Add(page.Path.Value, new PublishedPage(formed, published.HashOf(page), ids));
    }

    /// <summary>Keeps nothing any more: everything that comes is rendered.</summary>
    public void Stop() => keeps = false;

    /// <summary>Remembers what is published now.</summary>
    public void Save() => pages.Save();
}
