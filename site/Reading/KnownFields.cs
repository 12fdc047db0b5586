namespace KtSite.Reading;

/// <summary>
/// What readers of one kind of record asked for before. They ask for the same in the same order, so of thousands of files only the first
/// has to say it. Safe for several threads.
/// </summary>
public sealed class KnownFields
{
    private readonly FieldSpec?[] fields = new FieldSpec?[64];

    /// <summary>The field that was asked for at a place, where it is this one; null when that is not known.</summary>
    /// <param name="place">How many were asked for before it.</param>
    /// <param name="key">Its key.</param>
    /// <param name="kind">What it takes.</param>
    /// <param name="required">Whether it must be there.</param>
    /// <param name="help">What it does. Literal texts are the same object each time; others are compared as unequal.</param>
    internal FieldSpec? At(int place, string key, FieldKind kind, bool required, string help) =>
        place < fields.Length && fields[place] is { } known && ReferenceEquals(known.Key, key) && ReferenceEquals(known.Help, help) && known.Kind == kind && known.Required == required ? known : null;

    /// <summary>Remembers a field.</summary>
    internal void Add(int place, FieldSpec field)
    {
        if (place < fields.Length) fields[place] = field;
    }
}
