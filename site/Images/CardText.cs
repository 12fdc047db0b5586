using System.Globalization;
using System.Text;
using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace KtSite.Images;

/// <summary>Shapes and draws text, each run in a face that has its characters. Belongs to one painter.</summary>
internal sealed class CardText : IDisposable
{
    // Without hinting widths grow in step with the size, so one shaping serves all sizes.
    private const float Em = 100;

    private readonly SKShaper[] shapers;
    private readonly SKFont[] drawers;
    private readonly SKPaint paint = new() { IsAntialias = true };

    public CardText(CardFonts fonts)
    {
        shapers = [.. Enumerable.Range(0, fonts.Count).Select(i => new SKShaper(fonts[i]))];
        drawers = [.. Enumerable.Range(0, fonts.Count).Select(i => new SKFont(fonts[i], Em) { Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None })];
    }

    /// <summary>The text without the emoji that no face can draw: they are decoration, and a box in their place is none.</summary>
    public string Drawable(string text)
    {
        var kept = new StringBuilder(text.Length);
        var dropped = false;
        var graphemes = StringInfo.GetTextElementEnumerator(text);
        while (graphemes.MoveNext())
        {
            var grapheme = graphemes.GetTextElement();
            if (!grapheme.EnumerateRunes().Any(r => Rune.IsLetterOrDigit(r) || Rune.IsWhiteSpace(r)) && FaceOf(grapheme, 0) < 0)
            {
                dropped = true;
                continue;
            }

            // The space before it goes too, where another one or a mark follows.
            if (dropped && kept.Length > 0 && kept[^1] == ' ' && grapheme[0] is (' ' or ',' or '.' or ';' or ':' or '!' or '?' or ')')) kept.Length--;
            dropped = false;
            kept.Append(grapheme);
        }

        return kept.ToString().Trim();
    }

    /// <summary>Width of a text at size 1.</summary>
    public float Measure(string text, int face, float tracking = 0) =>
        Shape(text, face).Sum(r => (r.Shaped.Width / Em) + (tracking * r.Shaped.Points.Length));

    /// <summary>Draws a line of text.</summary>
    /// <returns>Where it ends.</returns>
    public float Draw(SKCanvas canvas, string text, int face, float size, SKColor colour, float x, float baseline, float tracking = 0)
    {
        paint.Color = colour;
        foreach (var (index, shaped) in Shape(text, face))
        {
            var font = drawers[index];
            font.Size = size;
            var glyphs = Array.ConvertAll(shaped.Codepoints, c => (ushort)c);
            var places = shaped.Points.Select((p, i) => new SKPoint((p.X * size / Em) + (tracking * size * i), p.Y * size / Em)).ToArray();
            using var builder = new SKTextBlobBuilder();
            builder.AddPositionedRun(glyphs, font, places);
            using var blob = builder.Build();
            if (blob is not null) canvas.DrawText(blob, x, baseline, paint);
            x += (shaped.Width * size / Em) + (tracking * size * glyphs.Length);
        }

        return x;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var shaper in shapers) shaper.Dispose();
        foreach (var drawer in drawers) drawer.Dispose();
        paint.Dispose();
    }

    private List<(int Face, SKShaper.Result Shaped)> Shape(string text, int face)
    {
        var runs = new List<(int, SKShaper.Result)>();
        foreach (var (index, run) in Runs(text, face))
        {
            drawers[index].Size = Em;
            runs.Add((index, shapers[index].Shape(run, drawers[index])));
        }

        return runs;
    }

    // By grapheme, so that an accent never gets another face than its letter.
    private IEnumerable<(int Face, string Text)> Runs(string text, int wanted)
    {
        var run = new StringBuilder();
        var current = wanted;
        var graphemes = StringInfo.GetTextElementEnumerator(text);
        while (graphemes.MoveNext())
        {
            var grapheme = graphemes.GetTextElement();
            // A letter that no face has stays, as the box that shows that a font is missing.
            var face = FaceOf(grapheme, wanted) is >= 0 and var found ? found : wanted;
            if (face != current && run.Length > 0)
            {
                yield return (current, run.ToString());
                run.Clear();
            }

            current = face;
            run.Append(grapheme);
        }

        if (run.Length > 0) yield return (current, run.ToString());
    }

    // The wanted face, or the first other one that has the grapheme, or -1.
    private int FaceOf(string grapheme, int wanted) =>
        Has(drawers[wanted], grapheme) ? wanted : Array.FindIndex(drawers, d => Has(d, grapheme));

    private static bool Has(SKFont face, string grapheme)
    {
        foreach (var rune in grapheme.EnumerateRunes())
        {
            if (!IsInvisible(rune.Value) && face.GetGlyph(rune.Value) == 0) return false;
        }

        return true;
    }

    // Joiners and variation selectors steer shaping and need no glyph.
    private static bool IsInvisible(int rune) => rune is (>= 0x200B and <= 0x200F) or (>= 0xFE00 and <= 0xFE0F) or 0x2060 or 0xFEFF or 0x00AD;
}
