using System.Globalization;
using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.Partners;
using KtSite.Pipelines.Project;
using KtSite.Pipelines.Promises;
using KtSite.Pipelines.Vocabularies;
using KtSite.Reading;
using KtSite.Social;

namespace KtSite.Pipelines.Share;

/// <summary>Collects what there is to say about an item on a network.</summary>
internal sealed class SnippetMaterial(Site site, Composer compose)
{
    /// <summary>A trait of what is still to come.</summary>
    public const string Upcoming = "upcoming";

    /// <summary>A trait of what is over.</summary>
    public const string Past = "past";

    private const string English = "en";

    private readonly Dictionary<string, Promise> promises = site.All<Promise>().DistinctBy(p => p.Id).ToDictionary(p => p.Id);
    private readonly Dictionary<string, ProjectEvent> events = site.All<ProjectEvent>().DistinctBy(e => e.Id).ToDictionary(e => e.Id);
    private readonly Dictionary<string, Tag> tags = site.All<Tag>().DistinctBy(t => t.Key).ToDictionary(t => t.Key);
    private readonly SocialHabits? habits = site.All<SocialHabits>() is [var written, ..] ? written : null;

    /// <summary>Everything that a text may say.</summary>
    /// <param name="page">The item.</param>
    /// <param name="network">Where it will be said.</param>
    /// <param name="language">In which language.</param>
    /// <param name="title">The headline in that language.</param>
    /// <param name="summary">The summary in that language.</param>
    /// <param name="day">The day on which it will be said.</param>
    public SnippetParts Of(Page page, Network network, string language, string title, string summary, DateOnly day)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        var date = (EventOf(page)?.Start ?? page.Fields.Date?.Date)?.ToText(culture);
        var told = $"{title}\n{summary}";
        var where = EventOf(page)?.Place ?? page.Place;
        var place = compose.PlaceText(where);
        string Written(string text) => network.Markup == Markup.Markdown ? MarkdownText.Escape(text) : text;
        return new SnippetParts(
            // What stands behind the fold is read by few; the headline must not.
            Written(network.Fold is { } fold ? Shortener.Fit(title, t => network.Rule.Count(t) <= fold) : title),
            Written(summary),
            [.. Figures(page, language).Select(Written)],
            date is null || told.Contains(date, StringComparison.OrdinalIgnoreCase) ? null : date,
            where?.City is { } city && told.Contains(city, StringComparison.OrdinalIgnoreCase) ? null : place,
            Names(page.Organisations, network),
            AddressOn(network, page),
            Hashtags(page, network),
            compose.Settings.Funding?.Hashtag is { } funding ? "#" + funding.TrimStart('#') : null,
            CallFor(page, language, day, date, place) is { } call ? Written(call) : null)
        {
            Host = Names(page.Hosts, network) is { Count: > 0 } hosts ? SnippetParts.Join(hosts, And(language)) : null,
            Provider = page.OfferedBy is { } provider && !told.Contains(provider, StringComparison.OrdinalIgnoreCase) ? Written(provider) : null,
            And = And(language),
        };
    }

    /// <summary>The address that a network gets: with the campaign's tags where data asks for them.</summary>
    public string AddressOn(Network network, Page page) =>
        compose.Url.Absolute(page.Address) + (network.Campaign is { } campaign ? "?" + campaign : "");

    /// <summary>What an item is on a day: its own traits, and whether what it tells of is to come or over.</summary>
    public IReadOnlyCollection<string> TraitsOn(Page page, DateOnly day)
    {
        var happens = EventOf(page)?.Happens ?? page.Happens;
        string?[] time = [happens?.IsAfter(day) == true ? Upcoming : null, happens?.IsBefore(day) == true ? Past : null];
        return [.. page.Traits, .. time.OfType<string>()];
    }

    /// <summary>Whether a text gives the number of a figure already.</summary>
    public bool Says(string text, string figure, string language) => NumberMention.Says(text, figure, habits?.NumbersIn(language) ?? []);

    private ProjectEvent? EventOf(Page page) => page.Occasion is { } known ? events.GetValueOrDefault(known.Id) : null;

    private IEnumerable<string> Figures(Page page, string language)
    {
        var promised = page.Figures.Select(f => promises.GetValueOrDefault(f.Id)).OfType<Promise>().Select(p => Sentence(p, language)).OfType<string>();
        if (language != page.Fields.Language) return promised;
        // A phrase alone, such as "178 pages", is no news; several give a picture.
        var phrases = page.FigurePhrases.Where(p => p.Any(char.IsDigit)).ToArray();
        return phrases.Length < 2 ? promised : promised.Concat(phrases);
    }

    // Nothing is invented: a sentence that has room for a number which nobody knows is not said.
    private string? Sentence(Promise promise, string language)
    {
        if (promise.Say is not { } say || !say.Has(language)) return null;
        var figure = compose.Figure(promise);
        return Filled(say.In(language), ("reached", figure.Reached), ("promised", figure.Promised));
    }

    private string? CallFor(Page page, string language, DateOnly day, string? date, string? place)
    {
        var deadline = EventOf(page)?.RegisterBy is { } last && last >= day ? new PartialDate(last).ToText(CultureInfo.GetCultureInfo(language)) : null;
        return habits?.CallsFor(page.Section, TraitsOn(page, day), language)
            .Select(c => Filled(c, ("date", date), ("place", place), ("deadline", deadline)))
            .FirstOrDefault(c => c is not null);
    }

    // Null when a value is missing that the text has a placeholder for.
    private static string? Filled(string text, params ReadOnlySpan<(string Name, string? Value)> values)
    {
        foreach (var (name, value) in values)
        {
            var placeholder = $"{{{name}}}";
            if (!text.Contains(placeholder, StringComparison.Ordinal)) continue;
            if (value is null) return null;
            text = text.Replace(placeholder, value, StringComparison.Ordinal);
        }

        return text;
    }

    private List<string> Names(IEnumerable<Ref> organisations, Network network) =>
    [
        .. organisations
            .DistinctBy(o => o.Id)
            .Select(o => compose.Partner(o.Id))
            .OfType<Partner>()
            .Select(p => p.Handles.FirstOrDefault(h => h.Key == network.Id)?.Text ?? (network.FullNames ? p.Title : p.ShortName)),
    ];

    private string And(string language) => habits?.And is { } and && and.Has(language) ? $" {and.In(language)} " : ", ";

    // The project's first hashtag leads: whoever cuts the list keeps it.
    private List<string> Hashtags(Page page, Network network) =>
    [
        .. network.Hashtags.Select(h => h.StartsWith('#') ? h : "#" + h)
            .Concat(page.Fields.Tags.Where(t => tags.ContainsKey(t.Id)).Select(t => Hashtag.From(tags[t.Id].Label.In(English))))
            .Where(h => h.Length > 1)
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];
}
