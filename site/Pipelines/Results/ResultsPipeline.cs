using KtSite.Content;
using KtSite.Core;
using KtSite.Modules;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.Partners;
using KtSite.Pipelines.Project;
using KtSite.Pipelines.Promises;
using KtSite.Pipelines.Vocabularies;
using KtSite.Reading;
using KtSite.Views;

namespace KtSite.Pipelines.Results;

/// <summary>Results, their pages and their index.</summary>
internal sealed class ResultsPipeline : Pipeline<Result>
{
    public override string Files => "data/results.yml";

    public override IReadOnlyList<Type> Dependencies => [typeof(Partner), typeof(Person), typeof(Tag), typeof(Country), typeof(Promise)];

    public override IReadOnlyList<Result> Input(SourceFile file, BuildContext build)
    {
        var settings = build.Settings<SiteSettings>();
        return DataFile.Lists(file, build, ("results", f => Result.Read(f, settings)));
    }

    public override IReadOnlyList<Result> Process(IReadOnlyList<Result> documents, Site known, BuildContext build)
    {
        var check = new PageReferences(known, build);
        foreach (var result in documents) check.Run(result);
        return documents.HoldBack(build);
    }

    public override IEnumerable<OutputItem> PostProcess(Site site, BuildContext build)
    {
        var compose = new Composer(site, build);
        var frame = new Frame(compose);
        foreach (var result in site.All<Result>())
            yield return frame.Page(result.Address, result.Source, "result", "results", View(result, compose, frame));
        yield return frame.Page("/results/", new Location("data/results.yml"), "results", "results", Index(compose, frame));
    }

    private static ResultPageView View(Result result, Composer compose, Frame frame)
    {
        var way = frame.Way("results");
        var tags = result.Fields.Tags.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        var related = compose.Site.All<Page>().Where(p => p.IsListed && p.Fields.Date is not null && p.Fields.Tags.Any(t => tags.Contains(t.Id))).NewestFirst();
        return new ResultPageView(
            compose.Head(result, way, []),
            result.Title,
            way,
            result.Id,
            compose.ResultTeaser(result),
            compose.Names(result.With.Where(w => w.Id != Result.Everyone)),
            result.With.Any(w => w.Id == Result.Everyone),
            result.Contents,
            result.Questions,
            result.Findings,
            result.Files.Select(f => new FileView(f.Title, compose.Links.Find(f.Address, result.Source, compose.Url.Link) ?? f.Address, f.Format, f.Size)).ToValueList(),
            result.Licence,
            result.Review,
            compose.Body(result),
            related.Select(compose.Teaser).ToValueList(),
            compose.Tags(result)) { Image = compose.Lead(result) };
    }

    private static ResultsPageView Index(Composer compose, Frame frame)
    {
        var text = frame.Text("results");
        var title = frame.TitleOf("results");
        var way = frame.Way();
        return new ResultsPageView(
            compose.Head(title, text?.Fields.Summary, "/results/", way, []),
            title,
            way,
            text?.Fields.Summary,
            compose.Body(text?.Body ?? Body.Empty),
            text?.Notice,
            compose.Site.All<Result>().Select(compose.ResultTeaser).ToValueList(),
            compose.Site.All<Promise>().Select(compose.Figure).ToValueList());
    }
}
