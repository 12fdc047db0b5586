using KtSite.Core;

namespace KtSite.Reading;

/// <summary>A YAML value that knows where it stands.</summary>
public abstract record YamlNode(Location At);

/// <summary>A scalar. <paramref name="Plain"/> scalars were written without quotes and may be numbers, dates or nothing.</summary>
public sealed record YamlText(Location At, string Value, bool Plain) : YamlNode(At)
{
    /// <summary>Whether this is YAML's way of saying nothing: an empty value, <c>~</c> or <c>null</c>.</summary>
    public bool IsNull => Plain && Value is "" or "~" or "null" or "Null" or "NULL" && Plain;
}

/// <summary>A sequence.</summary>
public sealed record YamlList(Location At, IReadOnlyList<YamlNode> Items) : YamlNode(At);

/// <summary>A mapping, its entries in the order of the file.</summary>
public sealed record YamlMap(Location At, IReadOnlyList<YamlEntry> Entries) : YamlNode(At);

/// <summary>One key of a mapping.</summary>
public sealed record YamlEntry(string Key, Location At, YamlNode Value);
