using KtSite.Core;

namespace KtSite.Images;

/// <summary>A form in which a picture is written.</summary>
/// <param name="Format">JPEG, PNG or WebP.</param>
/// <param name="Width">Width in pixels; the height follows.</param>
public readonly record struct PictureForm(PictureFormat Format, int Width);

/// <summary>A planned picture: an original in one form, upright, in sRGB, and without anything that the camera noted.</summary>
public sealed record PictureOutput(OutputPath Path, Location Origin, string Hash, PictureForm Form, Func<ReadOnlyMemory<byte>> Read) : OutputItem(Path, Origin)
{
    /// <summary>Key of the picture in its store: original, form, and the version of the encoder.</summary>
    public string Key => ImageStore.KeyOf(PictureEncoder.Version, Hash, Form.Format.ToString(), Form.Width.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Equal by content, not by the way it is read.</summary>
    public bool Equals(PictureOutput? other) => other is not null && Path == other.Path && Hash == other.Hash && Form == other.Form;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Path, Hash, Form);
}
