using System.Buffers;
using KtSite.Core;
using KtSite.Images;
using KtSite.Reading;

namespace KtSite.Rendering;

/// <summary>Draws share cards in the style of the theme, or takes them from the store. One a worker.</summary>
internal sealed class CardRenderer(Theme theme, ImageStore? store) : IDisposable
{
    private CardPainter? painter;

    /// <inheritdoc/>
    public void Dispose() => painter?.Dispose();

    public void Render(CardOutput output, IBufferWriter<byte> target, DiagnosticBag problems)
    {
        if (theme.Card is not { } style)
        {
            problems.Error(Rules.MissingThemeFile, new Location($"themes/{theme.Name}/theme.yml"), "the theme does not say how share cards look", "add 'card:' with colours and fonts, as the default theme has it");
            return;
        }

        var type = output.Card.Type.Length == 0 ? "" : theme.Word(output.Language, "type-" + output.Card.Type) ?? "";
        var key = output.Card.Key(type, theme.CardRevision);
        if (store?.Find(key) is { } kept)
        {
            target.Write(kept);
            return;
        }

        if (Painter(style, problems) is not { } ready) return;
        var png = new ArrayBufferWriter<byte>(64 * 1024);
        try
        {
            ready.Paint(output.Card, type, png);
        }
        catch (InvalidDataException e)
        {
            problems.Error(Rules.MissingThemeFile, new Location($"themes/{theme.Name}/theme.yml"), e.Message, "put a TrueType file there, or name another one");
            return;
        }

        store?.Keep(key, png.WrittenSpan);
        target.Write(png.WrittenSpan);
    }

    private CardPainter? Painter(CardStyle style, DiagnosticBag problems)
    {
        if (painter is null && theme.CardFonts(problems) is { } fonts) painter = new CardPainter(style, fonts);
        return painter;
    }
}
