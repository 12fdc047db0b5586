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
        new[]
        {
            "here", "click here", "this", "this link", "link", "more", "read more", "learn more", "see more", "download",
            "hier", "hier klicken", "mehr", "weiterlesen", "mehr lesen", "ici", "cliquez ici", "lire la suite", "en savoir plus", "qui", "clicca qui", "leggi di più", "scopri di più",
            "aquí", "haz clic aquí", "leer más", "tutaj", "kliknij tutaj", "czytaj więcej", "więcej", "klik hier", "lees meer", "aqui", "clique aqui", "ler mais",
            "här", "klicka här", "läs mer", "täällä", "tästä", "lue lisää",
        }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static void Run(DocumentNodes nodes, string markdown, string file, int firstLine, DiagnosticBag problems)
    {
        MarkupChecks.Run(nodes, markdown, file, firstLine, problems);
        foreach (var link in nodes.Links)
        {
            var at = new Location(file, firstLine + link.Line, link.Column + 1);
            var text = InlineText.Of(link);
            if (link.IsImage) PictureText.Check(link, at, problems);
            else if (text.Length == 0)
                problems.Error(Rules.EmptyLinkText, at, "the link has no text, so nobody can see or choose it", "name the target between the square brackets, as in [report on the second meeting](…)");
            else if (EmptyTexts.Contains(text.TrimEnd('.', '!', '…', ' ')))
                problems.Warning(Rules.EmptyLinkText, at, $"the link text '{text}' does not say where the link goes", "name the target, as in [report on the second meeting](…)");
        }

        var level = 1;
        foreach (var heading in nodes.Headings)
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
