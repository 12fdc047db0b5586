using System.IO.Enumeration;
using Microsoft.Extensions.FileSystemGlobbing;

namespace KtSite.Core;

/// <summary>All source files of a site, sorted by path. Later steps see one and the same moment: what is read twice must be the same.</summary>
public sealed class SourceTree
{
    // Of what Save writes.
    private const string Version = "sources 3";

    private static readonly string[] Folders = ["data", "input"];

    // Clocks of file systems are coarse: what was written shortly before it was read may have changed since, under the same time.
    private static readonly TimeSpan Coarse = TimeSpan.FromSeconds(2);

    private readonly SourceFile[] files;
    private readonly Dictionary<string, SourceFile> byPath;
    private Dictionary<string, FileStamp> stamps = new(StringComparer.Ordinal);
    private string[] links = [];
    private DateTime scanned;

    /// <summary>A tree from files in memory.</summary>
    /// <param name="root">Absolute path of the site's folder; used for themes and messages only.</param>
    /// <param name="files">The files, in any order.</param>
    public SourceTree(string root, IEnumerable<SourceFile> files)
        : this(root, [.. files], new(StringComparer.Ordinal))
    {
        byPath.EnsureCapacity(this.files.Length);
        foreach (var file in this.files) byPath.Add(file.Path, file);
    }

    private SourceTree(string root, SourceFile[] files, Dictionary<string, SourceFile> byPath)
    {
        (Root, this.files, this.byPath) = (root, files, byPath);
        if (!IsSorted(files)) Array.Sort(files, (a, b) => string.CompareOrdinal(a.Path, b.Path));
    }

    /// <summary>Absolute path of the site's folder.</summary>
    public string Root { get; }

    /// <summary>All files, sorted by path.</summary>
    public IReadOnlyList<SourceFile> Files => files;

    /// <summary>Reads <c>data/</c> and <c>input/</c> below a root.</summary>
    /// <param name="root">The site's folder.</param>
    /// <param name="known">An earlier tree; files with the same bytes keep their identity, and those with the same length and time are not read again.</param>
    /// <param name="once">Whether texts are read by whoever asks for one, and not kept: there are many, and most are asked for once.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static SourceTree Scan(string root, SourceTree? known = null, bool once = false)
    {
        var found = Folders.Where(folder => Directory.Exists(Path.Combine(root, folder))).SelectMany(folder => Found(root, folder));
        var read = new List<SourceFile>();
        var times = new Dictionary<string, FileStamp>(StringComparer.Ordinal);
        var now = DateTime.UtcNow;
        Workers.Run(found, paths =>
        {
            var own = new List<(SourceFile File, FileStamp Stamp)>();
            foreach (var path in paths)
            {
                // Of one that is gone by now nothing is known; reading it tells.
                var stamp = FileStamp.Of(root, path) ?? default;
                var file = known?.Unchanged(path, stamp);
                if (file is null)
                {
                    file = once && path.EndsWith(SourceFile.TextEnding, StringComparison.Ordinal) ? new SourceFile(path, root) : new SourceFile(path, File.ReadAllBytes(Path.Combine(root, path)), root);
                    if (known?.Find(path) is { } old && old.Hash == file.Hash) file = old;
                }

                own.Add((file, stamp));
            }

            lock (read)
            {
                foreach (var (file, stamp) in own)
                {
                    read.Add(file);
                    times.Add(file.Path, stamp);
                }
            }
        });
        return new SourceTree(root, [.. read]) { scanned = now, Stamps = times };
    }

    /// <summary>The tree after changes that were told: everything else is as it was. Null where only a scan can tell what they did, such as to a folder.</summary>
    /// <param name="changed">Absolute paths of all that was made, written, renamed or removed.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public SourceTree? After(IReadOnlyCollection<string> changed)
    {
        var now = new Dictionary<string, SourceFile>(byPath, StringComparer.Ordinal);
        var times = new Dictionary<string, FileStamp>(stamps, StringComparer.Ordinal);
        var sorted = (SourceFile[])files.Clone();
        var areSame = true;
        // What a link leads to changes elsewhere.
        foreach (var path in changed.Select(PathBelow).OfType<string>().Concat(links).ToHashSet(StringComparer.Ordinal))
        {
            var whole = Path.Combine(Root, path);
            if (Directory.Exists(whole)) return null;
            if (File.Exists(whole))
            {
                times[path] = FileStamp.Of(whole) ?? default;
                var file = new SourceFile(path, File.ReadAllBytes(whole), Root);
                var old = Find(path);
                now[path] = old is not null && old.Hash == file.Hash ? old : file;
                if (old is null) areSame = false;
                else sorted[FirstFrom(path)] = now[path];
            }
            else if (now.Remove(path))
            {
                times.Remove(path);
                areSame = false;
            }
            else if (Below(path + "/").Length > 0)
            {
                return null;
            }
        }

        // By the time of the last scan it is judged whether a file may have changed under the same time: that of others stays.
        return new SourceTree(Root, areSame ? sorted : [.. now.Values], now) { scanned = scanned, Stamps = times };
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
                var (path, hash) = (reader.Text(), reader.Digest());
                var marks = (SourceMarks)reader.Number();
                files.Add(new SourceFile(path, hash, marks, root));
                stamps[path] = new FileStamp(reader.Long(), new DateTime(reader.Long(), DateTimeKind.Utc));
            }

