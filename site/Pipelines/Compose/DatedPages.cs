using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.Partners;

namespace KtSite.Pipelines.Compose;

/// <summary>The listed pages with a moment of their own: what feeds and archives can show. Found once for all who ask.</summary>
internal sealed class DatedPages
{
    private readonly Dictionary<string, List<Page>> byPartner = new(StringComparer.Ordinal);

    private DatedPages(IReadOnlyList<Page> newest)
    {
        Newest = newest;
        foreach (var page in newest)
        {
            foreach (var organisation in page.Organisations) Enter(organisation.Id, page);
            foreach (var author in page.Fields.Authors) Enter(author.Id, page);
        }
    }

    /// <summary>All of them, the newest first.</summary>
    public IReadOnlyList<Page> Newest { get; }

    /// <summary>Those of a site.</summary>
    public static DatedPages Of(Site site) => site.Derived(s => new DatedPages([.. ListedPages.Of(s).Newest.Where(p => p.FeedDate is not null)]));

    /// <summary>Those that name a partner, the newest first.</summary>
    public IReadOnlyList<Page> OfPartner(Partner partner) => byPartner.GetValueOrDefault(partner.Id) ?? [];

    private void Enter(string id, Page page)
    {
        if (!byPartner.TryGetValue(id, out var list)) byPartner[id] = list = [];
        // A page may name a partner twice.
        if (list.Count == 0 || !ReferenceEquals(list[^1], page)) list.Add(page);
    }
}
