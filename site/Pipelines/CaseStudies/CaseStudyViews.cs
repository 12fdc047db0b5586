using KtSite.Core;
using KtSite.Views;

namespace KtSite.Pipelines.CaseStudies;

/// <summary>A case study. Template <c>case-study</c>.</summary>
/// <param name="Head">See <see cref="PageView"/>.</param>
/// <param name="Title">See <see cref="PageView"/>.</param>
/// <param name="Breadcrumbs">See <see cref="PageView"/>.</param>
/// <param name="Summary">One or two sentences.</param>
/// <param name="Notice">What readers must know, or null.</param>
/// <param name="Provider">Who offers it.</param>
/// <param name="Partners">Partners among the providers.</param>
/// <param name="Facts">Country, kind, mode, level and so on, in order; every case study has the same ones, a null value was not stated.</param>
/// <param name="SkillsStated">Skills that the sources name, each with the list of all that have it, as far as the vocabulary knows it.</param>
/// <param name="SkillsInferred">Skills read between the lines, the same way.</param>
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
    string Summary,
    string? Notice,
    string Provider,
    ValueList<NameView> Partners,
    ValueList<FactView> Facts,
    ValueList<NameView> SkillsStated,
    ValueList<NameView> SkillsInferred,
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
