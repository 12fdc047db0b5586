using System.Buffers;
using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

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
    IReadOnlySet<string> PictureTexts,
    string Text,
    bool IsRedirect);

/// <summary>
/// Reads written HTML with the tokenizing rules of browsers. No tree is made of it: the rules ask for tags, attributes and text in the order
/// in which they stand, and the tree would be most of the work.
/// </summary>
internal sealed class PageInspector
{
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly List<string> repeated = [];
    private readonly List<FoundLink> links = [];
    private readonly List<int> headings = [];
    private readonly HashSet<string> pictureTexts = new(StringComparer.Ordinal);
    private readonly StringBuilder text = new();
    private string? language;
    private string? title;
    private int withoutAlt;
    private bool isRedirect;
    private bool isInTitle;
    private bool isInBody;
    private int templates;

    private PageInspector()
    {
    }

    /// <param name="html">The page in UTF-8. Safe for several threads.</param>
    public static PageFacts Inspect(ReadOnlySpan<byte> html)
    {
        var inspector = new PageInspector();
        var letters = ArrayPool<char>.Shared.Rent(html.Length);
        inspector.Read(letters, Encoding.UTF8.GetChars(html, letters));
        ArrayPool<char>.Shared.Return(letters);
        return new PageFacts(inspector.language, inspector.title, inspector.ids, inspector.repeated, inspector.links, inspector.headings, inspector.withoutAlt, inspector.pictureTexts, inspector.text.ToString(), inspector.isRedirect);
    }

    /// <summary>Makes the tokenizer ready, so that the first pages need not wait for it.</summary>
    public static void Prepare() => Inspect("<!doctype html><html lang=en><head><title>Ready</title><body><main><h1 id=a>Ready</h1><p><a href=/>a</a> &amp; <img src=a.png alt=\"\"></main>"u8);

    private void Read(char[] html, int length)
    {
        using var source = new TextSource(new CharArrayTextSource(html, length));
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.ResolverExtended)
        {
            DisableElementPositionTracking = true,
            SkipComments = true,
            SkipScriptText = true,
            SkipRawText = true,
            ShouldEmitAttribute = IsAskedFor,
        };
        while (true)
        {
            ref var token = ref tokenizer.GetStructToken();
            switch (token.Type)
            {
                case HtmlTokenType.EndOfFile: return;
                case HtmlTokenType.StartTag:
                    // What a template holds is no part of the page until a script puts it there.
                    if (templates == 0) Open(ref token);
                    if (token.Name.Memory.Span is "template") templates++;
                    tokenizer.State = ModeAfter(token.Name.Memory.Span);
                    break;
                case HtmlTokenType.EndTag:
                    isInTitle = false;
                    if (token.Name.Memory.Span is "template" && templates > 0) templates--;
                    break;
                case HtmlTokenType.Character when isInTitle: title += token.Data.ToString(); break;
                case HtmlTokenType.Character when isInBody && templates == 0: text.Append(token.Data.Memory.Span); break;
            }
        }
    }

    private static bool IsAskedFor(ref StructHtmlToken tag, ReadOnlyMemory<char> attribute) =>
        attribute.Span is "id" or "href" or "src" or "srcset" or "alt" or "lang" or "action" or "rel" or "http-equiv";

    // A tokenizer alone does not know what the text of an element is made of; the tree tells it: https://html.spec.whatwg.org/multipage/parsing.html
    private static HtmlParseMode ModeAfter(ReadOnlySpan<char> tag) => tag switch
    {
        "title" or "textarea" => HtmlParseMode.RCData,
        "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
        "script" => HtmlParseMode.Script,
        _ => HtmlParseMode.PCData,
    };

    private void Open(ref StructHtmlToken tag)
    {
        if (Value(ref tag, "id") is { Length: > 0 } id && !ids.Add(id)) repeated.Add(id);
        switch (tag.Name.Memory.Span)
        {
            case "html": language = Value(ref tag, "lang"); break;
            case "body": isInBody = true; break;
            case "title": isInTitle = title is null; break;
            case "meta": isRedirect |= string.Equals(Value(ref tag, "http-equiv"), "refresh", StringComparison.OrdinalIgnoreCase); break;
            case "link": Add(Value(ref tag, "href"), Value(ref tag, "rel") is not ("canonical" or "alternate" or "prev" or "next")); break;
            case "a": Add(Value(ref tag, "href"), false); break;
            case "form": Add(Value(ref tag, "action"), false); break;
            case ['h', >= '1' and <= '6' and var level]: headings.Add(level - '0'); break;
            case "img":
                if (Value(ref tag, "alt") is not { } alt) withoutAlt++;
                else pictureTexts.Add(alt);
                AddFetched(ref tag);
                break;
            default: AddFetched(ref tag); break;
        }
    }

    private void AddFetched(ref StructHtmlToken tag)
    {
        Add(Value(ref tag, "src"), true);
        // Our addresses hold no commas.
        foreach (var candidate in Value(ref tag, "srcset")?.Split(',', StringSplitOptions.TrimEntries) ?? []) Add(candidate.Split(' ')[0], true);
    }

    private void Add(string? target, bool isRequest)
    {
        if (!string.IsNullOrEmpty(target)) links.Add(new FoundLink(target, isRequest));
    }

    private static string? Value(ref StructHtmlToken tag, string name)
    {
        for (var i = 0; i < tag.Attributes.Count; i++)
        {
            var attribute = tag.Attributes[i];
            if (attribute.Name.Memory.Span.SequenceEqual(name)) return attribute.Value.ToString();
        }

        return null;
    }
}
