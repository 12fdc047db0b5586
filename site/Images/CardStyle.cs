using KtSite.Core;
using KtSite.Reading;
using SkiaSharp;

namespace KtSite.Images;

/// <summary>How share cards look: <c>card:</c> in the theme's <c>theme.yml</c>.</summary>
/// <param name="Background">Colour of the card.</param>
/// <param name="Text">Colour of the title.</param>
/// <param name="Muted">Colour of date and project.</param>
/// <param name="Accent">Colour of type and ornament.</param>
/// <param name="TitleFont">TrueType file of the title, below the theme.</param>
/// <param name="TextFont">TrueType file of everything else.</param>
/// <param name="Emblem">The funder's emblem, or null.</param>
/// <param name="OtherFonts">TrueType files for characters that the first two lack.</param>
public sealed record CardStyle(SKColor Background, SKColor Text, SKColor Muted, SKColor Accent, string TitleFont, string TextFont, CardEmblem? Emblem, ValueList<CardOtherFont> OtherFonts)
{
    /// <summary>Reads the style.</summary>
    public static CardStyle Read(FieldReader f) => new(
        Colour(f, "background"),
        Colour(f, "text"),
        Colour(f, "muted"),
        Colour(f, "accent"),
        f.RequiredText("titleFont", "TrueType file of the title"),
        f.RequiredText("textFont", "TrueType file of everything else"),
        f.Map("emblem", "the funder's emblem", CardEmblem.Read),
        f.Maps("otherFonts", "fonts for characters that the first two lack", CardOtherFont.Read));

    internal static SKColor Colour(FieldReader f, string key)
    {
        var text = f.RequiredText(key, "a colour such as #14213d");
        if (SKColor.TryParse(text, out var colour)) return colour;
        if (text.Length > 0) f.Problems.Error(Rules.WrongValue, f.PlaceOf(key), $"'{text}' is not a colour", "write it as #14213d");
        return SKColors.Black;
    }
}

/// <summary>An emblem as shapes.</summary>
/// <param name="Width">Width of the drawing, in its own units.</param>
/// <param name="Height">Height of the drawing.</param>
/// <param name="Shapes">Filled shapes, from back to front.</param>
public sealed record CardEmblem(int Width, int Height, ValueList<CardShape> Shapes)
{
    internal static CardEmblem Read(FieldReader f) => new(
        f.Number("width", "width of the drawing", least: 1) ?? 1,
        f.Number("height", "height of the drawing", least: 1) ?? 1,
        f.Maps("shapes", "filled shapes from back to front", s => new CardShape(s.RequiredText("path", "SVG path data"), CardStyle.Colour(s, "colour"))));
}

/// <summary>A filled shape.</summary>
/// <param name="Path">SVG path data.</param>
/// <param name="Colour">Its colour.</param>
public sealed record CardShape(string Path, SKColor Colour);

/// <summary>A font for characters that the first two lack.</summary>
/// <param name="File">TrueType file, below the theme.</param>
/// <param name="Script">The script that it is for, so that it is read for no other; null when it is asked for every character that all others lack.</param>
public sealed record CardOtherFont(string File, CardScript? Script)
{
    internal static CardOtherFont Read(FieldReader f) => new(f.RequiredText("file", "TrueType file"), f.Choice<CardScript>("script", "script that it is for"));
}
