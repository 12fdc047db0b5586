using KtSite.Core;
using KtSite.Views;

namespace KtSite.Checks;

/// <summary>The funder's statement and disclaimer stand on every page, word for word.</summary>
internal static class FundingCheck
{
    public static void Run(OutputItem item, PageFacts page, FundingView funding, DiagnosticBag problems)
    {
        foreach (var text in new[] { funding.Statement, funding.Disclaimer })
        {
            if (!page.Text.Contains(text, StringComparison.Ordinal))
                problems.Error(Rules.MissingFunding, item.Origin, $"{item.Path.Address} does not carry the funder's text '{(text.Length > 40 ? text[..40] + "…" : text)}'", "the layout of the theme must show site.funding on every page");
        }
    }
}
