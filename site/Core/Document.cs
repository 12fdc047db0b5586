namespace KtSite.Core;

/// <summary>The base of every content record: immutable, and knows where it was written.</summary>
/// <param name="Source">Place of the record in its source file.</param>
public abstract record Document(Location Source);

/// <summary>A record that others name by a key, unique among the records of its type.</summary>
public interface IKeyed
{
    /// <summary>The key, as it is written in references.</summary>
    string Key { get; }
}

/// <summary>A document that readers can open.</summary>
public interface IAddressed
{
    /// <summary>Stable identity, unique in the site; what references and <c>xref:</c> links name.</summary>
    string Id { get; }

    /// <summary>Path on the site: begins with a slash, ends with a slash or is a file; may carry a fragment.</summary>
    string Address { get; }
}
