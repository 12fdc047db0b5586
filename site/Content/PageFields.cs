using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Content;

/// <summary>The fields that every kind of page has.</summary>
public sealed record PageFields(
    string Id,
    string Slug,
    string Title,
    string? Summary,
    Publication? Date,
    DateOnly? Updated,
    string? UpdatedNote,
    DateOnly? Expires,
    bool Draft,
    bool Unlisted,
    ValueList<string> RedirectFrom,
    ValueList<Ref> Tags,
    ValueList<Ref> Authors,
    int Order,
    string Language,
    ImageRef? Image,
    bool Toc,
    bool InSearch,
    bool InSitemap,
    ValueList<SocialText> Social,
    ValueList<Ref> Fulfils,
    ValueList<NamedText> Extra,
    string? Layout = null,
    string? Permalink = null,
    EnglishText? English = null,
    Ref? TranslationOf = null,
    Publication? Embargo = null)
{
    private const int LongestSummary = 300;

    /// <summary>The template that the editor asked for, else the usual one.</summary>
    public string Template(string usual) => Layout ?? usual;

    /// <summary>Reads the fields of a page written in a file of its own.</summary>
    /// <param name="f">The fields.</param>
    /// <param name="fileName">File name without extension: gives date and slug where the fields do not.</param>
    /// <param name="settings">The site.</param>
    /// <param name="dated">Whether a page of this kind must have a date.</param>
    /// <param name="usualId">Its id where the fields name none; else the slug of the file name.</param>
    public static PageFields Read(FieldReader f, string fileName, SiteSettings settings, bool dated, string? usualId = null)
    {
        var name = DatedName.Split(fileName);
        var title = f.RequiredText("title", "the headline: says the news in under 100 characters");
        var summary = f.Text("summary", "one or two sentences for lists, feeds, cards and search engines", "description", "lead");
        if (summary?.Length > LongestSummary)
            f.Problems.Warning(Rules.WrongValue, f.PlaceOf("summary"), $"the summary has {summary.Length} characters", $"keep it under {LongestSummary}: lists and previews cut longer ones");
        var date = Publication.Read(f, dated ? fileName : null, settings);
        if (dated && date is null && !f.Problems.All.Any(p => p.At == f.PlaceOf("date")))
            f.Problems.Error(Rules.MissingDate, f.At, "the date is missing", "add 'date: 2023-06-29', or begin the file name with the date");
        var slug = f.Text("slug", "last part of the address; else the file name without its date") ?? name.Slug;
        var id = f.Text("id", "stable identity, kept for ever; feeds and references use it", "guid", "FeedItemId") ?? usualId ?? name.Slug;
        CheckSlug("slug", slug, f);
        CheckSlug("id", id, f);
        var updated = f.Date("updated", "day of the last change that readers should know of", "lastmod", "last_update");
        if (updated < date?.Date.First)
            f.Refuse(Rules.DateOrder, "updated", "the item was updated before it was published", "mend 'updated' or 'date'");
        return new PageFields(
            id,
            slug,
            title,
            summary,
            date,
            updated,
            f.Text("updatedNote", "what changed"),
            f.Date("expires", "last day on the site", "expiryDate", "unpublishdate"),
            f.Flag("draft", "true keeps the item off the site", aliases: "excluded"),
            f.Flag("unlisted", "true keeps it out of lists, feeds, search and sitemap"),
            f.Texts("redirectFrom", "old addresses, such as /post/old-name/", "aliases", "redirect_from"),
            f.Ids("tags", "ids from data/tags.yml", [KindOf.Tag]),
            f.Ids("authors", "ids of people or partners", [KindOf.Person, KindOf.Partner], "author"),
            f.Number("order", "place in lists; small numbers first", int.MinValue, "weight") ?? 0,
            f.Text("lang", "language code when it is not the site's") ?? settings.Language,
            ImageRef.ReadFrom(f),
            f.Flag("toc", "true shows a list of contents", aliases: "tableOfContents"),
            f.Flag("search", "false keeps it out of the search", true, "pagefind", "in_search_index") && !f.OppositeFlag("OmitFromSearch"),
            f.Flag("sitemap", "false keeps it out of the sitemap", true, "IncludeInSitemap"),
            f.Records("social", "own words for a network, such as 'twitter: …'; or below the network: text, thread, image, skip", "text", SocialText.Read, KindOf.Network),
            f.Ids("fulfils", "actions of meetings that this item completes, such as meeting-id/L2", [KindOf.Action]),
            f.Pairs("extra", "free data for the theme"),
            f.Text("layout", "template of the theme, when it is not the usual one", "template"),
            ReadPermalink(f),
            f.Map("english", "title and summary in English, for share texts of an item in another language", EnglishText.Read),
            f.Id("translationOf", "id of the item of which this is a translation; 'lang' says into which language", KindOf.Page),
            Publication.ReadEmbargo(f, settings));
    }

    private static string? ReadPermalink(FieldReader f)
    {
        if (f.Text("permalink", "whole address, such as /launch/, when it is not the usual one", "url", "DestinationPath") is not { } path) return null;
        if (path.StartsWith('/') && path.EndsWith('/') && path.Trim('/').Split('/').All(part => Reading.Slug.Fault(part) is null)) return path;
        f.Refuse(Rules.BadSlug, "permalink", $"the permalink '{path}' is not an address of this site", "write it as '/launch/': lower-case letters, digits and hyphens between slashes");
        return null;
    }

    private static void CheckSlug(string key, string value, FieldReader f)
    {
        if (Reading.Slug.Fault(value) is { } fault)
            f.Refuse(Rules.BadSlug, key, $"the {key} '{value}' {fault}", $"write '{key}: {(Reading.Slug.Of(value) is { Length: > 0 } better ? better : "my-page")}' or rename the file");
    }
}
