using System.Collections.Concurrent;

namespace KtSite.Core;

/// <summary>All final records of a site. Sealed: who holds one can only read.</summary>
public sealed class Site
{
    private readonly Dictionary<Type, IReadOnlyList<Document>> byType;
    private readonly ConcurrentDictionary<Type, object> byBase = new();
    private readonly HashSet<Type>? declared;
    private readonly Lazy<AddressBook> addresses;

    internal Site(Dictionary<Type, IReadOnlyList<Document>> byType, IReadOnlySet<string> unreadable, HeldBackBook heldBack, IReadOnlyCollection<Type>? declared = null)
    {
        Unreadable = unreadable;
        HeldBack = heldBack;
        this.byType = byType;
        this.declared = declared is null ? null : [.. declared];
        addresses = new(() => AddressBook.Of(this.byType.Values.SelectMany(d => d)));
    }

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
        if (byType.TryGetValue(typeof(T), out var exact)) return (IReadOnlyList<T>)exact;
        return (IReadOnlyList<T>)byBase.GetOrAdd(typeof(T), _ => byType.Where(pair => typeof(T).IsAssignableFrom(pair.Key)).SelectMany(pair => pair.Value.Cast<T>()).ToArray());
    }

    /// <summary>What follows from the records alone, found once for all who ask.</summary>
    /// <param name="find">Finds it; may be called twice when two ask at the same time.</param>
    public T Derived<T>(Func<Site, T> find) where T : class => (T)byBase.GetOrAdd(typeof(T), _ => find(this));

    /// <summary>The same records but for those of a type that some test does not let through.</summary>
    public Site Where<T>(Func<T, bool> keep) where T : Document =>
        byType.ContainsKey(typeof(T)) ? new(new Dictionary<Type, IReadOnlyList<Document>>(byType) { [typeof(T)] = All<T>().Where(keep).ToArray() }, Unreadable, HeldBack, declared) : this;

    /// <summary>The same records, of which only the declared types may be asked for.</summary>
    internal Site LimitedTo(IReadOnlyCollection<Type> types) => new(byType, Unreadable, HeldBack, types);
}
