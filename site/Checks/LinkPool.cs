using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace KtSite.Checks;

/// <summary>A link found on a written page.</summary>
/// <param name="Target">As written.</param>
/// <param name="IsRequest">Whether the browser fetches it by itself: style, script, picture, font.</param>
internal sealed record FoundLink(string Target, bool IsRequest);

/// <summary>Gives one object for equal links and short texts: most pages of a site link to the same few. Safe for several threads.</summary>
internal sealed class LinkPool
{
    private const int MostOnStack = 512;

    private readonly ConcurrentDictionary<string, Pair> links = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Pair>.AlternateLookup<ReadOnlySpan<char>> linksByLetters;
    private readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> namesByLetters;

    public LinkPool() => (linksByLetters, namesByLetters) = (links.GetAlternateLookup<ReadOnlySpan<char>>(), names.GetAlternateLookup<ReadOnlySpan<char>>());

    /// <summary>The link to a target.</summary>
    /// <param name="target">UTF-8, with character references.</param>
    /// <param name="isRequest">See <see cref="FoundLink"/>.</param>
    public FoundLink Link(ReadOnlySpan<byte> target, bool isRequest)
    {
        var both = Both(target);
        return isRequest ? both.Asked : both.Named;
    }

    /// <summary>A short text that many pages have, such as what stands for a picture.</summary>
    /// <param name="name">UTF-8, with character references.</param>
    public string Name(ReadOnlySpan<byte> name)
    {
        if (name.Length > MostOnStack || name.Contains((byte)'&')) return Name(Decode(name));
        Span<char> letters = stackalloc char[name.Length];
        letters = letters[..Encoding.UTF8.GetChars(name, letters)];
        return namesByLetters.TryGetValue(letters, out var known) ? known : Name(letters.ToString());
    }

    /// <summary>An attribute's value as text.</summary>
    public static string Decode(ReadOnlySpan<byte> value)
    {
        var text = Encoding.UTF8.GetString(value);
        return value.Contains((byte)'&') ? WebUtility.HtmlDecode(text) : text;
    }

    private Pair Both(ReadOnlySpan<byte> value)
    {
        if (value.Length > MostOnStack || value.Contains((byte)'&')) return Both(Decode(value));
        Span<char> letters = stackalloc char[value.Length];
        letters = letters[..Encoding.UTF8.GetChars(value, letters)];
        return linksByLetters.TryGetValue(letters, out var known) ? known : Both(letters.ToString());
    }

    private string Name(string name) => names.GetOrAdd(name, name);

    private Pair Both(string target) => links.GetOrAdd(target, t => new Pair(new FoundLink(t, false), new FoundLink(t, true)));

    private sealed record Pair(FoundLink Named, FoundLink Asked);
}
