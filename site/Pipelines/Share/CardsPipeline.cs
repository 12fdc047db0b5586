using KtSite.Content;
using KtSite.Core;
using KtSite.Images;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.Pages;

namespace KtSite.Pipelines.Share;

/// <summary>The share cards: one for each item that people share, and one for the whole site.</summary>
internal sealed class CardsPipeline : Pipeline
{
    public override IEnumerable<OutputItem> PostProcess(Site site, BuildContext build)
    {
        var compose = new Composer(site, build);
        if (!compose.Settings.Outputs.Cards) yield break;
        foreach (var page in site.All<Page>().Where(p => Cards.HasOwn(p) && p.IsListed)) yield return CardOf(page, compose);
        var home = site.All<ContentPage>().FirstOrDefault(p => p.IsHome);
        yield return new CardOutput(
            OutputPath.Of(Cards.Site),
            home?.Source ?? new Location(SiteSettings.Path),
            new CardView("", compose.Settings.FullTitle, null, compose.Settings.Name, Statement(compose)),
            compose.Settings.Language);
    }

    /// <summary>The card of a page.</summary>
    internal static CardOutput CardOf(Page page, Composer compose) => new(
        OutputPath.Of(Cards.AddressFor(page)),
        page.Source,
        new CardView(
            page.Section,
            page.Title,
            page.Fields.Date?.Date.ToText(compose.Settings.Culture),
            compose.Settings.Name,
            Statement(compose)),
        compose.Settings.Language);

    private static string Statement(Composer compose) => compose.Settings.Funding?.Statement.In(compose.Settings.Language) ?? "";
}
