using System.IO.Hashing;

namespace KtSite.Checks;

/// <summary>
/// What was found out of the byte strings that came first: the links and names that stand on all pages of a site come on the first of them, and need not be looked
/// for in large tables again. A place that is taken stays taken, so that nothing is made for strings that come once. Safe for several threads.
/// </summary>
/// <typeparam name="T">What is found out.</typeparam>
internal sealed class EarlyBytes<T>
    where T : class
{
    // A power of two.
    private const int Places = 1024;

    private readonly Entry?[] entries = new Entry?[Places];

    /// <summary>What is known of a string, or null.</summary>
    /// <param name="bytes">The string.</param>
    /// <param name="place">Where it would be kept; -1 where there is no place for it.</param>
    public T? Find(ReadOnlySpan<byte> bytes, out int place)
    {
        place = (int)XxHash3.HashToUInt64(bytes) & (Places - 1);
        if (entries[place] is not { } entry) return null;
        if (bytes.SequenceEqual(entry.Bytes)) return entry.Found;
        place = -1;
        return null;
    }

    /// <summary>Keeps what was found out.</summary>
    /// <param name="bytes">The string.</param>
    /// <param name="place">What <see cref="Find"/> told.</param>
    /// <param name="found">What was found out.</param>
    public void Keep(ReadOnlySpan<byte> bytes, int place, T found)
    {
        if (place >= 0) entries[place] = new Entry(bytes.ToArray(), found);
    }

    private sealed record Entry(byte[] Bytes, T Found);
}
