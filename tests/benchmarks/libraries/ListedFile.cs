using System.Collections.Concurrent;
using System.Globalization;

namespace KtSite.Libraries;

/// <summary>A file as KtSite wrote it: how many bytes, and where. What they say does not matter for the time it takes.</summary>
internal sealed record ListedFile(int Size, string Path, string Folder)
{
    /// <summary>Of a line such as "5120 news/leiden/index.html".</summary>
    public static ListedFile Parse(string line, string output)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        var path = $"{output}/{line[(space + 1)..]}";
        return new ListedFile(int.Parse(line[..space], CultureInfo.InvariantCulture), path, path[..path.LastIndexOf('/')]);
    }

    /// <summary>Writes it as a new file, in one piece if <paramref name="bytes"/> are enough.</summary>
    public void Write(ReadOnlySpan<byte> bytes, ConcurrentDictionary<string, bool> folders)
    {
        if (!folders.ContainsKey(Folder))
        {
            Directory.CreateDirectory(Folder);
            folders[Folder] = true;
        }
        using var file = File.OpenHandle(Path, FileMode.CreateNew, FileAccess.Write);
        for (var written = 0; written < Size;)
        {
            var piece = bytes[..Math.Min(bytes.Length, Size - written)];
            RandomAccess.Write(file, piece, written);
            written += piece.Length;
        }
    }
}
