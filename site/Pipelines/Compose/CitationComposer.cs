using KtSite.Citations;
using KtSite.Content;
using KtSite.Pipelines.Partners;
using KtSite.Pipelines.Project;
using KtSite.Pipelines.Results;
using KtSite.Reading;

namespace KtSite.Pipelines.Compose;

/// <summary>Gathers what a citation says from the records.</summary>
internal sealed class CitationComposer(Composer compose, Frame frame)
{
    private readonly Dictionary<string, Person> people = compose.Site.All<Person>().DistinctBy(p => p.Id).ToDictionary(p => p.Id, StringComparer.Ordinal);

    // Ids are unique within the site; its name keeps keys of different sites apart.
    private readonly string prefix = Slug.Of(compose.Settings.Name) is { Length: > 0 } name ? name : Slug.Of(compose.Url.Host);

    public Citation Of(Page page) => new(
        $"{prefix}-{page.Id}",
        page.Title,
        Authors(page),
        frame.TitleOf(page.Section),
        compose.Settings.Name,
        // The day on which sources were checked, or for which a result is planned, is no date of publication.
        page.Fields.Date?.Date ?? (page as Result)?.ReachedBy(compose.Today),
        compose.Url.Absolute(page.Address),
        page.Fields.Language,
        (page as Result)?.Kind,
        page.Summary,
        compose.TagLabels(page));

    /// <summary>The site as a whole, which goes on changing.</summary>
    public Citation OfSite() => new(
        prefix, compose.Settings.FullTitle, [new CitedName(compose.Settings.Name, IsOrganisation: true)], null, compose.Settings.Name, null, compose.Url.Absolute("/"), compose.Settings.Language, null, compose.Settings.Description, []);

    // A person without consent is left out; without anybody left the lead of a result signs, else the project.
    private CitedName[] Authors(Page page)
    {
        var named = page.Fields.Authors.Select(a => Name(a.Id)).OfType<CitedName>().ToArray();
        if (named.Length == 0 && page is Result result) named = [.. result.Lead.Select(l => Name(l.Id)).OfType<CitedName>()];
        return named.Length > 0 ? named : [new CitedName(compose.Settings.Name, IsOrganisation: true)];
    }

    private CitedName? Name(string id)
    {
        if (people.TryGetValue(id, out var person)) return person.ConsentOn(compose.Today) == Consent.None ? null : new CitedName(person.Name, person.FamilyName);
        return compose.Partner(id) is Partner partner ? new CitedName(partner.Title, IsOrganisation: true) : null;
    }
}
