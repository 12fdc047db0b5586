using System.Text;
using KtSite.Core;

namespace KtSite.Rendering;

/// <summary>An asset as it is published.</summary>
/// <param name="File">The file that it comes from.</param>
/// <param name="Address">Its address without base path; it changes whenever the content does.</param>
/// <param name="Hash">Hash of its content and of all that it refers to.</param>
/// <param name="Bytes">Its content: minified, with the published names of what it refers to.</param>
public sealed record PublishedAsset(ThemeFile File, string Address, string Hash, ReadOnlyMemory<byte> Bytes);

/// <summary>
/// The assets of a theme as they are published: minified, each under a name that carries the hash of its content and of
/// everything that it refers to. So hosts may keep them for ever, modules that import each other included.
/// </summary>
public sealed class AssetSet
{
    private const int HashDigits = 10;

    private readonly Dictionary<string, PublishedAsset> published = new(StringComparer.Ordinal);

    private AssetSet(IReadOnlyList<Diagnostic> problems) => Problems = problems;

    /// <summary>All assets, by path.</summary>
    public IReadOnlyList<PublishedAsset> All => [.. published.Values.OrderBy(a => a.File.Path, StringComparer.Ordinal)];

    /// <summary>References to files that do not exist, and files that could not be minified.</summary>
    public IReadOnlyList<Diagnostic> Problems { get; }

    /// <summary>Prepares the assets of a theme.</summary>
    /// <param name="files">Files below <c>assets/</c>.</param>
    /// <param name="kept">What was minified before.</param>
    public static AssetSet Of(IEnumerable<ThemeFile> files, KeptResults kept)
    {
        var problems = new DiagnosticBag();
        var drafts = files.Select(f => AssetDraft.Read(f, problems, kept)).ToDictionary(d => d.File.Path, StringComparer.Ordinal);
        var set = new AssetSet(problems.All);
        var names = drafts.Keys.ToDictionary(path => path, path => HashOf(path, drafts), StringComparer.Ordinal);
        foreach (var draft in drafts.Values)
        {
            foreach (var reference in draft.References.Where(r => !drafts.ContainsKey(r.Path)))
                problems.Error(Rules.MissingThemeFile, new Location(draft.File.Origin), $"it refers to '{reference.Written}', which the theme does not have", "add the file, or remove what asks for it");
            var bytes = draft.Write(path => names.TryGetValue(path, out var hash) ? Name(path, hash) : null);
            set.published[draft.File.Path] = new PublishedAsset(draft.File, "/" + Name(draft.File.Path, names[draft.File.Path]), names[draft.File.Path], bytes);
        }

        return set;
    }

    /// <summary>The asset of a path such as <c>site.css</c>, or null.</summary>
    public PublishedAsset? Find(string path) => published.GetValueOrDefault("assets/" + path.TrimStart('/'));

    // Over all that can be reached, so that modules may import each other in a circle.
    private static string HashOf(string path, Dictionary<string, AssetDraft> drafts)
    {
        var reached = new SortedSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([path]);
        while (open.TryPop(out var next))
        {
            if (!drafts.TryGetValue(next, out var draft) || !reached.Add(next)) continue;
            foreach (var reference in draft.References) open.Push(reference.Path);
        }

        var hashes = new StringBuilder(drafts[path].Hash);
        foreach (var other in reached.Where(r => r != path)) hashes.Append('\n').Append(other).Append(' ').Append(drafts[other].Hash);
        return Digest.Of(hashes.ToString()).ToString().ToLowerInvariant();
    }

    private static string Name(string path, string hash)
    {
        var extension = Path.GetExtension(path);
        return $"{path[..^extension.Length]}.{hash[..HashDigits]}{extension}";
    }
}
