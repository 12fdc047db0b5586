using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.CaseStudies;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.Meetings;
using KtSite.Pipelines.News;
using KtSite.Pipelines.Project;
using KtSite.Pipelines.Promises;
using KtSite.Pipelines.Results;

namespace KtSite.Pipelines.FollowUp;

/// <summary>What an editor should look at.</summary>
internal enum RadarKind
{
    /// <summary>Written, but not published now.</summary>
    HeldBack,

    /// <summary>An event that is over, and no news item or report tells of it.</summary>
    NoReport,

    /// <summary>An event whose day is past is still called planned.</summary>
    StillPlanned,

    /// <summary>An action of a meeting past its day.</summary>
    LateAction,

    /// <summary>A promise past its day.</summary>
    MissedPromise,

    /// <summary>A result past its day.</summary>
    LateResult,

    /// <summary>An item without a summary.</summary>
    NoSummary,

    /// <summary>A news item or report without a picture.</summary>
    NoPicture,

    /// <summary>Sources that nobody has looked at for two years.</summary>
    OldSources,

    /// <summary>A person who gave no consent, or whose consent has ended.</summary>
    NoConsent,
}

/// <summary>One thing to look at.</summary>
/// <param name="Kind">Why.</param>
/// <param name="At">Where it is written.</param>
/// <param name="What">What it is.</param>
/// <param name="Since">Day from which it waits, or null.</param>
/// <param name="Address">Its address on the site, or null.</param>
internal sealed record RadarEntry(RadarKind Kind, Location At, string What, string? Since, string? Address)
{
    // A fortnight is what people need to write a report.
    private const int DaysForReport = 14;
    private const int MonthsForSources = 24;

    /// <summary>Everything that waits on a day.</summary>
    public static IReadOnlyList<RadarEntry> All(Composer compose)
    {
        var (site, today) = (compose.Site, compose.Today);
        var found = new List<RadarEntry>();
        found.AddRange(site.HeldBack.All.Select(h => new RadarEntry(RadarKind.HeldBack, h.At, h.Title, h.GoesLive is { } live ? Day(compose.DayOf(live)) : null, null)));
        var told = site.All<Page>().Where(p => p is NewsItem or MeetingReport).SelectMany(p => p is NewsItem news ? new[] { news.Announces?.Id, news.Meeting?.Id } : [p.Id]).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var e in site.All<ProjectEvent>())
        {
            if (e.Happens is not { } happens || e.State == EventState.Cancelled) continue;
            if (e.State == EventState.Planned && happens.IsBefore(today)) found.Add(new(RadarKind.StillPlanned, e.Source, e.Title, happens.Last.ToString(), e.Address));
            if (e.State == EventState.Done && happens.IsBefore(today.AddDays(-DaysForReport)) && !told.Contains(e.Id)) found.Add(new(RadarKind.NoReport, e.Source, e.Title, happens.Last.ToString(), e.Address));
        }

        found.AddRange(site.All<MeetingReport>().SelectMany(m => m.Actions.Where(a => FollowUps.State(a, FollowUps.Completing(site, m, a).Any(), today) == "late")
            .Select(a => new RadarEntry(RadarKind.LateAction, a.At, $"{m.Id}/{a.Id}: {a.What}", a.Due.ToString(), m.Address + "#" + FollowUps.FragmentOf(a)))));
        found.AddRange(site.All<Promise>().Select(p => PromiseTally.Of(p, site, today)).Where(t => t.State == PromiseState.Missed)
            .Select(t => new RadarEntry(RadarKind.MissedPromise, t.Promise.Source, t.Promise.Label, t.Promise.Due.ToString(), PromisesPipeline.Address + "#" + t.Promise.Id)));
        found.AddRange(site.All<Result>().Where(r => !r.IsFinishedOn(today) && r.Planned is { } planned && planned.Last < today)
            .Select(r => new RadarEntry(RadarKind.LateResult, r.Source, r.Title, r.Planned.ToString(), r.Address)));
        found.AddRange(site.All<Page>().Where(p => p.HasShareKit && p.Fields.Summary is null).Select(p => new RadarEntry(RadarKind.NoSummary, p.Source, p.Title, null, p.Address)));
        found.AddRange(site.All<Page>().Where(p => p is NewsItem or MeetingReport && p.Fields.Image is null).Select(p => new RadarEntry(RadarKind.NoPicture, p.Source, p.Title, null, p.Address)));
        found.AddRange(site.All<CaseStudy>().Where(c => c.Checked is { } day && day < today.AddMonths(-MonthsForSources)).Select(c => new RadarEntry(RadarKind.OldSources, c.Source, c.Title, Day(c.Checked!.Value), c.Address)));
        found.AddRange(site.All<Person>().Where(p => p.ConsentOn(today) == Consent.None).Select(p => new RadarEntry(RadarKind.NoConsent, p.Source, p.Id, null, null)));
        return found;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
