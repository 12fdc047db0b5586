using System.Text.Json;
using System.Text.Json.Serialization;

namespace KtSite.Publishing;

/// <summary>A file that was published.</summary>
/// <param name="Hash">SHA-256 of its bytes, in hexadecimal.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Written">Time of its last change as the disk tells it, in UTC ticks.</param>
internal sealed record PublishedFile(string Hash, long Length, long Written);

/// <summary>What KtSite wrote into an output folder: the only files that it may ever remove.</summary>
/// <param name="Files">By path below the folder.</param>
internal sealed record Manifest(SortedDictionary<string, PublishedFile> Files)
{
    /// <summary>The manifest of a folder in which KtSite wrote nothing.</summary>
    public static Manifest Empty => new(new SortedDictionary<string, PublishedFile>(StringComparer.Ordinal));

    /// <summary>Reads a manifest; null when there is none or it is broken.</summary>
    public static Manifest? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), PublishingJson.Default.Manifest) is { Files: not null } read
                ? new Manifest(new SortedDictionary<string, PublishedFile>(read.Files, StringComparer.Ordinal))
                : null;
        }
        catch (Exception e) when (e is IOException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes it whole or not at all.</summary>
    public void Write(string path) => AtomicFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(this, PublishingJson.Default.Manifest));
}

/// <summary>What a commit is going to do; written before it begins, removed after it ended.</summary>
/// <param name="Moves">Paths to be moved from the stage folder into the output folder.</param>
/// <param name="Removals">Paths to be removed from the output folder.</param>
/// <param name="Hashes">Hash of every file of the new site.</param>
internal sealed record PendingCommit(List<string> Moves, List<string> Removals, SortedDictionary<string, string> Hashes)
{
    /// <summary>Reads the mark; null when there is none.</summary>
    public static PendingCommit? Read(string path) =>
        File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllBytes(path), PublishingJson.Default.PendingCommit) : null;

    /// <summary>Writes it whole or not at all.</summary>
    public void Write(string path) => AtomicFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(this, PublishingJson.Default.PendingCommit));
}

/// <summary>Generated readers and writers: no reflection at start-up.</summary>
[JsonSerializable(typeof(Manifest))]
[JsonSerializable(typeof(PendingCommit))]
internal sealed partial class PublishingJson : JsonSerializerContext;

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
