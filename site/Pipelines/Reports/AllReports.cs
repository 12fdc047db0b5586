using KtSite.Core;

namespace KtSite.Pipelines.Reports;

/// <summary>A report: a table made from all records.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="Summary">What it tells, in a few words.</param>
/// <param name="Make">Makes it.</param>
internal sealed record Report(string Name, string Summary, Func<Site, BuildContext, ReportTable> Make);

/// <summary>The table of contents of reports.</summary>
internal static class AllReports
{
    /// <summary>All reports, in the order in which they are offered.</summary>
    public static readonly IReadOnlyList<Report> List =
    [
        new("promises", "figures promised and reached, with evidence", PromiseReport.Table),
        new("actions", "what meetings gave to whom, and what became of it", ActionReport.Table),
    ];
}
