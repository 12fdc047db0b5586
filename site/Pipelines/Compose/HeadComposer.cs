using System.Globalization;
using KtSite.Content;
using KtSite.Core;
using KtSite.Images;
using KtSite.Pipelines.Pages;
using KtSite.Views;

namespace KtSite.Pipelines.Compose;

/// <summary>Composes what stands in the head of a page.</summary>
internal static class HeadComposer
{
    /// <summary>The head of a page that is a record of its own.</summary>
    public static HeadView Head(this Composer compose, Page page, ValueList<LinkView> way, ValueList<FeedLinkView> feeds, LinkView? previous = null, LinkView? next = null, params ReadOnlySpan<StructuredDataView> data)
    {
        var url = compose.Url.Absolute(page.Address);
        return new(
        page.Title,
        page.Summary.Length > 0 ? page.Summary : compose.Settings.Description,
        page.Fields.Language,
        compose.Locale(page.Fields.Language),
        url,
        page.Fields.Unlisted,
        page.Fields.Date is null ? "website" : "article",
        compose.CardOf(page),
        compose.Settings.Outputs.Cards ? CardAlt(compose, page) : null,
        page.Fields.Date is { } date ? compose.Moment(date.Instant) : null,
        (page.Fields.Updated is { } day ? compose.Settings.StartOf(day) : page.Fields.Date?.Instant) is { } change ? compose.Moment(change) : null,
        compose.TagLabels(page),
        feeds,
        [.. data, .. StructuredData.Breadcrumbs(compose, way, page.Title, url)],
        previous?.Url,
        next?.Url);
    }

    /// <summary>The head of an index page.</summary>
    public static HeadView Head(this Composer compose, string title, string? description, string address, ValueList<LinkView> way, ValueList<FeedLinkView> feeds, string? previous = null, string? next = null, bool noIndex = false, ValueList<StructuredDataView>? data = null) => new(
        title,
        description ?? compose.Settings.Description,
        compose.Settings.Language,
        compose.Locale(compose.Settings.Language),
        compose.Url.Absolute(address),
        noIndex,
        "website",
        compose.CardOfSite,
        compose.Settings.Outputs.Cards ? SiteCardAlt(compose) : null,
        null,
        null,
        [],
        feeds,
        [.. StructuredData.Breadcrumbs(compose, way, title, compose.Url.Absolute(address)), .. data ?? []],
        previous,
        next);

    /// <summary>Alternative text of the card of a page: what the card says, in its order.</summary>
    public static string CardAlt(Composer compose, Page page) => !Cards.HasOwn(page) ? SiteCardAlt(compose) : CardSays(
        compose,
        $"{TypeOf(compose, page.Section)}: {CardSigns.WithoutEmoji(page.Title)}",
        page.Fields.Date?.Date.ToText(compose.Settings.Culture));

    private static string SiteCardAlt(Composer compose) => CardSays(compose, CardSigns.WithoutEmoji(compose.Settings.FullTitle), null);

    private static string CardSays(Composer compose, string title, string? date)
    {
        var (settings, funding) = (compose.Settings, compose.Settings.Funding);
        string?[] said = [title, date, CardSigns.WithoutEmoji(settings.Name), funding is null ? null : $"{funding.EmblemAlt.In(settings.Language)}: {funding.Statement.In(settings.Language)}"];
        return string.Join(' ', said.OfType<string>().Select(Sentence));
    }

    // The short name of the section where the menu has one.
    private static string TypeOf(Composer compose, string section) =>
        compose.Site.All<SectionText>().FirstOrDefault(s => s.Of == section) is { } text ? text.Menu?.Label ?? text.Fields.Title : char.ToUpperInvariant(section[0]) + section[1..];

    // A title that ends with a mark has its own end.
    private static string Sentence(string text) => text.Length > 0 && (char.IsLetterOrDigit(text[^1]) || text[^1] is ')' or ']' or '}') ? text + "." : text;
}

/// <summary>Where the share cards are.</summary>
internal static class Cards
{
    /// <summary>The card of everything that has none of its own.</summary>
    public const string Site = "/cards/pages/index.png";

    /// <summary>Whether a page has a card of its own.</summary>
    public static bool HasOwn(Page page) => page.HasShareKit || page.Section == "results";

    /// <summary>Address of the card that stands for a page.</summary>
    public static string AddressFor(Page page) => HasOwn(page) ? $"/cards/{page.Section}/{page.Fields.Slug}.png" : Site;
}
