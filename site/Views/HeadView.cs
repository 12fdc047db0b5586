using KtSite.Core;

namespace KtSite.Views;

/// <summary>What stands in the head of a page.</summary>
/// <param name="Title">Title of the page alone.</param>
/// <param name="Description">One or two sentences.</param>
/// <param name="Language">Language code of the page.</param>
/// <param name="Locale">The language with its territory, as Open Graph wants it: <c>fi_FI</c>.</param>
/// <param name="Canonical">Absolute address of the page.</param>
/// <param name="NoIndex">Whether search engines shall leave it out.</param>
/// <param name="OpenGraphType"><c>website</c> or <c>article</c>.</param>
/// <param name="Image">Absolute address of the card, or null.</param>
/// <param name="ImageAlt">What the card shows, or null.</param>
/// <param name="Published">Date and time with offset, or null.</param>
/// <param name="Modified">Date and time with offset, or null.</param>
/// <param name="Tags">Labels of the tags.</param>
/// <param name="Feeds">Feeds of this page or section; those of the whole site are in <c>chrome</c>.</param>
/// <param name="StructuredData">JSON-LD documents, ready for a script element each.</param>
/// <param name="Previous">Address of the page before in a series, or null.</param>
/// <param name="Next">Address of the page after in a series, or null.</param>
public sealed record HeadView(
    string Title,
    string Description,
    string Language,
    string Locale,
    string Canonical,
    bool NoIndex,
    string OpenGraphType,
    string? Image,
    string? ImageAlt,
    string? Published,
    string? Modified,
    ValueList<string> Tags,
    ValueList<FeedLinkView> Feeds,
    ValueList<StructuredDataView> StructuredData,
    string? Previous,
    string? Next);

/// <summary>A feed that readers can subscribe to.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Url">Its address.</param>
/// <param name="MediaType">Its media type.</param>
public sealed record FeedLinkView(string Title, string Url, string MediaType);
