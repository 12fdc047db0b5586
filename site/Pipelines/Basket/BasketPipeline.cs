using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.CaseStudies;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.News;
using KtSite.Pipelines.Results;
using KtSite.Reading;
using KtSite.Views;

namespace KtSite.Pipelines.Basket;

/// <summary>The page of the basket, and what scripts show and give away there. What is in a basket stays on the reader's device.</summary>
internal sealed class BasketPipeline : Pipeline
{
    private const string Data = "/basket.json";

    // In the order of the links on an empty basket.
    private static readonly string[] Sections = ["case-studies", "results", "news"];

    public override IEnumerable<OutputItem> PostProcess(Site site, BuildContext build)
    {
        var compose = new Composer(site, build);
        if (!compose.Settings.Outputs.Basket) yield break;
        var frame = new Frame(compose);
        var pages = site.All<Page>().Where(p => p.IsListed && p is CaseStudy or Result or NewsItem).ToArray();
        var text = frame.Text("basket");
        var title = frame.TitleOf("basket");
        var origin = frame.OriginOf("basket", "input/basket");
        var way = frame.Way();
        yield return frame.Page("/basket/", origin, "basket", "basket", new BasketPageView(
            compose.Head(title, text?.Fields.Summary, "/basket/", way, [], noIndex: true),
            title,
            way,
            text?.Fields.Summary,
            compose.Body(text?.Body ?? Body.Empty),
            compose.Url.Link(Data),
            compose.Url.Link("/case-studies.json"),
            compose.Url.Link("/case-studies.csv"),
            Sections.Where(s => pages.Any(p => p.Section == s)).Select(s => new LinkView(frame.TitleOf(s), compose.Url.Link($"/{s}/"))).ToValueList()));
        yield return new TextOutput(OutputPath.Of(Data), origin, BasketJson.Write(pages, compose, new BasketFacts(compose), new CitationComposer(compose, frame)));
    }
}
