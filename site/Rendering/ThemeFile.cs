using KtSite.Core;

namespace KtSite.Rendering;

/// <summary>A file of a theme.</summary>
public sealed class ThemeFile
{
    // The directory of a TrueType file stands here, with a checksum of each of its tables.
    private const int FontHead = 4096;

    // Clocks of file systems are coarse: see SourceTree.
    private static readonly TimeSpan Coarse = TimeSpan.FromSeconds(2);

    private readonly Func<byte[]> read;
    private readonly DateTime seen = DateTime.UtcNow;
    private readonly FileStamp stamp;

    private ThemeFile(string path, string origin, string hash, FileStamp stamp, Func<byte[]> read)
    {
        Path = path;
        Origin = origin;
        Hash = hash;
        this.stamp = stamp;
        this.read = read;
    }

    /// <summary>Path below the theme.</summary>
    public string Path { get; }

    /// <summary>Path for messages.</summary>
    public string Origin { get; }

    /// <summary>Its content. That of a font is read each time: it may be large, and most sites never ask for it.</summary>
    public byte[] Bytes => read();

    /// <summary>A <see cref="Digest"/> in hexadecimal: of the content, or of a font's length and table directory, which change with its content.</summary>
    public string Hash { get; }

    /// <summary>Content as text.</summary>
    public string Text => new SourceFile(Origin, Bytes).Text;

    /// <summary>A file on the disk.</summary>
    /// <param name="path">Path below the theme.</param>
    /// <param name="origin">Path for messages.</param>
    /// <param name="file">Where it lies.</param>
    /// <param name="last">The file as it was before; itself where it has the same length and time.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static ThemeFile Of(string path, string origin, string file, ThemeFile? last)
    {
        var stamp = FileStamp.Of(file) ?? default;
        if (last is not null && last.Origin == origin && last.stamp == stamp && stamp.Written < last.seen - Coarse) return last;
        if (IsFontOfCards(path)) return new ThemeFile(path, origin, HashOfFont(file), stamp, () => File.ReadAllBytes(file));
        var bytes = File.ReadAllBytes(file);
        if (TextBytes.IsText(path)) bytes = TextBytes.Normal(bytes);
        return new ThemeFile(path, origin, Digest.Of(bytes).ToString(), stamp, () => bytes);
    }

    // Assets are published under the hash of all they hold.
    private static bool IsFontOfCards(string path) =>
        !path.StartsWith("assets/", StringComparison.Ordinal) && System.IO.Path.GetExtension(path).ToLowerInvariant() is (".ttf" or ".otf");

    private static string HashOfFont(string file)
    {
        using var stream = File.OpenRead(file);
        var head = new byte[FontHead + sizeof(long)];
        stream.ReadAtLeast(head.AsSpan(0, FontHead), FontHead, throwOnEndOfStream: false);
        BitConverter.TryWriteBytes(head.AsSpan(FontHead), stream.Length);
        return Digest.Of(head).ToString();
    }
}
