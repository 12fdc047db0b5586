using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.Meetings;
using KtSite.Pipelines.Partners;
using KtSite.Pipelines.Project;
using KtSite.Pipelines.Promises;
using KtSite.Pipelines.Results;
using KtSite.Pipelines.Share;
using KtSite.Pipelines.Vocabularies;

namespace KtSite.Editing;

/// <summary>The ids that a site has, by the kind of record: what editors offer where a field names another record.</summary>
internal sealed class KnownIds
{
    private readonly Dictionary<string, string[]> ids;

    private KnownIds(Dictionary<string, string[]> ids) => this.ids = ids;

    /// <summary>None.</summary>
    public static KnownIds None { get; } = new([]);

    /// <summary>Those of a site.</summary>
    public static KnownIds Of(Site site)
    {
        var known = new Dictionary<string, string[]>
        {
            [KindOf.Tag] = [.. site.All<Tag>().Select(t => t.Key)],
            [KindOf.Country] = [.. site.All<Country>().Select(c => c.Key)],
            [KindOf.Network] = [.. site.All<Network>().Select(n => n.Id)],
            [KindOf.Partner] = [.. site.All<Partner>().Select(p => p.Id)],
            [KindOf.Person] = [.. site.All<Person>().Select(p => p.Id)],
            [KindOf.Meeting] = [.. site.All<MeetingReport>().Select(m => m.Id)],
            [KindOf.Event] = [.. site.All<ProjectEvent>().Select(e => e.Id)],
            [KindOf.Promise] = [.. site.All<Promise>().Select(p => p.Id)],
            [KindOf.Result] = [.. site.All<Result>().Select(r => r.Id)],
            [KindOf.Strand] = [.. site.All<Strand>().Select(s => s.Key)],
            [KindOf.Page] = [.. site.All<Page>().Where(p => p.HasShareKit).Select(p => p.Id)],
            [KindOf.Action] = [.. site.All<MeetingReport>().SelectMany(m => m.Actions.Select(a => $"{m.Id}/{a.Id}"))],
            [KindOf.Everyone] = [MeetingAction.Everyone],
        };
        foreach (var facet in site.All<FacetValue>().GroupBy(v => v.Facet)) known[KindOf.Facet(facet.Key.ToString().ToLowerInvariant())] = [.. facet.Select(v => v.Key)];
        return new KnownIds(known);
    }

    /// <summary>The ids of some kinds, sorted within each.</summary>
    public IReadOnlyList<string> Of(IReadOnlyList<string> kinds) =>
        [.. kinds.SelectMany(k => ids.GetValueOrDefault(k, []).Order(StringComparer.Ordinal)).Distinct()];
}
