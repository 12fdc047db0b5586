using KtSite.Core;
using KtSite.Views;

namespace KtSite.Pipelines.CaseStudies;

/// <summary>A case study. Template <c>case-study</c>.</summary>
/// <param name="Head">See <see cref="PageView"/>.</param>
/// <param name="Title">See <see cref="PageView"/>.</param>
/// <param name="Breadcrumbs">See <see cref="PageView"/>.</param>
/// <param name="Id">Its stable id.</param>
/// <param name="Summary">One or two sentences.</param>
/// <param name="Notice">What readers must know, or null.</param>
/// <param name="Provider">Who offers it.</param>
/// <param name="Partners">Partners among the providers.</param>
/// <param name="Facts">Country, kind, mode, level and so on, in order; every case study has the same ones, a null value was not stated.</param>
/// <param name="SkillsStated">Skills that the sources name.</param>
/// <param name="SkillsInferred">Skills read between the lines.</param>
/// <param name="Figures">Numbers that the sources give.</param>
/// <param name="Sources">Pages that support the entry; address outside the site.</param>
/// <param name="Evidence"><c>high</c>, <c>medium</c>, <c>low</c> or null; word <c>evidence-…</c> names it.</param>
/// <param name="Checked">Day on which the sources were read, or null.</param>
/// <param name="Body">The text.</param>
/// <param name="Tags">Its tags.</param>
/// <param name="Previous">The case study before in the list, or null.</param>
/// <param name="Next">The case study after in the list, or null.</param>
public sealed record CaseStudyPageView(
    HeadView Head,
    string Title,
    ValueList<LinkView> Breadcrumbs,
    string Id,
    string Summary,
    string? Notice,
    string Provider,
    ValueList<NameView> Partners,
    ValueList<FactView> Facts,
    ValueList<string> SkillsStated,
    ValueList<string> SkillsInferred,
    ValueList<string> Figures,
    ValueList<LinkView> Sources,
    string? Evidence,
    DateView? Checked,
    BodyView Body,
    ValueList<LinkView> Tags,
    LinkView? Previous,
    LinkView? Next) : PageView(Head, Title, Breadcrumbs);

/// <summary>One fact in a table.</summary>
/// <param name="Name">Key of the word <c>fact-…</c> that names it.</param>
/// <param name="Value">The fact, or null when it was not stated.</param>
public sealed record FactView(string Name, string? Value);

/// <summary>All case studies. Template <c>case-studies</c>.</summary>
/// <param name="Head">See <see cref="PageView"/>.</param>
/// <param name="Title">See <see cref="PageView"/>.</param>
/// <param name="Breadcrumbs">See <see cref="PageView"/>.</param>
/// <param name="Summary">One or two sentences, or null.</param>
/// <param name="Intro">Text above the list.</param>
/// <param name="Notice">What readers must know, or null.</param>
/// <param name="Items">All case studies, by title.</param>
/// <param name="Facets">How many there are of each kind, country and so on.</param>
/// <param name="Json">Address of the open data as JSON.</param>
/// <param name="Csv">Address of the open data as CSV.</param>
/// <param name="Feeds">Feeds of the case studies.</param>
public sealed record CaseStudiesPageView(
    HeadView Head,
    string Title,
    ValueList<LinkView> Breadcrumbs,
    string? Summary,
    BodyView Intro,
    string? Notice,
    ValueList<CaseStudyTeaserView> Items,
    ValueList<FacetView> Facets,
    string Json,
    string Csv,
    ValueList<FeedLinkView> Feeds) : PageView(Head, Title, Breadcrumbs);

/// <summary>A case study in the list.</summary>
/// <param name="Id">Its stable id.</param>
/// <param name="Title">Its name.</param>
/// <param name="Url">Its page.</param>
/// <param name="Summary">One or two sentences.</param>
/// <param name="Provider">Who offers it.</param>
/// <param name="Country">Where, or null.</param>
/// <param name="Kind">What it is, or null.</param>
/// <param name="Mode">How it takes place, or null.</param>
/// <param name="State">Whether it still exists, or null.</param>
/// <param name="SkillsStated">Skills that the sources name.</param>
public sealed record CaseStudyTeaserView(
    string Id, string Title, string Url, string Summary, string Provider, string? Country, string? Kind, string? Mode, string? State, ValueList<string> SkillsStated);

/// <summary>A facet with its values.</summary>
/// <param name="Name">Key of the word <c>fact-…</c> that names it.</param>
/// <param name="Values">Label and count of each value that occurs, most frequent first.</param>
public sealed record FacetView(string Name, ValueList<FacetCountView> Values);

/// <summary>A value of a facet.</summary>
/// <param name="Label">The value.</param>
/// <param name="Count">How many case studies have it.</param>
public sealed record FacetCountView(string Label, int Count);
