using KtSite.Core;

namespace KtSite.Images;

/// <summary>Keeps drawn cards and written pictures by the hash of all that formed them: one is made again only when that changes.</summary>
/// <param name="folder">Where; created when needed. A store that cannot be read or written is no error, only slower.</param>
/// <param name="extension">Extension of the files, with its dot.</param>
public sealed class ImageStore(string folder, string extension)
{
    private const string Unfinished = ".new";

    private static readonly System.Buffers.SearchValues<char> HexadecimalDigits = System.Buffers.SearchValues.Create("0123456789abcdef");

    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, string> asked = new(StringComparer.Ordinal);

    /// <summary>Key of an image: the hash of all that forms it.</summary>
    public static string KeyOf(params ReadOnlySpan<string> parts) => Digest.Of(parts).ToString().ToLowerInvariant();

    /// <summary>A kept image, or null.</summary>
    public byte[]? Find(string key)
    {
        asked[key] = key;
        try
        {
            return File.Exists(PathOf(key)) ? File.ReadAllBytes(PathOf(key)) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps an image: whole or not at all, whoever else writes it at the same time.</summary>
    public void Keep(string key, ReadOnlySpan<byte> bytes)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var unfinished = Path.Combine(folder, $"{key}.{Guid.NewGuid():N}{Unfinished}");
            using (var file = File.OpenHandle(unfinished, FileMode.CreateNew, FileAccess.Write)) RandomAccess.Write(file, bytes, 0);
            File.Move(unfinished, PathOf(key), overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next build makes it again.
        }
    }

    /// <summary>Removes the images that nobody asked this store for.</summary>
    public void PruneUnused() => Prune(asked.Keys.ToHashSet(StringComparer.Ordinal));

    /// <summary>Removes the images that are not in <paramref name="used"/>, and what a run that was cut off left behind. Other files stay.</summary>
    /// <param name="used">Keys of all images of the build.</param>
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

    // Those of earlier programs have twice as many digits, of another hash.
    private bool IsOurs(string name) =>
        name.AsSpan().IndexOfAnyExcept(HexadecimalDigits) is (2 * Digest.Length or 4 * Digest.Length) and var digits
        && (name[digits..] == extension || name.EndsWith(Unfinished, StringComparison.Ordinal));

    private string PathOf(string key) => Path.Combine(folder, key + extension);
}

/// <summary>The images that builds keep beside the output.</summary>
/// <param name="Cards">Share cards.</param>
/// <param name="Pictures">Pictures in several widths.</param>
public sealed record ImageStores(ImageStore Cards, ImageStore Pictures)
{
    /// <summary>The stores below a folder.</summary>
    public static ImageStores In(string folder) =>
        new(new ImageStore(Path.Combine(folder, "cards"), ".png"), new ImageStore(Path.Combine(folder, "pictures"), ".image"));

    /// <summary>Removes the images that nobody asked these stores for.</summary>
    public void PruneUnused()
    {
        Cards.PruneUnused();
        Pictures.PruneUnused();
    }
}
