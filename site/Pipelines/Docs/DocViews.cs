using KtSite.Core;
using KtSite.Views;

namespace KtSite.Pipelines.Docs;

/// <summary>A page of the documentation. Template <c>doc</c>.</summary>
/// <param name="Head">See <see cref="PageView"/>.</param>
/// <param name="Title">See <see cref="PageView"/>.</param>
/// <param name="Breadcrumbs">See <see cref="PageView"/>.</param>
/// <param name="Summary">One or two sentences, or null.</param>
/// <param name="Url">Its own address, by which the tree knows it.</param>
/// <param name="Path">Its place in the tree: begins with the <c>path</c> of every folder that it is in.</param>
/// <param name="Root">The first page of the documentation.</param>
/// <param name="Tree">All other pages, by folder.</param>
/// <param name="Contents">List of contents, when there is more than one heading.</param>
/// <param name="Body">The text.</param>
/// <param name="Below">The pages of the folder that it is the page of.</param>
/// <param name="Changed">Day of the last change, or null.</param>
/// <param name="ChangedNote">What changed, or null.</param>
/// <param name="Edit">Where its text can be changed, or null.</param>
/// <param name="Previous">The page before it in the tree, or null.</param>
/// <param name="Next">The page after it, or null.</param>
public sealed record DocPageView(
    HeadView Head,
    string Title,
    ValueList<LinkView> Breadcrumbs,
    string? Summary,
    string Url,
    string Path,
    LinkView Root,
    ValueList<DocNodeView> Tree,
    ValueList<ContentsEntryView> Contents,
    BodyView Body,
    ValueList<DocNodeView> Below,
    DateView? Changed,
    string? ChangedNote,
    string? Edit,
    LinkView? Previous,
    LinkView? Next) : PageView(Head, Title, Breadcrumbs);

/// <summary>A page or folder in the tree of the documentation.</summary>
/// <param name="Text">Its title.</param>
/// <param name="Url">Its page; null for a folder without one.</param>
/// <param name="Path">Its place in the tree.</param>
/// <param name="Summary">One or two sentences; may be empty.</param>
/// <param name="Children">What is below it; empty for a page.</param>
public sealed record DocNodeView(string Text, string? Url, string Path, string Summary, ValueList<DocNodeView> Children);
