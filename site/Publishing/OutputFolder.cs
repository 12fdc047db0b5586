using KtSite.Core;

namespace KtSite.Publishing;

/// <summary>
/// The folder of a published site, and beside it the state that never gets published: lock, manifest, stage and the mark of a pending commit.
/// </summary>
internal sealed class OutputFolder
{
    public OutputFolder(string path)
    {
        Root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        State = Path.Combine(Path.GetDirectoryName(Root) ?? Root, $".{Path.GetFileName(Root)}.ktsite");
    }

    public string Root { get; }

    public string State { get; }

    public string LockFile => Path.Combine(State, "lock");

    public string ManifestFile => Path.Combine(State, "manifest.json");

    public string PendingFile => Path.Combine(State, "pending.json");

    public string Stage => Path.Combine(State, "stage");

    /// <summary>Path of a published file on disk.</summary>
    public string PathOf(string file) => Path.Combine(Root, file);

    /// <summary>Path of a staged file on disk.</summary>
    public string StagedPathOf(string file) => Path.Combine(Stage, file);

    /// <summary>The record of a file as it is on disk; null when it does not exist.</summary>
    public PublishedFile? Look(string file, Digest? knownHash = null)
    {
        var info = new FileInfo(PathOf(file));
        return info.Exists ? new PublishedFile(knownHash ?? HashOf(info.FullName), info.Length, info.LastWriteTimeUtc.Ticks) : null;
    }

    /// <summary>Whether a file has the length and the time that it had when it was published.</summary>
    public bool IsAs(string file, PublishedFile known) =>
        FileStamp.Of(Root, file) is { } stamp && stamp.Length == known.Length && stamp.Written.Ticks == known.Written;

    /// <summary>Removes a file and the folders that become empty by it; never the output folder itself.</summary>
    public void Remove(string file)
    {
        File.Delete(PathOf(file));
        for (var folder = Path.GetDirectoryName(PathOf(file)); folder is not null && folder.Length > Root.Length; folder = Path.GetDirectoryName(folder))
        {
            if (Directory.EnumerateFileSystemEntries(folder).Any()) return;
            Directory.Delete(folder);
        }
    }

    private static Digest HashOf(string path)
    {
        using var stream = File.OpenRead(path);
        return Digest.Of(stream);
    }
}
