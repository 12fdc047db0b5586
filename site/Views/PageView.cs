using KtSite.Core;

namespace KtSite.Views;

/// <summary>The base of every page's view: <c>page</c> in templates.</summary>
/// <param name="Head">What stands in the head.</param>
/// <param name="Title">The first-level heading.</param>
/// <param name="Breadcrumbs">The way from the home page to here, without here.</param>
public abstract record PageView(HeadView Head, string Title, ValueList<LinkView> Breadcrumbs)
{
    /// <summary>The picture of the page, or null.</summary>
    public ImageView? Image { get; init; }

    /// <summary>What reviewers said about the page, for all to see; oldest first.</summary>
    public ValueList<ReviewView> Reviews { get; init; } = [];
}

/// <summary>What a reviewer said, and what came of it.</summary>
/// <param name="By">Who said it; null for the board as a whole.</param>
/// <param name="Date">When.</param>
/// <param name="Comment">What was said.</param>
/// <param name="Answer">What the project answered, or null.</param>
/// <param name="Change">What was changed, or null.</param>
public sealed record ReviewView(string? By, DateView Date, string Comment, string? Answer, string? Change);

/// <summary>A planned page.</summary>
/// <param name="Path">Where it will be written.</param>
/// <param name="Origin">Its source.</param>
/// <param name="Template">Template without extension: <c>news</c> is <c>templates/news.html</c>.</param>
/// <param name="View">Its view.</param>
/// <param name="Site">Facts of the site.</param>
/// <param name="Chrome">Head and foot.</param>
public sealed record PageOutput(OutputPath Path, Location Origin, string Template, PageView View, SiteView Site, ChromeView Chrome)
    : OutputItem(Path, Origin);
