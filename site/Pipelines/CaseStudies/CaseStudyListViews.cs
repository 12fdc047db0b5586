using KtSite.Core;
using KtSite.Views;

namespace KtSite.Pipelines.CaseStudies;

/// <summary>All case studies, or those with one value of a facet. Template <c>case-studies</c>.</summary>
/// <param name="Head">See <see cref="PageView"/>.</param>
/// <param name="Title">See <see cref="PageView"/>.</param>
/// <param name="Breadcrumbs">See <see cref="PageView"/>.</param>
/// <param name="Summary">One or two sentences, or null.</param>
/// <param name="Intro">Text above the list.</param>
/// <param name="Notice">What readers must know, or null.</param>
/// <param name="Items">The case studies, by title.</param>
/// <param name="Facets">How many of them there are of each kind, country and so on.</param>
/// <param name="Chosen">The value that they share; null on the list of all.</param>
/// <param name="Total">How many case studies there are in all.</param>
/// <param name="All">Address of the list of all.</param>
/// <param name="Matrix">Address of the matrix of skills, or null without a vocabulary of skills.</param>
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
    ChosenFacetView? Chosen,
    int Total,
    string All,
    string? Matrix,
    string Json,
    string Csv,
    ValueList<FeedLinkView> Feeds) : PageView(Head, Title, Breadcrumbs);

/// <summary>A case study in the list.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Url">Its page.</param>
/// <param name="Summary">One or two sentences.</param>
/// <param name="Provider">Who offers it.</param>
/// <param name="Country">Where, or null.</param>
/// <param name="Kind">What it is, or null.</param>
/// <param name="Mode">How it takes place, or null.</param>
/// <param name="State">Whether it still exists, or null.</param>
/// <param name="SkillsStated">Skills that the sources name.</param>
/// <param name="Values">Its values in each facet, for scripts.</param>
public sealed record CaseStudyTeaserView(
    string Title, string Url, string Summary, string Provider, string? Country, string? Kind, string? Mode, string? State, ValueList<string> SkillsStated, ValueList<FacetIdsView> Values);

/// <summary>The values of a case study in a facet.</summary>
/// <param name="Name">Name of the facet.</param>
/// <param name="Ids">Ids of its values, parted by spaces; <c>not-stated</c> for none.</param>
public sealed record FacetIdsView(string Name, string Ids);

/// <summary>A facet with its values.</summary>
/// <param name="Name">Key of the word <c>fact-…</c> that names it.</param>
/// <param name="Values">Each value that occurs, most frequent first.</param>
public sealed record FacetView(string Name, ValueList<FacetCountView> Values);

/// <summary>A value of a facet.</summary>
/// <param name="Id">Its id; <c>not-stated</c> for none.</param>
/// <param name="Label">Its name; null where only the theme has a word for it.</param>
/// <param name="Count">How many case studies have it.</param>
/// <param name="Url">The list of those that have it.</param>
/// <param name="IsCurrent">Whether this is that list.</param>
public sealed record FacetCountView(string Id, string? Label, int Count, string Url, bool IsCurrent);

/// <summary>The value that all case studies of a list share.</summary>
/// <param name="Facet">Name of the facet.</param>
/// <param name="Id">Id of the value.</param>
/// <param name="Label">Its name; null where only the theme has a word for it.</param>
public sealed record ChosenFacetView(string Facet, string Id, string? Label);

/// <summary>Which case study has which skill. Template <c>skill-matrix</c>.</summary>
/// <param name="Head">See <see cref="PageView"/>.</param>
/// <param name="Title">See <see cref="PageView"/>.</param>
/// <param name="Breadcrumbs">See <see cref="PageView"/>.</param>
/// <param name="Summary">One or two sentences, or null.</param>
/// <param name="Intro">Text above the table.</param>
/// <param name="Notice">What readers must know, or null.</param>
/// <param name="Skills">The columns.</param>
/// <param name="Rows">A row for each case study.</param>
public sealed record SkillMatrixPageView(
    HeadView Head, string Title, ValueList<LinkView> Breadcrumbs, string? Summary, BodyView Intro, string? Notice, ValueList<SkillColumnView> Skills, ValueList<SkillRowView> Rows)
    : PageView(Head, Title, Breadcrumbs);

/// <summary>A skill.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Url">The list of the case studies that have it; null when none has.</param>
/// <param name="Stated">How many sources name it.</param>
/// <param name="Inferred">For how many more it was read between the lines.</param>
public sealed record SkillColumnView(string Label, string? Url, int Stated, int Inferred);

/// <summary>A case study and its skills.</summary>
/// <param name="Study">The case study.</param>
/// <param name="Provider">Who offers it.</param>
/// <param name="Cells">For each skill <c>stated</c>, <c>inferred</c> or null.</param>
public sealed record SkillRowView(LinkView Study, string Provider, ValueList<string?> Cells);
