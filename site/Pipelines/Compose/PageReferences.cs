using KtSite.Content;
using KtSite.Core;
using KtSite.Modules;
using KtSite.Pipelines.Partners;
using KtSite.Pipelines.Project;
using KtSite.Pipelines.Promises;
using KtSite.Pipelines.Vocabularies;

namespace KtSite.Pipelines.Compose;

/// <summary>Checks the references that every kind of page may have.</summary>
internal sealed class PageReferences
{
    private readonly HashSet<string> tags;
    private readonly HashSet<string> partners;
    private readonly HashSet<string> authors;
    private readonly HashSet<string> countries;
    private readonly HashSet<string> promises;
    private readonly Site known;
    private readonly DiagnosticBag problems;

    /// <param name="known">Must offer partners, people, tags, countries and promises.</param>
    /// <param name="build">Takes what is wrong.</param>
    public PageReferences(Site known, BuildContext build)
    {
        this.known = known;
        problems = build.Problems;
        tags = [.. known.All<Tag>().Select(t => t.Key)];
        partners = [.. known.All<Partner>().Select(p => p.Id)];
        authors = [.. partners, .. known.All<Person>().Select(p => p.Id)];
        countries = [.. known.All<Country>().Select(c => c.Key)];
        promises = [.. known.All<Promise>().Select(p => p.Id)];
    }

    /// <summary>Reports every dangling reference of a page.</summary>
    public void Run(Page page)
    {
        page.Fields.Tags.CheckAgainst(known, tags, "tag", "data/tags.yml", problems);
        page.Fields.Authors.CheckAgainst(known, authors, "person or partner", "data/people.yml or data/partners.yml", problems);
        Partners(page.Organisations);
        Promises(page.Figures);
        Place(page.Place);
    }

    /// <summary>Checks references to promises.</summary>
    public void Promises(IEnumerable<Reading.Ref> references) => references.CheckAgainst(known, promises, "promise", "data/promises.yml", problems);

    /// <summary>Reports partners that do not exist.</summary>
    public void Partners(IEnumerable<Reading.Ref> references) => references.CheckAgainst(known, partners, "partner", "data/partners.yml", problems);

    /// <summary>Reports a country that does not exist.</summary>
    public void Place(Place? place)
    {
        if (place?.Country is { } country) new[] { country }.CheckAgainst(known, countries, "country", "data/countries.yml", problems);
    }
}
