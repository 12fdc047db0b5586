using System.Collections.Concurrent;
using KtSite.Core;

namespace KtSite.Publishing;

/// <summary>What a commit did.</summary>
/// <param name="Written">Files that are new or changed.</param>
/// <param name="Unchanged">Files that kept their bytes and times.</param>
/// <param name="Removed">Files of the old site that are gone.</param>
public sealed record PublishSummary(int Written, int Unchanged, int Removed);

/// <summary>
/// Publishes a site as a whole or not at all. Changed files wait in a folder beside the output; the commit moves them one by one, each
/// whole, under a mark that lets the next run finish what a cut-off one began.
/// </summary>
public sealed class OutputStage : IOutputStage, IPublishedFiles, IDisposable
{
    private readonly OutputFolder folder;
    private readonly FolderLock heldLock;
    private readonly Action<string>? step;
    // Parsed while the sources are read: nobody asks for it before.
    private readonly Task<Manifest?> read;
    private readonly bool finished;
    private readonly bool isFirst;
    private readonly Lazy<ConcurrentDictionary<string, AddedFile>> added;
    private readonly ConcurrentBag<string> staged = [];
    // Of files of the last commit, whether they are as they were published.
    private readonly ConcurrentDictionary<string, bool> standing = new(StringComparer.Ordinal);
    private volatile bool hasEnded;
    private readonly ConcurrentDictionary<string, string> folders = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<Diagnostic> foreign = [];

    private OutputStage(OutputFolder folder, FolderLock heldLock, Action<string>? step)
    {
        this.folder = folder;
        this.heldLock = heldLock;
        this.step = step;
        finished = FinishPending();
        // Who may not read it is told so here.
        if (File.Exists(folder.ManifestFile)) File.OpenHandle(folder.ManifestFile).Dispose();
        read = Task.Run(() => Manifest.Read(folder.ManifestFile));
        // Growing stops all who fill it.
        added = new(() => new(Environment.ProcessorCount, Before.Files.Count, StringComparer.Ordinal));
        DropStage();
        isFirst = !Directory.Exists(folder.Root);
        if (!isFirst) _ = Task.Run(LookAtAll);
    }

    private Manifest Before => read.GetAwaiter().GetResult() ?? Manifest.Empty;

    private bool IsTrusted => !finished && read.GetAwaiter().GetResult() is not null;

    private ConcurrentDictionary<string, AddedFile> Added => added.Value;

    /// <summary>What the last commit did; null before it.</summary>
    public PublishSummary? Summary { get; private set; }

    /// <summary>Takes hold of an output folder, finishing a commit that an earlier run could not. Null, with a problem, when that cannot be.</summary>
    /// <param name="outputFolder">The folder; it need not exist.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static OutputStage? Open(string outputFolder, DiagnosticBag problems) => Open(outputFolder, problems, null);

    internal static OutputStage? Open(string outputFolder, DiagnosticBag problems, Action<string>? step)
    {
        var folder = new OutputFolder(outputFolder);
        var at = new Location(outputFolder);
        FolderLock? heldLock = null;
        try
        {
            if (File.Exists(folder.Root)) throw new IOException($"'{outputFolder}' is a file");
            Directory.CreateDirectory(folder.State);
            heldLock = FolderLock.Try(folder.LockFile);
            if (heldLock is not null) return new OutputStage(folder, heldLock, step);
            problems.Error(Rules.OutputBusy, at, "another build is at work on this folder", "wait until it has ended, or give this one another --output");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            heldLock?.Dispose();
            problems.Error(Rules.FileFailed, at, $"the output folder cannot be used: {e.Message}", "check that you may write there and that the disk has room");
        }

        return null;
    }

