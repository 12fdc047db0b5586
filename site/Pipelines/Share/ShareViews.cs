using KtSite.Core;
using KtSite.Views;

namespace KtSite.Pipelines.Share;

/// <summary>All share kits. Template <c>share</c>.</summary>
/// <param name="Head">See <see cref="PageView"/>.</param>
/// <param name="Title">See <see cref="PageView"/>.</param>
/// <param name="Breadcrumbs">See <see cref="PageView"/>.</param>
/// <param name="Summary">One or two sentences, or null.</param>
/// <param name="Intro">Text above the list.</param>
/// <param name="Items">Items with a kit, newest first; the address is the kit's.</param>
public sealed record SharePageView(
    HeadView Head, string Title, ValueList<LinkView> Breadcrumbs, string? Summary, BodyView Intro, ValueList<TeaserView> Items)
    : PageView(Head, Title, Breadcrumbs);

/// <summary>The share kit of one item. Template <c>share-item</c>.</summary>
/// <param name="Head">See <see cref="PageView"/>.</param>
/// <param name="Title">See <see cref="PageView"/>.</param>
/// <param name="Breadcrumbs">See <see cref="PageView"/>.</param>
/// <param name="Item">The item.</param>
/// <param name="ItemAddress">Its absolute address.</param>
/// <param name="Texts">Texts by network.</param>
/// <param name="Card">Address of the card.</param>
/// <param name="CardAlt">Alternative text of the card, to be copied with it.</param>
/// <param name="Kit">Address of the ZIP file with all of it.</param>
/// <param name="Mentions">Organisations to mention by hand.</param>
public sealed record ShareItemPageView(
    HeadView Head,
    string Title,
    ValueList<LinkView> Breadcrumbs,
    LinkView Item,
    string ItemAddress,
    ValueList<SnippetView> Texts,
    string Card,
    string CardAlt,
    string Kit,
    ValueList<string> Mentions) : PageView(Head, Title, Breadcrumbs);

/// <summary>A text for a network.</summary>
/// <param name="Network">Id of the network.</param>
/// <param name="Name">Name of the network.</param>
/// <param name="Text">The text, ready to paste.</param>
/// <param name="Count">Its length as the network counts it.</param>
/// <param name="Limit">The network's limit.</param>
/// <param name="File">Address of the text file.</param>
/// <param name="Own">Whether the editor wrote it.</param>
public sealed record SnippetView(string Network, string Name, string Text, int Count, int Limit, string File, bool Own);
