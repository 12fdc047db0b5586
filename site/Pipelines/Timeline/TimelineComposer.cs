using KtSite.Core;
using KtSite.Pipelines.Compose;
using KtSite.Reading;
using KtSite.Views;

namespace KtSite.Pipelines.Timeline;

/// <summary>Turns steps into what themes see.</summary>
internal static class TimelineComposer
{
    /// <summary>The timeline on the day of the build.</summary>
    public static TimelineView Of(Composer compose)
    {
        var steps = History.Of(compose).Select(s => (Step: s, View: View(s, compose))).ToArray();
        return new TimelineView(
            compose.Day(compose.Today)!,
            steps.Where(s => !s.Step.When.IsAfter(compose.Today)).Select(s => s.View).ToValueList(),
            steps.Where(s => s.Step.When.IsAfter(compose.Today)).Select(s => s.View).ToValueList(),
            TimelineDrawing.Of(steps, compose.Today));
    }

    private static StepView View(Step step, Composer compose) => new(
        compose.Date(step.When.First),
        step.When.Last == step.When.First ? null : compose.Date(step.When.Last),
        step.Text,
        step.End is { } end ? FieldReader.WordOf(end) : null,
        FieldReader.WordOf(step.State),
        step.Record is { } record ? compose.Url.Link(record.Address) : null,
        step.Parts.Select(p => new LinkView(p.Title, compose.Url.Link(p.Address))).ToValueList());
}
