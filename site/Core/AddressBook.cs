namespace KtSite.Core;

/// <summary>From an id or a source file to the address on the site.</summary>
public sealed class AddressBook
{
    private readonly Dictionary<string, IAddressed> byId;
    private readonly Dictionary<string, IAddressed> bySource;

    private readonly Dictionary<string, IAddressed>.AlternateLookup<ReadOnlySpan<char>> byLetters;

    private AddressBook(int documents)
    {
        (byId, bySource) = (new(documents, StringComparer.Ordinal), new(documents, StringComparer.Ordinal));
        byLetters = bySource.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Enters all addressed documents. Of two with one id the first counts; the engine reports the second.</summary>
    internal static AddressBook Of(IReadOnlyCollection<IReadOnlyList<Document>> documents)
    {
        var book = new AddressBook(documents.Sum(d => d.Count));
        foreach (var document in documents.SelectMany(d => d))
        {
            if (document is not IAddressed addressed) continue;
            book.byId.TryAdd(addressed.Id, addressed);
            // Several records of one data file share its path: a file link then means the first of them.
            book.bySource.TryAdd(document.Source.File, addressed);
        }
        return book;
    }

    /// <summary>All ids; whether one is among them costs nothing.</summary>
    public IReadOnlyCollection<string> Ids => byId.Keys;

    /// <summary>All files that a link may name.</summary>
    public IEnumerable<string> Files => bySource.Keys;

    /// <summary>The document with this id, or null.</summary>
    public IAddressed? ById(string id) => byId.GetValueOrDefault(id);

    /// <summary>The document written in this source file, or null.</summary>
    public IAddressed? BySource(string path) => bySource.GetValueOrDefault(path);

    /// <summary>The document written in this source file, or null.</summary>
    public IAddressed? BySource(ReadOnlySpan<char> path) => byLetters.TryGetValue(path, out var found) ? found : null;
}
