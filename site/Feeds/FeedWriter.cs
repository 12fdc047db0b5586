using System.Buffers;
using System.ServiceModel.Syndication;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace KtSite.Feeds;

/// <summary>Writes feeds. What the feed says depends on the items alone, never on the time of the build.</summary>
internal static class FeedWriter
{
    private const string ContentNamespace = "http://purl.org/rss/1.0/modules/content/";
    private const string CreatorNamespace = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace AtomNamespace = "http://www.w3.org/2005/Atom";

    /// <summary>Writes a feed in its format as UTF-8 without byte order mark.</summary>
    /// <param name="output">The feed.</param>
    /// <param name="target">Takes the bytes.</param>
    /// <param name="page">How it shows itself in a browser; null for a feed without a face.</param>
    public static void Write(FeedOutput output, IBufferWriter<byte> target, FeedPage? page = null)
    {
        if (output.Format == FeedFormat.Json)
        {
            WriteJson(output.Feed, target);
            return;
        }

        using var stream = new BufferStream(target);
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", CloseOutput = false };
        using (var xml = XmlWriter.Create(stream, settings))
        {
            xml.WriteStartDocument();
            if (page is not null) xml.WriteProcessingInstruction("xml-stylesheet", $"type=\"text/css\" href=\"{page.Style}\"");
            if (output.Format == FeedFormat.Rss) new Rss20FeedFormatter(Shown(Rss(output.Feed), output.Feed, page), serializeExtensionsAsAtom: false).WriteTo(xml);
            else new Atom10FeedFormatter(Shown(Atom(output.Feed), output.Feed, page)).WriteTo(xml);
        }

        target.Write("\n"u8);
    }

    private static SyndicationFeed Shown(SyndicationFeed made, FeedView feed, FeedPage? page)
    {
        if (page is not null) made.ElementExtensions.Add(new SyndicationElementExtension(page.Write(feed).CreateReader()));
        return made;
    }

    private static SyndicationFeed Rss(FeedView feed)
    {
        var made = Common(feed, item =>
        {
            var entry = Entry(item);
            entry.Summary = new TextSyndicationContent(FeedCharacters.Clean(item.Summary));
            entry.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(item.Url)));
            foreach (var author in item.Authors) entry.ElementExtensions.Add("creator", CreatorNamespace, FeedCharacters.Clean(author));
            entry.ElementExtensions.Add("encoded", ContentNamespace, FeedCharacters.Clean(item.Text.ToHtml()));
            return entry;
        });
        made.ElementExtensions.Add(new SyndicationElementExtension(SelfLink(feed)));
        made.AttributeExtensions.Add(new XmlQualifiedName("content", "http://www.w3.org/2000/xmlns/"), ContentNamespace);
        made.AttributeExtensions.Add(new XmlQualifiedName("dc", "http://www.w3.org/2000/xmlns/"), CreatorNamespace);
        return made;
    }

    private static SyndicationFeed Atom(FeedView feed)
    {
        var made = Common(feed, item =>
        {
            var entry = Entry(item);
            entry.Summary = new TextSyndicationContent(FeedCharacters.Clean(item.Summary));
            entry.Content = SyndicationContent.CreateHtmlContent(FeedCharacters.Clean(item.Text.ToHtml()));
            entry.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(item.Url), "text/html"));
            foreach (var author in item.Authors) entry.Authors.Add(new SyndicationPerson { Name = FeedCharacters.Clean(author) });
            return entry;
        });
        made.Id = feed.SelfUrl;
        made.Links.Add(SyndicationLink.CreateSelfLink(new Uri(feed.SelfUrl), "application/atom+xml"));
        // RFC 4287 wants an author of every entry: where one has none, the feed itself speaks.
        if (feed.Items.Any(i => i.Authors.Count == 0)) made.Authors.Add(new SyndicationPerson { Name = FeedCharacters.Clean(feed.Title) });
        // It also wants a date of an empty feed, and the library would take the clock's: the oldest one says nothing.
        if (feed.Items.Count == 0) made.LastUpdatedTime = DateTimeOffset.UnixEpoch;
        return made;
    }

    private static SyndicationFeed Common(FeedView feed, Func<FeedItemView, SyndicationItem> entry)
    {
        var made = new SyndicationFeed(FeedCharacters.Clean(feed.Title), FeedCharacters.Clean(feed.Description), new Uri(feed.HomeUrl)) { Language = feed.Language, Items = feed.Items.Select(entry).ToArray() };
        if (feed.Items.Count > 0) made.LastUpdatedTime = feed.Items.Max(i => i.Updated);
        return made;
    }

    private static SyndicationItem Entry(FeedItemView item)
    {
        var entry = new SyndicationItem { Id = item.Id, Title = new TextSyndicationContent(FeedCharacters.Clean(item.Title)), PublishDate = item.Published, LastUpdatedTime = item.Updated };
        foreach (var tag in item.Tags) entry.Categories.Add(new SyndicationCategory(FeedCharacters.Clean(tag)));
        return entry;
    }

    private static XmlReader SelfLink(FeedView feed) => new XElement(
        AtomNamespace + "link",
        new XAttribute(XNamespace.Xmlns + "atom", AtomNamespace),
        new XAttribute("href", feed.SelfUrl),
        new XAttribute("rel", "self"),
        new XAttribute("type", "application/rss+xml")).CreateReader();

    private static void WriteJson(FeedView feed, IBufferWriter<byte> target)
    {
        // Nothing here is put into a script element, so quotes and accents may stand as they are.
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(target, options))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            Text(json, "title", feed.Title);
            Text(json, "description", feed.Description);
            Text(json, "home_page_url", feed.HomeUrl);
            Text(json, "feed_url", feed.SelfUrl);
            Text(json, "language", feed.Language);
            json.WriteStartArray("items");
            foreach (var item in feed.Items) WriteJson(item, json);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        target.Write("\n"u8);
    }

    private static void WriteJson(FeedItemView item, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        Text(json, "id", item.Id);
        Text(json, "url", item.Url);
        Text(json, "title", item.Title);
        Text(json, "summary", item.Summary);
        Text(json, "content_html", item.Text.ToHtml());
        if (item.Image is { } image) Text(json, "image", image);
        json.WriteString("date_published", item.Published);
        json.WriteString("date_modified", item.Updated);
        if (item.Authors.Count > 0)
        {
            json.WriteStartArray("authors");
            foreach (var author in item.Authors)
            {
                json.WriteStartObject();
                Text(json, "name", author);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (item.Tags.Count > 0)
        {
            json.WriteStartArray("tags");
            foreach (var tag in item.Tags) json.WriteStringValue(FeedCharacters.Clean(tag));
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string text) => json.WriteString(name, FeedCharacters.Clean(text));
}