    /// <inheritdoc/>
    public void Add(OutputItem item, ReadOnlySpan<byte> bytes)
    {
        var path = item.Path.Value;
        var hash = Digest.Of(bytes);
        // No path is planned twice: whoever adds it again does so after all were added.
        var isNew = !Added.ContainsKey(path);
        if (!isFirst && IsUnchanged(path, hash))
        {
            Added[path] = new AddedFile(hash, null);
            return;
        }

        if (!isFirst && !Before.Files.ContainsKey(path) && StandsInTheWay(path) is { } obstacle)
        {
            Added[path] = new AddedFile(hash, null);
            foreign.Add(Diagnostic.Error(Rules.ForeignFile, new Location(path), $"'{obstacle}' is in the way, and KtSite did not write it", "move it away, or give this build another --output"));
            return;
        }

        var target = folder.StagedPathOf(path);
        // Looking for a folder and those above it costs more than writing a page into it.
        var parent = Path.GetDirectoryName(target)!;
        // The folder of a page is its own.
        var isOwn = Path.GetFileName(target.AsSpan()) is "index.html";
        if (isOwn || !folders.ContainsKey(parent)) Directory.CreateDirectory(parent);
        if (!isOwn) folders[parent] = parent;

        // A file that might have existed is cut to nothing when it is opened, and ext4 writes such ones to the disk at once when they are closed.
        using (var file = File.OpenHandle(target, isNew ? FileMode.CreateNew : FileMode.Create, FileAccess.Write, FileShare.None))
        {
            RandomAccess.Write(file, bytes, 0);
            Added[path] = new AddedFile(hash, new PublishedFile(hash, bytes.Length, File.GetLastWriteTimeUtc(file).Ticks));
        }

        staged.Add(path);
    }

    /// <inheritdoc/>
    public bool HasOtherThan(IEnumerable<string> paths)
    {
        var all = paths.ToHashSet(StringComparer.Ordinal);
        return Before.Files.Keys.Any(p => !all.Contains(p));
    }

    /// <inheritdoc/>
    public bool TryKeep(OutputItem item, Digest hash)
    {
        if (isFirst || !IsTrusted || !IsUnchanged(item.Path.Value, hash)) return false;
        Added[item.Path.Value] = new AddedFile(hash, null);
        return true;
    }

    /// <inheritdoc/>
    public Digest HashOf(OutputItem item) => Added[item.Path.Value].Hash;

    /// <summary>Whether all that was added can be published; reports what forbids it.</summary>
    public bool Verify(DiagnosticBag problems)
    {
        foreach (var problem in foreign.OrderBy(p => p.At)) problems.Add(problem);
        return foreign.IsEmpty;
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">Called although <see cref="Verify"/> said no.</exception>
    public void Commit()
    {
        if (!foreign.IsEmpty) throw new InvalidOperationException("files that KtSite did not write are in the way");
        if (!Directory.Exists(folder.Root) && !staged.IsEmpty)
        {
            step?.Invoke("before the first site");
            Directory.Move(folder.Stage, folder.Root);
            step?.Invoke("after the first site");
            var first = Added.Where(a => a.Value.Staged is not null).ToDictionary(a => a.Key, a => a.Value.Staged!.Value, StringComparer.Ordinal);
            new Manifest(first).Write(folder.ManifestFile);
            Summary = new PublishSummary(first.Count, 0, 0);
            return;
        }

        var removals = Before.Files.Keys.Where(p => !Added.ContainsKey(p)).ToList();
        var moves = staged.Distinct().Order(StringComparer.Ordinal).ToList();
        if (moves.Count > 0 || removals.Count > 0 || !IsTrusted)
        {
            step?.Invoke("before the mark");
            var hashes = IsTrusted ? moves.ToDictionary(m => m, m => Added[m].Hash, StringComparer.Ordinal) : Added.ToDictionary(a => a.Key, a => a.Value.Hash, StringComparer.Ordinal);
            var pending = new PendingCommit(moves, removals, hashes.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.Ordinal), OthersStay: IsTrusted);
            pending.Write(folder.PendingFile);
            Carry(pending, Before);
        }

        Summary = new PublishSummary(moves.Count, Added.Count - moves.Count, removals.Count);
    }

