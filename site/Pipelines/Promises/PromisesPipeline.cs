using KtSite.Content;
using KtSite.Core;
using KtSite.Modules;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.Plan;
using KtSite.Pipelines.Reports;
using KtSite.Pipelines.Vocabularies;
using KtSite.Reading;
using KtSite.Views;

namespace KtSite.Pipelines.Promises;

/// <summary><c>data/promises.yml</c>: figures promised and reached, their page and their table.</summary>
internal sealed class PromisesPipeline : DataFilePipeline<Promise>
{
    /// <summary>Address of the page.</summary>
    public const string Address = "/promises/";

    private const string Table = "/promises.csv";

    public override string Files => "data/promises.yml";

    protected override IEnumerable<Promise> Read(FieldReader fields, SiteSettings settings) =>
        fields.Maps("promises", "the records", f => Promise.Read(f, settings.Language));

    public override void Check(Site site, BuildContext build)
    {
        var promises = site.All<Promise>();
        string[] countable = [ContentQuery.Events, .. site.All<Page>().Select(p => p.Section).Distinct()];
        promises.Select(p => p.Count?.Of).OfType<Ref>().CheckAgainst(site, countable, "section", "input/ or data/", build.Problems);
        promises.Select(p => p.Count?.Tag).OfType<Ref>().CheckAgainst(site, [.. site.All<Tag>().Select(t => t.Key)], "tag", "data/tags.yml", build.Problems);
        promises.SelectMany(p => p.Proof).CheckItems(site, build);
        var today = new Composer(site, build).Today;
        foreach (var tally in promises.Select(p => PromiseTally.Of(p, site, today)).Where(t => t is { Found: { } found, Promise.Reached: { } reached } && found != reached))
            build.Problems.Warning(Rules.CountDiffers, tally.Promise.Source, $"'{tally.Promise.Id}' was reported as {tally.Promise.Reached}, but this site counts {tally.Found}", "mend 'reached', narrow 'count', or add what is missing");
    }

    public override IEnumerable<OutputItem> PostProcess(Site site, BuildContext build)
    {
        if (site.All<Promise>().Count == 0) yield break;
        var compose = new Composer(site, build);
        var frame = new Frame(compose);
        var text = frame.Text("promises");
        var origin = frame.OriginOf("promises", Files);
        var (title, way) = (frame.TitleOf("promises"), frame.Way());
        var views = site.All<Promise>().Select(p => View(PromiseTally.Of(p, site, compose.Today), compose)).ToLookup(v => v.Figure.Promised is null);
        yield return frame.Page(Address, origin, "promises", "promises", new PromisesPageView(
            compose.Head(title, text?.Fields.Summary, Address, way, []),
            title,
            way,
            text?.Fields.Summary,
            compose.Body(text?.Body ?? Body.Empty),
            text?.Notice,
            views[false].ToValueList(),
            views[true].ToValueList(),
            site.All<Shares>().Select(s => View(s, compose)).ToValueList(),
            compose.Url.Link(Table)));
        yield return new TextOutput(OutputPath.Of(Table), origin, ReportFiles.Csv(PromiseReport.Table(site, build)));
    }

    /// <summary>A promise with its numbers and all that shows them.</summary>
    internal static PromiseView View(PromiseTally tally, Composer compose)
    {
        var promise = tally.Promise;
        var longest = Math.Max(Math.Max(promise.Promised ?? 0, tally.Reached ?? 0), 1);
        return new PromiseView(
            promise.Id,
            compose.Figure(promise),
            FieldReader.WordOf(tally.State),
            Percent(tally.Reached ?? 0, longest),
            promise.Promised < longest ? Percent(promise.Promised.Value, longest) : null,
            compose.DateOrNull(promise.Due),
            compose.DateOrNull(promise.ReachedOn),
            tally.Found is { } found ? new LinkView(compose.Number(found, null)!, compose.Url.Link(AddressOf(promise.Count!, found))) : null,
            promise.Evidence,
            promise.Proof.Select(p => compose.LinkTo(p.Id)).OfType<LinkView>().ToValueList(),
            Links(promise.Sources));
    }

    private static SharesView View(Shares shares, Composer compose) => new(
        shares.Id,
        shares.Label,
        compose.Site.All<Promise>().FirstOrDefault(p => p.Id == shares.Of?.Id) is { } whole ? compose.Number(compose.Tally(whole).Reached, whole.Unit) : null,
        shares.Parts.Select(p => new SharePartView(p.Label, p.Percent)).ToValueList(),
        Links(shares.Sources));

    private static int Percent(int part, int whole) => (int)Math.Round(100.0 * part / whole);

    // Where readers can count for themselves.
    private static string AddressOf(ContentQuery query, int found) =>
        query.Tag is { } tag ? $"/tags/{tag.Id}/" : query.Of?.Id == ContentQuery.Events ? found > 0 ? "/meetings/#gone" : "/meetings/" : $"/{query.Of?.Id}/";

    private static ValueList<LinkView> Links(IEnumerable<CaseStudies.SourceLink> sources) => sources.Select(s => new LinkView(s.Publisher, s.Address)).ToValueList();
}

/// <summary><c>data/shares.yml</c>: wholes and their parts in percent. Shown with the promises.</summary>
internal sealed class SharesPipeline : DataFilePipeline<Shares>
{
    public override string Files => "data/shares.yml";

    public override IReadOnlyList<Type> Dependencies => [typeof(Promise)];

    protected override IEnumerable<Shares> Read(FieldReader fields, SiteSettings settings) => fields.Maps("shares", "the records", Shares.Read);

    public override IReadOnlyList<Shares> Process(IReadOnlyList<Shares> documents, Site known, BuildContext build)
    {
        documents.Select(s => s.Of).OfType<Ref>().CheckAgainst(known, [.. known.All<Promise>().Select(p => p.Id)], "promise", "data/promises.yml", build.Problems);
        return documents;
    }
}
