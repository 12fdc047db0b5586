using KtSite.Core;
using KtSite.Views;

namespace KtSite.Pipelines.Basket;

/// <summary>The reader's basket; scripts fill it. Template <c>basket</c>.</summary>
/// <param name="Head">See <see cref="PageView"/>.</param>
/// <param name="Title">See <see cref="PageView"/>.</param>
/// <param name="Breadcrumbs">See <see cref="PageView"/>.</param>
/// <param name="Summary">One or two sentences, or null.</param>
/// <param name="Intro">Text above the list.</param>
/// <param name="Items">Address of everything that can be collected, with facts and citations, as JSON.</param>
/// <param name="Json">Address of the open data as JSON.</param>
/// <param name="Csv">Address of the open data as CSV.</param>
/// <param name="Sections">Lists with entries that can be collected.</param>
public sealed record BasketPageView(
    HeadView Head, string Title, ValueList<LinkView> Breadcrumbs, string? Summary, BodyView Intro, string Items, string Json, string Csv, ValueList<LinkView> Sections)
    : PageView(Head, Title, Breadcrumbs);
