using System.Collections.Concurrent;

namespace KtSite.Core;

/// <summary>All final records of a site. Sealed: who holds one can only read.</summary>
public sealed class Site
{
    private readonly Dictionary<Type, IReadOnlyList<Document>> byType;
    private readonly ConcurrentDictionary<Type, object> byBase = new();
    private readonly ConcurrentDictionary<Type, Lazy<object>> derived = new();
    private readonly HashSet<Type>? declared;
    private readonly Type? withheld;
    private readonly Lazy<AddressBook> addresses;

    internal Site(Dictionary<Type, IReadOnlyList<Document>> byType, IReadOnlySet<string> unreadable, HeldBackBook heldBack, SourceTree sources, IReadOnlyCollection<Type>? declared = null)
    {
        Unreadable = unreadable;
        HeldBack = heldBack;
        Sources = sources;
        this.byType = byType;
        this.declared = declared is null ? null : [.. declared];
        addresses = new(() => AddressBook.Of(this.byType.Values));
    }

    private Site(Site whole, Type withheld, IEnumerable<object> derived)
    {
        (Unreadable, HeldBack, Sources, byType, addresses) = (whole.Unreadable, whole.HeldBack, whole.Sources, whole.byType, whole.addresses);
        this.withheld = withheld;
        foreach (var found in derived) this.derived[found.GetType()] = new Lazy<object>(found);
    }

    /// <summary>The files that the records were read from.</summary>
    internal SourceTree Sources { get; }

    /// <summary>
    /// Files that gave no record because they are broken. What they would have held is not known, so nothing may be called missing on their account.
    /// </summary>
    public IReadOnlySet<string> Unreadable { get; }

    /// <summary>Documents that exist, but are not published now.</summary>
    public HeldBackBook HeldBack { get; }

    /// <summary>Where each addressed document can be opened.</summary>
    public AddressBook Addresses => addresses.Value;

    /// <summary>
    /// All records of a type, in the order their pipeline gave them; for a base type such as a page, those of
    /// every derived type, in the order of the pipelines.
    /// </summary>
    /// <exception cref="InvalidOperationException">A pipeline asked in its process phase for a type that it did not declare.</exception>
    public IReadOnlyList<T> All<T>() where T : class
    {
        if (declared is not null && !declared.Contains(typeof(T)))
            throw new InvalidOperationException($"{typeof(T).Name} is not among the declared dependencies of the pipeline that asked for it");
        if (withheld is not null && typeof(T).IsAssignableFrom(withheld))
            throw new InvalidOperationException($"what is asked of {typeof(T).Name} here is not part of the hash of what is made of it");
        if (byType.TryGetValue(typeof(T), out var exact)) return (IReadOnlyList<T>)exact;
        return (IReadOnlyList<T>)byBase.GetOrAdd(typeof(T), _ => byType.Where(pair => typeof(T).IsAssignableFrom(pair.Key)).SelectMany(pair => pair.Value.Cast<T>()).ToArray());
    }

    /// <summary>What follows from the records alone, found once for all who ask.</summary>
    /// <param name="find">Finds it; others who ask meanwhile wait.</param>
    public T Derived<T>(Func<Site, T> find) where T : class => (T)derived.GetOrAdd(
        typeof(T), _ => new(() => withheld is null ? find(this) : throw new InvalidOperationException($"{typeof(T).Name} is not part of the hash of what is made of it"))).Value;

    /// <summary>
    /// The same records, but for those of a type: nobody may ask for them, except for their addresses, and for what is derived of them only as far as it is
    /// given here. So what is made of the rest cannot depend on them in secret.
    /// </summary>
    internal Site Beside<T>(params IEnumerable<object> derived) where T : Document => new(this, typeof(T), derived);

    /// <summary>Whether nobody may ask for a document.</summary>
    internal bool Withholds(object document) => withheld is not null && withheld.IsInstanceOfType(document);

    /// <summary>The same records but for those of a type that some test does not let through.</summary>
    public Site Where<T>(Func<T, bool> keep) where T : Document =>
        byType.ContainsKey(typeof(T)) ? new(new Dictionary<Type, IReadOnlyList<Document>>(byType) { [typeof(T)] = All<T>().Where(keep).ToArray() }, Unreadable, HeldBack, Sources, declared) : this;

    /// <summary>The same records, of which only the declared types may be asked for.</summary>
    internal Site LimitedTo(IReadOnlyCollection<Type> types) => new(byType, Unreadable, HeldBack, Sources, types);
}
