using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.Compose;
using KtSite.Reading;
using KtSite.Views;

namespace KtSite.Pipelines.CaseStudies;

/// <summary>The lists of case studies: all of them, those with one value of a facet, and the matrix of skills.</summary>
internal sealed class CaseStudyLists
{
    /// <summary>Address of the table of case studies by skills.</summary>
    public const string MatrixAddress = Root + "skills/";

    private const string Root = "/case-studies/";

    private readonly Composer compose;
    private readonly Frame frame;
    private readonly SkillTerms skills;
    private readonly IReadOnlyList<Facet> facets;
    private readonly IReadOnlyList<CaseStudy> listed;

    // Every list asks for the same values and rows.
    private readonly Dictionary<string, string[][]> values;
    private readonly Dictionary<string, CaseStudyTeaserView> rows;
    private readonly Location origin = new("data/case-studies");

    public CaseStudyLists(Site site, Composer compose, Frame frame)
    {
        (this.compose, this.frame) = (compose, frame);
        var labels = new FacetLabels(site, compose);
        skills = new SkillTerms(site);
        facets = Facet.All(site, compose);
        listed = [.. site.All<CaseStudy>().Where(c => c.IsListed)];
        values = listed.ToDictionary(c => c.Id, c => facets.Select(f => f.ValuesOf(c).ToArray()).ToArray());
        rows = listed.ToDictionary(c => c.Id, c => labels.Teaser(c, facets.Select((f, i) => new FacetIdsView(f.Name, string.Join(' ', values[c.Id][i]))).ToValueList()));
    }

    /// <summary>A skill in the words of a case study, with the list of all that have it; without an address where the vocabulary does not know it.</summary>
    public NameView SkillLink(string word) =>
        new(word, skills.Of(word) is { } skill ? compose.Url.Link(AddressOf("skill", skill.Key)) : null);

    /// <summary>The pages of all lists.</summary>
    public IEnumerable<OutputItem> Pages()
    {
        var text = frame.Text("case-studies");
        var title = frame.TitleOf("case-studies");
        yield return frame.Page(Root, frame.OriginOf("case-studies", origin.File), "case-studies", "case-studies", Page(title, Root, frame.Way(), text?.Fields.Summary, listed, null));
        for (var at = 0; at < facets.Count; at++)
        {
            var (facet, place) = (facets[at], at);
            foreach (var value in listed.SelectMany(s => values[s.Id][place]).Distinct().Order(StringComparer.Ordinal))
            {
                var address = AddressOf(facet.Name, value);
                var studies = listed.Where(s => values[s.Id][place].Contains(value)).ToArray();
                var name = $"{title}: {facet.LabelOf(value) ?? $"{facet.Name} {value.Replace('-', ' ')}"}";
                yield return frame.Page(address, origin, "case-studies", "case-studies", Page(name, address, frame.Way("case-studies"), null, studies, (facet, value)));
            }
        }

        if (skills.All.Count > 0) yield return frame.Page(MatrixAddress, frame.OriginOf("skills", origin.File), "skill-matrix", "case-studies", Matrix(title));
    }

    /// <summary>Address of the list of all that have one value of a facet.</summary>
    public static string AddressOf(string facet, string value) => $"{Root}{facet}/{value}/";

    private CaseStudiesPageView Page(string title, string address, ValueList<LinkView> way, string? summary, IReadOnlyList<CaseStudy> studies, (Facet Facet, string Value)? current)
    {
        var text = frame.Text("case-studies");
        var feeds = frame.Feeds("case-studies", frame.TitleOf("case-studies"));
        var data = current is null ? [StructuredData.Dataset(compose, title, summary ?? compose.Settings.Description, address, ["/case-studies.json", "/case-studies.csv"])] : ValueList<StructuredDataView>.Empty;
        return new CaseStudiesPageView(
            compose.Head(title, summary, address, way, feeds, data: data),
            title,
            way,
            summary,
            compose.Body(current is null ? text?.Body ?? Body.Empty : Body.Empty),
            text?.Notice,
            studies.Select(s => rows[s.Id]).ToValueList(),
            facets.Select((f, place) => View(f, place, studies, current)).ToValueList(),
            current is var (facet, value) ? new ChosenFacetView(facet.Name, value, facet.LabelOf(value)) : null,
            listed.Count,
            compose.Url.Link(Root),
            skills.All.Count > 0 ? compose.Url.Link(MatrixAddress) : null,
            compose.Url.Link("/case-studies.json"),
            compose.Url.Link("/case-studies.csv"),
            feeds);
    }

    // On the list of one value the other values of its facet still lead to their lists, with all that these hold.
    private FacetView View(Facet facet, int place, IReadOnlyList<CaseStudy> studies, (Facet Facet, string Value)? current)
    {
        var counted = current?.Facet.Name == facet.Name ? listed : studies;
        return new FacetView(facet.Name, counted
            .SelectMany(s => values[s.Id][place])
            .CountBy(v => v)
            .OrderBy(v => v.Key == Facet.NotStated)
            .ThenByDescending(v => v.Value)
            .ThenBy(v => v.Key, StringComparer.Ordinal)
            .Select(v => new FacetCountView(v.Key, facet.LabelOf(v.Key), v.Value, compose.Url.Link(AddressOf(facet.Name, v.Key)), current?.Facet.Name == facet.Name && current?.Value == v.Key))
            .ToValueList());
    }

    /// <summary>Whether a case study names a skill, or we read it between its lines.</summary>
    public static bool Has(CaseStudy study, Vocabularies.Skill skill) => study.SkillsStated.Concat(study.SkillsInferred).Any(skill.Matches);

    private SkillMatrixPageView Matrix(string title)
    {
        var way = frame.Way("case-studies");
        var text = frame.Text("skills");
        var name = text?.Fields.Title ?? title;
        var columns = skills.All.Select(s => new SkillColumnView(s.Label.In(compose.Settings.Language), listed.Any(c => Has(c, s)) ? compose.Url.Link(AddressOf("skill", s.Key)) : null, listed.Count(c => c.SkillsStated.Any(s.Matches)), listed.Count(c => !c.SkillsStated.Any(s.Matches) && c.SkillsInferred.Any(s.Matches)))).ToValueList();
        var rows = listed.Select(c => new SkillRowView(compose.Link(c), c.Provider, skills.All.Select(s => c.SkillsStated.Any(s.Matches) ? "stated" : c.SkillsInferred.Any(s.Matches) ? "inferred" : null).ToValueList())).ToValueList();
        return new SkillMatrixPageView(
            compose.Head(name, text?.Fields.Summary, MatrixAddress, way, []), name, way, text?.Fields.Summary, compose.Body(text?.Body ?? Body.Empty), frame.Text("case-studies")?.Notice, columns, rows);
    }
}
