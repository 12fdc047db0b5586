using KtSite.Core;
using SkiaSharp;

namespace KtSite.Images;

/// <summary>Looks at pictures without decoding them, and tells what editors should mend.</summary>
internal static class PictureReader
{
    private const int LargestSide = 4000;
    private const int LargestFile = 5 * 1024 * 1024;

    // Decoded, such a picture takes 400 MB for each processor.
    private const long MostPixels = 100_000_000;

    /// <summary>What a file of <c>input/</c> is as a picture; null when its name says that it is none, or with a problem when it cannot be read.</summary>
    /// <param name="file">The file.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static PictureFacts? Read(SourceFile file, DiagnosticBag problems) => PictureFacts.FormatOf(file.Path) switch
    {
        null => Other(file, problems),
        PictureFormat.Svg => SvgReader.Read(file, problems),
        { } format => Raster(file, format, problems),
    };

    // Cameras write these, places and all, and nothing here can write them anew.
    private static PictureFacts? Other(SourceFile file, DiagnosticBag problems)
    {
        if (Path.GetExtension(file.Path).ToLowerInvariant() is ".heic" or ".heif" or ".avif" or ".jxl" or ".tif" or ".tiff" or ".dng")
            problems.Warning(Rules.NotAPicture, file.Start, "the picture is published as it is, with all that the camera noted", "save it as JPEG, PNG or WebP");
        return null;
    }

    /// <summary>Tells that a picture cannot be read.</summary>
    public static void ReportBroken(Location at, DiagnosticBag problems) =>
        problems.Error(Rules.BrokenPicture, at, "the picture cannot be read", "open it in a picture editor and save it again as JPEG, PNG or WebP; a photo of a phone may be HEIC under another name");

    // The library takes the first frame for the whole; the chunk that tells of more stands before the pixels.
    private static bool IsMovingPng(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 4 && bytes[1..4].SequenceEqual("PNG"u8) && bytes.IndexOf("IDAT"u8) is > 0 and var pixels && bytes[..pixels].IndexOf("acTL"u8) > 0;

    private static PictureFacts? Raster(SourceFile file, PictureFormat format, DiagnosticBag problems)
    {
        using var data = SKData.CreateCopy(file.Bytes.Span);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.Info.Width < 1 || codec.Info.Height < 1)
        {
            ReportBroken(file.Start, problems);
            return null;
        }

        var turned = PictureEncoder.IsTurned(codec.EncodedOrigin);
        var (width, height) = turned ? (codec.Info.Height, codec.Info.Width) : (codec.Info.Width, codec.Info.Height);
        if ((long)width * height > MostPixels)
        {
            problems.Error(Rules.BrokenPicture, file.Start, $"the picture has {width} × {height} pixels, too many to work with", $"save it with at most {LargestSide} pixels on its longer side");
            return null;
        }

        var animated = codec.FrameCount > 1 || IsMovingPng(file.Bytes.Span);
        if (animated)
            problems.Warning(Rules.AnimatedPicture, file.Start, "the picture moves: it is published as it is, in one size and with all notes in the file", "use a still picture, or a video elsewhere; many readers cannot bear movement that they cannot stop");
        if (Math.Max(width, height) > LargestSide || file.Bytes.Length > LargestFile)
            problems.Warning(Rules.LargePicture, file.Start, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the picture has {width} × {height} pixels and {file.Bytes.Length / 1048576.0:0.#} MB"), $"save it with at most {LargestSide} pixels on its longer side and under {LargestFile / 1048576} MB: pages show no more, and the repository keeps every version for ever");
        return new PictureFacts(format, width, height, animated);
    }
}
