namespace KtSite.Core;

/// <summary>Nothing may exist twice: no id among documents, no file among planned items.</summary>
internal static class IdentityCheck
{
    /// <summary>Ids and keys that two documents claim; both places are named.</summary>
    public static IEnumerable<Diagnostic> Run(Site site)
    {
        var first = new Dictionary<string, Document>(StringComparer.Ordinal);
        foreach (var document in site.All<Document>())
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

    /// <summary>Output files that two items claim. Paths that differ only by case are one file on many hosts.</summary>
    public static IEnumerable<Diagnostic> Run(IEnumerable<OutputItem> items)
    {
        var first = new Dictionary<string, OutputItem>(StringComparer.OrdinalIgnoreCase);
        var reported = new HashSet<(Location, Location)>();
        foreach (var item in items)
        {
            // Two sources that clash clash in all their files: page, card, share kit. One report says it.
            if (first.TryAdd(item.Path.Value, item) || !reported.Add((first[item.Path.Value].Origin, item.Origin))) continue;
            yield return Diagnostic.Error(
                Rules.DuplicateAddress,
                item.Origin,
                $"the address {item.Path.Address} is taken by {first[item.Path.Value].Origin}",
                "change the slug, the file name or the redirect of one of the two");
        }
    }
}
