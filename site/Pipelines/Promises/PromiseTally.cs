using KtSite.Content;
using KtSite.Core;

namespace KtSite.Pipelines.Promises;

/// <summary>How a promise stands on a day.</summary>
public enum PromiseState
{
    /// <summary>A figure that nobody promised.</summary>
    Fact,

    /// <summary>Not reached, and not due yet.</summary>
    Open,

    /// <summary>Not reached, and the day has passed.</summary>
    Missed,

    /// <summary>Reached.</summary>
    Reached,

    /// <summary>More than promised.</summary>
    Exceeded,
}

/// <summary>A promise with its numbers on a day.</summary>
/// <param name="Promise">The promise.</param>
/// <param name="Reached">What was reached by then, reported or counted; null when nothing is known.</param>
/// <param name="Found">What the site itself counts, or null when it counts nothing for this promise.</param>
/// <param name="State">How it stands.</param>
public sealed record PromiseTally(Promise Promise, int? Reached, int? Found, PromiseState State)
{
    /// <summary>The numbers of a promise.</summary>
    /// <param name="promise">The promise.</param>
    /// <param name="site">All records.</param>
    /// <param name="today">The day: what was reached later does not count.</param>
    public static PromiseTally Of(Promise promise, Site site, DateOnly today)
    {
        var found = promise.Count?.Find(site, today).Count;
        var reached = promise.ReachedOn is { } day && day.First > today ? null : promise.Reached ?? found;
        var state = (promise.Promised, reached) switch
        {
            (null, _) => PromiseState.Fact,
            ({ } target, { } done) when done > target => PromiseState.Exceeded,
            ({ } target, { } done) when done == target => PromiseState.Reached,
            _ => promise.Due is { } due && due.Last < today ? PromiseState.Missed : PromiseState.Open,
        };
        return new PromiseTally(promise, reached, found, state);
    }
}

/// <summary>How all promises stand on the day of the build.</summary>
/// <param name="All">By id.</param>
internal sealed record PromiseTallies(IReadOnlyDictionary<string, PromiseTally> All)
{
    /// <summary>See <see cref="PromiseTally.Of"/>.</summary>
    public static PromiseTallies Of(Site site, DateOnly today) => new(site.All<Promise>().DistinctBy(p => p.Id).ToDictionary(p => p.Id, p => PromiseTally.Of(p, site, today), StringComparer.Ordinal));
}
