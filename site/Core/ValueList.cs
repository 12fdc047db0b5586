using System.Collections;
using System.Runtime.CompilerServices;

namespace KtSite.Core;

/// <summary>
/// An immutable list that is equal to another one when all items are equal in order. Records that hold lists
/// stay comparable by value with it, and comparing records is how the build knows that a page did not change.
/// </summary>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>, IValueList
{
    /// <summary>The list without items.</summary>
    public static readonly ValueList<T> Empty = new([]);

    private readonly T[] items;

    internal ValueList(T[] items) => this.items = items;

    /// <inheritdoc/>
    public int Count => items.Length;

    /// <inheritdoc/>
    public T this[int index] => items[index];

    object? IValueList.At(int index) => items[index];

    /// <inheritdoc/>
    public bool Equals(ValueList<T>? other) =>
        other is not null && (ReferenceEquals(this, other) || items.AsSpan().SequenceEqual(other.items));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in items) hash.Add(item);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();
}

/// <summary>A value list of whatever items.</summary>
internal interface IValueList
{
    /// <summary>How many items it has.</summary>
    int Count { get; }

    /// <summary>An item.</summary>
    object? At(int index);
}

/// <summary>Makes value lists.</summary>
public static class ValueList
{
    /// <summary>For collection expressions.</summary>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) =>
        items.IsEmpty ? ValueList<T>.Empty : new ValueList<T>(items.ToArray());

    /// <summary>What is made of each item of a list, in order. Pages make thousands of such lists, and a sequence costs more than most of what is made.</summary>
    public static ValueList<TTo> Map<TFrom, TTo>(this IReadOnlyList<TFrom> items, Func<TFrom, TTo> make)
    {
        if (items.Count == 0) return ValueList<TTo>.Empty;
        var made = new TTo[items.Count];
        for (var i = 0; i < made.Length; i++) made[i] = make(items[i]);
        return new ValueList<TTo>(made);
    }

    /// <summary>The items of a sequence.</summary>
    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items) =>
        items as ValueList<T> ?? (items.ToArray() is { Length: > 0 } array ? new ValueList<T>(array) : ValueList<T>.Empty);
}
