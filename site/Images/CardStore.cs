using System.Security.Cryptography;
using System.Text;

namespace KtSite.Images;

/// <summary>Keeps drawn cards by the hash of all that formed them: a card is drawn again only when that changes.</summary>
/// <param name="folder">Where; created when needed. A store that cannot be written is no error, only slower.</param>
public sealed class CardStore(string folder)
{
    /// <summary>Key of a card: what it says, how it looks, and the version of the painter.</summary>
    public static string KeyOf(CardView card, string type, string styleRevision) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{CardPainter.Version}\n{styleRevision}\n{type}\n{card}"))).ToLowerInvariant();

    /// <summary>A kept card, or null.</summary>
    public byte[]? Find(string key)
    {
        try
        {
            return File.Exists(PathOf(key)) ? File.ReadAllBytes(PathOf(key)) : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Keeps a card.</summary>
    public void Keep(string key, ReadOnlySpan<byte> png)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var temporary = $"{PathOf(key)}.{Environment.CurrentManagedThreadId}.new";
            File.WriteAllBytes(temporary, png);
            File.Move(temporary, PathOf(key), overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next build draws it again.
        }
    }

    private string PathOf(string key) => Path.Combine(folder, key + ".png");
}
