using SkiaSharp;

namespace KtSite.Images;

/// <summary>
/// The faces of share cards, loaded once from TrueType files and shared by all painters: faces may be used by several threads.
/// </summary>
internal sealed class CardFonts : IDisposable
{
    private readonly Lazy<SKTypeface>[] faces;
    private readonly CardFace[] others;

    /// <param name="title">Bytes of the face of the title.</param>
    /// <param name="text">Bytes of the face of everything else.</param>
    /// <param name="others">Further faces for characters that the first two lack. They may be large, so each is read when it is first needed.</param>
    public CardFonts(byte[] title, byte[] text, params CardFace[] others)
    {
        this.others = others;
        var (first, second) = (Load(title, "titleFont"), Load(text, "textFont"));
        faces = [new(first), new(second), .. others.Select(o => new Lazy<SKTypeface>(() => Load(o.Read(), o.Name)))];
    }

    /// <summary>Number of faces: 0 is the title's, 1 that of everything else.</summary>
    public int Count => faces.Length;

    /// <summary>How many faces have been loaded.</summary>
    public int Loaded => faces.Count(f => f.IsValueCreated);

    /// <summary>A face by its number; loads it when it is the first to ask.</summary>
    /// <exception cref="InvalidDataException">Its file is no font.</exception>
    public SKTypeface this[int index] => faces[index].Value;

    /// <summary>Numbers of the faces that may have a character, the best first.</summary>
    /// <param name="wanted">Number of the face that the text should have: 0 or 1.</param>
    /// <param name="scripts">Scripts that the character belongs to, in the order of preference.</param>
    public IEnumerable<int> Candidates(int wanted, IReadOnlyList<CardScript> scripts)
    {
        yield return wanted;
        yield return 1 - wanted;
        foreach (var script in scripts)
        {
            for (var i = 0; i < others.Length; i++)
            {
                if (others[i].Script == script) yield return i + 2;
            }
        }

        for (var i = 0; i < others.Length; i++)
        {
            if (others[i].Script is null) yield return i + 2;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var face in faces.Where(f => f.IsValueCreated)) face.Value.Dispose();
    }

    private static SKTypeface Load(byte[] bytes, string name)
    {
        using var data = SKData.CreateCopy(bytes);
        return SKTypeface.FromData(data) ?? throw new InvalidDataException($"{name} is not a TrueType or OpenType font");
    }
}

/// <summary>A further face.</summary>
/// <param name="Name">Its file, for messages.</param>
/// <param name="Script">The script that it is for; null when it is asked for every character that others lack.</param>
/// <param name="Read">Reads its TrueType file.</param>
internal sealed record CardFace(string Name, CardScript? Script, Func<byte[]> Read);
