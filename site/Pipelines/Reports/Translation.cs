using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.Results;
using KtSite.Pipelines.Vocabularies;
using KtSite.Reading;

namespace KtSite.Pipelines.Reports;

/// <summary>How a text stands in a language.</summary>
internal enum TranslationState
{
    /// <summary>It was written in this language.</summary>
    Original,

    /// <summary>It has been translated, and the original has not changed since, as far as that is known.</summary>
    Translated,

    /// <summary>The original has changed since.</summary>
    Outdated,

    /// <summary>There is none.</summary>
    Missing,
}

/// <summary>A text in a language of the site.</summary>
/// <param name="Item">What it is: the id of the original page, or file, record and field.</param>
/// <param name="Title">Its title in the original.</param>
/// <param name="Language">The language.</param>
/// <param name="State">How it stands.</param>
/// <param name="Changed">Its last change, or null.</param>
/// <param name="OriginalChanged">The last change of the original, or null.</param>
/// <param name="At">Where it is written; where nothing is, the place of the original.</param>
/// <param name="Address">Its address on the site, or null.</param>
internal sealed record Translation(string Item, string Title, string Language, TranslationState State, DateOnly? Changed, DateOnly? OriginalChanged, Location At, string? Address)
{
    /// <summary>All texts in all languages of the site: pages, then words of records.</summary>
    public static IReadOnlyList<Translation> All(Composer compose) => [.. Pages(compose), .. Words(compose)];

    // What an original is, its translations say: it may be older than they.
    private static IEnumerable<Translation> Pages(Composer compose)
    {
        var pages = compose.Site.All<Page>().Where(p => p.IsListed).ToArray();
        var byId = pages.DistinctBy(p => p.Id).ToDictionary(p => p.Id, StringComparer.Ordinal);
        foreach (var versions in pages.GroupBy(p => OriginalOf(p, byId).Id, StringComparer.Ordinal))
        {
            var original = byId[versions.Key];
            foreach (var language in compose.Settings.Languages.Concat(versions.Select(p => p.Fields.Language)).Distinct())
            {
                var found = versions.Where(p => p.Fields.Language == language).ToArray();
                if (found.Length == 0) yield return new Translation(original.Id, original.Title, language, TranslationState.Missing, null, original.LastChange, original.Source, null);
                foreach (var page in found)
                {
                    var state = page.Id == original.Id ? TranslationState.Original : page.LastChange < original.LastChange ? TranslationState.Outdated : TranslationState.Translated;
                    yield return new Translation(original.Id, original.Title, language, state, page.LastChange, original.LastChange, page.Source, page.Address);
                }
            }
        }
    }

    private static Page OriginalOf(Page page, Dictionary<string, Page> byId)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (page.Fields.TranslationOf is { } of && seen.Add(page.Id) && byId.TryGetValue(of.Id, out var original)) page = original;
        return page;
    }

    // Nobody dates words, so they can be missing, but not old.
    private static IEnumerable<Translation> Words(Composer compose)
    {
        var (site, settings) = (compose.Site, compose.Settings);
        (string Item, Location At, LocalText? Text)[] words =
        [
            ("project/statement", new Location(SiteSettings.Path), settings.Funding?.Statement),
            ("project/disclaimer", new Location(SiteSettings.Path), settings.Funding?.Disclaimer),
            ("project/emblemAlt", new Location(SiteSettings.Path), settings.Funding?.EmblemAlt),
            .. settings.Audiences.Select(a => ($"audiences/{a.Id}", new Location(SiteSettings.Path), (LocalText?)a.Title)),
            .. Terms("tags", site.All<Tag>()),
            .. Terms("skills", site.All<Skill>()),
            .. Terms("countries", site.All<Country>()),
            .. site.All<Strand>().Select(s => ($"strands/{s.Key}", s.Source, (LocalText?)s.Label)),
        ];
        return from word in words
               where word.Text is not null
               from language in settings.Languages
               where language != word.Text.Versions[0].Language
               select new Translation(
                   word.Item, word.Text.Versions[0].Text, language, word.Text.Has(language) ? TranslationState.Translated : TranslationState.Missing, null, null, word.At, null);
    }

    private static IEnumerable<(string Item, Location At, LocalText? Text)> Terms(string file, IEnumerable<Term> terms) => terms.Select(t => ($"{file}/{t.Key}", t.Source, (LocalText?)t.Label));
}
