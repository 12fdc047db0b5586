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
/// <param name="CalendarFile">Address of its entry for calendars; null when its day is not known.</param>
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
    string? CalendarFile,
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
/// <param name="Figures">Figures that tell what became of it.</param>
/// <param name="FulfilledBy">Items that complete it.</param>
public sealed record ActionView(
    string Id, string What, ValueList<NameView> Owners, DateView? Due, bool IsOngoing, string State, string? Note, ValueList<FigureView> Figures, ValueList<FulfilmentView> FulfilledBy);

/// <summary>An item that completes an action.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Url">Its page.</param>
/// <param name="Date">When it was published, or null.</param>
/// <param name="By">The partners whose name it carries.</param>
public sealed record FulfilmentView(string Title, string Url, DateView? Date, ValueList<NameView> By);

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
/// <param name="Calendar">Address of the calendar as a file.</param>
/// <param name="CalendarPage">Address of the calendar as a page.</param>
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
    string CalendarPage,
    ValueList<FeedLinkView> Feeds) : PageView(Head, Title, Breadcrumbs);

/// <summary>Meetings and events by year and month. Template <c>calendar</c>.</summary>
/// <param name="Head">See <see cref="PageView"/>.</param>
/// <param name="Title">See <see cref="PageView"/>.</param>
/// <param name="Breadcrumbs">See <see cref="PageView"/>.</param>
/// <param name="Summary">One or two sentences, or null.</param>
/// <param name="Intro">Text above the years.</param>
/// <param name="Years">The years in which something takes place, newest first.</param>
/// <param name="Calendar">Address of the calendar as a file.</param>
public sealed record CalendarPageView(
    HeadView Head, string Title, ValueList<LinkView> Breadcrumbs, string? Summary, BodyView Intro, ValueList<CalendarYearView> Years, string Calendar)
    : PageView(Head, Title, Breadcrumbs);

/// <summary>A year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Months">Its twelve months.</param>
/// <param name="Open">What takes place in a month that is not known.</param>
public sealed record CalendarYearView(string Year, ValueList<CalendarMonthView> Months, ValueList<CalendarItemView> Open);

/// <summary>A month.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Items">What takes place, by day.</param>
public sealed record CalendarMonthView(string Name, ValueList<CalendarItemView> Items);

/// <summary>A meeting or an event.</summary>
/// <param name="Link">Its page.</param>
/// <param name="Date">First day, as far as it is known.</param>
/// <param name="End">Last day, or null.</param>
/// <param name="Place">Where, or null.</param>
/// <param name="State"><c>planned</c>, <c>done</c> or <c>cancelled</c>; word <c>event-…</c> names it.</param>
public sealed record CalendarItemView(LinkView Link, DateView Date, DateView? End, string? Place, string State);