            return new SourceTree(root, files) { scanned = scanned, Stamps = stamps };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    /// <summary>Keeps what is known of the files for the next start of the program. Where that cannot be written, the next one reads them all.</summary>
    public void Save(string kept)
    {
        try
        {
            AtomicFile.Write(kept, stream =>
            {
                using var writer = new BinaryWriter(stream);
                writer.Write(Version);
                writer.Write(Root);
                writer.Write(scanned.Ticks);
                foreach (var file in Files)
                {
                    writer.Write(file.Path);
                    file.Hash.Write(writer);
                    writer.Write7BitEncodedInt((int)file.Marks);
                    writer.Write(stamps[file.Path].Length);
                    writer.Write(stamps[file.Path].Written.Ticks);
                }
            });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next start reads all files.
        }
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
        if (glob[star..] is ['*', '*', '/', '*', '.', .. var kind] && kind.All(char.IsAsciiLetterOrDigit)) return Those(below, ("." + kind, 0), static (path, ending) => path.EndsWith(ending.Text, StringComparison.Ordinal));
        if (glob[star..] is ['*', '.', .. var here] && here.All(char.IsAsciiLetterOrDigit)) return Those(below, ("." + here, star), static (path, ending) => path.EndsWith(ending.Text, StringComparison.Ordinal) && path.IndexOf('/', ending.From) < 0);
        if (glob[star..] is ['*', '/', .. var name] && !name.AsSpan().ContainsAny("*?[/")) return Those(below, (name, star), static (path, ending) => path.IndexOf('/', ending.From) is > 0 and var slash && slash > ending.From && path.AsSpan(slash + 1).SequenceEqual(ending.Text));
        var matcher = new Matcher(StringComparison.Ordinal).AddInclude(glob);
        var hits = matcher.Match(below.ToArray().Select(f => f.Path)).Files.Select(m => m.Path).ToHashSet(StringComparer.Ordinal);
        return [.. below.ToArray().Where(f => hits.Contains(f.Path))];
    }

    // Sorted by path, what begins alike stands together.
    private ReadOnlySpan<SourceFile> Below(string start)
    {
        var from = FirstFrom(start);
        var to = from;
        while (to < files.Length && files[to].Path.StartsWith(start, StringComparison.Ordinal)) to++;
        return files.AsSpan(from, to - from);
    }

    private static List<SourceFile> Those(ReadOnlySpan<SourceFile> files, (string Text, int From) ending, Func<string, (string Text, int From), bool> isMeant)
    {
        var meant = new List<SourceFile>(files.Length);
        foreach (var file in files)
        {
            if (isMeant(file.Path, ending)) meant.Add(file);
        }

        return meant;
    }

    private static bool IsSorted(SourceFile[] files)
    {
        for (var i = 1; i < files.Length; i++)
        {
            if (string.CompareOrdinal(files[i - 1].Path, files[i].Path) > 0) return false;
        }

        return true;
    }

    private int FirstFrom(string path)
    {
        var (low, high) = (0, files.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(files[middle].Path, path) < 0) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    // The file that need not be read again, or null.
    private SourceFile? Unchanged(string path, FileStamp stamp) =>
        stamps.TryGetValue(path, out var known) && known == stamp && stamp.Written < scanned - Coarse ? Find(path) : null;

    // The path below the root of what may be a source, or null.
    private string? PathBelow(string whole)
    {
        var path = Path.GetRelativePath(Root, whole).Replace(Path.DirectorySeparatorChar, '/');
        return Folders.Any(f => path.StartsWith(f + "/", StringComparison.Ordinal)) && !path.Contains("/.", StringComparison.Ordinal) ? path : null;
    }

    // What begins with a point is no source, neither file nor folder.
    private static FileSystemEnumerable<string> Found(string root, string folder)
    {
        var start = Path.Combine(root, folder);
        return new FileSystemEnumerable<string>(
            start,
            (ref file) => PathOf(folder, file.Directory[start.Length..], file.FileName),
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = false })
        {
            ShouldIncludePredicate = (ref file) => !file.IsDirectory && file.FileName is not ['.', ..],
            ShouldRecursePredicate = (ref file) => file.FileName is not ['.', ..],
        };
    }

    private static string PathOf(string folder, ReadOnlySpan<char> below, ReadOnlySpan<char> name)
    {
        var path = string.Concat(folder, below, "/", name);
        return Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');
    }

    private Dictionary<string, FileStamp> Stamps
    {
        init
        {
            stamps = value;
            // In the native program the first query over pairs of values takes longer than a look at ten thousand of them.
            var found = new List<string>();
            foreach (var (path, stamp) in value)
            {
                if (stamp == FileStamp.OfLink) found.Add(path);
            }

            links = [.. found];
        }
    }
}
