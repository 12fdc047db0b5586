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

/// <summary>A page of the plan. What it shows may still have to be composed.</summary>
/// <param name="Path">Where it will be written.</param>
/// <param name="Origin">Its source.</param>
/// <param name="Template">Template without extension: <c>news</c> is <c>templates/news.html</c>.</param>
public abstract record PlannedPage(OutputPath Path, Location Origin, string Template) : OutputItem(Path, Origin)
{
    /// <summary>Whether search engines are asked to leave it out.</summary>
    public abstract bool NoIndex { get; }

    /// <summary>The page with its view.</summary>
    /// <param name="worker">Takes what is wrong.</param>
    public abstract override PageOutput Composed(BuildContext worker);
}

/// <summary>A page of which a site has thousands: its view lives no longer than it takes to write it.</summary>
/// <param name="Path">See <see cref="PlannedPage"/>.</param>
/// <param name="Origin">See <see cref="PlannedPage"/>.</param>
/// <param name="Template">See <see cref="PlannedPage"/>.</param>
/// <param name="IsHidden">Whether search engines are asked to leave it out.</param>
/// <param name="Composer">Composes what it shows.</param>
public sealed record LatePage(OutputPath Path, Location Origin, string Template, bool IsHidden, ILateComposer Composer) : PlannedPage(Path, Origin, Template)
{
    /// <inheritdoc/>
    public override Digest? Inputs => Composer.Inputs;

    /// <inheritdoc/>
    public override bool NoIndex => IsHidden;

    /// <inheritdoc/>
    public override PageOutput Composed(BuildContext worker) => Composer.Compose(this, worker);
}

/// <summary>Composes a page when it is to be written.</summary>
public interface ILateComposer
{
    /// <summary>Hash of all that may form the page, made anew at each call.</summary>
    Digest Inputs { get; }

    /// <summary>Composes the page; called on any thread.</summary>
    /// <param name="page">The page.</param>
    /// <param name="worker">The context of the worker; takes what is wrong.</param>
    PageOutput Compose(LatePage page, BuildContext worker);
}

/// <summary>A page that is ready to be written.</summary>
/// <param name="Path">See <see cref="PlannedPage"/>.</param>
/// <param name="Origin">See <see cref="PlannedPage"/>.</param>
/// <param name="Template">See <see cref="PlannedPage"/>.</param>
/// <param name="View">Its view.</param>
/// <param name="Site">Facts of the site.</param>
/// <param name="Chrome">Head and foot.</param>
public sealed record PageOutput(OutputPath Path, Location Origin, string Template, PageView View, SiteView Site, ChromeView Chrome)
    : PlannedPage(Path, Origin, Template)
{
    /// <inheritdoc/>
    public override bool NoIndex => View.Head.NoIndex;

    /// <inheritdoc/>
    public override PageOutput Composed(BuildContext worker) => this;
}
