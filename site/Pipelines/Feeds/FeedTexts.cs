using System.Globalization;
using System.Text;
using KtSite.Content;
using KtSite.Feeds;
using KtSite.Pipelines.CaseStudies;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.Meetings;
using KtSite.Reading;
using KtSite.Views;

namespace KtSite.Pipelines.Feeds;

/// <summary>The full text of an item, as feeds carry it.</summary>
internal static class FeedTexts
{
    /// <summary>Everything that the page of an item tells, with absolute links.</summary>
    /// <param name="page">The item.</param>
    /// <param name="compose">Composes.</param>
    /// <param name="memo">Keeps the HTML for the next feed that shows the item; null where none will.</param>
    public static FeedText Of(Page page, Composer compose, FeedTextMemo? memo)
    {
        var body = compose.Links.ResolveAbsolute(page.Body, page.Address);
        var url = compose.Url.Absolute(page.Address);
        return page switch
        {
            MeetingReport meeting => new ItemText(url, Paragraph(meeting.Purpose), body, List(meeting.Decisions) + List(meeting.Actions.Select(a => a.What)), memo),
            CaseStudy study => new ItemText(url, Paragraph(study.Summary) + Paragraph(study.Provider), body, List(study.SkillsStated) + List(study.Findings), memo),
            _ => new ItemText(url, "", body, "", memo),
        };
    }

    private static string Paragraph(string text) => $"<p>{HtmlText.Escape(text)}</p>\n";

    private static string List(IEnumerable<string> texts)
    {
        var items = new StringBuilder();
        foreach (var text in texts) items.Append("<li>").Append(HtmlText.Escape(text)).Append("</li>\n");
        return items.Length == 0 ? "" : $"<ul>\n{items}</ul>\n";
    }

    private sealed record ItemText(string Url, string Before, BodyView Body, string After, FeedTextMemo? Memo) : FeedText
    {
        public override string ToHtml() => Memo?.Of(this, Make) ?? Make();

        private string Make() => Before + WithAbsoluteFragments(Body.ToHtml(Word, Picture).Value) + After;

        // Feeds stand outside every theme, so a call-out is named by its plain kind.
        private static string Word(string key)
        {
            var kind = key["callout-".Length..];
            return char.ToUpperInvariant(kind[0]) + kind[1..];
        }

        // One address, since feed readers choose no width.
        private static string Picture(ImageView image) =>
            $"<img src=\"{HtmlText.Escape(image.Src)}\" alt=\"{HtmlText.Escape(image.Alt)}\"{(image.Width is { } width && image.Height is { } height ? string.Create(CultureInfo.InvariantCulture, $" width=\"{width}\" height=\"{height}\"") : "")}>";

        // Footnotes link within their page, and a feed reader is another one.
        private string WithAbsoluteFragments(string html) => html.Replace("href=\"#", $"href=\"{Url}#", StringComparison.Ordinal);
    }
}
