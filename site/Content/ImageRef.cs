using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Content;

/// <summary>The picture of an item.</summary>
/// <param name="Src">File beside the text or path on the site; without it the share card is the picture.</param>
/// <param name="Alt">What it shows; empty for one that only decorates.</param>
/// <param name="Credit">Who made it.</param>
/// <param name="Licence">On what terms.</param>
/// <param name="At">Where the file is named.</param>
public sealed record ImageRef(string? Src, string Alt, string? Credit, string? Licence, Location At)
{
    /// <summary>The last day on which the consent of those whom it shows counts; null when it has no end.</summary>
    public DateOnly? ConsentUntil { get; init; }

    /// <summary>The file of a picture whose consent has ended: it is not shown, and not published either.</summary>
    public string? Withdrawn { get; init; }

    /// <summary>The picture as it may be shown on a day: without its file once the consent has ended.</summary>
    public ImageRef On(DateOnly day) => ConsentUntil < day && Src is not null ? this with { Src = null, Withdrawn = Src } : this;

    /// <summary>Reads <c>image:</c> in its full form, or the short one: a file, with its text in <c>imageAlt</c>.</summary>
    internal static ImageRef? ReadFrom(FieldReader f) => f.IsText("image") ? ReadShort(f, AltOf(f, "imageAlt")) : ReadFull(f, Read);

    /// <summary>The same for a picture that goes to a network, where none only decorates.</summary>
    internal static ImageRef? ReadPosted(FieldReader f) =>
        f.IsText("image") ? ReadShort(f, f.RequiredText("imageAlt", AltHelp)) : ReadFull(f, inner => Read(inner, inner.RequiredText("alt", AltHelp)));

    internal static ImageRef Read(FieldReader f) => Read(f, AltOf(f, "alt"));

    /// <summary>The fields of a picture that may turn out to be something else: whoever asks judges what is missing.</summary>
    internal static ImageRef ReadWithOptionalAlt(FieldReader f) => Read(f, f.Text("alt", AltHelp) ?? "");

    private const string AltHelp = "what the picture shows";

    private static ImageRef? ReadFull(FieldReader f, Func<FieldReader, ImageRef> read)
    {
        var image = f.Map("image", "the picture", read);
        f.OrText("imageAlt", AltHelp + ", where 'image' is only a file");
        return image;
    }

    private static ImageRef ReadShort(FieldReader f, string alt) => new(f.Text("image", "the picture"), alt, null, null, f.PlaceOf("image"));

    private static ImageRef Read(FieldReader f, string alt)
    {
        var image = new ImageRef(
            f.Text("src", "file beside the text; leave out to use the share card"),
            alt,
            f.Text("credit", "who made it"),
            f.Text("licence", "on what terms, such as CC BY 4.0", "license"),
            f.PlaceOf("src"));
        f.Text("consent", "where the consent of those whom it shows is kept; never published");
        return image with { ConsentUntil = f.Date("consentUntil", "the last day on which that consent counts; without it, until it is taken back") };
    }

    // Empty quotation marks say on purpose that there is nothing to say; nothing at all is forgotten.
    private static string AltOf(FieldReader f, string key) =>
        f.Has(key) ? f.Text(key, AltHelp) ?? "" : f.RequiredText(key, AltHelp + "; \"\" when it only decorates");
}
