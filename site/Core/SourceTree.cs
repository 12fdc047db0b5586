using Microsoft.Extensions.FileSystemGlobbing;

namespace KtSite.Core;

/// <summary>All source files of a site, sorted by path, read once: later steps see one and the same moment.</summary>
public sealed class SourceTree
{
    // Of what Save writes.
    private const string Version = "sources 1";

    private static readonly string[] Folders = ["data", "input"];

    // Clocks of file systems are coarse: what was written shortly before it was read may have changed since, under the same time.
    private static readonly TimeSpan Coarse = TimeSpan.FromSeconds(2);

    private readonly Dictionary<string, SourceFile> byPath;
    private Dictionary<string, FileStamp> stamps = new(StringComparer.Ordinal);
    private DateTime scanned;

    /// <summary>A tree from files in memory.</summary>
    /// <param name="root">Absolute path of the site's folder; used for themes and messages only.</param>
    /// <param name="files">The files, in any order.</param>
    public SourceTree(string root, IEnumerable<SourceFile> files)
    {
        Root = root;
        Files = [.. files.OrderBy(f => f.Path, StringComparer.Ordinal)];
        byPath = Files.ToDictionary(f => f.Path, StringComparer.Ordinal);
    }

    /// <summary>Absolute path of the site's folder.</summary>
    public string Root { get; }

    /// <summary>All files, sorted by path.</summary>
    public IReadOnlyList<SourceFile> Files { get; }

    /// <summary>Reads <c>data/</c> and <c>input/</c> below a root.</summary>
    /// <param name="root">The site's folder.</param>
    /// <param name="known">An earlier tree; files with the same bytes keep their identity, and those with the same length and time are not read again.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static SourceTree Scan(string root, SourceTree? known = null)
    {
        var paths = Folders
            .Select(folder => Path.Combine(root, folder))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Where(path => !IsHidden(Path.GetRelativePath(root, path)))
            .ToArray();
        var files = new SourceFile[paths.Length];
        var stamps = new FileStamp[paths.Length];
        var now = DateTime.UtcNow;
        Parallel.For(0, paths.Length, i =>
        {
            var relative = Path.GetRelativePath(root, paths[i]).Replace('\\', '/');
            var info = new FileInfo(paths[i]);
            stamps[i] = new FileStamp(relative, info.Length, info.LastWriteTimeUtc);
            if (known?.Unchanged(stamps[i]) is { } same)
            {
                files[i] = same;
                return;
            }

            var path = paths[i];
            var read = new SourceFile(relative, File.ReadAllBytes(path), () => File.ReadAllBytes(path));
            files[i] = known?.Find(relative) is { } old && old.Hash == read.Hash ? old : read;
        });
        return new SourceTree(root, files) { scanned = now, stamps = stamps.ToDictionary(s => s.Path, StringComparer.Ordinal) };
    }

    /// <summary>The tree of an earlier start of the program, its files unread; null when none was kept.</summary>
    /// <param name="root">The site's folder.</param>
    /// <param name="kept">The file that <see cref="Save"/> wrote.</param>
    public static SourceTree? Kept(string root, string kept)
    {
        try
        {
            if (!File.Exists(kept)) return null;
            var reader = new KeptReader(File.ReadAllBytes(kept));
            if (reader.Text() != Version || reader.Text() != root) return null;
            var scanned = new DateTime(reader.Long(), DateTimeKind.Utc);
            var files = new List<SourceFile>();
            var stamps = new Dictionary<string, FileStamp>(StringComparer.Ordinal);
            while (!reader.IsAtEnd)
            {
                var (path, hash) = (reader.Text(), reader.Text());
                var marks = (SourceMarks)reader.Number();
                var whole = Path.Combine(root, path);
                files.Add(new SourceFile(path, hash, marks, () => File.ReadAllBytes(whole)));
                stamps[path] = new FileStamp(path, reader.Long(), new DateTime(reader.Long(), DateTimeKind.Utc));
            }

            return new SourceTree(root, files) { scanned = scanned, stamps = stamps };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    /// <summary>Keeps what is known of the files for the next start of the program. Where that cannot be written, the next one reads them all.</summary>
    public void Save(string kept)
    {
        var stream = new MemoryStream();
        var writer = new BinaryWriter(stream);
        writer.Write(Version);
        writer.Write(Root);
        writer.Write(scanned.Ticks);
        foreach (var file in Files)
        {
            writer.Write(file.Path);
            writer.Write(file.Hash);
            writer.Write7BitEncodedInt((int)file.Marks);
            writer.Write(stamps[file.Path].Length);
            writer.Write(stamps[file.Path].Written.Ticks);
        }

        try
        {
            AtomicFile.Write(kept, stream.GetBuffer().AsSpan(0, (int)stream.Length));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next start reads all files.
        }
    }

    /// <summary>Lets go of the content of all Markdown: what was to be found in it was found. Who still asks for a file has it read again.</summary>
    public void ReleaseTexts()
    {
        foreach (var file in Files.Where(f => f.Path.EndsWith(".md", StringComparison.Ordinal))) file.Release();
    }

    /// <summary>The file of a path, or null.</summary>
    public SourceFile? Find(string path) => byPath.GetValueOrDefault(path);

    /// <summary>The files that a glob such as <c>input/news/**/*.md</c> names, sorted by path.</summary>
    public IReadOnlyList<SourceFile> Match(string glob)
    {
        if (!glob.Contains('*')) return Find(glob) is { } one ? [one] : [];
        // Most globs name all files of a kind below a folder, or in it; the others are few.
        var star = glob.IndexOf('*');
        var below = Below(glob[..star]);
        if (glob[star..] is "**/*") return [.. below];
        if (glob[star..] is ['*', '*', '/', '*', '.', .. var kind] && kind.All(char.IsAsciiLetterOrDigit)) return [.. below.Where(f => f.Path.EndsWith("." + kind, StringComparison.Ordinal))];
        if (glob[star..] is ['*', '.', .. var here] && here.All(char.IsAsciiLetterOrDigit)) return [.. below.Where(f => f.Path.EndsWith("." + here, StringComparison.Ordinal) && f.Path.IndexOf('/', star) < 0)];
        if (glob[star..] is ['*', '/', .. var name] && !name.AsSpan().ContainsAny("*?[/")) return [.. below.Where(f => f.Path.IndexOf('/', star) is > 0 and var slash && slash > star && f.Path.AsSpan(slash + 1).SequenceEqual(name))];
        var matcher = new Matcher(StringComparison.Ordinal).AddInclude(glob);
        var hits = matcher.Match(below.Select(f => f.Path)).Files.Select(m => m.Path).ToHashSet(StringComparer.Ordinal);
        return [.. below.Where(f => hits.Contains(f.Path))];
    }

    // Sorted by path, what begins alike stands together.
    private IEnumerable<SourceFile> Below(string start) =>
        Files.Skip(FirstFrom(start)).TakeWhile(f => f.Path.StartsWith(start, StringComparison.Ordinal));

    private int FirstFrom(string path)
    {
        var (low, high) = (0, Files.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(Files[middle].Path, path) < 0) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    // The file that need not be read again, or null.
    private SourceFile? Unchanged(FileStamp stamp) =>
        stamps.TryGetValue(stamp.Path, out var known) && known == stamp && stamp.Written < scanned - Coarse ? Find(stamp.Path) : null;

    private static bool IsHidden(string relative) =>
        relative.Split('/', '\\').Any(part => part.StartsWith('.'));

    private sealed record FileStamp(string Path, long Length, DateTime Written);
}
