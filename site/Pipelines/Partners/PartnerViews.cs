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
/// <param name="Sources">Where that can be read.</param>
/// <param name="Body">The text.</param>
/// <param name="Hosted">Meetings and events that it hosted.</param>
/// <param name="Results">Results that it leads.</param>
/// <param name="Actions">What meetings gave to it by name, newest meeting first.</param>
/// <param name="People">Its people who have agreed to be shown.</param>
/// <param name="About">What it can say of the project on its own site; null for allies.</param>
/// <param name="Items">Items that name it, newest first.</param>
/// <param name="Feeds">Its feed.</param>
public sealed record PartnerPageView(
    HeadView Head,
    string Title,
    ValueList<LinkView> Breadcrumbs,
    PartnerView Partner,
    ValueList<string> Tasks,
    ValueList<string> Facts,
    ValueList<LinkView> Sources,
    BodyView Body,
    ValueList<LinkView> Hosted,
    ValueList<LinkView> Results,
    ValueList<OwnedActionView> Actions,
    ValueList<BylineView> People,
    AboutView? About,
    ValueList<TeaserView> Items,
    ValueList<FeedLinkView> Feeds) : PageView(Head, Title, Breadcrumbs);

/// <summary>What a meeting gave to a partner.</summary>
/// <param name="Action">What, with a link to it.</param>
/// <param name="Meeting">The meeting.</param>
/// <param name="Due">Until when, or null.</param>
/// <param name="State">How far it has come; word <c>action-…</c> names it.</param>
public sealed record OwnedActionView(LinkView Action, LinkView Meeting, DateView? Due, string State);

/// <summary>A text about the project for other sites, made from its settings.</summary>
/// <param name="Html">As HTML; where the address of the funder's emblem belongs, it says <c>{emblem}</c>.</param>
/// <param name="Plain">As plain text.</param>
/// <param name="Origin">Scheme and host of this site: what stands before the address of an asset.</param>
public sealed record AboutView(string Html, string Plain, string Origin);

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
