using KtSite.Core;
using KtSite.Views;

namespace KtSite.Checks;

/// <summary>The funder's emblem stands on every page, and the statement and disclaimer word for word.</summary>
internal static class FundingCheck
{
    public static void Run(OutputItem item, PageFacts page, ReadOnlySpan<byte> html, FundingView funding, DiagnosticBag problems)
    {
        if (!page.PictureTexts.Contains(funding.EmblemAlt))
            problems.Error(Rules.MissingFunding, item.Origin, $"{item.Path.Address} does not show the funder's emblem (a picture with the text '{funding.EmblemAlt}')", "the layout of the theme must show site.funding.emblem on every page, with site.funding.emblem_alt as its text");
        foreach (var text in new[] { funding.Statement, funding.Disclaimer })
        {
            if (!PageText.Contains(html, text))
                problems.Error(Rules.MissingFunding, item.Origin, $"{item.Path.Address} does not carry the funder's text '{(text.Length > 40 ? text[..40] + "…" : text)}'", "the layout of the theme must show site.funding on every page");
        }
    }
}
