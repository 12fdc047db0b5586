using System.Globalization;
using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Pipelines.Timeline;

/// <summary>
/// Lays the steps out along an axis of days. Places across are percents, so that the picture fits any width; what texts need is reckoned
/// in em for the narrowest width at which it is shown, so that none covers another there or on anything wider.
/// </summary>
internal sealed class TimelineDrawing
{
    // A picture of 45 em at 14 px fits beside a heading on a small tablet.
    private const double Narrowest = 45;
    private const double Letter = 0.55;
    private const int LongestLine = 34;
    private const double Line = 1.35;
    private const double Mark = 0.9;
    private const double Gap = 0.65;
    private const double AxisY = 3.1;
    private const double LaneHead = 1.7;
    private const double Between = 0.75;

    // What stands for the time between the axis and a day outside of it.
    private const double Outside = 6;

    // Word of the state behind the date, with what separates them.
    private const int StateWord = 16;

    // Less would be a dot anyway.
    private const int ShortestBar = 10;

    private readonly DateOnly first;
    private readonly int days;
    private readonly double from;
    private readonly double to;
    private readonly DateOnly today;

    private TimelineDrawing(IReadOnlyList<Step> steps, DateOnly today)
    {
        this.today = today;
        first = steps.Min(s => s.When.First.First);
        Last = steps.Max(s => s.When.Last.Last);
        days = Last.DayNumber - first.DayNumber + 1;
        from = today < first ? Outside : 0;
        to = today > Last ? 100 - Outside : 100;
    }

    private DateOnly Last { get; }

    /// <summary>The picture; null where it would show next to nothing.</summary>
    /// <param name="steps">The steps, oldest first.</param>
    /// <param name="today">The day of the build.</param>
    public static TimelineDrawingView? Of(IReadOnlyList<(Step Step, StepView View)> steps, DateOnly today) =>
        steps.Count < 2 || steps.Max(s => s.Step.When.Last.Last).DayNumber - steps.Min(s => s.Step.When.First.First).DayNumber < ShortestBar ? null
            : new TimelineDrawing([.. steps.Select(s => s.Step)], today).Draw(steps);

    private TimelineDrawingView Draw(IReadOnlyList<(Step Step, StepView View)> steps)
    {
        var top = AxisY + 1.1;
        var lanes = new List<TimelineLaneView>();
        foreach (var lane in steps.GroupBy(s => s.Step.Kind).OrderBy(g => g.Key))
        {
            var (marks, height) = Marks([.. lane], top + LaneHead);
            lanes.Add(new TimelineLaneView(FieldReader.WordOf(lane.Key), Em(top), marks));
            top += LaneHead + height + Between;
        }

        var mark = today < first ? 0 : today > Last ? 100 : At(today);
        return new TimelineDrawingView(
            Em(top),
            Em(AxisY),
            Em(AxisY + 0.5),
            Percent(from),
            Percent(to),
            Percent(Math.Clamp(mark, from, to)),
            Percent(mark),
            mark < 20 ? "start" : mark > 80 ? "end" : "middle",
            today < first ? "before" : today > Last ? "after" : null,
            Years().ToValueList(),
            Quarters().ToValueList(),
            lanes.ToValueList());
    }

    private (ValueList<TimelineMarkView> Marks, double Height) Marks(IReadOnlyList<(Step Step, StepView View)> lane, double top)
    {
        var boxes = new List<Box>();
        var marks = new List<TimelineMarkView>();
        foreach (var (step, view) in lane)
        {
            var lines = Lines(step.Text);
            var letters = lines.Select(l => l.Length).Append(view.Date.Text.Length + (view.End is { } end ? end.Text.Length + 3 : 0) + (step.State == StepState.Done ? 0 : StateWord)).Max();
            var isBar = step.When.Last.Last.DayNumber - step.When.First.First.DayNumber >= ShortestBar;
            var (left, right) = (At(step.When.First.First), isBar ? At(step.When.Last.Last.AddDays(1)) : At(step.When.First.First));
            var (leftEm, rightEm) = (left * Narrowest / 100 - (isBar ? 0 : Mark / 2), right * Narrowest / 100 + (isBar ? 0 : Mark / 2));
            var needed = Gap + (letters * Letter);
            var before = rightEm + needed > Narrowest && leftEm - needed >= 0;
            var box = Box.Below(boxes, before ? leftEm - needed : leftEm, before ? rightEm : rightEm + needed, Line * (1 + Math.Max(1, lines.Count)));
            boxes.Add(box);
            var y = top + box.Top;
            marks.Add(new TimelineMarkView(
                view, Percent(left), isBar ? Percent(right - left) : null, Em(y + 0.2), Em(y + 0.2 + (Mark / 2)), Percent(before ? left : right), Em(y + 1), before, Em(before ? -Offset(isBar) : Offset(isBar)), lines));
        }

        return (marks.ToValueList(), boxes.Max(b => b.Bottom));
    }

    private IEnumerable<TimelineTickView> Years()
    {
        for (var year = first.Year; year <= Last.Year; year++)
        {
            var (begin, end) = (At(Later(first, new DateOnly(year, 1, 1))), year == Last.Year ? to : At(new DateOnly(year + 1, 1, 1)));
            // A year of which the axis has a few weeks has no room for its name.
            if ((end - begin) * Narrowest / 100 > 2.5) yield return new TimelineTickView(Percent((begin + end) / 2), year.ToString(CultureInfo.InvariantCulture));
        }
    }

    private IEnumerable<TimelineTickView> Quarters()
    {
        for (var day = new DateOnly(first.Year, 1, 1); day <= Last; day = day.AddMonths(3))
        {
            if (day > first) yield return new TimelineTickView(Percent(At(day)), day.Month == 1 ? day.Year.ToString(CultureInfo.InvariantCulture) : null);
        }
    }

    // From the middle of a dot, from the end of a bar.
    private static double Offset(bool isBar) => Gap + (isBar ? 0 : Mark / 2);

    private static ValueList<string> Lines(string? text)
    {
        var lines = new List<string>();
        foreach (var word in (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && lines[^1].Length + word.Length < LongestLine) lines[^1] += " " + word;
            else lines.Add(word);
        }

        return lines.ToValueList();
    }

    // In percent of the width.
    private double At(DateOnly day) => from + ((to - from) * (day.DayNumber - first.DayNumber) / days);

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static string Percent(double value) => value.ToString("0.##", CultureInfo.InvariantCulture) + "%";

    private static string Em(double value) => value.ToString("0.##", CultureInfo.InvariantCulture) + "em";

    private readonly record struct Box(double Left, double Right, double Top, double Bottom)
    {
        private const double Air = 0.5;

        /// <summary>The highest place for a box below the upper edge that covers no other.</summary>
        public static Box Below(IReadOnlyList<Box> others, double left, double right, double height) => others.Select(o => o.Bottom + Air).Prepend(0).Order()
            .Select(top => new Box(left, right, top, top + height))
            .First(box => !others.Any(o => box.Left < o.Right + Air && o.Left < box.Right + Air && box.Top < o.Bottom && o.Top < box.Bottom));
    }
}
