using KtSite.Core;
using KtSite.Views;

namespace KtSite.Pipelines.Timeline;

/// <summary>The project's history and plan. Template <c>timeline</c>.</summary>
/// <param name="Head">See <see cref="PageView"/>.</param>
/// <param name="Title">See <see cref="PageView"/>.</param>
/// <param name="Breadcrumbs">See <see cref="PageView"/>.</param>
/// <param name="Summary">One or two sentences, or null.</param>
/// <param name="Intro">The text.</param>
/// <param name="Notice">What readers must know, or null.</param>
/// <param name="Timeline">The steps.</param>
/// <param name="Undated">Events that are planned for a day that nobody knows yet.</param>
public sealed record TimelinePageView(
    HeadView Head,
    string Title,
    ValueList<LinkView> Breadcrumbs,
    string? Summary,
    BodyView Intro,
    string? Notice,
    TimelineView Timeline,
    ValueList<LinkView> Undated) : PageView(Head, Title, Breadcrumbs);

/// <summary>The steps of the project on a day.</summary>
/// <param name="Today">The day of the build.</param>
/// <param name="Past">The steps that have begun by then, oldest first.</param>
/// <param name="Coming">The steps after it.</param>
/// <param name="Drawing">A picture of both; null where there is too little to draw.</param>
public sealed record TimelineView(DateView Today, ValueList<StepView> Past, ValueList<StepView> Coming, TimelineDrawingView? Drawing);

/// <summary>A step of the project's history.</summary>
/// <param name="Date">When it was, or began.</param>
/// <param name="End">Its last day, or null.</param>
/// <param name="Text">What; null for an end of the project, which word <c>timeline-…</c> names by <paramref name="Name"/>.</param>
/// <param name="Name"><c>starts</c> or <c>ends</c> where there is no text, else null.</param>
/// <param name="State"><c>planned</c>, <c>done</c>, <c>unconfirmed</c> or <c>cancelled</c>; word <c>step-…</c> names it.</param>
/// <param name="Url">Page that tells more, or null.</param>
/// <param name="Parts">Events that it sums up.</param>
public sealed record StepView(DateView Date, DateView? End, string? Text, string? Name, string State, string? Url, ValueList<LinkView> Parts);

/// <summary>The timeline as a picture. Lengths across are in percent of its width, those down in em, so that it fits any width and grows with the letters.</summary>
/// <param name="Height">Its height.</param>
/// <param name="Axis">How far down the axis is.</param>
/// <param name="TickEnd">Lower end of the marks of quarters.</param>
/// <param name="From">Where the axis begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Past">Up to where it is past.</param>
/// <param name="Today">Where the day of the build is.</param>
/// <param name="TodayAnchor">How its name stands there: <c>start</c>, <c>middle</c> or <c>end</c>.</param>
/// <param name="Outside"><c>before</c> or <c>after</c> when that day is outside of the axis, else null.</param>
/// <param name="Years">Names of years.</param>
/// <param name="Ticks">First days of quarters.</param>
/// <param name="Lanes">Steps of one kind each.</param>
public sealed record TimelineDrawingView(
    string Height, string Axis, string TickEnd, string From, string To, string Past, string Today, string TodayAnchor, string? Outside, ValueList<TimelineTickView> Years, ValueList<TimelineTickView> Ticks, ValueList<TimelineLaneView> Lanes);

/// <summary>A place on the axis.</summary>
/// <param name="X">Where.</param>
/// <param name="Text">The year in whose middle it is, or that it begins; null for the beginning of another quarter.</param>
public sealed record TimelineTickView(string X, string? Text);

/// <summary>Steps of one kind.</summary>
/// <param name="Kind"><c>project</c>, <c>meeting</c> or <c>result</c>; word <c>timeline-…</c> names it.</param>
/// <param name="Top">Where it begins.</param>
/// <param name="Marks">Its steps.</param>
public sealed record TimelineLaneView(string Kind, string Top, ValueList<TimelineMarkView> Marks);

/// <summary>A step in the picture: a dot for a day, a bar for a longer time or a day that is not known.</summary>
/// <param name="Step">The step.</param>
/// <param name="X">Where it begins; the middle of a dot.</param>
/// <param name="Width">How long the bar is; null for a dot.</param>
/// <param name="Top">Upper edge of the mark.</param>
/// <param name="Middle">Middle of the mark.</param>
/// <param name="LabelX">The side of the mark at which its text stands.</param>
/// <param name="LabelY">Base of the first line.</param>
/// <param name="Before">Whether the text stands before the mark.</param>
/// <param name="Shift">How far from it.</param>
/// <param name="Lines">The text in lines.</param>
public sealed record TimelineMarkView(StepView Step, string X, string? Width, string Top, string Middle, string LabelX, string LabelY, bool Before, string Shift, ValueList<string> Lines);
