using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Xml;
using KtSite.Content;
using KtSite.Core;

namespace KtSite.Checks;

/// <summary>
/// Feeds and the site map as they were written: well-formed, with the elements that their formats require, absolute addresses and readable dates.
/// RSS 2.0: https://www.rssboard.org/rss-specification, Atom: RFC 4287, JSON Feed: https://www.jsonfeed.org/version/1.1, https://www.sitemaps.org/protocol.html.
/// </summary>
internal static class FeedCheck
{
    private static readonly string[] RssDates = ["ddd, dd MMM yyyy HH:mm:ss zzz", "ddd, dd MMM yyyy HH:mm:ss 'Z'", "ddd, dd MMM yyyy HH:mm:ss 'GMT'"];
    private static readonly XmlReaderSettings Strict = new() { DtdProcessing = DtdProcessing.Prohibit, IgnoreComments = true, IgnoreWhitespace = true, XmlResolver = null };

    /// <summary>Whether a file is a feed or the site map.</summary>
    public static bool Knows(string address) => address == "/sitemap.xml" || address.EndsWith("feed.xml", StringComparison.Ordinal) || address.EndsWith("atom.xml", StringComparison.Ordinal) || address.EndsWith("/feed.json", StringComparison.Ordinal);

    /// <summary>Reports what programs could not read.</summary>
    /// <param name="item">The file.</param>
    /// <param name="bytes">What was written.</param>
    /// <param name="url">Address of the site.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static void Run(OutputItem item, ReadOnlySpan<byte> bytes, SiteUrl url, DiagnosticBag problems)
    {
        var fault = item.Path.Address.EndsWith(".json", StringComparison.Ordinal) ? FaultOfJson(bytes) : FaultOfXml(bytes, url);
        if (fault is not null) problems.Error(Rules.BrokenFeed, item.Origin, $"{item.Path.Address} {fault}", "look for unusual signs in titles and summaries; if there are none, please report this message");
    }

    private static string? FaultOfXml(ReadOnlySpan<byte> bytes, SiteUrl url)
    {
        var copy = ArrayPool<byte>.Shared.Rent(bytes.Length);
        try
        {
            bytes.CopyTo(copy);
            using var xml = XmlReader.Create(new MemoryStream(copy, 0, bytes.Length), Strict);
            return xml.MoveToContent() != XmlNodeType.Element ? "is empty" : xml.LocalName switch
            {
                "rss" => Walk(xml, "item", ["title", "link", "description"], ["guid", "link", "pubDate"], url),
                "feed" => Walk(xml, "entry", ["id", "title", "updated"], ["id", "title", "updated"], url),
                "urlset" => Walk(xml, "url", [], ["loc"], url),
                var other => $"begins with '{other}'",
            };
        }
        catch (XmlException e)
        {
            return $"is not well-formed: {e.Message}";
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(copy);
        }
    }

    // Only the children of the head and of each entry count; what extensions hold is theirs.
    private static string? Walk(XmlReader xml, string entry, string[] inHead, string[] inEntry, SiteUrl url)
    {
        var entryDepth = entry == "item" ? 2 : 1;
        var head = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var isInEntry = false;
        xml.Read();
        while (!xml.EOF)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.Depth == entryDepth && xml.LocalName == entry)
            {
                isInEntry = !xml.IsEmptyElement;
                seen.Clear();
            }
            else if (xml.NodeType == XmlNodeType.EndElement && xml.Depth == entryDepth && isInEntry)
            {
                isInEntry = false;
                if (inEntry.FirstOrDefault(name => !seen.Contains(name)) is { } missing) return $"has an entry without '{missing}'";
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.Depth == (isInEntry ? entryDepth + 1 : entryDepth) && xml.Prefix.Length == 0)
            {
                var name = xml.LocalName;
                (isInEntry ? seen : head).Add(name);
                if (name == "link" && xml.GetAttribute("href") is { } href && !IsAbsolute(href)) return $"links to '{href}', which is no absolute address";
                if (IsRead(name))
                {
                    // Reading the content goes on to what follows it.
                    if (FaultOf(name, xml.ReadElementContentAsString(), isInEntry ? ids : null, url) is { } fault) return fault;
                    continue;
                }

                xml.Skip();
                continue;
            }

            xml.Read();
        }

        return inHead.FirstOrDefault(name => !head.Contains(name)) is { } lacking ? $"lacks '{lacking}'" : null;
    }

    private static bool IsRead(string name) => name is "guid" or "id" or "link" or "loc" or "pubDate" or "lastBuildDate" or "updated" or "published" or "lastmod";

    private static string? FaultOf(string name, string text, HashSet<string>? ids, SiteUrl url) => name switch
    {
        "guid" or "id" when text.Length == 0 => $"has an empty '{name}'",
        "guid" or "id" when ids?.Add(text) == false => $"has two entries with the id '{text}'",
        "link" when text.Length > 0 && !IsAbsolute(text) => $"links to '{text}', which is no absolute address",
        "loc" when !text.StartsWith(url.Absolute("/"), StringComparison.Ordinal) => $"names '{text}', which is not on this site",
        "pubDate" or "lastBuildDate" when !DateTimeOffset.TryParseExact(text, RssDates, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _) => $"has the date '{text}', which feed readers do not know",
        "updated" or "published" when !IsMoment(text) => $"has the date '{text}', which feed readers do not know",
        "lastmod" when !IsMoment(text) && !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) => $"has the date '{text}', which search engines do not know",
        _ => null,
    };

    private static string? FaultOfJson(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var reader = new Utf8JsonReader(bytes);
            using var json = JsonDocument.ParseValue(ref reader);
            var feed = json.RootElement;
            if (feed.ValueKind != JsonValueKind.Object || Text(feed, "version")?.StartsWith("https://jsonfeed.org/version/", StringComparison.Ordinal) != true || Text(feed, "title") is null || !feed.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array)
                return "lacks 'version', 'title' or 'items'";
            var ids = new HashSet<string>(StringComparer.Ordinal);
            foreach (var item in items.EnumerateArray())
            {
                if (Text(item, "id") is not { Length: > 0 } id) return "has an entry without 'id'";
                if (!ids.Add(id)) return $"has two entries with the id '{id}'";
                if (!IsText(item, "content_html") && !IsText(item, "content_text")) return $"has no text for '{id}'";
                if (Text(item, "url") is { } link && !IsAbsolute(link)) return $"links to '{link}', which is no absolute address";
                if (Text(item, "date_published") is { } date && !IsMoment(date)) return $"has the date '{date}', which feed readers do not know";
            }

            return null;
        }
        catch (JsonException e)
        {
            return $"is not well-formed: {e.Message}";
        }
    }

    private static bool IsText(JsonElement of, string name) => of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String;

    private static string? Text(JsonElement of, string name) => of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool IsAbsolute(string link) => Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" or "mailto";

    // RFC 3339, which asks for a time zone.
    private static bool IsMoment(string text) =>
        DateTimeOffset.TryParseExact(text, ["yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _) && (text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > 10);
}
