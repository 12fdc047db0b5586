using KtSite.Content;
using KtSite.Core;
using KtSite.Modules;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.News;
using KtSite.Pipelines.Pages;
using KtSite.Pipelines.Project;
using KtSite.Pipelines.Promises;
using KtSite.Pipelines.Results;
using KtSite.Reading;
using KtSite.Views;

namespace KtSite.Pipelines.Home;

/// <summary>The home page: <c>input/pages/index.md</c> with what is new, promised and reached.</summary>
internal sealed class HomePipeline : Pipeline
{
    private const int NewestNews = 3;

    public override void Check(Site site, BuildContext build)
    {
        site.All<Milestone>().Select(m => m.Link).OfType<Ref>().CheckAgainst(site, [.. site.Addresses.Ids], "item", "input/ or data/", build.Problems);
    }

    public override IEnumerable<OutputItem> PostProcess(Site site, BuildContext build)
    {
        if (site.All<ContentPage>().FirstOrDefault(p => p.IsHome) is not { } page)
        {
            build.Problems.Error(Rules.NoSite, new Location("input/pages/index.md"), "the site has no home page", "write input/pages/index.md with a title and a text");
            yield break;
        }

        var compose = new Composer(site, build);
        var frame = new Frame(compose);
        yield return frame.Page("/", page.Source, page.Fields.Template("home"), "/", new HomePageView(
            compose.Head(page, [], [], null, null, StructuredData.Organization(compose)),
            page.Title,
            [],
            page.Fields.Summary,
            compose.Body(page.Body),
            compose.Settings.Audiences.Select(a => new AudienceView(
                a.Title.In(compose.Settings.Language), a.Text.In(compose.Settings.Language), a.Link is null ? null : compose.Links.Find(a.Link, new Location(Content.SiteSettings.Path), compose.Url.Link))).ToValueList(),
            site.All<Promise>().Where(p => p.Highlight).Select(compose.Figure).ToValueList(),
            site.All<NewsItem>().Where(n => n.IsListed).Take(NewestNews).Select(compose.Teaser).ToValueList(),
            site.All<Result>().Select(compose.ResultTeaser).ToValueList(),
            compose.Members().Select(compose.PartnerView).ToValueList(),
            site.All<ProjectEvent>().Where(e => e.StateOn(compose.Today) == EventState.Planned).Select(compose.Event).ToValueList(),
            site.All<Milestone>().Select(m => new MilestoneView(
                compose.Date(m.When), m.Text, Reading.FieldReader.WordOf(m.StateOn(compose.Today)), compose.LinkTo(m.Link?.Id)?.Url)).ToValueList()));
    }
}
