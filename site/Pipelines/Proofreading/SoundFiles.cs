using KtSite.Core;

namespace KtSite.Pipelines.Proofreading;

/// <summary>The files in whose words nothing was found when the program last read them under the same rules.</summary>
internal sealed class SoundFiles
{
    private readonly KeptResults kept;
    private readonly Digest key;
    private readonly HashSet<(Digest Content, string Path)> known;

    /// <param name="kept">What earlier builds kept.</param>
    /// <param name="rules">All that decides what is found in a file.</param>
    public SoundFiles(KeptResults kept, string rules)
    {
        (this.kept, key) = (kept, Digest.Of("prose 2", rules));
        known = kept.Find(key)?.TryRead() is { } bytes ? Read(bytes.Span) : [];
    }

    /// <summary>Whether nothing was found in a file with this content at this place.</summary>
    public bool Contain(SourceFile file) => known.Contains((file.Hash, file.Path));

    /// <summary>Keeps the files of this build for the next one.</summary>
    public void Keep(IEnumerable<SourceFile> sound)
    {
        if (!kept.IsAdding) return;
        var files = sound.ToArray();
        if (files.Length == known.Count && files.All(Contain)) return;
        var whole = new MemoryStream(files.Length * 160);
        var writer = new BinaryWriter(whole);
        foreach (var file in files)
        {
            file.Hash.Write(writer);
            writer.Write(file.Path);
        }

        kept.Keep(key, whole.GetBuffer().AsSpan(0, (int)whole.Length));
    }

    // What is found depends on the folder, too.
    private static HashSet<(Digest Content, string Path)> Read(ReadOnlySpan<byte> kept)
    {
        var known = new HashSet<(Digest Content, string Path)>();
        for (var reader = new KeptReader(kept); !reader.IsAtEnd;) known.Add((reader.Digest(), reader.Text()));
        return known;
    }
}
