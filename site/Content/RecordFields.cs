using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Content;

/// <summary>The page fields of records that stand in a data file together with others: id and title come from the record.</summary>
internal static class RecordFields
{
    /// <summary>Reads the page fields that such records may have.</summary>
    public static PageFields Of(FieldReader f, string id, string title, SiteSettings settings) => new(
        id,
        id,
        title,
        f.Text("summary", "one or two sentences for lists and previews"),
        Date: null,
        f.Date("updated", "day of the last change"),
        f.Text("updatedNote", "what changed"),
        Expires: null,
        Draft: f.Flag("draft", "true keeps it off the site"),
        Unlisted: false,
        f.Texts("redirectFrom", "old addresses", "aliases", "redirect_from"),
        f.Ids("tags", "ids from data/tags.yml", [KindOf.Tag]),
        Authors: [],
        f.Number("order", "place in lists") ?? 0,
        settings.Language,
        f.Map("image", "the picture", ImageRef.Read),
        Toc: false,
        InSearch: true,
        InSitemap: true,
        Social: [],
        Fulfils: [],
        Extra: f.Pairs("extra", "free data for the theme"),
        Embargo: Publication.ReadEmbargo(f, settings));

    /// <summary>Reads the Markdown in the field <c>body</c>.</summary>
    public static Body BodyOf(FieldReader f, SiteSettings settings)
    {
        var text = f.Text("body", "longer text in Markdown");
        return text is null ? Body.Empty : settings.Markdown.Read(text, f.PlaceOf("body").File, f.PlaceOf("body").Line + 1, settings.Language, f.Problems);
    }
}
