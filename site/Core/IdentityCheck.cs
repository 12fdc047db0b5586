namespace KtSite.Core;

/// <summary>Nothing may exist twice: no id among documents, no file among planned items.</summary>
internal static class IdentityCheck
{
    private static readonly Comparer<Document> BySource = Comparer<Document>.Create((a, b) => a.Source.CompareTo(b.Source));

    /// <summary>Ids, keys and addresses that two documents claim; both places are named. Names of files begin with their date: of two that clash the newer is told to change.</summary>
    public static IEnumerable<Diagnostic> Run(Site site)
    {
        var documents = site.All<Document>().Where(d => d is IAddressed or IKeyed).ToArray();
        Diagnostic[] found = [.. Ids(documents), .. Addresses(documents)];
        if (found.Length == 0) return found;
        // Only now it matters which of two is told.
        documents = [.. documents.Order(BySource)];
        return [.. Ids(documents), .. Addresses(documents)];
    }

    private static IEnumerable<Diagnostic> Ids(Document[] documents)
    {
        var first = new Dictionary<string, Document>(documents.Length, StringComparer.Ordinal);
        foreach (var document in documents)
        {
            // What readers can open shares one space of ids, since links name it without its type.
            var (id, space) = document switch
            {
                IAddressed addressed => (addressed.Id, ""),
                IKeyed keyed => (keyed.Key, document.GetType().Name + " "),
                _ => (null, ""),
            };
            if (id is null || first.TryAdd(space + id, document)) continue;
            yield return Diagnostic.Error(
                Rules.DuplicateId,
                document.Source,
                $"the id '{id}' is taken by {first[space + id].Source}",
                space.Length == 0 ? "give this item an id of its own; ids are shared by all content types" : "give this record an id of its own");
        }
    }

    // Told also while other records are broken and nothing can be planned.
    private static IEnumerable<Diagnostic> Addresses(Document[] documents)
    {
        var first = new Dictionary<string, IAddressed>(documents.Length, StringComparer.OrdinalIgnoreCase);
        foreach (var document in documents)
        {
            // What is an entry of a list has the address of a place on its page; of what has one id, that is told.
            if (document is not IAddressed { Address: var address } page || address.Contains('#') || first.TryAdd(address, page) || first[address].Id == page.Id) continue;
            yield return Taken(address, document.Source, ((Document)first[address]).Source);
        }
    }

    /// <summary>Output files that two items claim. Paths that differ only by case are one file on many hosts.</summary>
    public static IEnumerable<Diagnostic> Run(IReadOnlyCollection<OutputItem> items)
    {
        var first = new Dictionary<string, OutputItem>(items.Count, StringComparer.OrdinalIgnoreCase);
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            // Two sources that clash clash in all their files: page, card, share kit. One report says it.
            if (first.TryAdd(item.Path.Value, item) || !reported.Add($"{first[item.Path.Value].Origin} {item.Origin}")) continue;
            yield return Taken(item.Path.Address, item.Origin, first[item.Path.Value].Origin);
        }
    }

    private static Diagnostic Taken(string address, Location at, Location by) =>
        Diagnostic.Error(Rules.DuplicateAddress, at, $"the address {address} is taken by {by}", "give one of the two another 'slug:', file name or redirect");
}
