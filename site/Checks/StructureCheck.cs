using KtSite.Core;

namespace KtSite.Checks;

/// <summary>Language, title, one first-level heading, no jumps between levels, no id twice, no picture without alternative text.</summary>
internal static class StructureCheck
{
    private const string Template = "mend the template of the page";

    public static void Run(OutputItem item, PageFacts page, DiagnosticBag problems)
    {
        var here = item.Path.Address;
        if (string.IsNullOrWhiteSpace(page.Language) || string.IsNullOrWhiteSpace(page.Title))
            problems.Error(Rules.MissingHead, item.Origin, $"{here} has no language or no title", Template);
        if (page.RepeatedIds.Count > 0)
            problems.Error(Rules.DuplicateElementId, item.Origin, $"{here} has the id '{page.RepeatedIds[0]}' twice", "give headings different texts, or mend the template");
        if (page.PicturesWithoutAlt > 0)
            problems.Error(Rules.MissingAlt, item.Origin, $"{here} has a picture without alternative text", Template);
        if (page.IsRedirect) return;
        if (page.Headings.Count(h => h == 1) != 1)
            problems.Error(Rules.HeadingOrder, item.Origin, $"{here} has {page.Headings.Count(h => h == 1)} first-level headings instead of one", Template);
        for (var i = 1; i < page.Headings.Count; i++)
        {
            if (page.Headings[i] <= page.Headings[i - 1] + 1) continue;
            problems.Error(Rules.HeadingOrder, item.Origin, $"{here} jumps from a heading of level {page.Headings[i - 1]} to one of level {page.Headings[i]}", "use the next level");
            break;
        }
    }
}
