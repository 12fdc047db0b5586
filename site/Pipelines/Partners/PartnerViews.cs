using KtSite.Core;
using KtSite.Views;

namespace KtSite.Pipelines.Partners;

/// <summary>A partner. Template <c>partner</c>.</summary>
/// <param name="Head">See <see cref="PageView"/>.</param>
/// <param name="Title">See <see cref="PageView"/>.</param>
/// <param name="Breadcrumbs">See <see cref="PageView"/>.</param>
/// <param name="Partner">The partner itself.</param>
/// <param name="Tasks">What it does in the project.</param>
/// <param name="Facts">What one should know of it.</param>
/// <param name="Body">The text.</param>
/// <param name="Hosted">Meetings and events that it hosted.</param>
/// <param name="Results">Results that it leads.</param>
/// <param name="Items">Items that name it, newest first.</param>
/// <param name="Feeds">Its feed.</param>
public sealed record PartnerPageView(
    HeadView Head,
    string Title,
    ValueList<LinkView> Breadcrumbs,
    PartnerView Partner,
    ValueList<string> Tasks,
    ValueList<string> Facts,
    BodyView Body,
    ValueList<LinkView> Hosted,
    ValueList<LinkView> Results,
    ValueList<TeaserView> Items,
    ValueList<FeedLinkView> Feeds) : PageView(Head, Title, Breadcrumbs);

/// <summary>All partners. Template <c>partners</c>.</summary>
/// <param name="Head">See <see cref="PageView"/>.</param>
/// <param name="Title">See <see cref="PageView"/>.</param>
/// <param name="Breadcrumbs">See <see cref="PageView"/>.</param>
/// <param name="Summary">One or two sentences, or null.</param>
/// <param name="Intro">Text above the list.</param>
/// <param name="Notice">What readers must know, or null.</param>
/// <param name="Members">Members of the consortium, coordinator first.</param>
/// <param name="Allies">Organisations close to the project.</param>
public sealed record PartnersPageView(
    HeadView Head,
    string Title,
    ValueList<LinkView> Breadcrumbs,
    string? Summary,
    BodyView Intro,
    string? Notice,
    ValueList<PartnerView> Members,
    ValueList<PartnerView> Allies) : PageView(Head, Title, Breadcrumbs);
