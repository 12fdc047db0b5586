namespace KtSite.Checks;

/// <summary>
/// Remembers a site on which every link went somewhere, so that of the next one only the pages with other links need be followed. Used where builds follow each
/// other in one process.
/// </summary>
internal sealed class LinkMemo
{
    private IReadOnlyDictionary<string, string> files = new Dictionary<string, string>();
    private Dictionary<string, CheckedPage> pages = [];

    /// <summary>The pages whose links are to be followed, in the order of their addresses: all of them where something is gone to which any may link.</summary>
    /// <param name="now">All files, by address.</param>
    /// <param name="nowPages">All pages, by address.</param>
    public IReadOnlyList<CheckedPage> Open(IReadOnlyDictionary<string, string> now, IReadOnlyDictionary<string, CheckedPage> nowPages)
    {
        var isAllThere = files.All(f => now.ContainsKey(f.Key)) && pages.All(p => nowPages.TryGetValue(p.Key, out var there) && there.Ids.ContainsAll(p.Value.Ids));
        return [.. nowPages.Values.Where(p => !isAllThere || !pages.TryGetValue(p.Item.Address, out var last) || !ReferenceEquals(last.Links, p.Links)).OrderBy(p => p.Item.Address, StringComparer.Ordinal)];
    }

    /// <summary>Remembers a site without a dead link.</summary>
    public void Remember(IReadOnlyDictionary<string, string> files, IReadOnlyDictionary<string, CheckedPage> pages) => (this.files, this.pages) = (files, new(pages));

    /// <summary>Remembers nothing, so that everything is told again.</summary>
    public void Forget() => Remember(new Dictionary<string, string>(), new Dictionary<string, CheckedPage>());
}
