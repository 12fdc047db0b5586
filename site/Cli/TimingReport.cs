using System.Globalization;
using KtSite.Core;

namespace KtSite.Cli;

/// <summary>Tells where the time of a build went.</summary>
internal static class TimingReport
{
    private const int MostLines = 10;

    private static readonly string[] Phases = ["input", "process", "check", "plan"];

    /// <summary>The lines of the report. Times are in milliseconds; those of pipelines, templates and files are summed over all processors.</summary>
    public static IEnumerable<string> Lines(BuildTimings timings)
    {
        var all = timings.All;
        yield return "Steps (ms)";
        foreach (var step in all.Where(t => t.Kind == TimingKind.Step)) yield return Line(step.Name, step.Time);
        yield return string.Create(CultureInfo.InvariantCulture, $"Pipelines (ms, all processors) {string.Concat(Phases.Select(p => p.PadLeft(9)))}");
        var pipelines = all.Where(t => t.Kind == TimingKind.Pipeline).GroupBy(t => t.Name).OrderByDescending(g => g.Sum(t => t.Time.Ticks));
        foreach (var pipeline in pipelines.Take(MostLines))
            yield return $"  {pipeline.Key,-28} {string.Concat(Phases.Select(p => Milliseconds(TimeSpan.FromTicks(pipeline.Where(t => t.Phase == p).Sum(t => t.Time.Ticks))).PadLeft(9)))}";
        yield return "Templates (ms, all processors)";
        foreach (var template in all.Where(t => t.Kind == TimingKind.Template).Take(MostLines))
            yield return $"{Line(template.Name, template.Time)}   {template.Count} {(template.Count == 1 ? "page" : "pages")}";
        yield return "Slowest files (ms)";
        foreach (var item in all.Where(t => t.Kind == TimingKind.Item).Take(MostLines)) yield return Line(item.Name, item.Time);
    }

    private static string Line(string name, TimeSpan time) => $"  {name,-28} {Milliseconds(time),9}";

    private static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture);
}
