using KtSite.Reading;

namespace KtSite.Content;

/// <summary>The picture of an item.</summary>
/// <param name="Src">File beside the text or path on the site; without it the share card is the picture.</param>
/// <param name="Alt">What it shows.</param>
/// <param name="Credit">Who made it.</param>
/// <param name="Licence">On what terms.</param>
public sealed record ImageRef(string? Src, string Alt, string? Credit, string? Licence)
{
    /// <summary>Reads <c>image:</c> in its full form, or the short one: a file, with its text in <c>imageAlt</c>.</summary>
    internal static ImageRef? ReadFrom(FieldReader f)
    {
        if (!f.IsText("image")) return f.Map("image", "the picture", Read);
        return new ImageRef(f.Text("image", "the picture"), f.RequiredText("imageAlt", "what the picture shows"), null, null);
    }

    internal static ImageRef Read(FieldReader f) => new(
        f.Text("src", "file beside the text; leave out to use the share card"),
        f.RequiredText("alt", "what the picture shows"),
        f.Text("credit", "who made it"),
        f.Text("licence", "on what terms, such as CC BY 4.0"));
}
