using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.Partners;

namespace KtSite.Pipelines.Compose;

/// <summary>The listed pages with a moment of their own: what feeds and archives can show. Found once for all who ask.</summary>
internal sealed class DatedPages
{
    private readonly Dictionary<string, List<Page>> bySection = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Page>> byPartner = new(StringComparer.Ordinal);

    private DatedPages(IReadOnlyList<Page> newest)
    {
        Newest = newest;
        foreach (var page in newest)
        {
            Enter(bySection, page.Section, page);
            foreach (var organisation in page.Organisations) Enter(byPartner, organisation.Id, page);
            foreach (var author in page.Fields.Authors) Enter(byPartner, author.Id, page);
        }
    }

    /// <summary>All of them, the newest first.</summary>
    public IReadOnlyList<Page> Newest { get; }

    /// <summary>Those of a site.</summary>
    public static DatedPages Of(Site site) => site.Derived(s => new DatedPages([.. ListedPages.Of(s).Newest.Where(p => p.FeedDate is not null)]));

    /// <summary>Those of a section, the newest first.</summary>
    public IReadOnlyList<Page> OfSection(string section) => bySection.GetValueOrDefault(section) ?? [];

    /// <summary>Those that name a partner, the newest first.</summary>
    public IReadOnlyList<Page> OfPartner(Partner partner) => byPartner.GetValueOrDefault(partner.Id) ?? [];

    private static void Enter(Dictionary<string, List<Page>> by, string id, Page page)
    {
        if (!by.TryGetValue(id, out var list)) by[id] = list = [];
        // A page may name a partner twice.
        if (list.Count == 0 || !ReferenceEquals(list[^1], page)) list.Add(page);
    }
}
