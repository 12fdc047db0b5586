using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.Meetings;
using KtSite.Pipelines.News;
using KtSite.Pipelines.Plan;
using KtSite.Pipelines.Project;
using KtSite.Pipelines.Results;
using KtSite.Reading;

namespace KtSite.Pipelines.FollowUp;

/// <summary>Something that was done to make the project known.</summary>
/// <param name="At">Where it is written.</param>
/// <param name="Date">When.</param>
/// <param name="Item">The page or event that it is about, or null.</param>
/// <param name="What">What it was.</param>
/// <param name="Channel">Where: <c>website</c>, <c>event</c>, the id of a network, or any other.</param>
/// <param name="Audience">For whom, or null.</param>
/// <param name="Partners">Ids of those who did it.</param>
/// <param name="Address">Where it can be seen, or null.</param>
/// <param name="Reached">How many people, or null when nobody counted.</param>
/// <param name="Evidence">How one knows, or null.</param>
/// <param name="ByItself">Whether it follows from the content, so that nobody had to write it down.</param>
internal sealed record Activity(
    Location At, PartialDate Date, IAddressed? Item, string What, string Channel, string? Audience, IReadOnlyList<string> Partners, string? Address, int? Reached, string? Evidence, bool ByItself);

/// <summary>All that was done: what the content tells by itself, and <c>data/log.yml</c>.</summary>
internal static class Communication
{
    /// <summary>Channel of what is published here.</summary>
    public const string Website = "website";

    /// <summary>Channel of what takes place.</summary>
    public const string Event = "event";

    /// <summary>The log, newest first.</summary>
    public static IReadOnlyList<Activity> Log(Composer compose) =>
        [.. Published(compose).Concat(Held(compose)).Concat(Written(compose)).OrderByDescending(a => a.Date).ThenBy(a => a.What, StringComparer.Ordinal)];

    private static IEnumerable<Activity> Published(Composer compose)
    {
        foreach (var page in compose.Site.All<Page>().Where(p => p.IsListed && p is NewsItem or MeetingReport or Result))
        {
            PartialDate? date = page is Result result ? result.StateOn(compose.Today) == ResultState.Published ? result.ReachedBy(compose.Today) : null : page.Fields.Date?.Date;
            if (date is not { } day) continue;
            var by = page.Fields.Authors.Concat(page is Result ? page.Organisations : []).Select(r => r.Id).Where(id => compose.Partner(id) is not null).Distinct();
            yield return new Activity(page.Source, day, page, page.Title, Website, null, [.. by], compose.Url.Absolute(page.Address), null, null, true);
        }
    }

    private static IEnumerable<Activity> Held(Composer compose) => compose.Site.All<ProjectEvent>()
        .Where(e => e.StateOn(compose.Today) == EventState.Done && e.Happens is not null)
        .Select(e => new Activity(e.Source, e.Happens!.First, e, e.Title, Event, null, [.. e.Host.Select(h => h.Id)], compose.Url.Absolute(e.Address), e.Reached, null, true));

    private static IEnumerable<Activity> Written(Composer compose) => compose.Site.All<LoggedActivity>()
        .Where(a => a.Date.First <= compose.Today)
        .Select(a =>
        {
            var item = a.Item is { } named ? compose.Site.Addresses.ById(named.Id) : null;
            var title = item switch { Page page => page.Title, ProjectEvent e => e.Title, _ => null };
            return new Activity(a.Source, a.Date, item, a.What ?? title ?? a.Item?.Id ?? "", a.Channel, a.Audience, a.Partner is { } by ? [by.Id] : [], a.Address, a.Reached, a.Evidence, false);
        });
}

/// <summary>A quarter of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Number">1 to 4.</param>
internal readonly record struct Quarter(int Year, int Number) : IComparable<Quarter>
{
    /// <summary>The quarter of a day.</summary>
    public static Quarter Of(DateOnly day) => new(day.Year, ((day.Month - 1) / 3) + 1);

    /// <summary>All quarters between two days, these included.</summary>
    public static IEnumerable<Quarter> Between(DateOnly first, DateOnly last)
    {
        for (var day = first; Of(day).CompareTo(Of(last)) <= 0; day = day.AddMonths(3)) yield return Of(day);
    }

    /// <inheritdoc/>
    public int CompareTo(Quarter other) => Year != other.Year ? Year.CompareTo(other.Year) : Number.CompareTo(other.Number);

    /// <summary><c>2023-Q2</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Year}-Q{Number}");
}
