using KtSite.Core;
using KtSite.Views;

namespace KtSite.Pipelines.Archives;

/// <summary>All tags. Template <c>tags</c>.</summary>
/// <param name="Head">See <see cref="PageView"/>.</param>
/// <param name="Title">See <see cref="PageView"/>.</param>
/// <param name="Breadcrumbs">See <see cref="PageView"/>.</param>
/// <param name="Summary">One or two sentences, or null.</param>
/// <param name="Intro">Text above the list.</param>
/// <param name="Tags">Every tag in use, by label.</param>
public sealed record TagsPageView(
    HeadView Head, string Title, ValueList<LinkView> Breadcrumbs, string? Summary, BodyView Intro, ValueList<CountedLinkView> Tags)
    : PageView(Head, Title, Breadcrumbs);
