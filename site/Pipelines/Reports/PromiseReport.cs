using KtSite.Core;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.Promises;
using KtSite.Reading;

namespace KtSite.Pipelines.Reports;

/// <summary>Figures promised and reached.</summary>
internal static class PromiseReport
{
    /// <summary>A row a promise, in the order of the data.</summary>
    public static ReportTable Table(Site site, BuildContext build)
    {
        var compose = new Composer(site, build);
        return ReportTable.Of(
            site.All<Promise>().Select(p => PromiseTally.Of(p, site, compose.Today)),
            ("id", t => t.Promise.Id),
            ("label", t => t.Promise.Label),
            ("unit", t => t.Promise.Unit),
            ("promised", t => t.Promise.Promised),
            ("reached", t => t.Reached),
            ("found", t => t.Found),
            ("state", t => FieldReader.WordOf(t.State)),
            ("due", t => t.Promise.Due),
            ("reachedOn", t => t.Promise.ReachedOn),
            ("evidence", t => t.Promise.Evidence),
            ("proof", t => Joined(t.Promise.Proof.Select(p => site.Addresses.ById(p.Id) is { } page ? compose.Url.Absolute(page.Address) : null))),
            ("sources", t => Joined(t.Promise.Sources.Select(s => s.Address))));
    }

    private static string Joined(IEnumerable<string?> parts) => string.Join("; ", parts.OfType<string>());
}
