namespace KtSite.Preview;

/// <summary>Tells which files of the site change. Several changes at once are one.</summary>
internal sealed class SourceWatcher : IDisposable
{
    // Editors write a file in several steps; they are over in less than a thousandth of a second.
    private const int SettleMilliseconds = 5;
    private const int QuietMilliseconds = 1000;

    private static readonly string[] Folders = ["input", "data", "themes"];

    private readonly List<FileSystemWatcher> watchers = [];
    private readonly Timer settled;
    private readonly Timer rested;
    private readonly Lock gate = new();
    private HashSet<string> paths = new(StringComparer.Ordinal);
    // Whether there were more changes at once than the system can tell.
    private bool hasLost;

    /// <param name="root">The site's folder.</param>
    /// <param name="changed">Called once for each burst of changes with the absolute paths that were told, or null where some could not be told; never twice at a time.</param>
    /// <param name="quiet">Called once when nothing has changed for a second after that; not together with the other one.</param>
    public SourceWatcher(string root, Action<IReadOnlyCollection<string>?> changed, Action quiet)
    {
        var running = new Lock();
        rested = new Timer(_ =>
        {
            lock (running) quiet();
        });
        settled = new Timer(_ =>
        {
            lock (running) changed(Take());
            rested.Change(QuietMilliseconds, Timeout.Infinite);
        });
        foreach (var folder in Folders.Select(f => Path.Combine(root, f)).Where(Directory.Exists))
        {
            var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
            watcher.Changed += (_, e) => Add(e.FullPath);
            watcher.Created += (_, e) => Add(e.FullPath);
            watcher.Deleted += (_, e) => Add(e.FullPath);
            watcher.Renamed += (_, e) => Add(e.OldFullPath, e.FullPath);
            watcher.Error += (_, _) => AddLost();
            watcher.EnableRaisingEvents = true;
            watchers.Add(watcher);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var watcher in watchers) watcher.Dispose();
        settled.Dispose();
        rested.Dispose();
    }

    private void Add(params ReadOnlySpan<string> changed)
    {
        var isOurs = false;
        lock (gate)
        {
            foreach (var path in changed)
            {
                if (path.Contains("node_modules", StringComparison.Ordinal)) continue;
                paths.Add(path);
                isOurs = true;
            }
        }

        if (isOurs) settled.Change(SettleMilliseconds, Timeout.Infinite);
    }

    private void AddLost()
    {
        lock (gate) hasLost = true;
        settled.Change(SettleMilliseconds, Timeout.Infinite);
    }

    private HashSet<string>? Take()
    {
        lock (gate)
        {
            var taken = hasLost ? null : paths;
            (paths, hasLost) = (new(StringComparer.Ordinal), false);
            return taken;
        }
    }
}
