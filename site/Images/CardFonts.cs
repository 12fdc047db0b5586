using SkiaSharp;

namespace KtSite.Images;

/// <summary>
/// The faces of share cards, loaded once from TrueType files and shared by all painters: faces may be used by several threads.
/// </summary>
internal sealed class CardFonts : IDisposable
{
    private readonly SKTypeface[] faces;

    /// <param name="title">Bytes of the face of the title.</param>
    /// <param name="text">Bytes of the face of everything else.</param>
    /// <param name="others">Bytes of further faces, asked in this order for characters that the first two lack.</param>
    public CardFonts(byte[] title, byte[] text, params byte[][] others)
    {
        faces = [.. new[] { title, text }.Concat(others).Select(Load)];
    }

    /// <summary>Number of faces: 0 is the title's, 1 that of everything else.</summary>
    public int Count => faces.Length;

    /// <summary>A face by its number.</summary>
    public SKTypeface this[int index] => faces[index];

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var face in faces) face.Dispose();
    }

    private static SKTypeface Load(byte[] bytes)
    {
        using var data = SKData.CreateCopy(bytes);
        return SKTypeface.FromData(data) ?? throw new InvalidDataException("not a TrueType or OpenType font");
    }
}
