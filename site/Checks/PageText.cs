using System.Text;
using KtSite.Reading;

namespace KtSite.Checks;

/// <summary>The text of a written page, as readers see it.</summary>
internal static class PageText
{
    /// <summary>Whether a page says something word for word.</summary>
    /// <param name="html">The page in UTF-8.</param>
    /// <param name="text">The words.</param>
    public static bool Contains(ReadOnlySpan<byte> html, string text)
    {
        // Nearly always it stands there as a whole, and is found without looking at the tags.
        var body = html.IndexOf("<body"u8);
        var written = Encoding.UTF8.GetBytes(HtmlText.Escape(text));
        if (body >= 0 && html[body..].IndexOf(written) is var at and >= 0 && html[(body + at - 1)..(body + at)] is [(byte)'>']) return true;
        return Of(html).Contains(text, StringComparison.Ordinal);
    }

    /// <summary>All text of the body.</summary>
    public static string Of(ReadOnlySpan<byte> html)
    {
        var scanner = new HtmlScanner(html);
        var text = new StringBuilder();
        var (isInBody, isRead, templates) = (false, true, 0);
        while (scanner.MoveNext())
        {
            switch (scanner.Part)
            {
                case HtmlPart.Text:
                    if (isInBody && isRead && templates == 0) text.Append(LinkPool.Decode(scanner.Value));
                    isRead = true;
                    break;
                case HtmlPart.EndTag:
                    if (templates > 0 && scanner.Is("template"u8)) templates--;
                    break;
                default:
                    isInBody |= scanner.Is("body"u8);
                    if (scanner.Is("template"u8)) templates++;
                    isRead = !(scanner.Is("script"u8) || scanner.Is("style"u8) || scanner.Is("iframe"u8));
                    break;
            }
        }

        return text.ToString();
    }
}
