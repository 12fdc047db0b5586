using KtSite.Core;
using KtSite.Views;

namespace KtSite.Pipelines.Results;

/// <summary>A result. Template <c>result</c>.</summary>
/// <param name="Head">See <see cref="PageView"/>.</param>
/// <param name="Title">See <see cref="PageView"/>.</param>
/// <param name="Breadcrumbs">See <see cref="PageView"/>.</param>
/// <param name="Id">Its stable id.</param>
/// <param name="Result">The result itself.</param>
/// <param name="With">Other partners; <paramref name="WithAll"/> tells when all take part.</param>
/// <param name="WithAll">Whether all partners take part.</param>
/// <param name="Contents">What is in it.</param>
/// <param name="Questions">What it asks.</param>
/// <param name="Findings">What it found.</param>
/// <param name="Files">What can be taken away.</param>
/// <param name="Versions">Its versions, newest first.</param>
/// <param name="Strand">Name of its strand of work, or null.</param>
/// <param name="Languages">Codes of the languages that it is in.</param>
/// <param name="Licence">On what terms, or null.</param>
/// <param name="Figures">Figures of which it is a proof.</param>
/// <param name="Citation">How to cite it, in one line.</param>
/// <param name="Body">The text.</param>
/// <param name="Items">Items that link to it or share its tags, newest first.</param>
/// <param name="Tags">Its tags.</param>
public sealed record ResultPageView(
    HeadView Head,
    string Title,
    ValueList<LinkView> Breadcrumbs,
    string Id,
    ResultTeaserView Result,
    ValueList<NameView> With,
    bool WithAll,
    ValueList<string> Contents,
    ValueList<string> Questions,
    ValueList<string> Findings,
    ValueList<FileView> Files,
    ValueList<VersionView> Versions,
    string? Strand,
    ValueList<string> Languages,
    string? Licence,
    ValueList<FigureView> Figures,
    string Citation,
    BodyView Body,
    ValueList<TeaserView> Items,
    ValueList<LinkView> Tags) : PageView(Head, Title, Breadcrumbs);

/// <summary>A file to take away.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Url">Where it is.</param>
/// <param name="Format">PDF …, or null.</param>
/// <param name="Size">Its size, or null.</param>
public sealed record FileView(string Title, string Url, string? Format, string? Size);

/// <summary>A version of a result.</summary>
/// <param name="Version">Its number.</param>
/// <param name="Date">Since when.</param>
/// <param name="Note">What changed, or null.</param>
/// <param name="Files">Its files.</param>
public sealed record VersionView(string Version, DateView Date, string? Note, ValueList<FileView> Files);

/// <summary>A strand of work with its results.</summary>
/// <param name="Id">Its id; null for results without a strand.</param>
/// <param name="Label">Its name; null for results without a strand.</param>
/// <param name="Summary">What it is for, or null.</param>
/// <param name="Lead">Who leads it.</param>
/// <param name="Results">Its results.</param>
public sealed record StrandView(string? Id, string? Label, string? Summary, ValueList<NameView> Lead, ValueList<ResultTeaserView> Results);

/// <summary>All results. Template <c>results</c>.</summary>
/// <param name="Head">See <see cref="PageView"/>.</param>
/// <param name="Title">See <see cref="PageView"/>.</param>
/// <param name="Breadcrumbs">See <see cref="PageView"/>.</param>
/// <param name="Summary">One or two sentences, or null.</param>
/// <param name="Intro">Text above the list.</param>
/// <param name="Notice">What readers must know, or null.</param>
/// <param name="Strands">All results, by strand of work; without strands all of them are in one group without a name.</param>
/// <param name="Table">Address of the CSV file; null without results.</param>
/// <param name="Figures">Numbers promised and reached.</param>
public sealed record ResultsPageView(
    HeadView Head,
    string Title,
    ValueList<LinkView> Breadcrumbs,
    string? Summary,
    BodyView Intro,
    string? Notice,
    ValueList<StrandView> Strands,
    string? Table,
    ValueList<FigureView> Figures) : PageView(Head, Title, Breadcrumbs);
