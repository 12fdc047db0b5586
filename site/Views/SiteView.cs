using KtSite.Core;

namespace KtSite.Views;

/// <summary>Facts of the site: <c>site</c> in every template.</summary>
/// <param name="Name">Short name.</param>
/// <param name="FullTitle">Full title.</param>
/// <param name="Description">One sentence.</param>
/// <param name="Language">Language code.</param>
/// <param name="Home">Address of the home page.</param>
/// <param name="Root">What stands before every address of the site; empty, or <c>/project</c>.</param>
/// <param name="Search">Address of the search page, or null.</param>
/// <param name="Basket">Address of the page of the basket, or null.</param>
/// <param name="Programme">Funding programme, or null.</param>
/// <param name="Action">Action of the programme, or null.</param>
/// <param name="Period">Duration in words, such as "December 2022 – November 2025", or null.</param>
/// <param name="Funding">What the funder wants on every page, or null.</param>
/// <param name="Accounts">The project's accounts on networks.</param>
/// <param name="SocialHandle">Account for cards of X, or null.</param>
/// <param name="ContentSecurityPolicy">What the browser may load and run, for a meta element.</param>
public sealed record SiteView(
    string Name,
    string FullTitle,
    string Description,
    string Language,
    string Home,
    string Root,
    string? Search,
    string? Basket,
    string? Programme,
    string? Action,
    string? Period,
    FundingView? Funding,
    ValueList<NameView> Accounts,
    string? SocialHandle,
    string ContentSecurityPolicy);

/// <summary>What the funder wants on every page.</summary>
/// <param name="Statement">The statement, word for word.</param>
/// <param name="StatementLanguage">Its language code.</param>
/// <param name="Disclaimer">The disclaimer, word for word.</param>
/// <param name="DisclaimerLanguage">Its language code.</param>
/// <param name="Emblem">The emblem among the assets; <c>asset</c> gives its address.</param>
/// <param name="EmblemAlt">Its alternative text.</param>
public sealed record FundingView(
    string Statement, string StatementLanguage, string Disclaimer, string DisclaimerLanguage, string Emblem, string EmblemAlt);

/// <summary>Head and foot of every page; rendered once for each language and section.</summary>
/// <param name="Language">Language code.</param>
/// <param name="Section">Section that the reader is in.</param>
/// <param name="Header">Entries of the main navigation.</param>
/// <param name="Footer">Entries of the navigation in the foot.</param>
/// <param name="Feeds">Feeds of the whole site.</param>
/// <param name="Partners">All partners, coordinator first.</param>
public sealed record ChromeView(
    string Language,
    string Section,
    ValueList<MenuLinkView> Header,
    ValueList<MenuLinkView> Footer,
    ValueList<FeedLinkView> Feeds,
    ValueList<NameView> Partners);

/// <summary>An entry of the navigation.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Url">Where it goes.</param>
/// <param name="Current">Whether the reader is in its section.</param>
public sealed record MenuLinkView(string Text, string Url, bool Current);
