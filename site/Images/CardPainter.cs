using System.Buffers;
using System.Globalization;
using System.Text;
using SkiaSharp;

namespace KtSite.Images;

/// <summary>Draws share cards. One a worker: the bitmap is used again and again, and it is not safe for several threads.</summary>
internal sealed class CardPainter : IDisposable
{
    /// <summary>Part of every key in the store: another drawing is another picture.</summary>
    public const string Version = "5";

    /// <summary>Width of a card.</summary>
    public const int Width = 1200;

    /// <summary>Height of a card.</summary>
    public const int Height = 630;

    // Networks crop up to 60 pixels on each side; nothing that matters lies there.
    private const float Left = 80;
    private const float TextWidth = Width - (2 * Left);
    private const float TitleTop = 136;
    private const float RightTitleDown = 16;
    private const float EmblemTop = 507;
    private const float EmblemHeight = 58;
    private const float KindTracking = 0.13f;
    private const int TitleFace = 0;
    private const int TextFace = 1;

    private static readonly CardBox KindBox = new(720, 40, 1, 1, [27, 24, 21]);
    private static readonly CardBox TitleBox = new(TextWidth, 272, 4, 1.14f, [94, 86, 78, 70, 64, 58, 53, 48, 44, 40]);
    // Arabic reaches further up and down, and its lines begin where the ornament is.
    private static readonly CardBox RightTitleBox = TitleBox with { LineHeight = 1.28f };
    private static readonly CardBox LineBox = new(TextWidth, 40, 1, 1, [31, 28, 25, 22]);

    private readonly CardStyle style;
    private readonly CardFonts fonts;
    private readonly bool ownFonts;
    private readonly CardText text;
    // The one format that the PNG encoder takes without converting each row first: half of its time.
    private readonly SKBitmap bitmap = new(new SKImageInfo(Width, Height, SKColorType.Rgb888x, SKAlphaType.Opaque));
    private readonly SKCanvas canvas;
    // What all cards have in common, drawn once.
    private readonly byte[] ground;

    /// <summary>A painter with fonts of its own.</summary>
    /// <param name="style">How cards look.</param>
    /// <param name="titleFont">Bytes of the TrueType file of the title.</param>
    /// <param name="textFont">Bytes of the TrueType file of everything else.</param>
    public CardPainter(CardStyle style, byte[] titleFont, byte[] textFont) : this(style, new CardFonts(titleFont, textFont)) => ownFonts = true;

    /// <summary>A painter with fonts that it shares.</summary>
    public CardPainter(CardStyle style, CardFonts fonts)
    {
        this.style = style;
        this.fonts = fonts;
        text = new CardText(fonts);
        canvas = new SKCanvas(bitmap);
        ground = Ground();
    }

