namespace KtSite.Core;

/// <summary>Replaces files whole: written beside the file, then renamed, so that a reader sees the old bytes or the new ones, never a part.</summary>
internal static class AtomicFile
{
    private const int Buffer = 64 * 1024;

    /// <summary>Replaces a file by these bytes.</summary>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var temporary = path + ".new";
        File.WriteAllBytes(temporary, bytes);
        File.Move(temporary, path, overwrite: true);
    }

    /// <summary>Replaces a file by what is written to a stream, which holds only a part of it at a time.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        var temporary = path + ".new";
        using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, Buffer)) write(stream);
        File.Move(temporary, path, overwrite: true);
    }
}
