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
        new("results", "results, by the fields that the results platforms of funders ask for", ResultReport.Table),
        new("reviews", "what reviewers said and what came of it, internal ones too", ReviewReport.Table),
        new("plan", "the communication plan, in the order of its days", CommunicationReports.Plan),
        new("calendar", "what is overdue, due this month and next month, by partner", CommunicationReports.Dues),
        new("log", "all that was done to make the project known", CommunicationReports.Log),
        new("coverage", "activities by partner and quarter", CommunicationReports.Coverage),
        new("gaps", "what the record of communication lacks", CommunicationReports.Gaps),
        new("radar", "what an editor should look at", CommunicationReports.Radar),
        new("translations", "which texts exist in which language, and which are missing or older than their original", TranslationReport.Table),
        new("actions", "what meetings gave to whom, and what became of it", ActionReport.Table),
    ];
}
