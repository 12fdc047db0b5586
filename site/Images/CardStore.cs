using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace KtSite.Images;

/// <summary>Keeps drawn cards by the hash of all that formed them: a card is drawn again only when that changes.</summary>
/// <param name="folder">Where; created when needed. A store that cannot be read or written is no error, only slower.</param>
public sealed class CardStore(string folder)
{
    private const string Extension = ".png";
    private const string Unfinished = ".new";

    private static readonly System.Buffers.SearchValues<char> HexadecimalDigits = System.Buffers.SearchValues.Create("0123456789abcdef");

    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, byte> asked = new(StringComparer.Ordinal);

    /// <summary>Key of a card: what it says, how it looks, and the version of the painter.</summary>
    /// <param name="card">What it says.</param>
    /// <param name="type">What sort of item it is, as the card says it.</param>
    /// <param name="styleRevision">Hash of style and fonts.</param>
    public static string KeyOf(CardView card, string type, string styleRevision)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        // With its length before it, no text can pass for the end of one and the beginning of the next.
        foreach (var part in new[] { CardPainter.Version, styleRevision, type, card.Type, card.Title, card.Date ?? "", card.Project, card.Statement })
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>A kept card, or null.</summary>
    public byte[]? Find(string key)
    {
        asked[key] = 0;
        try
        {
            return File.Exists(PathOf(key)) ? File.ReadAllBytes(PathOf(key)) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps a card: whole or not at all, whoever else writes it at the same time.</summary>
    public void Keep(string key, ReadOnlySpan<byte> png)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var unfinished = Path.Combine(folder, $"{key}.{Guid.NewGuid():N}{Unfinished}");
            File.WriteAllBytes(unfinished, png);
            File.Move(unfinished, PathOf(key), overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next build draws it again.
        }
    }

    /// <summary>Removes the cards that nobody asked this store for.</summary>
    public void PruneUnused() => Prune(asked.Keys.ToHashSet(StringComparer.Ordinal));

    /// <summary>Removes the cards that are not in <paramref name="used"/>, and what a run that was cut off left behind. Other files stay.</summary>
    /// <param name="used">Keys of all cards of the build.</param>
    public void Prune(IReadOnlySet<string> used)
    {
        try
        {
            if (!Directory.Exists(folder)) return;
            foreach (var path in Directory.EnumerateFiles(folder).Where(p => IsOurs(Path.GetFileName(p)) && !used.Contains(Path.GetFileNameWithoutExtension(p))).ToList())
                File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // They only take room.
        }
    }

    private static bool IsOurs(string name) =>
        name.Length > 64
        && !name.AsSpan(0, 64).ContainsAnyExcept(HexadecimalDigits)
        && (name[64..] == Extension || name.EndsWith(Unfinished, StringComparison.Ordinal));

    private string PathOf(string key) => Path.Combine(folder, key + Extension);
}
