using System.Collections;
using System.Text;

namespace KtSite.Checks;

/// <summary>The ids on a page, to which links may go: one text, since thousands of pages have a handful each.</summary>
internal readonly record struct PlaceNames : IEnumerable<string>
{
    // No attribute holds it: the parsers of HTML put another sign in its place.
    private const char Mark = '\0';

    // A mark before each name and after the last one; null without any.
    private readonly string? names;

    private PlaceNames(string? names) => this.names = names;

    /// <summary>All names as one text, for <see cref="Of"/>.</summary>
    public string Text => names ?? "";

    /// <summary>The names of a text that <see cref="Text"/> gave.</summary>
    public static PlaceNames Of(string text) => new(text.Length > 0 ? text : null);

    /// <summary>Whether a name is among them.</summary>
    public bool Contains(ReadOnlySpan<char> name) => Contains(names, name);

    /// <summary>Whether all names of another page are among them.</summary>
    public bool ContainsAll(PlaceNames others)
    {
        if (this == others) return true;
        foreach (var other in others)
        {
            if (!Contains(other)) return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => (names?.Split(Mark, StringSplitOptions.RemoveEmptyEntries) ?? []).AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static bool Contains(ReadOnlySpan<char> names, ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || name.Contains(Mark)) return false;
        for (var from = 0; names[from..].IndexOf(name) is >= 0 and var at; from += at + 1)
        {
            // A mark stands before and after each of them.
            if (names[from + at - 1] == Mark && names[from + at + name.Length] == Mark) return true;
        }

        return false;
    }

    /// <summary>Collects the names of a page; used again for the next one. Not safe for several threads.</summary>
    internal sealed class Collector
    {
        // Lists of items follow each other, and have the same names.
        private readonly string?[] known = new string?[64];
        private char[] letters = new char[1024];
        private int length;

        /// <summary>Adds a name.</summary>
        /// <param name="name">UTF-8 without character references, or what <paramref name="decoded"/> says.</param>
        /// <param name="decoded">The name, where it is not what is written.</param>
        /// <returns>False when it is there already.</returns>
        public bool Add(ReadOnlySpan<byte> name, string? decoded)
        {
            var most = length + 2 + (decoded?.Length ?? name.Length);
            if (most > letters.Length) Array.Resize(ref letters, Math.Max(most, 2 * letters.Length));
            if (length == 0) letters[length++] = Mark;
            var place = letters.AsSpan(length);
            var added = decoded is null ? place[..Encoding.UTF8.GetChars(name, place)] : place[..decoded.Length];
            decoded?.CopyTo(added);
            if (PlaceNames.Contains(letters.AsSpan(0, length), added)) return false;
            length += added.Length;
            letters[length++] = Mark;
            return true;
        }

        /// <summary>All names, and begins anew.</summary>
        public PlaceNames End()
        {
            var all = letters.AsSpan(0, length);
            length = 0;
            if (all.Length < 2) return default;
            ref var place = ref known[string.GetHashCode(all) & (known.Length - 1)];
            if (!all.SequenceEqual(place)) place = all.ToString();
            return new PlaceNames(place);
        }
    }
}
