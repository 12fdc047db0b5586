using KtSite.Core;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.Results;
using KtSite.Reading;

namespace KtSite.Pipelines.Reports;

/// <summary>Results for the results platforms of funders: what these ask for comes first, what reports ask for after it.</summary>
internal static class ResultReport
{
    /// <summary>A row a result, by strand.</summary>
    public static ReportTable Table(Site site, BuildContext build)
    {
        var compose = new Composer(site, build);
        return ReportTable.Of(
            ResultLists.ByStrand(compose).SelectMany(g => g.Results),
            ("title", r => r.Title),
            ("type", r => r.Kind),
            ("description", r => r.Summary),
            ("languages", r => string.Join("; ", r.Languages)),
            ("files", r => string.Join("; ", r.OwnFilesBy(compose.Today).Select(f => Address(f, r, compose)))),
            ("licence", r => r.Licence),
            ("contributors", r => string.Join("; ", Contributors(r, compose))),
            ("date", r => r.ReachedBy(compose.Today)),
            ("id", r => r.Id),
            ("address", r => compose.Url.Absolute(r.Address)),
            ("strand", r => ResultLists.StrandOf(r, compose)?.Label.In(compose.Settings.Language)),
            ("state", r => FieldReader.WordOf(r.StateOn(compose.Today))),
            ("planned", r => r.Planned),
            ("version", r => r.VersionsBy(compose.Today).FirstOrDefault()?.Version));
    }

    // The lead first, as those forms have it.
    private static IEnumerable<string> Contributors(Result result, Composer compose)
    {
        var all = result.With.Any(w => w.Id == Result.Everyone) ? compose.Members().Select(p => p.Id) : [];
        return result.Organisations.Select(o => o.Id).Concat(all).Distinct().Select(id => compose.Partner(id)?.Title ?? id);
    }

    private static string Address(ResultFile file, Result result, Composer compose) =>
        compose.Links.Find(file.Address, result.Source, compose.Url.Absolute) ?? file.Address;
}
