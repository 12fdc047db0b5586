using KtSite.Core;
using KtSite.Views;

namespace KtSite.Pipelines.Search;

/// <summary>The search page; without scripts it is the index of the whole site. Template <c>search</c>.</summary>
/// <param name="Head">See <see cref="PageView"/>.</param>
/// <param name="Title">See <see cref="PageView"/>.</param>
/// <param name="Breadcrumbs">See <see cref="PageView"/>.</param>
/// <param name="Summary">One or two sentences, or null.</param>
/// <param name="Intro">Text above the form.</param>
/// <param name="Groups">All pages by type and year.</param>
/// <param name="Types">Types of what can be found, in the order of the groups.</param>
/// <param name="Index">Address of the search index.</param>
public sealed record SearchPageView(
    HeadView Head, string Title, ValueList<LinkView> Breadcrumbs, string? Summary, BodyView Intro, ValueList<SearchGroupView> Groups, ValueList<string> Types, string Index)
    : PageView(Head, Title, Breadcrumbs);

/// <summary>Pages of one type and year.</summary>
/// <param name="Type">Word <c>type-…</c> names it.</param>
/// <param name="Year">The year, or null for pages without a date.</param>
/// <param name="Items">The pages.</param>
public sealed record SearchGroupView(string Type, string? Year, ValueList<TeaserView> Items);
