using System.Buffers;
using System.Text;
using KtSite.Content;

namespace KtSite.Checks;

/// <summary>
/// Tells at once of most links of a page that they are sound, so that nobody has to remember them: those to a file that will be written, and
/// those to other sites. Safe for several threads.
/// </summary>
internal sealed class SoundLinks
{
    private const int Longest = 512;

    private static readonly SearchValues<byte> Special = SearchValues.Create("&#%?"u8);

    private readonly byte[] basePath;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known;

    /// <param name="url">Address of the site.</param>
    /// <param name="planned">Addresses of all files that will be written.</param>
    public SoundLinks(SiteUrl url, IEnumerable<string> planned)
    {
        Addresses = planned.ToHashSet(StringComparer.Ordinal);
        known = Addresses.GetAlternateLookup<ReadOnlySpan<char>>();
        basePath = Encoding.UTF8.GetBytes(url.BasePath);
    }

    /// <summary>Addresses of all files that will be written.</summary>
    public HashSet<string> Addresses { get; }

    /// <summary>Whether a link is sound for sure; of others the whole site decides.</summary>
    /// <param name="target">UTF-8, as written.</param>
    /// <param name="isRequest">See <see cref="FoundLink"/>.</param>
    public bool Contain(ReadOnlySpan<byte> target, bool isRequest)
    {
        if (IsOutside(target)) return !isRequest;
        if (target.Length > Longest || target.ContainsAny(Special) || !target.StartsWith(basePath)) return false;
        Span<char> letters = stackalloc char[target.Length];
        var address = letters[..Encoding.UTF8.GetChars(target[basePath.Length..], letters)];
        return address is ['/', ..] && known.Contains(address);
    }

    // With a scheme of its own; what begins with two slashes is left to the check of the whole site.
    private static bool IsOutside(ReadOnlySpan<byte> target) => target.IndexOfAny(":/?#&"u8) is > 0 and var mark && target[mark] == ':';
}
