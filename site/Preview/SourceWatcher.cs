namespace KtSite.Preview;

/// <summary>Tells when files of the site change. Several changes at once are one.</summary>
internal sealed class SourceWatcher : IDisposable
{
    // Editors write a file in several steps.
    private const int SettleMilliseconds = 15;

    private static readonly string[] Folders = ["input", "data", "themes"];

    private readonly List<FileSystemWatcher> watchers = [];
    private readonly Timer settled;

    /// <param name="root">The site's folder.</param>
    /// <param name="changed">Called once for each burst of changes, never twice at a time.</param>
    public SourceWatcher(string root, Action changed)
    {
        var running = new Lock();
        settled = new Timer(_ =>
        {
            lock (running) changed();
        });
        foreach (var folder in Folders.Select(f => Path.Combine(root, f)).Where(Directory.Exists))
        {
            var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
            watcher.Changed += Restart;
            watcher.Created += Restart;
            watcher.Deleted += Restart;
            watcher.Renamed += Restart;
            watcher.EnableRaisingEvents = true;
            watchers.Add(watcher);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var watcher in watchers) watcher.Dispose();
        settled.Dispose();
    }

    private void Restart(object sender, FileSystemEventArgs e)
    {
        if (!e.FullPath.Contains("node_modules", StringComparison.Ordinal)) settled.Change(SettleMilliseconds, Timeout.Infinite);
    }
}
