using KtSite.Core;
using Markdig.Extensions.GenericAttributes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KtSite.Reading;

/// <summary>What an author says of a picture in a text: <c>![alternative text](file "title"){credit="…" licence="…"}</c>.</summary>
/// <param name="Alt">What it shows; empty for one that only decorates.</param>
/// <param name="Title">Its title, or null.</param>
/// <param name="Credit">Who made it, or null.</param>
/// <param name="Licence">On what terms, or null.</param>
/// <param name="IsDecoration">Whether it says on purpose that it only decorates.</param>
public sealed record PictureText(string Alt, string? Title, string? Credit, string? Licence, bool IsDecoration)
{
    private const string Decoration = "decorative";

    private static readonly string[] Keys = ["credit", "licence"];

    /// <summary>Who made it and on what terms, or null.</summary>
    public string? Source => (Credit, Licence) is (null, null) ? null : string.Join(", ", new[] { Credit, Licence }.OfType<string>());

    internal static PictureText Of(LinkInline picture)
    {
        var isDecoration = picture.TryGetAttributes()?.Classes?.Contains(Decoration) == true;
        return new PictureText(isDecoration ? "" : InlineText.Of(picture), string.IsNullOrEmpty(picture.Title) ? null : picture.Title, Value(picture, "credit"), Value(picture, "licence") ?? Value(picture, "license"), isDecoration);
    }

    /// <summary>Tells what is wrong with a picture.</summary>
    internal static void Check(LinkInline picture, Location at, DiagnosticBag problems)
    {
        var (text, attributes) = (InlineText.Of(picture), picture.TryGetAttributes());
        var isDecoration = attributes?.Classes?.Contains(Decoration) == true;
        if (text.Length == 0 && !isDecoration)
            problems.Error(Rules.MissingAlt, at, $"the picture '{picture.Url}' has no alternative text", "say between the square brackets what the picture shows: ![…](…); write ![](…){.decorative} when it only decorates");
        else if (text.Length > 0 && isDecoration)
            problems.Error(Rules.MissingAlt, at, $"the picture '{picture.Url}' has an alternative text and says that it only decorates", "keep one of the two");
        foreach (var (key, _) in attributes?.Properties ?? [])
        {
            if (!Keys.Contains(key) && key != "license")
                problems.Error(Rules.UnknownKey, at, $"unknown key '{key}' of a picture{Suggestion.Phrase(key, Keys)}", "write {credit=\"who made it\" licence=\"on what terms\"}");
        }

        foreach (var name in attributes?.Classes?.Where(c => c != Decoration) ?? [])
            problems.Error(Rules.UnknownKey, at, $"unknown class '.{name}' of a picture{Suggestion.Phrase(name, [Decoration])}", "the only one is .decorative");
        if (picture.NextSibling is LiteralInline next && next.Content.CurrentChar == '{')
            problems.Error(Rules.WrongValue, at, "the braces after the picture cannot be read", "write {credit=\"who made it\" licence=\"on what terms\"} with straight quotation marks");
    }

    private static string? Value(LinkInline picture, string key) =>
        picture.TryGetAttributes()?.Properties?.Find(p => p.Key == key).Value?.Trim() is { Length: > 0 } value ? value : null;

    /// <summary>Reads the braces after a picture. Anywhere else they are text: nobody else may set attributes.</summary>
    internal sealed class Parser : InlineParser
    {
        public Parser() => OpeningCharacters = ['{'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (processor.Inline is not LinkInline { IsImage: true } picture || !GenericAttributesParser.TryParse(ref slice, out var attributes)) return false;
            picture.SetAttributes(attributes);
            return true;
        }
    }
}
