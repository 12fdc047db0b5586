using System.Text;
using SkiaSharp;

namespace KtSite.Tests.Support;

/// <summary>Pictures as cameras and editors make them: the upper left quarter is red, the upper right one green, the rest blue.</summary>
internal static class TestPicture
{
    /// <summary>What the camera noted; must be nowhere in the output.</summary>
    public const string Camera = "SecretCam 3000";

    public static byte[] Jpeg(int width, int height, int orientation = 0) => WithExif(Encode(width, height, SKEncodedImageFormat.Jpeg), orientation);

    public static byte[] Png(int width, int height) => Encode(width, height, SKEncodedImageFormat.Png);

    public static byte[] WebP(int width, int height) => Encode(width, height, SKEncodedImageFormat.Webp);

    /// <summary>A photo that does not compress to nothing.</summary>
    public static byte[] Noise(int width, int height)
    {
        using var bitmap = new SKBitmap(width, height);
        var random = new Random(1);
        random.NextBytes(bitmap.GetPixelSpan());
        using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, 90);
        return data.ToArray();
    }

    /// <summary>A GIF of two frames of one pixel.</summary>
    public static byte[] MovingGif()
    {
        byte[] frame = [0x21, 0xF9, 4, 0, 10, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0];
        return [.. "GIF89a"u8, 1, 0, 1, 0, 0x80, 0, 0, 255, 255, 255, 0, 0, 0, .. frame, .. frame, 0x3B];
    }

    public static SKColor At(SKBitmap picture, double x, double y) => picture.GetPixel((int)(picture.Width * x), (int)(picture.Height * y));

    private static byte[] Encode(int width, int height, SKEncodedImageFormat format)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, format == SKEncodedImageFormat.Jpeg ? SKAlphaType.Opaque : SKAlphaType.Premul));
        using (var canvas = new SKCanvas(bitmap))
        {
            using var paint = new SKPaint();
            canvas.Clear(SKColors.Blue);
            paint.Color = SKColors.Red;
            canvas.DrawRect(0, 0, width / 2f, height / 2f, paint);
            paint.Color = SKColors.Lime;
            canvas.DrawRect(width / 2f, 0, width / 2f, height / 2f, paint);
        }

        using var data = bitmap.Encode(format, 95);
        return data.ToArray();
    }

    // APP1 with make, orientation and the place 60° 27' N, after the first marker.
    private static byte[] WithExif(byte[] jpeg, int orientation)
    {
        using var tiff = new MemoryStream();
        using var w = new BinaryWriter(tiff);
        var make = Encoding.ASCII.GetBytes(Camera + "\0");
        const int Entries = 3, First = 8, Data = First + 2 + (Entries * 12) + 4;
        var gps = Data + make.Length + (make.Length % 2);
        w.Write("II*\0"u8);
        w.Write(First);
        w.Write((short)Entries);
        Entry(0x010F, 2, make.Length, Data);
        Entry(0x0112, 3, 1, orientation == 0 ? 1 : orientation);
        Entry(0x8825, 4, 1, gps);
        w.Write(0);
        w.Write(make);
        if (make.Length % 2 == 1) w.Write((byte)0);
        w.Write((short)2);
        Entry(0x0001, 2, 2, 'N');
        Entry(0x0002, 5, 3, gps + 2 + 24 + 4);
        w.Write(0);
        foreach (var number in new[] { 60, 1, 27, 1, 0, 1 }) w.Write(number);
        byte[] exif = [.. "Exif\0\0"u8, .. tiff.ToArray()];
        var length = exif.Length + 2;
        return [.. jpeg[..2], 0xFF, 0xE1, (byte)(length >> 8), (byte)length, .. exif, .. jpeg[2..]];

        void Entry(int tag, int type, int count, int value)
        {
            w.Write((short)tag);
            w.Write((short)type);
            w.Write(count);
            w.Write(value);
        }
    }
}
