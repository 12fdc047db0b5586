using KtSite.Core;

namespace KtSite.Views;

/// <summary>A link.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Url">Where it goes: ready for <c>href</c>.</param>
public sealed record LinkView(string Text, string Url);

/// <summary>A link with the number of items behind it.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Url">Where it goes.</param>
/// <param name="Count">How many items.</param>
/// <param name="Current">Whether the reader is there.</param>
public sealed record CountedLinkView(string Text, string Url, int Count, bool Current);

/// <summary>A name, with a page where there is one.</summary>
/// <param name="Text">The name.</param>
/// <param name="Url">Its page, or null.</param>
public sealed record NameView(string Text, string? Url);

/// <summary>A date.</summary>
/// <param name="Iso">For machines, as exact as it is known: <c>2023-06-29</c>, <c>2023-06</c>, <c>2023</c>.</param>
/// <param name="Text">For readers.</param>
public sealed record DateView(string Iso, string Text);

/// <summary>An entry of a list of contents.</summary>
/// <param name="Text">Text of the heading.</param>
/// <param name="Fragment">Its id.</param>
/// <param name="Level">2 or 3.</param>
public sealed record ContentsEntryView(string Text, string Fragment, int Level);

/// <summary>An item in a list.</summary>
/// <param name="Type">Section of the item: <c>news</c>, <c>meetings</c>, …; word <c>type-…</c> names it.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Url">Its page.</param>
/// <param name="Summary">One or two sentences.</param>
/// <param name="Date">When, or null.</param>
/// <param name="Place">Where, or null.</param>
/// <param name="Language">Language code when it is not the page's, else null.</param>
/// <param name="Tags">Its tags.</param>
public sealed record TeaserView(
    string Type, string Title, string Url, string Summary, DateView? Date, string? Place, string? Language, ValueList<LinkView> Tags)
{
    /// <summary>By the address: two teasers with the same one hardly ever differ.</summary>
    public override int GetHashCode() => string.GetHashCode(Url, StringComparison.Ordinal);
}

/// <summary>A number promised, reached or both.</summary>
/// <param name="Label">What is counted.</param>
/// <param name="Promised">The target as text, or null.</param>
/// <param name="Reached">What was reached as text, or null.</param>
/// <param name="State"><c>reached</c>, <c>exceeded</c>, <c>open</c>, or <c>fact</c> where nothing was promised.</param>
/// <param name="Url">Where it stands with its evidence and sources.</param>
public sealed record FigureView(string Label, string? Promised, string? Reached, string State, string Url);

/// <summary>The pages of a long list.</summary>
/// <param name="Current">Number of this page, from 1.</param>
/// <param name="Total">How many pages.</param>
/// <param name="Previous">Address of the page before, or null.</param>
/// <param name="Next">Address of the page after, or null.</param>
/// <param name="Pages">The pages that are linked: first, last and those around this one.</param>
public sealed record PaginationView(int Current, int Total, string? Previous, string? Next, ValueList<PageNumberView> Pages);

/// <summary>A link to one page of a list. Of a long list only the first, the last and those around the current one are shown.</summary>
/// <param name="Text">Its number.</param>
/// <param name="Url">Its address.</param>
/// <param name="Current">Whether it is this page.</param>
/// <param name="IsAfterGap">Whether pages before it are left out.</param>
public sealed record PageNumberView(string Text, string Url, bool Current, bool IsAfterGap);
