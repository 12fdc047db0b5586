using KtSite.Content;
using KtSite.Core;
using KtSite.Reading;
using KtSite.Modules;
using KtSite.Pipelines.Partners;
using KtSite.Pipelines.Promises;
using KtSite.Pipelines.Results;
using KtSite.Pipelines.Vocabularies;

namespace KtSite.Pipelines.Project;

/// <summary><c>data/events.yml</c>. Events are shown with the meetings, on the home page and in the calendar.</summary>
internal sealed class EventsPipeline : DataFilePipeline<ProjectEvent>
{
    public override string Files => "data/events.yml";

    public override IReadOnlyList<Type> Dependencies => [typeof(Partner), typeof(Country), typeof(Result), typeof(Promise)];

    protected override IEnumerable<ProjectEvent> Read(FieldReader fields, SiteSettings settings) =>
        fields.Maps("events", "the records", ProjectEvent.Read);

    public override IReadOnlyList<ProjectEvent> Process(IReadOnlyList<ProjectEvent> documents, Site known, BuildContext build)
    {
        documents.SelectMany(e => e.Host).CheckAgainst(known, [.. known.All<Partner>().Select(p => p.Id)], "partner", "data/partners.yml", build.Problems);
        documents.Select(e => e.Place?.Country).OfType<Reading.Ref>().CheckAgainst(known, [.. known.All<Country>().Select(c => c.Key)], "country", "data/countries.yml", build.Problems);
        documents.Select(e => e.Result).OfType<Reading.Ref>().CheckAgainst(known, [.. known.All<Result>().Select(r => r.Id)], "result", "data/results.yml", build.Problems);
        documents.SelectMany(e => e.Figures).CheckAgainst(known, [.. known.All<Promise>().Select(p => p.Id)], "promise", "data/promises.yml", build.Problems);
        // Without a date last: nobody knows when they come.
        return [.. documents.OrderBy(e => e.Start is null).ThenBy(e => e.Start ?? default).ThenBy(e => e.Id, StringComparer.Ordinal)];
    }
}
