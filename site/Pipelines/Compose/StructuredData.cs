using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.Meetings;
using KtSite.Pipelines.News;
using KtSite.Pipelines.Partners;
using KtSite.Views;

namespace KtSite.Pipelines.Compose;

/// <summary>JSON-LD in the words of schema.org. The encoder of the JSON library writes no character that could end the script element.</summary>
internal static class StructuredData
{
    /// <summary>The way to a page, the page itself last; nothing for the home page.</summary>
    public static ValueList<StructuredDataView> Breadcrumbs(Composer compose, ValueList<LinkView> way, string title, string url) =>
        way.Count == 0 ? [] : [new BreadcrumbDataView(compose.Url.Origin, way, title, url)];

    /// <summary>A news item.</summary>
    public static StructuredDataView NewsArticle(Composer compose, NewsItem item)
    {
        var published = item.Fields.Date!;
        var day = published.Date.IsExact ? compose.Moment(published.Instant) : published.Date.ToString();
        return new NewsArticleDataView(
            item.Title,
            item.Summary,
            Images(compose, item),
            day,
            item.Fields.Updated is { } updated ? compose.Moment(compose.Settings.StartOf(updated)) : day,
            compose.Authors(item).Map(a => Agent(compose, item, a)),
            new AgentDataView(false, compose.Settings.Name, compose.Url.Absolute("/"), compose.CardOfSite),
            compose.Url.Absolute(item.Address),
            item.Fields.Language);
    }

    /// <summary>A meeting.</summary>
    public static StructuredDataView Event(Composer compose, MeetingReport meeting)
    {
        var online = meeting.Mode == MeetingMode.Online;
        var json = new JsonObject
        {
            ["@context"] = Context,
            ["@type"] = "Event",
            ["name"] = meeting.Title,
            ["description"] = meeting.Summary,
            ["startDate"] = meeting.Fields.Date!.Date.ToString(),
            ["endDate"] = (meeting.End ?? meeting.Fields.Date.Date).ToString(),
            ["eventStatus"] = "https://schema.org/EventScheduled",
            ["url"] = compose.Url.Absolute(meeting.Address),
        };
        if (compose.CardOf(meeting) is { } card) json["image"] = new JsonArray(card);
        if (meeting.Mode is { } mode)
        {
            json["eventAttendanceMode"] = "https://schema.org/" + mode switch
            {
                MeetingMode.Online => "OnlineEventAttendanceMode",
                MeetingMode.Hybrid => "MixedEventAttendanceMode",
                _ => "OfflineEventAttendanceMode",
            };
        }

        if (compose.PlaceText(meeting.Place) is { } place)
            json["location"] = new JsonObject { ["@type"] = "Place", ["name"] = meeting.Place?.Venue ?? meeting.Place?.City ?? place, ["address"] = place };
        else if (online)
            json["location"] = new JsonObject { ["@type"] = "VirtualLocation", ["url"] = compose.Url.Absolute(meeting.Address) };
        var hosts = meeting.Host.Select(h => compose.Partner(h.Id)).OfType<Partner>().Select(p => (JsonNode)Bare(compose, p)).ToArray();
        json["organizer"] = hosts.Length > 0 ? new JsonArray(hosts) : Project(compose);
        return Write(json);
    }

    /// <summary>An organisation.</summary>
    public static StructuredDataView Organization(Composer compose, Partner partner)
    {
        var json = Bare(compose, partner);
        json.Insert(0, "@context", Context);
        if (partner.LocalName is { } local) json["alternateName"] = local.Text;
        if (compose.PlaceText(partner.Place) is { } place) json["address"] = place;
        return Write(json);
    }

    /// <summary>Open data.</summary>
    /// <param name="compose">The composer.</param>
    /// <param name="name">Name of the collection.</param>
    /// <param name="description">What it holds.</param>
    /// <param name="address">Address of its page.</param>
    /// <param name="files">Addresses of its files; their endings say their format.</param>
    public static StructuredDataView Dataset(Composer compose, string name, string description, string address, ValueList<string> files) => Write(new JsonObject
    {
        ["@context"] = Context,
        ["@type"] = "Dataset",
        ["name"] = name,
        ["description"] = description,
        ["url"] = compose.Url.Absolute(address),
        ["creator"] = Project(compose),
        ["isAccessibleForFree"] = true,
        ["distribution"] = new JsonArray([.. files.Select(f => (JsonNode)new JsonObject
        {
            ["@type"] = "DataDownload",
            ["encodingFormat"] = f.EndsWith(".csv", StringComparison.Ordinal) ? "text/csv" : "application/json",
            ["contentUrl"] = compose.Url.Absolute(f),
        })]),
    });

    /// <summary>The project itself.</summary>
    public static StructuredDataView Organization(Composer compose)
    {
        var json = Project(compose);
        json.Insert(0, "@context", Context);
        json["alternateName"] = compose.Settings.FullTitle;
        json["description"] = compose.Settings.Description;
        return Write(json);
    }

    // The photo first: search engines show it rather than a card of words.
    private static ValueList<string> Images(Composer compose, Page page)
    {
        var (picture, card) = (compose.Links.Pictures.Of(page.Fields.Image, PictureUse.Text, compose.Url.Absolute)?.Src, compose.CardOf(page));
        return (picture, card) switch
        {
            (null, null) => [],
            (null, not null) => [card],
            (not null, null) => [picture],
            _ => [picture, card],
        };
    }

    private const string Context = "https://schema.org";

    private static JsonObject Project(Composer compose)
    {
        var json = new JsonObject { ["@type"] = "Organization", ["name"] = compose.Settings.Name, ["url"] = compose.Url.Absolute("/") };
        if (compose.CardOfSite is { } card) json["logo"] = card;
        return json;
    }

    private static JsonObject Bare(Composer compose, Partner partner)
    {
        var json = new JsonObject { ["@type"] = "Organization", ["name"] = partner.Title, ["url"] = partner.Website ?? compose.Url.Absolute(partner.Address) };
        if (partner.Website is not null) json["sameAs"] = new JsonArray(compose.Url.Absolute(partner.Address));
        return json;
    }

    private static AgentDataView Agent(Composer compose, Page page, BylineView author) => new(
        page.Fields.Authors.Count > 0 && author.Role is not null,
        author.Name,
        author.Url is { } url ? compose.Url.Absolute(url[compose.Url.BasePath.Length..]) : null);

    private static JsonDataView Write(JsonObject json)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Plain)) json.WriteTo(writer);
        return new(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private static readonly JsonWriterOptions Plain = new()
    {
        // Letters of all languages stay readable; <, > and & are still escaped.
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
    };
}
