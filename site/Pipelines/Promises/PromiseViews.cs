using KtSite.Core;
using KtSite.Views;

namespace KtSite.Pipelines.Promises;

/// <summary>What the project promised and reached. Template <c>promises</c>.</summary>
/// <param name="Head">See <see cref="PageView"/>.</param>
/// <param name="Title">See <see cref="PageView"/>.</param>
/// <param name="Breadcrumbs">See <see cref="PageView"/>.</param>
/// <param name="Summary">One or two sentences, or null.</param>
/// <param name="Intro">The text.</param>
/// <param name="Notice">What readers must know, or null.</param>
/// <param name="Promised">What was promised, in the order of the data.</param>
/// <param name="Facts">Figures that nobody promised.</param>
/// <param name="Shares">Wholes and their parts in percent.</param>
/// <param name="Table">Address of the CSV file.</param>
public sealed record PromisesPageView(
    HeadView Head,
    string Title,
    ValueList<LinkView> Breadcrumbs,
    string? Summary,
    BodyView Intro,
    string? Notice,
    ValueList<PromiseView> Promised,
    ValueList<PromiseView> Facts,
    ValueList<SharesView> Shares,
    string Table) : PageView(Head, Title, Breadcrumbs);

/// <summary>A promise with its numbers.</summary>
/// <param name="Id">Its id; the fragment of its row.</param>
/// <param name="Figure">Its numbers as text.</param>
/// <param name="State"><c>fact</c>, <c>open</c>, <c>missed</c>, <c>reached</c> or <c>exceeded</c>; word <c>promise-…</c> names it.</param>
/// <param name="Bar">Length of the reached part of its bar, 0 to 100.</param>
/// <param name="Mark">Where the target stands on the bar, 0 to 100; null when that is its end.</param>
/// <param name="Due">When it was promised for, or null.</param>
/// <param name="ReachedOn">Since when it is reached, or null.</param>
/// <param name="Found">What this site counts, with a link to it; null when it counts nothing.</param>
/// <param name="Evidence">How one knows, or null.</param>
/// <param name="Proof">Pages of this site that show it.</param>
/// <param name="Sources">Where else it can be read.</param>
public sealed record PromiseView(
    string Id,
    FigureView Figure,
    string State,
    int Bar,
    int? Mark,
    DateView? Due,
    DateView? ReachedOn,
    LinkView? Found,
    string? Evidence,
    ValueList<LinkView> Proof,
    ValueList<LinkView> Sources);

/// <summary>A whole and its parts.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Label">What is divided.</param>
/// <param name="Of">The number that is divided, as text, or null.</param>
/// <param name="Parts">The parts.</param>
/// <param name="Sources">Where it can be read.</param>
public sealed record SharesView(string Id, string Label, string? Of, ValueList<SharePartView> Parts, ValueList<LinkView> Sources);

/// <summary>A part of a whole.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Percent">Its share.</param>
public sealed record SharePartView(string Label, int Percent);
