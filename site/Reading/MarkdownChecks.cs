using System.Collections.Frozen;
using KtSite.Core;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KtSite.Reading;

/// <summary>What can be wrong inside one Markdown text, told at its line.</summary>
internal static class MarkdownChecks
{
    // Texts that say nothing when a screen reader lists the links of a page (WCAG 2.2, criterion 2.4.4).
    private static readonly FrozenSet<string> EmptyTexts =
        new[] { "here", "click here", "this", "this link", "link", "more", "read more", "download" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static void Run(MarkdownDocument document, string file, int firstLine, DiagnosticBag problems)
    {
        foreach (var link in document.Descendants<LinkInline>())
        {
            var at = new Location(file, firstLine + link.Line, link.Column + 1);
            var text = InlineText.Of(link);
            if (link.IsImage) PictureText.Check(link, at, problems);
            else if (text.Length == 0 || EmptyTexts.Contains(text.TrimEnd('.', '!', ' ')))
                problems.Error(Rules.EmptyLinkText, at, $"the link text '{text}' does not say where the link goes", "name the target, as in [report on the second meeting](…)");
        }

        var level = 1;
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            var at = new Location(file, firstLine + heading.Line, heading.Column + 1);
            if (heading.Level == 1)
                problems.Error(Rules.HeadingOrder, at, "the title of the page is its only first-level heading", "begin headings in the text with '##'");
            else if (heading.Level > level + 1)
                problems.Error(Rules.HeadingOrder, at, $"a heading of level {heading.Level} follows one of level {level}", $"use {new string('#', level + 1)}");
            level = heading.Level;
        }
    }
}
