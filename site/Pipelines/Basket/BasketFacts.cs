using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.CaseStudies;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.News;
using KtSite.Pipelines.Results;
using KtSite.Reading;
using KtSite.Views;

namespace KtSite.Pipelines.Basket;

/// <summary>A fact that items are compared by.</summary>
/// <param name="Name">Its name; the theme has a label for each.</param>
/// <param name="Values">Its values; none when it was not stated.</param>
internal sealed record BasketFact(string Name, IReadOnlyList<BasketValue> Values);

/// <summary>A value.</summary>
/// <param name="Text">The text, or the key of a word of the theme.</param>
/// <param name="Url">Where it leads, or null.</param>
/// <param name="IsWord">Whether <paramref name="Text"/> is the key of a word.</param>
internal sealed record BasketValue(string Text, string? Url = null, bool IsWord = false);

/// <summary>The facts of an item: the same ones, in the same order, for all items of a type.</summary>
internal sealed class BasketFacts(Composer compose)
{
    private readonly FacetLabels labels = new(compose.Site, compose);

    public IReadOnlyList<BasketFact> Of(Page page) =>
        [One("summary", page.Summary), .. OfType(page), Many("tags", compose.TagLabels(page))];

    private IEnumerable<BasketFact> OfType(Page page) => page switch
    {
        CaseStudy c =>
        [
            One("provider", c.Provider),
            .. labels.FactsOf(c).Select(f => One(f.Name, f.Value)),
            Many("skills-stated", c.SkillsStated),
            Many("skills-inferred", c.SkillsInferred),
            Many("figures", c.Findings),
            Word("evidence", c.Evidence is { } evidence ? "evidence-" + FieldReader.WordOf(evidence) : null),
            new("sources", [.. c.Sources.Select(s => new BasketValue(s.Publisher, s.Address))]),
            Day("checked", compose.Day(c.Checked)),
        ],
        Result r =>
        [
            One("kind", r.Kind),
            Word("state", "result-" + FieldReader.WordOf(r.StateOn(compose.Today))),
            One("strand", ResultLists.StrandOf(r, compose)?.Label.In(compose.Settings.Language)),
            Names("lead", compose.Names(r.Lead)),
            r.With.Any(w => w.Id == Result.Everyone) ? Word("with", "all-partners") : Names("with", compose.Names(r.With)),
            Day("planned", compose.DateOrNull(r.Planned)),
            Day("reached", compose.DateOrNull(r.ReachedBy(compose.Today))),
            Many("contents", r.Contents),
            Many("questions", r.Questions),
            Many("findings", r.Findings),
            new("files", [.. r.OwnFilesBy(compose.Today).Select(f => new BasketValue(f.Title, compose.File(f, r).Url))]),
            One("licence", r.Licence),
        ],
        NewsItem n =>
        [
            Word("kind", "kind-" + FieldReader.WordOf(n.Kind)),
            Day("date", compose.DateOrNull(n.Fields.Date?.Date)),
            Many("authors", compose.Authors(n).Select(a => a.Name)),
            One("place", compose.PlaceText(n.Place)),
            Names("host", compose.Names(n.Host)),
            Names("involved", compose.Names(n.Partners)),
            Links("meeting", compose.LinkTo(n.Meeting?.Id)),
            Links("event", compose.LinkTo(n.Announces?.Id)),
        ],
        _ => [],
    };

    private static BasketFact One(string name, string? value) => new(name, string.IsNullOrEmpty(value) ? [] : [new BasketValue(value)]);

    private static BasketFact Many(string name, IEnumerable<string> values) => new(name, [.. values.Select(v => new BasketValue(v))]);

    private static BasketFact Word(string name, string? key) => new(name, key is null ? [] : [new BasketValue(key, IsWord: true)]);

    private static BasketFact Day(string name, DateView? date) => One(name, date?.Text);

    private static BasketFact Names(string name, ValueList<NameView> names) => new(name, [.. names.Select(n => new BasketValue(n.Text, n.Url))]);

    private static BasketFact Links(string name, LinkView? link) => new(name, link is null ? [] : [new BasketValue(link.Text, link.Url)]);
}
