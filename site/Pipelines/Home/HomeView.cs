using KtSite.Core;
using KtSite.Pipelines.Timeline;
using KtSite.Views;

namespace KtSite.Pipelines.Home;

/// <summary>The home page. Template <c>home</c>.</summary>
/// <param name="Head">See <see cref="PageView"/>.</param>
/// <param name="Title">See <see cref="PageView"/>.</param>
/// <param name="Breadcrumbs">Empty.</param>
/// <param name="Summary">One or two sentences, or null.</param>
/// <param name="Body">The text.</param>
/// <param name="Audiences">What is in it for whom.</param>
/// <param name="Figures">The highlighted numbers.</param>
/// <param name="News">The newest news.</param>
/// <param name="Results">All results.</param>
/// <param name="Partners">Members of the consortium, coordinator first.</param>
/// <param name="Events">Planned events.</param>
/// <param name="Timeline">The project's history and plan; null on a site without.</param>
public sealed record HomePageView(
    HeadView Head,
    string Title,
    ValueList<LinkView> Breadcrumbs,
    string? Summary,
    BodyView Body,
    ValueList<AudienceView> Audiences,
    ValueList<FigureView> Figures,
    ValueList<TeaserView> News,
    ValueList<ResultTeaserView> Results,
    ValueList<PartnerView> Partners,
    ValueList<EventView> Events,
    TimelineView? Timeline) : PageView(Head, Title, Breadcrumbs);

/// <summary>What is in it for whom.</summary>
/// <param name="Title">Who.</param>
/// <param name="Text">What.</param>
/// <param name="Url">Where to begin, or null.</param>
public sealed record AudienceView(string Title, string Text, string? Url);
