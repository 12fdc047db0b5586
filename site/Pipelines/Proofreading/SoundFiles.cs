using System.Text;
using KtSite.Core;

namespace KtSite.Pipelines.Proofreading;

/// <summary>The files in whose words nothing was found when the program last read them under the same rules.</summary>
internal sealed class SoundFiles
{
    private readonly KeptResults kept;
    private readonly ResultKey key;
    private readonly HashSet<string> known;

    /// <param name="kept">What earlier builds kept.</param>
    /// <param name="rules">All that decides what is found in a file.</param>
    public SoundFiles(KeptResults kept, string rules)
    {
        (this.kept, key) = (kept, ResultKey.Of("prose", rules));
        known = kept.Find(key)?.TryRead() is { } lines ? [.. Encoding.UTF8.GetString(lines).Split('\n')] : [];
    }

    /// <summary>Whether nothing was found in a file with this content at this place.</summary>
    public bool Contain(SourceFile file) => known.Contains(Line(file));

    /// <summary>Keeps the files of this build for the next one.</summary>
    public void Keep(IEnumerable<SourceFile> sound)
    {
        if (!kept.IsAdding) return;
        var lines = sound.Select(Line).ToArray();
        if (lines.Length != known.Count || !lines.All(known.Contains)) kept.Keep(key, Encoding.UTF8.GetBytes(string.Join('\n', lines)));
    }

    // What is found depends on the folder, too.
    private static string Line(SourceFile file) => file.Hash + file.Path;
}
