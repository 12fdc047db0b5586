using System.Buffers;
using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace KtSite.Images;

/// <summary>Draws share cards. One a worker: the bitmap is used again and again.</summary>
internal sealed class CardPainter : IDisposable
{
    /// <summary>Part of every key in the store: another drawing is another picture.</summary>
    public const string Version = "1";

    private const int Width = 1200;
    private const int Height = 630;
    private const int Margin = 72;
    private const int MostLines = 4;
    private const float LineHeight = 1.16f;

    private static readonly float[] TitleSizes = [76, 68, 60, 54, 48, 44];

    private readonly CardStyle style;
    private readonly SKBitmap bitmap = new(new SKImageInfo(Width, Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
    private readonly SKCanvas canvas;
    private readonly SKTypeface titleFace;
    private readonly SKTypeface textFace;
    private readonly SKShaper titleShaper;
    private readonly SKShaper textShaper;
    private readonly List<(SKPath Path, SKColor Colour)> emblem;

    /// <param name="style">How cards look.</param>
    /// <param name="titleFont">Bytes of the TrueType file of the title.</param>
    /// <param name="textFont">Bytes of the TrueType file of everything else.</param>
    public CardPainter(CardStyle style, byte[] titleFont, byte[] textFont)
    {
        this.style = style;
        canvas = new SKCanvas(bitmap);
        titleFace = SKTypeface.FromData(SKData.CreateCopy(titleFont));
        textFace = SKTypeface.FromData(SKData.CreateCopy(textFont));
        titleShaper = new SKShaper(titleFace);
        textShaper = new SKShaper(textFace);
        emblem = [.. (style.Emblem?.Shapes ?? []).Select(s => (SKPath.ParseSvgPathData(s.Path) ?? new SKPath(), s.Colour))];
    }

    /// <summary>Draws a card and writes it as PNG.</summary>
    /// <param name="card">What it says.</param>
    /// <param name="type">What sort of item it is, in the reader's words; may be empty.</param>
    /// <param name="target">Takes the PNG.</param>
    public void Paint(CardView card, string type, IBufferWriter<byte> target)
    {
        canvas.Clear(style.Background);
        Ornament();
        using var textFont = new SKFont(textFace, 30) { Subpixel = true };
        Text(type.ToUpper(System.Globalization.CultureInfo.InvariantCulture), textShaper, textFont, style.Accent, Margin, 118, Width - (2 * Margin));
        Title(card.Title);
        textFont.Size = 32;
        Text(card.Date is null ? card.Project : $"{card.Project}  ·  {card.Date}", textShaper, textFont, style.Muted, Margin, 482, Width - (2 * Margin));
        Funder(card.Statement, textFont);
        // The fastest filter and a low level: flat colours compress well with anything, and time is what a build has least of.
        using var pixels = bitmap.PeekPixels();
        using var png = pixels!.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.Sub, 4));
        target.Write(png!.AsSpan());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        titleShaper.Dispose();
        textShaper.Dispose();
        titleFace.Dispose();
        textFace.Dispose();
        canvas.Dispose();
        bitmap.Dispose();
        foreach (var (path, _) in emblem) path.Dispose();
    }

    // Two arcs that meet: knowledge handed over. Outside the text, cut by the edge.
    private void Ornament()
    {
        using var paint = new SKPaint { Color = style.Accent, IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = 18 };
        canvas.DrawCircle(Width + 24, 36, 150, paint);
        paint.Color = style.Muted.WithAlpha(110);
        canvas.DrawCircle(Width - 130, -60, 150, paint);
        paint.Style = SKPaintStyle.Fill;
        paint.Color = style.Accent;
        canvas.DrawRect(0, 0, 14, Height, paint);
    }

    private void Title(string title)
    {
        using var font = new SKFont(titleFace) { Subpixel = true };
        var lines = Fit(title, font);
        var lineHeight = font.Size * LineHeight;
        var baseline = 165 + font.Size;
        foreach (var line in lines)
        {
            Text(line, titleShaper, font, style.Text, Margin, baseline, Width);
            baseline += lineHeight;
        }
    }

    // Smaller before shorter; shorter at a word.
    private List<string> Fit(string title, SKFont font)
    {
        const int Room = 300;
        foreach (var size in TitleSizes)
        {
            font.Size = size;
            var lines = Wrap(title, font);
            if (lines.Count <= MostLines && lines.Count * size * LineHeight <= Room && lines.All(l => Measure(l, titleShaper, font) <= Width - (2 * Margin))) return lines;
        }

        var words = title.Split(' ');
        for (var count = words.Length - 1; count > 0; count--)
        {
            var lines = Wrap(string.Join(' ', words[..count]).TrimEnd(',', ';', ':', '–', '-') + "…", font);
            if (lines.Count <= MostLines) return lines;
        }

        return [title];
    }

    private List<string> Wrap(string text, SKFont font)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (line.Length > 0 && Measure(longer, titleShaper, font) > Width - (2 * Margin))
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = longer;
            }
        }

        lines.Add(line);
        return lines;
    }

    private void Funder(string statement, SKFont font)
    {
        const float Top = 520;
        const float EmblemHeight = 58;
        var left = (float)Margin;
        if (style.Emblem is { } drawing)
        {
            var scale = EmblemHeight / drawing.Height;
            canvas.Save();
            canvas.Translate(left, Top);
            canvas.Scale(scale);
            foreach (var (path, colour) in emblem)
            {
                using var paint = new SKPaint { Color = colour, IsAntialias = true };
                canvas.DrawPath(path, paint);
            }

            canvas.Restore();
            left += (drawing.Width * scale) + 22;
        }

        font.Size = 28;
        Text(statement, textShaper, font, style.Text, left, Top + (EmblemHeight / 2) + 10, Width - left - Margin);
    }

    private void Text(string text, SKShaper shaper, SKFont font, SKColor colour, float x, float baseline, float room)
    {
        if (text.Length == 0) return;
        while (Measure(text, shaper, font) > room && font.Size > 16) font.Size -= 2;
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        canvas.DrawShapedText(shaper, text, x, baseline, SKTextAlign.Left, font, paint);
    }

    private static float Measure(string text, SKShaper shaper, SKFont font) => shaper.Shape(text, font).Width;
}
