using System.Collections.Concurrent;

namespace KtSite.Reading;

/// <summary>
/// What the first reader of one kind of record asked for. All others ask for the same in the same order, so that of thousands of files only
/// the first has to say it. Safe for several threads.
/// </summary>
public sealed class KnownFields
{
    private readonly ConcurrentDictionary<string, string> ids = new(StringComparer.Ordinal);
    private FieldSpec[]? fields;

    /// <summary>What was asked for, in order; nothing before the first reader has finished.</summary>
    internal ReadOnlySpan<FieldSpec> Fields => fields;

    /// <summary>The same text for the same id: thousands of files name the same few, such as tags.</summary>
    internal string Shared(string id) => ids.GetOrAdd(id, id);

    /// <summary>Remembers what a reader asked for, if it was the first.</summary>
    internal void Add(IEnumerable<FieldSpec> asked)
    {
        if (fields is null) Interlocked.CompareExchange(ref fields, [.. asked], null);
    }
}
