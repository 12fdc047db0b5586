using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.Assets;
using KtSite.Pipelines.CaseStudies;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.Meetings;
using KtSite.Pipelines.News;
using KtSite.Pipelines.Project;
using KtSite.Pipelines.Promises;
using KtSite.Pipelines.Partners;
using KtSite.Pipelines.Vocabularies;
using KtSite.Reading;

namespace KtSite.Cli;

/// <summary>A record or file that a page needs.</summary>
/// <param name="Kind">What it is: <c>tag</c>, <c>partner</c>, …</param>
/// <param name="Id">As the page names it.</param>
/// <param name="At">Where it is written.</param>
internal sealed record DataUse(string Kind, string Id, Location At)
{
    /// <summary>All that a page refers to, each once, in the order in which it is looked for.</summary>
    public static IReadOnlyList<DataUse> Of(Page page, Site site, SiteUrl url)
    {
        var uses = new List<DataUse?>();
        uses.AddRange(page.Fields.Authors.Select(a => Find(site.All<Person>(), p => p.Id, "author", a.Id) ?? Find(site.All<Partner>(), p => p.Id, "author", a.Id)));
        uses.AddRange(page.Fields.Tags.Select(t => Find(site.All<Tag>(), x => x.Key, "tag", t.Id)));
        uses.AddRange(page.Hosts.Select(h => Find(site.All<Partner>(), p => p.Id, "host", h.Id)));
        uses.AddRange(page.Organisations.Select(o => Find(site.All<Partner>(), p => p.Id, "partner", o.Id)));
        uses.AddRange(page.Figures.Select(f => Find(site.All<Promise>(), p => p.Id, "promise", f.Id)));
        if (page.Occasion is { } occasion) uses.Add(Find(site.All<ProjectEvent>(), e => e.Id, "event", occasion.Id));
        if (page is NewsItem { Announces: { } announced }) uses.Add(Find(site.All<ProjectEvent>(), e => e.Id, "event", announced.Id));
        if (page is NewsItem { Meeting: { } meeting }) uses.Add(Find(site.All<MeetingReport>(), m => m.Id, "meeting", meeting.Id));
        uses.AddRange(page.Fields.Fulfils.Select(f => Find(site.All<MeetingReport>(), m => m.Id, "meeting", f.Id.Split('/')[0])));
        if (page.Place?.Country is { } country) uses.Add(Find(site.All<Country>(), c => c.Key, "country", country.Id));
        if (page is CaseStudy study)
        {
            uses.AddRange(study.Facets().Where(f => f.Value is not null).Select(f => Find(site.All<FacetValue>().Where(v => v.Facet == f.Facet), v => v.Key, f.Facet.ToString().ToLowerInvariant(), f.Value!.Value.Id)));
            uses.AddRange(site.All<CaseStudyText>().Where(t => t.Of == study.Source.File).Select(t => new DataUse("text", study.Id, t.Source)));
        }

        uses.AddRange(InText(page, site, url));
        return [.. uses.OfType<DataUse>().DistinctBy(u => (u.Id, u.At))];
    }

    // Pictures and pages that the text, or the field of the picture, names.
    private static IEnumerable<DataUse?> InText(Page page, Site site, SiteUrl url)
    {
        var links = new LinkResolver(site, url, new DiagnosticBag());
        var addresses = site.All<Document>().Where(d => d is AssetFile or Page).DistinctBy(d => ((IAddressed)d).Address).ToDictionary(d => ((IAddressed)d).Address, StringComparer.Ordinal);
        var targets = page.Body.Slots.Where(s => s.Kind != SlotKind.Word).Select(s => (s.Target, s.At));
        if (page.Fields.Image is { Src: { } source } image) targets = targets.Prepend((source, image.At));
        foreach (var (target, at) in targets)
        {
            if (links.Find(target, at, a => a) is not ['/', ..] address) continue;
            yield return addresses.GetValueOrDefault(address.Split('#')[0]) switch
            {
                AssetFile file => new DataUse("file", file.Source.File, file.Source),
                Page linked when linked != page => new DataUse("link", linked.Id, linked.Source),
                _ => null,
            };
        }
    }

    private static DataUse? Find<T>(IEnumerable<T> records, Func<T, string> id, string kind, string wanted) where T : Document =>
        records.FirstOrDefault(r => id(r) == wanted) is { } found ? new DataUse(kind, wanted, found.Source) : null;
}
