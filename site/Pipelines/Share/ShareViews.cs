using System.Text;
using KtSite.Core;
using KtSite.Reading;
using KtSite.Social;
using KtSite.Views;

namespace KtSite.Pipelines.Share;

/// <summary>All share kits. Template <c>share</c>.</summary>
/// <param name="Head">See <see cref="PageView"/>.</param>
/// <param name="Title">See <see cref="PageView"/>.</param>
/// <param name="Breadcrumbs">See <see cref="PageView"/>.</param>
/// <param name="Summary">One or two sentences, or null.</param>
/// <param name="Intro">Text above the list.</param>
/// <param name="Items">Items with a kit, newest first; the address is the kit's.</param>
/// <param name="Schedules">Files of planned posts for schedulers.</param>
public sealed record SharePageView(
    HeadView Head, string Title, ValueList<LinkView> Breadcrumbs, string? Summary, BodyView Intro, ValueList<SharedItemView> Items, ValueList<LinkView> Schedules)
    : PageView(Head, Title, Breadcrumbs)
{
    /// <summary>Names of all networks, to filter by.</summary>
    public ValueList<string> Networks { get; init; } = [];
}

/// <summary>An item with a kit.</summary>
/// <param name="Teaser">The item; its address is the kit's.</param>
/// <param name="States">What was posted and what is planned, by network.</param>
public sealed record SharedItemView(TeaserView Teaser, ValueList<PostStateView> States);

/// <summary>What is known of an item on a network.</summary>
/// <param name="Network">Name of the network.</param>
/// <param name="State"><c>posted</c> or <c>planned</c>.</param>
/// <param name="Date">When, or null.</param>
/// <param name="Url">Address of the post, or null.</param>
public sealed record PostStateView(string Network, string State, DateView? Date, string? Url);

/// <summary>The share kit of one item. Template <c>share-item</c>.</summary>
/// <param name="Head">See <see cref="PageView"/>.</param>
/// <param name="Title">See <see cref="PageView"/>.</param>
/// <param name="Breadcrumbs">See <see cref="PageView"/>.</param>
/// <param name="Item">The item.</param>
/// <param name="ItemAddress">Its absolute address.</param>
/// <param name="Networks">Texts by network.</param>
/// <param name="Card">Address of the card, or null.</param>
/// <param name="CardAlt">Alternative text of the card, to be copied with it, or null.</param>
/// <param name="Kit">Address of the ZIP file with all of it.</param>
/// <param name="Mentions">Organisations to mention by hand.</param>
/// <param name="Domain">Host of the site, as link previews show it.</param>
public sealed record ShareItemPageView(
    HeadView Head,
    string Title,
    ValueList<LinkView> Breadcrumbs,
    LinkView Item,
    string ItemAddress,
    ValueList<NetworkKitView> Networks,
    string? Card,
    string? CardAlt,
    string Kit,
    ValueList<string> Mentions,
    string Domain) : PageView(Head, Title, Breadcrumbs);

/// <summary>The texts of an item for one network.</summary>
/// <param name="Id">Id of the network.</param>
/// <param name="Name">Its name.</param>
/// <param name="Account">The project's account there, or null.</param>
/// <param name="Limit">The longest text it takes, or null.</param>
/// <param name="Linked">Whether the network shows a preview of the link.</param>
/// <param name="PlainLinks">Whether links in texts are not clickable there.</param>
/// <param name="Texts">The texts.</param>
/// <param name="Image">Picture that the editor chose instead of the card, or null.</param>
public sealed record NetworkKitView(string Id, string Name, string? Account, int? Limit, bool Linked, bool PlainLinks, ValueList<SnippetView> Texts, ImageView? Image);

/// <summary>A text for a network.</summary>
/// <param name="Id">Id of the element that holds it; unique on the page.</param>
/// <param name="Variant">What it wants to achieve: <c>announce</c>, <c>figure</c>, <c>invitation</c> or <c>thread</c>.</param>
/// <param name="Language">Its language when it is not the site's, or null.</param>
/// <param name="Posts">The posts: one, or several for a thread.</param>
/// <param name="File">Address of the text file, or null.</param>
/// <param name="Own">Whether the editor wrote it.</param>
/// <param name="Intent">Address that opens the network, or null.</param>
/// <param name="CarriesText">Whether that address carries the text; else it has to be copied first.</param>
/// <param name="IsMail">Whether that address opens a mail.</param>
/// <param name="NeedsServer">Whether that address holds <c>{server}</c>, the reader's own server.</param>
public sealed record SnippetView(
    string Id, string Variant, string? Language, ValueList<PostView> Posts, string? File, bool Own, string? Intent, bool CarriesText, bool IsMail, bool NeedsServer);

/// <summary>One post.</summary>
/// <param name="Id">Id of the element that holds it.</param>
/// <param name="Text">The text, ready to paste.</param>
/// <param name="Count">Its length as the network counts it.</param>
/// <param name="Fold">How many code units of it stand before the network's fold.</param>
/// <param name="PlainLinks">Whether links in it are not clickable.</param>
public sealed record PostView(string Id, string Text, int Count, int Fold, bool PlainLinks)
{
    /// <summary>The text as the network shows it: links, handles and hashtags are marked. Made when a template asks.</summary>
    public Html Shown => Marked(0, Fold);

    /// <summary>What stands behind the network's fold, in the same way.</summary>
    public Html Hidden => Marked(Fold, Text.Length);

    /// <summary>Whether anything stands behind the fold.</summary>
    public bool IsFolded => Fold < Text.Length;

    // What the fold cuts is marked on both sides of it.
    private Html Marked(int from, int to)
    {
        var html = new StringBuilder();
        var at = from;
        foreach (var entity in Entities.Find(Text).Where(e => e.End > from && e.Start < to && IsLink(Text[e.Start..e.End])))
        {
            var (start, end) = (Math.Max(at, entity.Start), Math.Min(to, entity.End));
            if (start >= end) continue;
            var isPlain = PlainLinks && !IsTag(Text[entity.Start]);
            html.Append(HtmlText.Escape(Text[at..start])).Append(isPlain ? "" : "<span class=\"entity\">").Append(HtmlText.Escape(Text[start..end])).Append(isPlain ? "" : "</span>");
            at = end;
        }

        return new Html(html.Append(HtmlText.Escape(Text[at..to])).ToString());
    }

    // Characters of several code units are entities, too, and no links.
    private static bool IsLink(string entity) => IsTag(entity[0]) || entity.Contains('.', StringComparison.Ordinal);

    private static bool IsTag(char first) => first is '#' or '＃' or '@' or '＠' or '$';
}
