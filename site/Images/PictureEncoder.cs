using System.Buffers;
using SkiaSharp;

namespace KtSite.Images;

/// <summary>
/// Writes pictures anew: upright, in sRGB, in the width that is asked for, and with nothing of the original file but its pixels. One a worker:
/// it keeps the picture that it decoded last, since all forms of one follow each other.
/// </summary>
internal sealed class PictureEncoder : IDisposable
{
    /// <summary>Changes with everything that changes the bytes.</summary>
    public const string Version = "1";

    private const int JpegQuality = 85;
    private const int WebPQuality = 80;
    private const int LosslessEffort = 60;

    private static readonly SKColorSpace Rgb = SKColorSpace.CreateSrgb();

    private string last = "";
    private bool isDrawing;
    private SKBitmap? whole;

    /// <summary>Whether an orientation swaps width and height.</summary>
    public static bool IsTurned(SKEncodedOrigin origin) => origin >= SKEncodedOrigin.LeftTop;

    /// <inheritdoc/>
    public void Dispose() => whole?.Dispose();

    /// <summary>Writes a picture in one form.</summary>
    /// <param name="hash">Hash of the original.</param>
    /// <param name="original">The original.</param>
    /// <param name="form">The form; its width is at most that of the original.</param>
    /// <param name="target">Takes the bytes.</param>
    /// <exception cref="InvalidDataException">The original is broken.</exception>
    public void Encode(string hash, ReadOnlySpan<byte> original, PictureForm form, IBufferWriter<byte> target)
    {
        if (whole is null || last != hash)
        {
            whole?.Dispose();
            whole = null;
            (whole, isDrawing) = Upright(original);
            last = hash;
        }

        using var scaled = form.Width < whole.Width ? Scale(whole, form.Width) : null;
        var shown = scaled ?? whole;
        using var opaque = form.Format == PictureFormat.Jpeg && shown.AlphaType != SKAlphaType.Opaque ? OnWhite(shown) : null;
        using var own = (opaque ?? shown).PeekPixels();
        // Without a colour space the encoders write no profile, which browsers take for sRGB.
        using var pixels = own.WithColorSpace(null!);
        using var data = Write(pixels, form.Format);
        target.Write(data.Span);
    }

    private static (SKBitmap Picture, bool IsDrawing) Upright(ReadOnlySpan<byte> original)
    {
        using var data = SKData.CreateCopy(original);
        using var codec = SKCodec.Create(data) ?? throw new InvalidDataException("no picture");
        var alpha = codec.Info.AlphaType == SKAlphaType.Opaque ? SKAlphaType.Opaque : SKAlphaType.Premul;
        var stored = new SKBitmap(new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, alpha, Rgb));
        if (codec.GetPixels(stored.Info, stored.GetPixels()) != SKCodecResult.Success)
        {
            stored.Dispose();
            throw new InvalidDataException("broken picture");
        }

        var isDrawing = codec.EncodedFormat != SKEncodedImageFormat.Jpeg;
        if (codec.EncodedOrigin == SKEncodedOrigin.TopLeft) return (stored, isDrawing);
        using (stored) return (Turned(stored, codec.EncodedOrigin), isDrawing);
    }

    private static SKBitmap Turned(SKBitmap stored, SKEncodedOrigin origin)
    {
        var (w, h) = (stored.Width, stored.Height);
        var upright = new SKBitmap(IsTurned(origin) ? stored.Info.WithSize(h, w) : stored.Info);
        using var canvas = new SKCanvas(upright);
        canvas.Clear();
        // Where the stored x and y axes, and the stored corner, come to lie.
        var (xx, xy, yx, yy, x, y) = origin switch
        {
            SKEncodedOrigin.TopRight => (-1, 0, 0, 1, w, 0),
            SKEncodedOrigin.BottomRight => (-1, 0, 0, -1, w, h),
            SKEncodedOrigin.BottomLeft => (1, 0, 0, -1, 0, h),
            SKEncodedOrigin.LeftTop => (0, 1, 1, 0, 0, 0),
            SKEncodedOrigin.RightTop => (0, 1, -1, 0, h, 0),
            SKEncodedOrigin.RightBottom => (0, -1, -1, 0, h, w),
            _ => (0, -1, 1, 0, 0, w),
        };
        canvas.SetMatrix(new SKMatrix(xx, yx, x, xy, yy, y, 0, 0, 1));
        canvas.DrawBitmap(stored, 0, 0, new SKSamplingOptions(SKFilterMode.Nearest));
        return upright;
    }

    // Halved as long as that goes, since every other way to sample leaves out pixels of a picture that is much larger.
    private static SKBitmap Scale(SKBitmap whole, int width)
    {
        var height = Math.Max(1, (int)Math.Round((double)whole.Height * width / whole.Width));
        var now = whole;
        while (now.Width >= width * 2 && now.Height >= height * 2) now = Next(now, now.Width / 2, now.Height / 2, new SKSamplingOptions(SKFilterMode.Linear));
        return now.Width == width && now.Height == height ? now : Next(now, width, height, new SKSamplingOptions(SKCubicResampler.Mitchell));

        SKBitmap Next(SKBitmap from, int w, int h, SKSamplingOptions sampling)
        {
            var smaller = new SKBitmap(from.Info.WithSize(w, h));
            from.ScalePixels(smaller, sampling);
            if (!ReferenceEquals(from, whole)) from.Dispose();
            return smaller;
        }
    }

    private static SKBitmap OnWhite(SKBitmap picture)
    {
        var opaque = new SKBitmap(picture.Info.WithAlphaType(SKAlphaType.Opaque));
        using var canvas = new SKCanvas(opaque);
        canvas.Clear(SKColors.White);
        canvas.DrawBitmap(picture, 0, 0, new SKSamplingOptions(SKFilterMode.Nearest));
        return opaque;
    }

    private SKData Write(SKPixmap pixels, PictureFormat format)
    {
        switch (format)
        {
            case PictureFormat.Jpeg: return Need(pixels.Encode(new SKJpegEncoderOptions(JpegQuality)));
            case PictureFormat.Png: return Need(pixels.Encode(SKPngEncoderOptions.Default));
        }

        var lossy = Need(pixels.Encode(new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossy, WebPQuality)));
        if (!isDrawing) return lossy;
        // Drawings and text stay sharp where that costs little.
        var exact = Need(pixels.Encode(new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossless, LosslessEffort)));
        var (kept, left) = exact.Size <= lossy.Size * 3 / 2 ? (exact, lossy) : (lossy, exact);
        left.Dispose();
        return kept;
    }

    private static SKData Need(SKData? written) => written ?? throw new InvalidDataException("the picture is too large for its format");
}
