using System.Globalization;
using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.Partners;
using KtSite.Pipelines.Project;
using KtSite.Pipelines.Vocabularies;
using KtSite.Social;

namespace KtSite.Pipelines.Share;

/// <summary>Composes the texts of an item for each network: the editor's own, else from the network's templates.</summary>
internal sealed class SnippetComposer(Site site, Composer compose)
{
    private const string English = "en";

    private readonly Dictionary<string, Promise> promises = site.All<Promise>().DistinctBy(p => p.Id).ToDictionary(p => p.Id);
    private readonly Dictionary<string, Tag> tags = site.All<Tag>().DistinctBy(t => t.Key).ToDictionary(t => t.Key);
    private readonly SocialHabits? habits = site.All<SocialHabits>() is [var written, ..] ? written : null;

    /// <summary>All texts for an item, in the order of <c>data/networks.yml</c>, then language, then variant.</summary>
    public IEnumerable<Snippet> Texts(Page page) => site.All<Network>().SelectMany(n => Texts(page, n));

    /// <summary>The address that a network gets: with the campaign's tags where data asks for them.</summary>
    public string AddressOn(Network network, Page page) =>
        compose.Url.Absolute(page.Address) + (network.Campaign is { } campaign ? "?" + campaign : "");

    private IEnumerable<Snippet> Texts(Page page, Network network)
    {
        var own = page.Fields.Social.FirstOrDefault(s => s.Network.Equals(network.Id, StringComparison.OrdinalIgnoreCase));
        if (own?.Skip == true) return [];
        var language = page.Fields.Language;
        var texts = new List<Snippet>();
        if (own?.Text is { } text) texts.Add(new Snippet(network, SnippetVariant.Announce, language, [text], Own: true));
        if (OwnThread(own, network, page) is { Count: > 0 } thread) texts.Add(new Snippet(network, SnippetVariant.Thread, language, thread, Own: true));
        texts.AddRange(Composed(network, Parts(page, network, language, page.Title, page.Summary), page.Section, language));
        if (page.Fields.English is { } english && language != English)
            texts.AddRange(Composed(network, Parts(page, network, English, english.Title, english.Summary), page.Section, English));
        // What the editor wrote comes first and replaces what would have been composed.
        return texts.DistinctBy(t => (t.Variant, t.Language)).DistinctBy(t => t.Text).OrderBy(t => t.Language != language).ThenBy(t => t.Variant);
    }

    private static IEnumerable<Snippet> Composed(Network network, SnippetParts parts, string section, string language)
    {
        foreach (var variant in new[] { SnippetVariant.Announce, SnippetVariant.Figure, SnippetVariant.Invitation })
        {
            if (!HasItsPoint(variant, parts)) continue;
            var template = network.TemplateFor(variant, section, language) ?? (variant == SnippetVariant.Announce ? SnippetTemplate.Plain : null);
            if (template is null) continue;
            var text = template.Compose(variant, parts, network.Rule.Fits, network.MaxHashtags);
            yield return new Snippet(network, variant, language, [text], Own: false);
            // A thread only where it says what one post has no room for.
            if (variant == SnippetVariant.Announce && network.MostParts is { } most && !text.Contains(parts.Summary, StringComparison.Ordinal) && Thread(network, parts, most) is { Count: > 1 } thread)
                yield return new Snippet(network, SnippetVariant.Thread, language, thread, Own: false);
        }
    }

    // Nothing is invented: without a figure there is no text about one.
    private static bool HasItsPoint(SnippetVariant variant, SnippetParts parts) => variant switch
    {
        SnippetVariant.Figure => parts.Figure is not null,
        SnippetVariant.Invitation => parts.CallToAction is not null,
        _ => true,
    };

    private static ValueList<string> Thread(Network network, SnippetParts parts, int most)
    {
        string?[] paragraphs = [parts.Title, parts.Summary, parts.Figure];
        return ThreadSplitter.Split(string.Join("\n\n", paragraphs.Where(p => !string.IsNullOrEmpty(p))), Ending(network, parts), most, network.Rule.Fits).ToValueList();
    }

    private ValueList<string> OwnThread(SocialText? own, Network network, Page page)
    {
        if (own is null || own.Thread.Count != 1) return own?.Thread ?? [];
        var parts = Parts(page, network, page.Fields.Language, page.Title, page.Summary);
        return ThreadSplitter.Split(own.Thread[0], Ending(network, parts), network.MostParts ?? int.MaxValue, network.Rule.Fits).ToValueList();
    }

    private static string Ending(Network network, SnippetParts parts) =>
        string.Join('\n', new[] { string.Join(' ', parts.WithHashtags(Math.Min(2, network.MaxHashtags)).Hashtags), parts.Address }.Where(t => t.Length > 0));

    private SnippetParts Parts(Page page, Network network, string language, string title, string summary) => new(
        // What stands behind the fold is read by few; the headline must not.
        network.Fold is { } fold ? Shortener.Fit(title, t => network.Rule.Count(t) <= fold) : title,
        summary,
        language == compose.Settings.Language ? KeyFigure(page) : null,
        page.Fields.Date?.Date.ToText(CultureInfo.GetCultureInfo(language)),
        compose.PlaceText(page.Place),
        Organisations(page, network),
        AddressOn(network, page),
        Hashtags(page, network),
        compose.Settings.Funding?.Hashtag is { } funding ? "#" + funding.TrimStart('#') : null,
        habits?.CallFor(page.Section, language));

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
            .Select(p => p.Handles.FirstOrDefault(h => h.Key == network.Id)?.Text ?? (network.FullNames ? p.Title : p.ShortName)),
    ];

    // The project's first hashtag leads: whoever cuts the list keeps it.
    private List<string> Hashtags(Page page, Network network) =>
    [
        .. network.Hashtags.Select(h => h.StartsWith('#') ? h : "#" + h)
            .Concat(page.Fields.Tags.Where(t => tags.ContainsKey(t.Id)).Select(t => Hashtag.From(tags[t.Id].Label.In(English))))
            .Where(h => h.Length > 1)
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];
}
