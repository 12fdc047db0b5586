using SkiaSharp;

namespace KtSite.Images;

/// <summary>What gives cards their face: two linked rings in the corner and an edge of colour. It carries no meaning and may be cropped.</summary>
internal static class CardOrnament
{
    private const float Radius = 118;
    private const float Stroke = 20;

    private static readonly SKPoint First = new(958, -12);
    private static readonly SKPoint Second = new(1128, 8);

    /// <summary>Draws it in the colours of a style.</summary>
    public static void Draw(SKCanvas canvas, CardStyle style)
    {
        using var paint = new SKPaint { Color = style.Accent, IsAntialias = true };
        canvas.DrawRect(0, 0, 14, CardPainter.Height, paint);
        paint.Style = SKPaintStyle.Stroke;
        paint.StrokeWidth = Stroke;
        Ring(canvas, paint, First, Mix(style.Background, style.Muted, 0.45f), 0, 360);
        Ring(canvas, paint, Second, style.Accent, 0, 360);
    }

    private static void Ring(SKCanvas canvas, SKPaint paint, SKPoint middle, SKColor colour, float from, float sweep)
    {
        paint.Color = colour;
        canvas.DrawArc(new SKRect(middle.X - Radius, middle.Y - Radius, middle.X + Radius, middle.Y + Radius), from, sweep, false, paint);
    }

    private static SKColor Mix(SKColor one, SKColor other, float share) => new(
        (byte)(one.Red + ((other.Red - one.Red) * share)),
        (byte)(one.Green + ((other.Green - one.Green) * share)),
        (byte)(one.Blue + ((other.Blue - one.Blue) * share)));
}
