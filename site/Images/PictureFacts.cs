namespace KtSite.Images;

/// <summary>The formats of pictures that browsers show.</summary>
public enum PictureFormat
{
    /// <summary>Photographs.</summary>
    Jpeg,

    /// <summary>Drawings and screenshots.</summary>
    Png,

    /// <summary>Both, smaller.</summary>
    WebP,

    /// <summary>Animations.</summary>
    Gif,

    /// <summary>Shapes.</summary>
    Svg,
}

/// <summary>What is known of a picture without decoding it.</summary>
/// <param name="Format">Its format, as its name says: hosts go by the name.</param>
/// <param name="Width">Width as it is seen; null for an SVG that does not say.</param>
/// <param name="Height">Height as it is seen.</param>
/// <param name="Animated">Whether it moves.</param>
public sealed record PictureFacts(PictureFormat Format, int? Width, int? Height, bool Animated)
{
    /// <summary>Whether it is written anew, in several widths.</summary>
    public bool IsScalable => !Animated && Format is (PictureFormat.Jpeg or PictureFormat.Png or PictureFormat.WebP);

    /// <summary>The format that a file name promises, or null when that is no picture.</summary>
    public static PictureFormat? FormatOf(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".jpg" or ".jpeg" => PictureFormat.Jpeg,
        ".png" => PictureFormat.Png,
        ".webp" => PictureFormat.WebP,
        ".gif" => PictureFormat.Gif,
        ".svg" => PictureFormat.Svg,
        _ => null,
    };
}
