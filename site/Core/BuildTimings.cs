using System.Collections.Concurrent;
using System.Diagnostics;

namespace KtSite.Core;

/// <summary>What a time was spent on.</summary>
public enum TimingKind
{
    /// <summary>A step of the whole build, as the clock on the wall sees it.</summary>
    Step,

    /// <summary>One phase of a pipeline; over all its files and on all processors.</summary>
    Pipeline,

    /// <summary>A written file.</summary>
    Item,

    /// <summary>All pages of a template.</summary>
    Template,
}

/// <summary>A sum of times.</summary>
/// <param name="Kind">What kind of work.</param>
/// <param name="Name">What was worked on.</param>
/// <param name="Phase">The phase of a pipeline; empty for everything else.</param>
/// <param name="Count">How often.</param>
/// <param name="Time">How long in all.</param>
public sealed record Timing(TimingKind Kind, string Name, string Phase, int Count, TimeSpan Time);

/// <summary>Takes the times of one build. Safe for several threads.</summary>
public sealed class BuildTimings
{
    private readonly ConcurrentDictionary<(TimingKind Kind, string Name, string Phase), (int Count, long Ticks)> sums = new();

    /// <summary>All sums, the longest first.</summary>
    public IReadOnlyList<Timing> All => [.. sums.Select(s => new Timing(s.Key.Kind, s.Key.Name, s.Key.Phase, s.Value.Count, Stopwatch.GetElapsedTime(0, s.Value.Ticks))).OrderByDescending(t => t.Time)];

    /// <summary>Takes the time until the result is disposed.</summary>
    public IDisposable Measure(TimingKind kind, string name, string phase = "") => new Span(this, (kind, name, phase));

    private sealed class Span(BuildTimings timings, (TimingKind, string, string) key) : IDisposable
    {
        private readonly long start = Stopwatch.GetTimestamp();

        public void Dispose()
        {
            var ticks = Stopwatch.GetTimestamp() - start;
            timings.sums.AddOrUpdate(key, (1, ticks), (_, sum) => (sum.Count + 1, sum.Ticks + ticks));
        }
    }
}
