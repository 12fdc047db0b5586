using System.Xml.Linq;

namespace KtSite.Feeds;

/// <summary>How a feed shows itself to people who open it in a browser.</summary>
/// <param name="Style">Address of the style sheet.</param>
/// <param name="Explanation">What a feed is, and what to do with it.</param>
/// <param name="Address">Word before the address of the feed.</param>
/// <param name="ToPage">Text of the link to the page that the feed belongs to.</param>
/// <param name="Entries">Heading of the entries.</param>
/// <param name="Nothing">What stands there when there are none.</param>
public sealed record FeedPage(string Style, string Explanation, string Address, string ToPage, string Entries, string Nothing)
{
    // Feed readers pass over what they do not know; browsers show XHTML wherever it stands.
    private static readonly XNamespace Wrapper = "urn:x-ktsite:page";
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";

    /// <summary>The page in the feed: what it is, and its entries as links. The style sheet hides all else.</summary>
    internal XElement Write(FeedView feed) =>
        new(
            Wrapper + "page",
            new XAttribute("xmlns", Wrapper.NamespaceName),
            new XElement(
                Html + "div",
                new XAttribute("xmlns", Html.NamespaceName),
                new XAttribute("class", "wide"),
                new XAttribute("lang", feed.Language),
                new XElement(Html + "title", FeedCharacters.Clean(feed.Title)),
                new XElement(Html + "meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
                new XElement(Html + "h1", FeedCharacters.Clean(feed.Title)),
                new XElement(Html + "p", new XAttribute("class", "lead"), FeedCharacters.Clean(feed.Description)),
                new XElement(
                    Html + "div",
                    new XAttribute("class", "notice"),
                    new XElement(Html + "p", Explanation),
                    new XElement(Html + "p", Address + " ", new XElement(Html + "code", feed.SelfUrl)),
                    new XElement(Html + "p", new XElement(Html + "a", new XAttribute("href", feed.HomeUrl), ToPage))),
                new XElement(Html + "h2", Entries),
                feed.Items.Count == 0
                    ? new XElement(Html + "p", Nothing)
                    : new XElement(Html + "ol", feed.Items.Select(Entry))));

    private static XElement Entry(FeedItemView item) => new(
        Html + "li",
        new XElement(Html + "p", new XAttribute("class", "when"), new XElement(Html + "time", new XAttribute("datetime", item.Day), item.DayText)),
        new XElement(Html + "a", new XAttribute("href", item.Url), FeedCharacters.Clean(item.Title)),
        new XElement(Html + "p", FeedCharacters.Clean(item.Summary)));
}
