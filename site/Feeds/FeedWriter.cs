using System.Buffers;
using System.ServiceModel.Syndication;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;

namespace KtSite.Feeds;

/// <summary>Writes feeds. What the feed says depends on the items alone, never on the time of the build.</summary>
public static class FeedWriter
{
    private const string ContentNamespace = "http://purl.org/rss/1.0/modules/content/";
    private const string CreatorNamespace = "http://purl.org/dc/elements/1.1/";
    private const string AtomNamespace = "http://www.w3.org/2005/Atom";

    /// <summary>Writes a feed in its format as UTF-8 without byte order mark.</summary>
    public static void Write(FeedOutput output, IBufferWriter<byte> target)
    {
        if (output.Format == FeedFormat.Json)
        {
            WriteJson(output.Feed, target);
            return;
        }

        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", CloseOutput = false };
        using (var xml = XmlWriter.Create(stream, settings))
        {
            if (output.Format == FeedFormat.Rss) new Rss20FeedFormatter(Rss(output.Feed), serializeExtensionsAsAtom: false).WriteTo(xml);
            else new Atom10FeedFormatter(Atom(output.Feed)).WriteTo(xml);
        }

        target.Write(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    private static SyndicationFeed Rss(FeedView feed)
    {
        var made = Common(feed, item =>
        {
            var entry = Entry(item);
            entry.Summary = new TextSyndicationContent(Clean(item.Summary));
            entry.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(item.Url)));
            foreach (var author in item.Authors) entry.ElementExtensions.Add("creator", CreatorNamespace, Clean(author));
            entry.ElementExtensions.Add("encoded", ContentNamespace, Clean(item.Text.ToHtml()));
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
            entry.Summary = new TextSyndicationContent(Clean(item.Summary));
            entry.Content = SyndicationContent.CreateHtmlContent(Clean(item.Text.ToHtml()));
            entry.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(item.Url), "text/html"));
            foreach (var author in item.Authors) entry.Authors.Add(new SyndicationPerson { Name = Clean(author) });
            return entry;
        });
        made.Id = feed.SelfUrl;
        made.Links.Add(SyndicationLink.CreateSelfLink(new Uri(feed.SelfUrl), "application/atom+xml"));
        // RFC 4287 wants a date even of an empty feed: the oldest one that says nothing.
        if (feed.Items.Count == 0) made.LastUpdatedTime = DateTimeOffset.UnixEpoch;
        return made;
    }

    private static SyndicationFeed Common(FeedView feed, Func<FeedItemView, SyndicationItem> entry)
    {
        var made = new SyndicationFeed(Clean(feed.Title), Clean(feed.Description), new Uri(feed.HomeUrl)) { Language = feed.Language, Items = feed.Items.Select(entry).ToArray() };
        if (feed.Items.Count > 0) made.LastUpdatedTime = feed.Items.Max(i => i.Updated);
        return made;
    }

    private static SyndicationItem Entry(FeedItemView item)
    {
        var entry = new SyndicationItem { Id = item.Id, Title = new TextSyndicationContent(Clean(item.Title)), PublishDate = item.Published, LastUpdatedTime = item.Updated };
        foreach (var tag in item.Tags) entry.Categories.Add(new SyndicationCategory(Clean(tag)));
        return entry;
    }

    private static XmlReader SelfLink(FeedView feed)
    {
        var text = $"<atom:link xmlns:atom=\"{AtomNamespace}\" href=\"{System.Security.SecurityElement.Escape(feed.SelfUrl)}\" rel=\"self\" type=\"application/rss+xml\" />";
        return XmlReader.Create(new StringReader(text));
    }

    private static void WriteJson(FeedView feed, IBufferWriter<byte> target)
    {
        using var json = new Utf8JsonWriter(target, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", feed.Title);
        json.WriteString("description", feed.Description);
        json.WriteString("home_page_url", feed.HomeUrl);
        json.WriteString("feed_url", feed.SelfUrl);
        json.WriteString("language", feed.Language);
        json.WriteStartArray("items");
        foreach (var item in feed.Items) WriteJson(item, json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteJson(FeedItemView item, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", item.Id);
        json.WriteString("url", item.Url);
        json.WriteString("title", item.Title);
        json.WriteString("summary", item.Summary);
        json.WriteString("content_html", item.Text.ToHtml());
        if (item.Image is { } image) json.WriteString("image", image);
        json.WriteString("date_published", item.Published);
        json.WriteString("date_modified", item.Updated);
        json.WriteStartArray("authors");
        foreach (var author in item.Authors)
        {
            json.WriteStartObject();
            json.WriteString("name", author);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("tags");
        foreach (var tag in item.Tags) json.WriteStringValue(tag);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    // XML 1.0 has no way to write most control characters, not even escaped.
    private static string Clean(string text) =>
        text.All(XmlConvert.IsXmlChar) ? text : new string([.. text.Where((c, i) => XmlConvert.IsXmlChar(c) || (char.IsSurrogate(c) && IsPaired(text, i)))]);

    private static bool IsPaired(string text, int i) =>
        (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) || (char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]));
}
