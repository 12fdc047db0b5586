using System.Security.Cryptography;
using System.Text;

namespace KtSite.Core;

/// <summary>One file of the site's sources, as it was when the build began.</summary>
/// <param name="path">Path below the root, with forward slashes.</param>
/// <param name="bytes">The whole content.</param>
public sealed class SourceFile(string path, byte[] bytes)
{
    /// <summary>Path below the root, with forward slashes, as on disk.</summary>
    public string Path { get; } = path;

    /// <summary>The raw content.</summary>
    public ReadOnlyMemory<byte> Bytes => bytes;

    /// <summary>SHA-256 of the content, in hexadecimal.</summary>
    public string Hash { get; } = Convert.ToHexString(SHA256.HashData(bytes));

    /// <summary>Content as text: UTF-8 without its byte order mark, line ends as LF. Made anew at each call, since hardly anybody asks twice.</summary>
    public string Text => Decode(bytes);

    /// <summary>The place of the whole file.</summary>
    public Location Start => new(Path);

    /// <summary>File name without folder and extension.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Folder below the root, without a slash at the end.</summary>
    public string Folder => Path.LastIndexOf('/') is var slash and >= 0 ? Path[..slash] : "";

    /// <inheritdoc/>
    public override string ToString() => Path;

    private static string Decode(byte[] bytes)
    {
        var start = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        return Encoding.UTF8.GetString(bytes, start, bytes.Length - start).ReplaceLineEndings("\n");
    }
}
