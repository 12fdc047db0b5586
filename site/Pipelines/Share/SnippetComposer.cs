using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.Partners;
using KtSite.Pipelines.Project;
using KtSite.Pipelines.Vocabularies;
using KtSite.Social;
using KtSite.Views;

namespace KtSite.Pipelines.Share;

/// <summary>Composes the texts of an item for each network: the editor's own, else from the network's template.</summary>
internal sealed class SnippetComposer(Site site, Composer compose)
{
    private readonly Dictionary<string, Promise> promises = site.All<Promise>().DistinctBy(p => p.Id).ToDictionary(p => p.Id);
    private readonly Dictionary<string, Tag> tags = site.All<Tag>().DistinctBy(t => t.Key).ToDictionary(t => t.Key);

    /// <summary>One text for each network, in the order of <c>data/networks.yml</c>.</summary>
    /// <param name="page">The item.</param>
    /// <param name="folder">Address of the folder of its share kit.</param>
    public ValueList<SnippetView> Texts(Page page, string folder)
    {
        return site.All<Network>().Select(n => Text(page, n, folder)).ToValueList();
    }

    private SnippetView Text(Page page, Network network, string folder)
    {
        var own = page.Fields.Social.FirstOrDefault(s => s.Key.Equals(network.Id, StringComparison.OrdinalIgnoreCase));
        var text = own?.Text ?? SnippetTemplate.Compose(network.TemplateFor(page.Section), Parts(page, network), network.Limit, network.Method, network.MaxHashtags);
        return new SnippetView(
            network.Id, network.Name, text, TextLength.Count(text, network.Method), network.Limit, compose.Url.Link(folder + network.File), own is not null);
    }

    private SnippetParts Parts(Page page, Network network) => new(
        page.Title,
        page.Summary,
        KeyFigure(page),
        page.Fields.Date?.Date.ToText(compose.Settings.Culture),
        compose.PlaceText(page.Place),
        Organisations(page, network),
        compose.Url.Absolute(page.Address),
        Hashtags(page, network),
        null);

    // "50 of 40 professionals at the validation meetings" tells more than a bare number.
    private string? KeyFigure(Page page)
    {
        if (page.Figures.Count == 0 || !promises.TryGetValue(page.Figures[0].Id, out var promise)) return null;
        var figure = compose.Figure(promise);
        return figure.Reached is { } reached ? $"{reached} {promise.Label}" : figure.Promised is { } promised ? $"{promised} {promise.Label}" : null;
    }

    private List<string> Organisations(Page page, Network network) =>
    [
        .. page.Organisations
            .DistinctBy(o => o.Id)
            .Select(o => compose.Partner(o.Id))
            .OfType<Partner>()
            .Select(p => p.Handles.FirstOrDefault(h => h.Key == network.Id)?.Text ?? p.ShortName),
    ];

    // The project's first hashtag leads: whoever cuts the list keeps it.
    private List<string> Hashtags(Page page, Network network) =>
    [
        .. network.Hashtags.Select(h => h.StartsWith('#') ? h : "#" + h)
            .Concat(page.Fields.Tags.Where(t => tags.ContainsKey(t.Id)).Select(t => Hashtag.From(tags[t.Id].Label.In("en"))))
            .Where(h => h.Length > 1)
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];
}
