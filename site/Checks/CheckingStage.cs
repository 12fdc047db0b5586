using System.Collections.Concurrent;
using KtSite.Content;
using KtSite.Core;
using KtSite.Views;

namespace KtSite.Checks;

/// <summary>A stage that looks at every page on its way into another one, and judges the whole site before that one commits.</summary>
/// <param name="inner">Where the items go.</param>
/// <param name="settings">The settings of the site.</param>
/// <param name="judgement">What the site has decided about problems.</param>
/// <param name="memo">What is known of the pages of the build before, where there was one in this process; not together with <paramref name="sound"/>.</param>
/// <param name="sound">Tells of links that nobody has to ask about again; null where somebody may.</param>
/// <param name="keeper">Keeps published pages that are formed of the same, where that is wanted.</param>
/// <param name="expected">How many items will come.</param>
internal sealed class CheckingStage(IOutputStage inner, SiteSettings settings, Judgement judgement, PageMemo? memo = null, PageKeeper? keeper = null, SoundLinks? sound = null, int expected = 0) : IRememberingStage
{
    // Of each page only what the links of others need is kept, not its text.
    private readonly ConcurrentDictionary<string, CheckedPage> pages = new(Environment.ProcessorCount, expected, StringComparer.Ordinal);
    // Addresses of all files, where nobody knew them before they came.
    private readonly ConcurrentDictionary<string, string>? files = sound is null ? new(Environment.ProcessorCount, expected, StringComparer.Ordinal) : null;
    private readonly ConcurrentBag<Diagnostic> found = [];
    private readonly PageInspectors inspectors = new(sound);

    /// <inheritdoc/>
    public bool HasBefore => keeper?.KnowsPages ?? memo is not null;

    /// <inheritdoc/>
    public void Add(OutputItem item, ReadOnlySpan<byte> bytes) => Take(item, bytes, Formation.Never);

    /// <inheritdoc/>
    public void Add(OutputItem item, ReadOnlySpan<byte> bytes, Formation formed) => Take(item, bytes, formed);

    /// <inheritdoc/>
    public bool TryKeep(OutputItem item, Formation formed)
    {
        if (keeper?.Keep(item, formed) is { } known) return Keep(item, known.Ids, []);
        if (memo is null || inner is not IKeepingStage stage) return false;
        if (item is not PlannedPage) return memo.HasFile(item.Path.Address, formed) && stage.TryKeep(item) && Keep(item, default, []);
        return memo.Find(item.Path.Address, formed) is { } last && stage.TryKeep(item) && Keep(item, last.Facts.Ids, last.Facts.Links);
    }

    private void Came(OutputItem item)
    {
        if (files is not null) files[item.Path.Address] = item.Path.Address;
    }

    private bool Keep(OutputItem item, PlaceNames ids, IReadOnlyList<FoundLink> links)
    {
        Came(item);
        if (item is PlannedPage) pages[item.Path.Address] = new CheckedPage(new WrittenPage(item.Path.Address, item.Origin), ids, links);
        return true;
    }

    private void Take(OutputItem item, ReadOnlySpan<byte> bytes, Formation formed)
    {
        Came(item);
        var facts = item is PageOutput checkedPage ? Inspect(checkedPage, bytes) : null;
        var isSound = facts?.IsSound ?? (!FeedCheck.Knows(item.Path.Address) || Inspect(item, bytes));
        inner.Add(item, bytes);
        if (!isSound) formed = Formation.Never;
        if (facts is null) memo?.RememberFile(item.Path.Address, formed);
        else memo?.Remember(item.Path.Address, formed);
        if (facts is not null || formed != Formation.Never) keeper?.Add(item, formed, facts?.Facts.Ids ?? default);
    }

    /// <inheritdoc/>
    public void Commit() => inner.Commit();

    /// <inheritdoc/>
    public void Discard() => inner.Discard();

    /// <summary>What is wrong with the written pages, in the order of their addresses.</summary>
    public IReadOnlyList<Diagnostic> Judge(Site site)
    {
        var problems = new DiagnosticBag(judgement);
        var links = LinksOf(site);
        foreach (var page in memo?.Links.Open(files!, pages) ?? Sorted(pages.Values.Where(p => p.Links.Count > 0))) links.Run(page.Item, page.Links, problems);
        if (problems.All.Count == 0) memo?.Links.Remember(files!, pages);
        else memo?.Links.Forget();
        return [.. found.OrderBy(p => p.At).ThenBy(p => p.Message, StringComparer.Ordinal), .. problems.All];
    }

    /// <summary>The pages of other sites that this one links to, each with the first place where that was written.</summary>
    public IReadOnlyDictionary<string, Location> OutsideLinks(Site site)
    {
        var links = LinksOf(site);
        var found = new Dictionary<string, Location>(StringComparer.Ordinal);
        foreach (var page in Sorted(pages.Values))
        {
            // Links for sharing carry the address of the page in them, and lead to a form rather than to a page.
            foreach (var (address, at) in links.Outside(page.Item, page.Links).Where(l => !l.Address.Contains(Uri.EscapeDataString(settings.Url.Absolute("/")), StringComparison.Ordinal)))
                found.TryAdd(address, at);
        }

        return found;
    }

    /// <summary>The addresses of the pages that link to a page, sorted.</summary>
    public IReadOnlyList<string> PagesWithLinkTo(string address, Site site)
    {
        var links = LinksOf(site);
        return [.. Sorted(pages.Values).Where(p => p.Links.Any(l => links.Target(p.Item, l) == address)).Select(p => p.Item.Address)];
    }

    private static IEnumerable<CheckedPage> Sorted(IEnumerable<CheckedPage> pages) => pages.OrderBy(p => p.Item.Address, StringComparer.Ordinal);

    private LinkCheck LinksOf(Site site) =>
        new(site, settings.Url, sound?.Addresses ?? files!.Keys.ToHashSet(StringComparer.Ordinal), address => pages.TryGetValue(address, out var page) ? page.Ids : null);

    private sealed record Inspected(PageFacts Facts, bool IsSound);

    private Inspected Inspect(PageOutput page, ReadOnlySpan<byte> html)
    {
        var facts = memo?.Inspect(page.Path.Address, html) ?? inspectors.Inspect(html);
        pages[page.Path.Address] = new CheckedPage(new WrittenPage(page.Path.Address, page.Origin), facts.Ids, facts.Links);
        var problems = new DiagnosticBag(judgement);
        StructureCheck.Run(page, facts, problems);
        if (page.Site.Funding is { } funding && !facts.IsRedirect) FundingCheck.Run(page, facts, html, funding, problems);
        foreach (var problem in problems.All) found.Add(problem);
        return new Inspected(facts, problems.All.Count == 0);
    }

    // Whether nothing is wrong with a feed or the site map.
    private bool Inspect(OutputItem item, ReadOnlySpan<byte> bytes)
    {
        if (memo?.IsSound(item.Path.Address, bytes) == true) return true;
        var problems = new DiagnosticBag(judgement);
        FeedCheck.Run(item, bytes, settings.Url, problems);
        if (problems.All.Count == 0) memo?.AddSound(item.Path.Address, bytes);
        foreach (var problem in problems.All) found.Add(problem);
        return problems.All.Count == 0;
    }
}

/// <summary>What is left of a page that was written: what the links of others need, and its own.</summary>
/// <param name="Item">The page.</param>
/// <param name="Ids">Places on it that links may go to.</param>
/// <param name="Links">Its links.</param>
internal readonly record struct CheckedPage(WrittenPage Item, PlaceNames Ids, IReadOnlyList<FoundLink> Links);
