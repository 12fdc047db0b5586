using System.Text.Json;
using System.Text.Json.Serialization;
using KtSite.Core;

namespace KtSite.Publishing;

/// <summary>A file that was published.</summary>
/// <param name="Hash">Hash of its bytes.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Written">Time of its last change as the disk tells it, in UTC ticks.</param>
internal readonly record struct PublishedFile(Digest Hash, long Length, long Written);

/// <summary>What KtSite wrote into an output folder: the only files that it may ever remove.</summary>
/// <param name="Files">By path below the folder.</param>
internal sealed record Manifest(Dictionary<string, PublishedFile> Files)
{
    // Bytes that wait to be written.
    private const int Most = 16 * 1024;

    /// <summary>The manifest of a folder in which KtSite wrote nothing.</summary>
    public static Manifest Empty => new(new Dictionary<string, PublishedFile>(StringComparer.Ordinal));

    /// <summary>Reads a manifest; null when there is none or it is broken.</summary>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static Manifest? Read(string path)
    {
        try
        {
            return Parse(File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Writes it whole or not at all.</summary>
    public void Write(string path) => AtomicFile.Write(path, stream =>
    {
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WriteStartObject("Files"u8);
        var (paths, files) = (Files.Keys.ToArray(), Files.Values.ToArray());
        Array.Sort(paths, files, StringComparer.Ordinal);
        Span<byte> hash = stackalloc byte[2 * Digest.Length];
        for (var i = 0; i < paths.Length; i++)
        {
            json.WriteStartObject(paths[i]);
            files[i].Hash.Format(hash);
            json.WriteString("Hash"u8, hash);
            json.WriteNumber("Length"u8, files[i].Length);
            json.WriteNumber("Written"u8, files[i].Written);
            json.WriteEndObject();
            if (json.BytesPending > Most) json.Flush();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    });

    // A site has thousands of files: read from token to token, without a tree.
    private static Manifest? Parse(ReadOnlySpan<byte> bytes)
    {
        var json = new Utf8JsonReader(bytes);
        json.Read();
        if (!json.Read() || !json.ValueTextEquals("Files"u8) || !json.Read() || json.TokenType != JsonTokenType.StartObject) return null;
        var files = new Dictionary<string, PublishedFile>(StringComparer.Ordinal);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var path = json.GetString()!;
            json.Read();
            var (hash, length, written) = (default(Digest), 0L, 0L);
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var name = json.ValueSpan;
                json.Read();
                if (name.SequenceEqual("Hash"u8)) hash = Digest.Parse(json.ValueSpan);
                else if (name.SequenceEqual("Length"u8)) length = json.GetInt64();
                else if (name.SequenceEqual("Written"u8)) written = json.GetInt64();
            }

            files[path] = new PublishedFile(hash, length, written);
        }

        return new Manifest(files);
    }
}

/// <summary>What a commit is going to do; written before it begins, removed after it ended.</summary>
/// <param name="Moves">Paths to be moved from the stage folder into the output folder.</param>
/// <param name="Removals">Paths to be removed from the output folder.</param>
/// <param name="Hashes">Hash of every file of the new site, in hexadecimal; of those moved where the others stay.</param>
/// <param name="OthersStay">Whether files of the manifest that are neither moved nor removed stay as it knows them.</param>
internal sealed record PendingCommit(List<string> Moves, List<string> Removals, Dictionary<string, string> Hashes, bool OthersStay = false)
{
    /// <summary>Reads the mark; null when there is none.</summary>
    public static PendingCommit? Read(string path) =>
        File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllBytes(path), PublishingJson.Default.PendingCommit) : null;

    /// <summary>Writes it whole or not at all.</summary>
    public void Write(string path) => AtomicFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(this, PublishingJson.Default.PendingCommit));
}

/// <summary>Generated readers and writers: no reflection at start-up.</summary>
[JsonSerializable(typeof(PendingCommit))]
internal sealed partial class PublishingJson : JsonSerializerContext;
