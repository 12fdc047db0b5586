using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace KtSite.Checks;

/// <summary>A link found on a written page.</summary>
/// <param name="Target">As written.</param>
/// <param name="IsRequest">Whether the browser fetches it by itself: style, script, picture, font.</param>
internal sealed record FoundLink(string Target, bool IsRequest);

/// <summary>What a written page contains, as far as the rules ask.</summary>
internal sealed record PageFacts(
    string? Language,
    string? Title,
    IReadOnlySet<string> Ids,
    IReadOnlyList<string> RepeatedIds,
    IReadOnlyList<FoundLink> Links,
    IReadOnlyList<int> Headings,
    int PicturesWithoutAlt,
    string Text,
    bool IsRedirect);

/// <summary>Reads written HTML with the parsing rules of browsers. Safe for several threads.</summary>
internal static class PageInspector
{
    public static PageFacts Inspect(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var repeated = new List<string>();
        var links = new List<FoundLink>();
        var headings = new List<int>();
        var withoutAlt = 0;
        var isRedirect = false;
        foreach (var element in document.All)
        {
            if (element.Id is { Length: > 0 } id && !ids.Add(id)) repeated.Add(id);
            switch (element)
            {
                // A selector would say the same, and have the library's style sheet parser made ready for it.
                case IHtmlMetaElement meta: isRedirect |= string.Equals(meta.HttpEquivalent, "refresh", StringComparison.OrdinalIgnoreCase); break;
                case IHtmlHeadingElement heading: headings.Add(heading.LocalName[1] - '0'); break;
                case IHtmlImageElement image:
                    if (!image.HasAttribute("alt")) withoutAlt++;
                    Add(links, image.GetAttribute("src"), true);
                    AddSet(links, image.GetAttribute("srcset"));
                    break;
                case IHtmlLinkElement link: Add(links, link.GetAttribute("href"), link.Relation is not ("canonical" or "alternate" or "prev" or "next")); break;
                case IHtmlAnchorElement anchor: Add(links, anchor.GetAttribute("href"), false); break;
                case IHtmlFormElement form: Add(links, form.GetAttribute("action"), false); break;
                case IHtmlSourceElement source:
                    Add(links, source.GetAttribute("src"), true);
                    AddSet(links, source.GetAttribute("srcset"));
                    break;
                default: Add(links, element.LocalName is "a" ? null : element.GetAttribute("src"), true); break;
            }
        }

        return new PageFacts(
            document.DocumentElement.GetAttribute("lang"),
            document.Title,
            ids,
            repeated,
            links,
            headings,
            withoutAlt,
            document.Body?.TextContent ?? "",
            isRedirect);
    }

    /// <summary>Makes the parser ready, so that the first pages need not wait for it.</summary>
    public static void Prepare() => Inspect("<!doctype html><html lang=en><head><title>Ready</title><body><main><h1 id=a>Ready</h1><p><a href=/>a</a><img src=a.png alt=\"\"></main>");

    // Our addresses hold no commas.
    private static void AddSet(List<FoundLink> links, string? set)
    {
        foreach (var candidate in set?.Split(',', StringSplitOptions.TrimEntries) ?? []) Add(links, candidate.Split(' ')[0], true);
    }

    private static void Add(List<FoundLink> links, string? target, bool isRequest)
    {
        if (!string.IsNullOrEmpty(target)) links.Add(new FoundLink(target, isRequest));
    }
}