    /// <summary>Draws a card and writes it as PNG.</summary>
    /// <param name="card">What it says.</param>
    /// <param name="type">What sort of item it is, in the reader's words; may be empty.</param>
    /// <param name="target">Takes the PNG.</param>
    public void Paint(CardView card, string type, IBufferWriter<byte> target)
    {
        ground.CopyTo(bitmap.GetPixelSpan());
        Kind(type);
        Title(card.Title);
        DateAndProject(card);
        Funder(card.Statement);
        using var pixels = bitmap.PeekPixels();
        // Flat colours and letters: measured, filters cost time and make the file a fifth larger; level 4 saves a sixth of the bytes and takes nearly twice the time.
        using var png = pixels.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.None, 3));
        target.Write(png!.AsSpan());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        text.Dispose();
        canvas.Dispose();
        bitmap.Dispose();
        if (ownFonts) fonts.Dispose();
    }

    private void Kind(string type)
    {
        var (shown, writing) = Prepared(type);
        var fit = CardLines.Fit(Capitals(shown), KindBox, t => text.Measure(t, TextFace, writing, KindTracking));
        foreach (var line in fit.Lines) text.Draw(canvas, line, TextFace, writing, fit.Size, style.Accent, Left, 106, KindTracking);
    }

    private (string Text, CardWriting Writing) Prepared(string written)
    {
        var shown = text.Drawable(written);
        return (shown, CardWriting.Of(shown));
    }

    // Greek writes capitals without the accents of its small letters, but keeps the two dots.
    private static string Capitals(string text) => string.Concat(text.ToUpper(CultureInfo.InvariantCulture).Select(c =>
        c is (>= '\u0370' and <= '\u03FF') or (>= '\u1F00' and <= '\u1FFF')
            ? string.Concat($"{c}".Normalize(NormalizationForm.FormD).Where(d => d == '\u0308' || !char.IsBetween(d, '\u0300', '\u036F'))).Normalize()
            : $"{c}"));

    private void Title(string title)
    {
        var (shown, writing) = Prepared(title);
        var box = writing.RightToLeft ? RightTitleBox : TitleBox;
        var fit = CardLines.Fit(shown, box, t => text.Measure(t, TitleFace, writing));
        // Large letters begin with more air above than small ones; 0.72 of the size is about the height of a capital.
        var baseline = TitleTop + 8 + (fit.Size * 0.72f) + (writing.RightToLeft ? RightTitleDown : 0);
        foreach (var line in fit.Lines)
        {
            var x = writing.RightToLeft ? Left + TextWidth - (text.Measure(line, TitleFace, writing) * fit.Size) : Left - (fit.Size * 0.03f);
            text.Draw(canvas, line, TitleFace, writing, fit.Size, style.Text, x, baseline);
            baseline += fit.Size * box.LineHeight;
        }
    }

    private void DateAndProject(CardView card)
    {
        const float Baseline = 460;
        var x = Left;
        if (!string.IsNullOrEmpty(card.Date))
        {
            x = text.Draw(canvas, card.Date, TextFace, CardWriting.Of(card.Date), LineBox.Sizes[0], style.Text, x, Baseline);
            x = text.Draw(canvas, "\u2002·\u2002", TextFace, default, LineBox.Sizes[0], style.Accent, x, Baseline);
        }

        var (shown, writing) = Prepared(card.Project);
        var fit = CardLines.Fit(shown, LineBox with { Width = Left + TextWidth - x }, t => text.Measure(t, TextFace, writing));
        foreach (var line in fit.Lines) text.Draw(canvas, line, TextFace, writing, fit.Size, style.Muted, x, Baseline);
    }

    private byte[] Ground()
    {
        canvas.Clear(style.Background);
        CardOrnament.Draw(canvas, style);
        if (style.Emblem is { } drawing)
        {
            canvas.Save();
            canvas.Translate(Left, EmblemTop);
            canvas.Scale(EmblemHeight / drawing.Height);
            using var paint = new SKPaint { IsAntialias = true };
            foreach (var shape in drawing.Shapes)
            {
                using var path = SKPath.ParseSvgPathData(shape.Path);
                paint.Color = shape.Colour;
                if (path is not null) canvas.DrawPath(path, paint);
            }

            canvas.Restore();
        }

        return bitmap.GetPixelSpan().ToArray();
    }

    private void Funder(string statement)
    {
        var x = style.Emblem is { } drawing ? Left + (drawing.Width * (EmblemHeight / drawing.Height)) + 24 : Left;
        var box = new CardBox(Left + TextWidth - x, EmblemHeight + 6, 2, 1.2f, [28, 26, 24, 22]);
        var (shown, writing) = Prepared(statement);
        var fit = CardLines.Fit(shown, box, t => text.Measure(t, TextFace, writing));
        var baseline = EmblemTop + (EmblemHeight / 2) + (fit.Size * (0.34f - ((fit.Lines.Count - 1) * 0.6f)));
        foreach (var line in fit.Lines)
        {
            text.Draw(canvas, line, TextFace, writing, fit.Size, style.Text, x, baseline);
            baseline += fit.Size * box.LineHeight;
        }
    }
}
