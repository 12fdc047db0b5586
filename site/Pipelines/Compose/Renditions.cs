using System.Globalization;
using KtSite.Images;
using KtSite.Pipelines.Assets;

namespace KtSite.Pipelines.Compose;

/// <summary>How a picture is shown.</summary>
internal enum PictureUse
{
    /// <summary>As it is, in one size: on pages that readers do not see.</summary>
    Whole,

    /// <summary>As wide as text.</summary>
    Text,

    /// <summary>Portraits and logos.</summary>
    Small,
}

/// <summary>A picture in one of its forms.</summary>
/// <param name="Address">Where it is. The name changes with the picture, so that hosts may cache it for ever.</param>
/// <param name="Form">Format and width.</param>
/// <param name="Height">Height in pixels.</param>
internal sealed record Rendition(string Address, PictureForm Form, int Height)
{
    // From a phone to a wide screen with fine pixels.
    private static readonly int[] TextWidths = [480, 800, 1200, 1600];
    private static readonly int[] SmallWidths = [96, 192, 384];

    // WebP counts pixels in 14 bits.
    private const int HighestWebP = 16_383;

    /// <summary>The forms of a picture in one format, narrow ones first; none is wider than the original.</summary>
    public static IReadOnlyList<Rendition> Of(AssetFile file, PictureUse use, PictureFormat format)
    {
        if (use == PictureUse.Whole || file.Picture is not { IsScalable: true, Width: { } width, Height: { } height }) return [];
        var widths = use == PictureUse.Small ? SmallWidths : TextWidths;
        // A step that is hardly narrower than the original saves nothing.
        var all = widths.Where(w => w < width * 0.9).Append(Math.Min(width, widths[^1])).Distinct()
            .Select(w => new Rendition(AddressOf(file, format, w), new PictureForm(format, w), Math.Max(1, (int)Math.Round((double)height * w / width))));
        return [.. all.Where(r => format != PictureFormat.WebP || r.Height <= HighestWebP)];
    }

    /// <summary>All forms of a picture that a use asks for.</summary>
    public static IEnumerable<Rendition> Of(AssetFile file, PictureUse use) =>
        file.Picture is not { } picture ? [] : Of(file, use, picture.Format).Concat(picture.Format == PictureFormat.WebP ? [] : Of(file, use, PictureFormat.WebP));

    private static string AddressOf(AssetFile file, PictureFormat format, int width)
    {
        var revision = ImageStore.KeyOf(PictureEncoder.Version, file.Address, file.File.Hash.ToString())[..8];
        var extension = format switch { PictureFormat.Jpeg => "jpg", PictureFormat.Png => "png", _ => "webp" };
        return string.Create(CultureInfo.InvariantCulture, $"/pictures{file.Address[..file.Address.LastIndexOf('.')]}.{revision}-{width}.{extension}");
    }
}
