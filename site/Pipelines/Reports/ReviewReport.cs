using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.Reviews;

namespace KtSite.Pipelines.Reports;

/// <summary>What reviewers said and what came of it. For those who work on the site: internal ones are in it.</summary>
internal static class ReviewReport
{
    /// <summary>A row a review, by day.</summary>
    public static ReportTable Table(Site site, BuildContext build) => ReportTable.Of(
        site.All<Review>().OrderBy(r => r.Date.First),
        ("id", r => r.Id),
        ("date", r => r.Date),
        ("item", r => site.All<Page>().FirstOrDefault(p => p.Id == r.Item.Id)?.Title ?? r.Item.Id),
        ("by", r => r.By?.Id ?? Review.Board),
        ("seen", r => r.IsPublic ? "public" : "internal"),
        ("state", r => r.Change is not null ? "changed" : r.Answer is not null ? "answered" : "open"),
        ("comment", r => r.Comment),
        ("answer", r => r.Answer),
        ("change", r => r.Change));
}
