using KtSite.Core;
using KtSite.Views;

namespace KtSite.Pipelines.SelfAssessment;

/// <summary>A self-assessment: a sheet to print; with scripts, a form that scores itself. Template <c>self-assessment</c>.</summary>
/// <param name="Head">See <see cref="PageView"/>.</param>
/// <param name="Title">See <see cref="PageView"/>.</param>
/// <param name="Breadcrumbs">See <see cref="PageView"/>.</param>
/// <param name="Summary">One or two sentences, or null.</param>
/// <param name="Intro">The text.</param>
/// <param name="Id">Id of the framework: results carry it.</param>
/// <param name="Name">Name of the framework.</param>
/// <param name="Version">Its version.</param>
/// <param name="Notice">What readers must know, or null.</param>
/// <param name="Tool">The real tool where this is a demonstration, or null.</param>
/// <param name="Scale">The points of the scale, from least to most.</param>
/// <param name="Rounds">The statements in mixed order.</param>
/// <param name="Count">How many statements there are.</param>
/// <param name="Skills">The skills, in the order of the profile.</param>
/// <param name="Levels">Names for ranges of scores, lowest first.</param>
/// <param name="Tags">Its tags.</param>
public sealed record AssessmentPageView(
    HeadView Head,
    string Title,
    ValueList<LinkView> Breadcrumbs,
    string? Summary,
    BodyView Intro,
    string Id,
    string Name,
    string Version,
    string? Notice,
    LinkView? Tool,
    ValueList<ScalePointView> Scale,
    ValueList<StatementRoundView> Rounds,
    int Count,
    ValueList<AssessedSkillView> Skills,
    ValueList<LevelView> Levels,
    ValueList<LinkView> Tags) : PageView(Head, Title, Breadcrumbs);

/// <summary>A point of the scale.</summary>
/// <param name="Points">What it counts, from 0.</param>
/// <param name="Label">Its words.</param>
public sealed record ScalePointView(int Points, string Label);

/// <summary>Statements between two headings.</summary>
/// <param name="Statements">At most one of each skill.</param>
public sealed record StatementRoundView(ValueList<StatementView> Statements);

/// <summary>A statement to answer.</summary>
/// <param name="Number">Its number on the page.</param>
/// <param name="Id">Its id.</param>
/// <param name="Skill">Id of the skill that it tells of.</param>
/// <param name="Text">What it says.</param>
/// <param name="Reversed">Whether its points are turned.</param>
public sealed record StatementView(int Number, string Id, string Skill, string Text, bool Reversed);

/// <summary>A skill that gets a score.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Label">Its name.</param>
/// <param name="Statements">The statements on it.</param>
/// <param name="Feedback">What those read who want to work on it.</param>
/// <param name="Exercise">A small thing to do.</param>
/// <param name="Count">How many case studies have it.</param>
/// <param name="Url">Their list; the table of all by skills when none has it; null on a site without case studies.</param>
/// <param name="Axis">Its place in the radar.</param>
public sealed record AssessedSkillView(
    string Id, string Label, ValueList<StatementView> Statements, string Feedback, string Exercise, int Count, string? Url, AxisView Axis);

/// <summary>An axis of the radar, whose middle is 0, 0 and whose radius is 100.</summary>
/// <param name="X">Where it ends.</param>
/// <param name="Y">Where it ends.</param>
/// <param name="LabelX">Where its name stands.</param>
/// <param name="LabelY">Where its name stands.</param>
/// <param name="Anchor">How its name stands there: <c>start</c>, <c>middle</c> or <c>end</c>.</param>
public sealed record AxisView(int X, int Y, int LabelX, int LabelY, string Anchor);

/// <summary>A range of scores that has a name.</summary>
/// <param name="From">The lowest score in it.</param>
/// <param name="Label">Its name.</param>
/// <param name="Text">What it means.</param>
public sealed record LevelView(int From, string Label, string Text);
