using KtSite.Core;
using KtSite.Views;

namespace KtSite.Pipelines.FollowUp;

/// <summary>What those who run the project should look at. For them, so search engines leave it out. Template <c>follow-up</c>.</summary>
/// <param name="Head">See <see cref="PageView"/>.</param>
/// <param name="Title">See <see cref="PageView"/>.</param>
/// <param name="Breadcrumbs">See <see cref="PageView"/>.</param>
/// <param name="Summary">One or two sentences, or null.</param>
/// <param name="Intro">The text.</param>
/// <param name="Notice">What readers must know, or null.</param>
/// <param name="HeldBack">How many items are held back; their names are told on the command line only.</param>
/// <param name="Radar">What to look at, by reason.</param>
/// <param name="Dues">What is due from whom until the end of the next month, by partner.</param>
/// <param name="Plan">Planned activities by month.</param>
/// <param name="Channels">Items and channels: what was told where.</param>
/// <param name="Partners">Partners and quarters: who did how much.</param>
/// <param name="Log">All that was done, newest quarter first.</param>
/// <param name="Gaps">What the record lacks, by kind.</param>
/// <param name="Translations">What each further language lacks; empty on a site in one language.</param>
/// <param name="Files">The same as files.</param>
public sealed record FollowUpPageView(
    HeadView Head,
    string Title,
    ValueList<LinkView> Breadcrumbs,
    string? Summary,
    BodyView Intro,
    string? Notice,
    int HeldBack,
    ValueList<FollowUpGroupView> Radar,
    ValueList<PartnerDuesView> Dues,
    ValueList<PlanMonthView> Plan,
    GridView Channels,
    GridView Partners,
    ValueList<LogQuarterView> Log,
    ValueList<FollowUpGroupView> Gaps,
    ValueList<TranslationsView> Translations,
    ValueList<LinkView> Files) : PageView(Head, Title, Breadcrumbs);

/// <summary>Entries with one reason.</summary>
/// <param name="Kind">The reason; word <c>follow-…</c> names it.</param>
/// <param name="Entries">The entries.</param>
public sealed record FollowUpGroupView(string Kind, ValueList<FollowUpEntryView> Entries);

/// <summary>One thing to look at.</summary>
/// <param name="Text">What it is.</param>
/// <param name="Url">Its page, or null.</param>
/// <param name="When">Day or quarter, or null.</param>
/// <param name="File">Where it is written.</param>
public sealed record FollowUpEntryView(string Text, string? Url, string? When, string File);

/// <summary>What is due from a partner.</summary>
/// <param name="Partner">Who; null for all of them.</param>
/// <param name="Entries">What, in the order of its days.</param>
public sealed record PartnerDuesView(NameView? Partner, ValueList<DueView> Entries);

/// <summary>Something that is due.</summary>
/// <param name="Kind"><c>overdue</c>, <c>this-month</c> or <c>next-month</c>; word <c>due-…</c> names it.</param>
/// <param name="Date">When.</param>
/// <param name="Text">What.</param>
/// <param name="Url">Its page, or null.</param>
public sealed record DueView(string Kind, DateView Date, string Text, string? Url);

/// <summary>Planned activities of a month.</summary>
/// <param name="Month">The month; null for those without a date.</param>
/// <param name="Entries">The activities.</param>
public sealed record PlanMonthView(DateView? Month, ValueList<PlanEntryView> Entries);

/// <summary>A planned activity.</summary>
/// <param name="Date">When, or null.</param>
/// <param name="State"><c>planned</c>, <c>late</c>, <c>done</c>, <c>postponed</c> or <c>cancelled</c>; word <c>plan-…</c> names it.</param>
/// <param name="Owner">Who does it, or null.</param>
/// <param name="Channel">Where.</param>
/// <param name="What">What.</param>
/// <param name="Url">Its page, or null.</param>
/// <param name="Audience">For whom, or null.</param>
public sealed record PlanEntryView(DateView? Date, string State, NameView? Owner, string Channel, string What, string? Url, string? Audience);

/// <summary>A table with row headings.</summary>
/// <param name="Name">What it is; the words <c>follow-…</c> and <c>follow-…-row</c> name it and its rows.</param>
/// <param name="Columns">The column headings behind that of the rows.</param>
/// <param name="Rows">The rows.</param>
public sealed record GridView(string Name, ValueList<string> Columns, ValueList<GridRowView> Rows);

/// <summary>A row of a table.</summary>
/// <param name="Label">Its heading.</param>
/// <param name="Url">Its page, or null.</param>
/// <param name="Cells">As many as there are columns.</param>
public sealed record GridRowView(string Label, string? Url, ValueList<GridCellView> Cells);

/// <summary>A cell of a table.</summary>
/// <param name="Text">What it says; empty where there is nothing.</param>
/// <param name="Url">Where that can be counted, or null.</param>
public sealed record GridCellView(string Text, string? Url);

/// <summary>What a language lacks.</summary>
/// <param name="Language">Its code.</param>
/// <param name="Written">How many texts there are in it.</param>
/// <param name="Texts">How many texts the site has.</param>
/// <param name="Entries">Those that are missing or older than their original.</param>
public sealed record TranslationsView(string Language, int Written, int Texts, ValueList<TranslationEntryView> Entries);

/// <summary>A translation that is missing or old.</summary>
/// <param name="Title">Title of the original.</param>
/// <param name="Url">The original; of an old translation the translation. Null for words that have no page.</param>
/// <param name="State"><c>missing</c> or <c>outdated</c>; word <c>translation-…</c> names it.</param>
/// <param name="File">Where it is written; where nothing is, the place of the original.</param>
public sealed record TranslationEntryView(string Title, string? Url, string State, string File);

/// <summary>What was done in a quarter.</summary>
/// <param name="Id">Fragment of the quarter on the page.</param>
/// <param name="Quarter">The quarter.</param>
/// <param name="Entries">What was done, newest first.</param>
public sealed record LogQuarterView(string Id, string Quarter, ValueList<LogEntryView> Entries);

/// <summary>Something that was done.</summary>
/// <param name="Date">When.</param>
/// <param name="Channel">Where.</param>
/// <param name="Text">What.</param>
/// <param name="Url">Where it can be seen, or null.</param>
/// <param name="Partners">Who did it.</param>
/// <param name="Reached">How many people it reached, or null.</param>
/// <param name="File">Where it is written.</param>
public sealed record LogEntryView(DateView Date, string Channel, string Text, string? Url, ValueList<NameView> Partners, int? Reached, string File);
