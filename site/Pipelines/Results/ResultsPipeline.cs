using KtSite.Citations;
using KtSite.Content;
using KtSite.Core;
using KtSite.Modules;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.Partners;
using KtSite.Pipelines.Project;
using KtSite.Pipelines.Promises;
using KtSite.Pipelines.Reports;
using KtSite.Pipelines.Vocabularies;
using KtSite.Reading;
using KtSite.Views;

namespace KtSite.Pipelines.Results;

/// <summary>Results, their pages and their index.</summary>
internal sealed class ResultsPipeline : DataFilePipeline<Result>
{
    private const string Table = "/results.csv";

    public override string Files => "data/results.yml";

    public override IReadOnlyList<Type> Dependencies => [typeof(Partner), typeof(Person), typeof(Tag), typeof(Country), typeof(Promise), typeof(Strand)];

    protected override IEnumerable<Result> Read(FieldReader fields, SiteSettings settings) =>
        fields.Maps("results", "the records", f => Result.Read(f, settings));

    public override IReadOnlyList<Result> Process(IReadOnlyList<Result> documents, Site known, BuildContext build)
    {
        var check = new PageReferences(known, build);
        foreach (var result in documents) check.Run(result);
        documents.Select(r => r.Strand).OfType<Ref>().CheckAgainst(known, [.. known.All<Strand>().Select(s => s.Key)], "strand", "data/strands.yml", build.Problems);
        check.Partners(known.All<Strand>().SelectMany(s => s.Lead));
        return documents.HoldBack(build);
    }

    public override IEnumerable<OutputItem> PostProcess(Site site, BuildContext build)
    {
        var compose = new Composer(site, build);
        var frame = new Frame(compose);
        var citations = new CitationComposer(compose, frame);
        foreach (var result in site.All<Result>())
            yield return frame.Page(result.Address, result.Source, "result", "results", View(result, compose, frame, citations));
        if (site.All<Result>().Count > 0) yield return new TextOutput(OutputPath.Of(Table), new Location(Files), ReportFiles.Csv(ResultReport.Table(site, build)));
        yield return frame.Page("/results/", frame.OriginOf("results", "data/results.yml"), "results", "results", Index(compose, frame));
    }

    private static ResultPageView View(Result result, Composer compose, Frame frame, CitationComposer citations)
    {
        var way = frame.Way("results");
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
            Files(result.OwnFilesBy(compose.Today)),
            result.VersionsBy(compose.Today).Select(v => new VersionView(v.Version, compose.Date(v.Date), v.Note, Files(v.Files))).ToValueList(),
            ResultLists.StrandOf(result, compose)?.Label.In(compose.Settings.Language),
            result.Languages,
            result.Licence,
            compose.Site.All<Promise>().Where(p => p.Proof.Any(r => r.Id == result.Id)).Select(compose.Figure).ToValueList(),
            PlainCitation.Write(citations.Of(result), compose.Settings.Culture),
            compose.Body(result),
            ResultLists.Related(result, compose.Site).Select(compose.Teaser).ToValueList(),
            compose.Tags(result)) { Image = compose.Lead(result) };

        ValueList<FileView> Files(IEnumerable<ResultFile> files) => files.Select(f => compose.File(f, result)).ToValueList();
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
            ResultLists.ByStrand(compose).Select(g => new StrandView(
                g.Strand?.Key, g.Strand?.Label.In(compose.Settings.Language), g.Strand?.Summary, compose.Names(g.Strand?.Lead ?? []), g.Results.Select(compose.ResultTeaser).ToValueList())).ToValueList(),
            compose.Site.All<Result>().Count > 0 ? compose.Url.Link(Table) : null,
            compose.Site.All<Promise>().Select(compose.Figure).ToValueList());
    }
}
