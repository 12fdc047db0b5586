using System.Globalization;
using System.Text;
using SkiaSharp;
using SkiaSharp.HarfBuzz;
using HarfBuzz = HarfBuzzSharp;

namespace KtSite.Images;

/// <summary>Shapes and draws text, each run in a face that has its characters. Belongs to one painter.</summary>
internal sealed class CardText : IDisposable
{
    // Without hinting widths grow in step with the size, so one shaping serves all sizes.
    private const float Em = 100;

    private readonly CardFonts fonts;
    // Made when a text needs the face, as the face itself.
    private readonly SKShaper?[] shapers;
    private readonly SKFont?[] drawers;
    private readonly SKPaint paint = new() { IsAntialias = true };

    public CardText(CardFonts fonts)
    {
        this.fonts = fonts;
        shapers = new SKShaper?[fonts.Count];
        drawers = new SKFont?[fonts.Count];
    }

    /// <summary>The text without emoji, signs that no face can draw and marks that the face of their letter lacks: decoration, and a box in their place is none.</summary>
    public string Drawable(string text)
    {
        var writing = CardWriting.Of(text);
        return CardSigns.Keep(text, g => Drawn(g, writing));
    }

    /// <summary>Width of a text at size 1.</summary>
    public float Measure(string text, int face, CardWriting writing, float tracking = 0) =>
        Shape(text, face, writing).Sum(r => (r.Shaped.Width / Em) + (r.Tracking(tracking) * r.Shaped.Points.Length));

    /// <summary>Draws a line of text.</summary>
    /// <returns>Where it ends at the right.</returns>
    public float Draw(SKCanvas canvas, string text, int face, CardWriting writing, float size, SKColor colour, float x, float baseline, float tracking = 0)
    {
        paint.Color = colour;
        foreach (var run in Shape(text, face, writing))
        {
            var (shaped, apart) = (run.Shaped, run.Tracking(tracking));
            var font = Drawer(run.Face);
            font.Size = size;
            var glyphs = Array.ConvertAll(shaped.Codepoints, c => (ushort)c);
            var places = shaped.Points.Select((p, i) => new SKPoint((p.X * size / Em) + (apart * size * i), p.Y * size / Em)).ToArray();
            using var builder = new SKTextBlobBuilder();
            builder.AddPositionedRun(glyphs, font, places);
            using var blob = builder.Build();
            if (blob is not null) canvas.DrawText(blob, x, baseline, paint);
            x += (shaped.Width * size / Em) + (apart * size * glyphs.Length);
        }

        return x;
    }

    /// <summary>Whether all its characters have a glyph in some face.</summary>
    public bool HasGlyphs(string text, int face) =>
        Shape(text, face, CardWriting.Of(text)).TrueForAll(r => !r.Shaped.Codepoints.Contains(0u));

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var shaper in shapers) shaper?.Dispose();
        foreach (var drawer in drawers) drawer?.Dispose();
        paint.Dispose();
    }

    private SKFont Drawer(int face) =>
        drawers[face] ??= new SKFont(fonts[face], Em) { Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None };

    private SKShaper Shaper(int face) => shapers[face] ??= new SKShaper(fonts[face]);

    // From left to right, as they are seen.
    private List<Run> Shape(string text, int face, CardWriting writing)
    {
        var runs = new List<Run>();
        foreach (var (index, level, run) in Runs(text, face, writing))
        {
            using var buffer = new HarfBuzz.Buffer();
            buffer.AddUtf16(run);
            buffer.GuessSegmentProperties();
            // The guess knows only the run: a bracket in a text from right to left has no direction of its own.
            buffer.Direction = level % 2 == 0 ? HarfBuzz.Direction.LeftToRight : HarfBuzz.Direction.RightToLeft;
            var font = Drawer(index);
            font.Size = Em;
            runs.Add(new Run(index, level, Shaper(index).Shape(buffer, font)));
        }

        CardBidi.Reorder(runs, r => r.Level);
        return runs;
    }

    // By grapheme, so that an accent never gets another face than its letter.
    private IEnumerable<(int Face, int Level, string Text)> Runs(string text, int wanted, CardWriting writing)
    {
        var levels = CardBidi.Levels(text, writing.RightToLeft);
        var run = new StringBuilder();
        var current = (Face: wanted, Level: 0);
        var graphemes = StringInfo.GetTextElementEnumerator(text);
        while (graphemes.MoveNext())
        {
            var grapheme = graphemes.GetTextElement();
            // A letter that no face has stays, as the box that shows that a font is missing.
            var next = (FaceOf(grapheme, wanted, writing) is >= 0 and var found ? found : wanted, levels[graphemes.ElementIndex]);
            if (next != current && run.Length > 0)
            {
                yield return (current.Face, current.Level, run.ToString());
                run.Clear();
            }

            current = next;
            run.Append(grapheme);
        }

        if (run.Length > 0) yield return (current.Face, current.Level, run.ToString());
    }

    // The wanted face, or the first other one that has the grapheme, or -1.
    private int FaceOf(string grapheme, int wanted, CardWriting writing)
    {
        foreach (var face in fonts.Candidates(wanted, writing.ScriptsOf(Rune.GetRuneAt(grapheme, 0))))
        {
            if (Has(Drawer(face), grapheme)) return face;
        }

        return -1;
    }

    private static bool Has(SKFont face, string grapheme)
    {
        foreach (var rune in grapheme.EnumerateRunes())
        {
            if (!IsInvisible(rune.Value) && face.GetGlyph(rune.Value) == 0) return false;
        }

        return true;
    }

    // A letter that no face has stays, as the box that shows that a font is missing.
    private string Drawn(string grapheme, CardWriting writing)
    {
        if (!grapheme.EnumerateRunes().Any(r => Rune.IsLetterOrDigit(r) || Rune.IsWhiteSpace(r))) return FaceOf(grapheme, 0, writing) < 0 ? "" : grapheme;
        if (!grapheme.EnumerateRunes().Any(IsMark)) return grapheme;
        var face = FaceOf(grapheme.EnumerateRunes().First().ToString(), 0, writing);
        if (face < 0 || Has(Drawer(face), grapheme)) return grapheme;
        var composed = grapheme.Normalize();
        return FaceOf(composed, 0, writing) >= 0 && composed.EnumerateRunes().Count() == 1
            ? composed
            : string.Concat(composed.EnumerateRunes().Where(r => !IsMark(r) || Has(Drawer(face), r.ToString())));
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    // Joiners and variation selectors steer shaping and need no glyph.
    private static bool IsInvisible(int rune) => rune is (>= 0x200B and <= 0x200F) or (>= 0xFE00 and <= 0xFE0F) or 0x2060 or 0xFEFF or 0x00AD;

    // Letters of a script from right to left hold on to each other; nothing may come between them.
    private readonly record struct Run(int Face, int Level, SKShaper.Result Shaped)
    {
        public float Tracking(float wanted) => Level % 2 == 0 ? wanted : 0;
    }
}
