namespace KtSite.Core;

/// <summary>Replaces files whole.</summary>
internal static class AtomicFile
{
    /// <summary>Writes beside the file, then renames: a reader sees the old bytes or the new ones, never a part.</summary>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var temporary = path + ".new";
        File.WriteAllBytes(temporary, bytes);
        File.Move(temporary, path, overwrite: true);
    }
}