    /// <inheritdoc/>
    public void Discard() => DropStage();

    /// <summary>Lets go of the output folder.</summary>
    public void Dispose()
    {
        hasEnded = true;
        DropStage();
        heldLock.Dispose();
    }

    /// <summary>For tests: releases the lock and leaves everything else as a killed process would.</summary>
    internal void LetGoAsIfKilled() => heldLock.Dispose();

    // Moving a file changes neither its length nor its time.
    private readonly record struct AddedFile(Digest Hash, PublishedFile? Staged);

    private bool IsUnchanged(string path, Digest hash)
    {
        if (!Before.Files.TryGetValue(path, out var known)) return folder.Look(path)?.Hash == hash;
        // A file that somebody changed by hand has another length or time, and is written again.
        return IsTrusted ? known.Hash == hash && (standing.TryGetValue(path, out var isAs) ? isAs : folder.IsAs(path, known)) : folder.Look(path)?.Hash == hash;
    }

    // Asking for the times of thousands of files fills the gaps that reading and planning leave on other processors.
    private void LookAtAll()
    {
        foreach (var (path, known) in Before.Files)
        {
            if (hasEnded) return;
            standing.TryAdd(path, folder.IsAs(path, known));
        }
    }

    // The foreign file or folder that a new file would hit, or null.
    private string? StandsInTheWay(string path)
    {
        if (File.Exists(folder.PathOf(path)) || Directory.Exists(folder.PathOf(path))) return path;
        for (var parent = Path.GetDirectoryName(path); !string.IsNullOrEmpty(parent); parent = Path.GetDirectoryName(parent))
        {
            var info = new FileInfo(folder.PathOf(parent));
            // A link could lead anywhere; what lies behind it is not ours to write.
            if ((info.Exists || new DirectoryInfo(info.FullName).LinkTarget is not null) && !Before.Files.ContainsKey(parent)) return parent;
        }

        return null;
    }

    private bool FinishPending()
    {
        if (PendingCommit.Read(folder.PendingFile) is not { } pending) return false;
        Carry(pending, Manifest.Read(folder.ManifestFile) ?? Manifest.Empty);
        return true;
    }

    // Every step may be done twice: that is what lets the next run finish what this one began.
    private void Carry(PendingCommit pending, Manifest before)
    {
        step?.Invoke("after the mark");
        foreach (var path in pending.Removals.Where(p => File.Exists(folder.PathOf(p))))
        {
            folder.Remove(path);
            step?.Invoke("removed " + path);
        }

        foreach (var path in pending.Moves.Where(p => File.Exists(folder.StagedPathOf(p))))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.PathOf(path))!);
            File.Move(folder.StagedPathOf(path), folder.PathOf(path), overwrite: true);
            step?.Invoke("moved " + path);
        }

        var gone = pending.Removals.Concat(pending.Moves).ToHashSet(StringComparer.Ordinal);
        WriteManifest(pending.OthersStay ? before.Files.Where(f => !gone.Contains(f.Key)) : [], pending.Hashes.Select(h => KeyValuePair.Create(h.Key, Digest.Parse(h.Value))));
        step?.Invoke("after the manifest");
        File.Delete(folder.PendingFile);
    }

    private void WriteManifest(IEnumerable<KeyValuePair<string, PublishedFile>> staying, IEnumerable<KeyValuePair<string, Digest>> moved)
    {
        var files = new Dictionary<string, PublishedFile>(staying, StringComparer.Ordinal);
        foreach (var (path, hash) in moved)
        {
            if (folder.Look(path, hash) is { } known) files[path] = known;
        }

        new Manifest(files).Write(folder.ManifestFile);
    }

    private void DropStage()
    {
        if (Directory.Exists(folder.Stage)) Directory.Delete(folder.Stage, recursive: true);
    }
}
