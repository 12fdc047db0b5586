using KtSite.Core;
using KtSite.Views;

namespace KtSite.Pipelines.Meetings;

/// <summary>A meeting report. Template <c>meeting</c>.</summary>
/// <param name="Head">See <see cref="PageView"/>.</param>
/// <param name="Title">See <see cref="PageView"/>.</param>
/// <param name="Breadcrumbs">See <see cref="PageView"/>.</param>
/// <param name="Kind">What kind of meeting.</param>
/// <param name="Number">Its number in the series, or null.</param>
/// <param name="Summary">One or two sentences.</param>
/// <param name="Date">First day.</param>
/// <param name="End">Last day, or null.</param>
/// <param name="Place">Where, or null.</param>
/// <param name="Mode"><c>in-person</c>, <c>online</c>, <c>hybrid</c> or null; word <c>mode-…</c> names it.</param>
/// <param name="Host">Who hosted it.</param>
/// <param name="Participants">Who took part, by organisation.</param>
/// <param name="Purpose">What it was for.</param>
/// <param name="Agenda">What was on the table.</param>
/// <param name="Decisions">What was decided.</param>
/// <param name="Actions">What was given to whom, and what became of it.</param>
/// <param name="ActionsDone">How many actions are done.</param>
/// <param name="Quality">What reviewers said, or null.</param>
/// <param name="Following">The next meeting, or null.</param>
/// <param name="Body">The text.</param>
/// <param name="Figures">Numbers that it tells.</param>
/// <param name="News">News items that belong to it.</param>
/// <param name="Tags">Its tags.</param>
/// <param name="Previous">The meeting before, or null.</param>
/// <param name="Next">The meeting after, or null.</param>
public sealed record MeetingPageView(
    HeadView Head,
    string Title,
    ValueList<LinkView> Breadcrumbs,
    string Kind,
    int? Number,
    string Summary,
    DateView Date,
    DateView? End,
    string? Place,
    string? Mode,
    ValueList<NameView> Host,
    ValueList<ParticipationView> Participants,
    string Purpose,
    ValueList<string> Agenda,
    ValueList<string> Decisions,
    ValueList<ActionView> Actions,
    int ActionsDone,
    string? Quality,
    string? Following,
    BodyView Body,
    ValueList<FigureView> Figures,
    ValueList<TeaserView> News,
    ValueList<LinkView> Tags,
    LinkView? Previous,
    LinkView? Next) : PageView(Head, Title, Breadcrumbs);

/// <summary>Who took part, by organisation.</summary>
/// <param name="Name">The organisation.</param>
/// <param name="Count">How many people, or null.</param>
public sealed record ParticipationView(NameView Name, int? Count);

/// <summary>An action and what became of it.</summary>
/// <param name="Id">Its id, also the fragment <c>action-…</c> in lower case.</param>
/// <param name="What">What was to be done.</param>
/// <param name="Owners">Who does it; empty means all partners.</param>
/// <param name="Due">By when, or null.</param>
/// <param name="IsOngoing">Whether it has no end.</param>
/// <param name="State"><c>open</c>, <c>late</c>, <c>done</c>, <c>dropped</c> or <c>ongoing</c>; word <c>action-…</c> names it.</param>
/// <param name="Note">What one should know, or null.</param>
/// <param name="FulfilledBy">Items that complete it.</param>
public sealed record ActionView(
    string Id, string What, ValueList<NameView> Owners, DateView? Due, bool IsOngoing, string State, string? Note, ValueList<LinkView> FulfilledBy);

/// <summary>All meetings and events. Template <c>meetings</c>.</summary>
/// <param name="Head">See <see cref="PageView"/>.</param>
/// <param name="Title">See <see cref="PageView"/>.</param>
/// <param name="Breadcrumbs">See <see cref="PageView"/>.</param>
/// <param name="Summary">One or two sentences, or null.</param>
/// <param name="Intro">Text above the lists.</param>
/// <param name="Notice">What readers must know, or null.</param>
/// <param name="Meetings">Meeting reports, newest first.</param>
/// <param name="Planned">Events to come or without word that they happened.</param>
/// <param name="Past">Events that took place, newest first.</param>
/// <param name="Calendar">Address of the calendar.</param>
/// <param name="Feeds">Feeds of the meetings.</param>
public sealed record MeetingsPageView(
    HeadView Head,
    string Title,
    ValueList<LinkView> Breadcrumbs,
    string? Summary,
    BodyView Intro,
    string? Notice,
    ValueList<TeaserView> Meetings,
    ValueList<EventView> Planned,
    ValueList<EventView> Past,
    string Calendar,
    ValueList<FeedLinkView> Feeds) : PageView(Head, Title, Breadcrumbs);
