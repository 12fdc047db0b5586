using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.Vocabularies;
using KtSite.Reading;

namespace KtSite.Pipelines.CaseStudies;

/// <summary>How well an entry is supported.</summary>
public enum Evidence
{
    /// <summary>Stated plainly by a first-hand source.</summary>
    High,

    /// <summary>Stated once, or follows from what is stated.</summary>
    Medium,

    /// <summary>An inference.</summary>
    Low,
}

/// <summary>A page that supports an entry.</summary>
public sealed record SourceLink(string Publisher, string Address)
{
    internal static SourceLink Read(FieldReader f) =>
        new(f.RequiredText("publisher", "who published it"), f.RequiredText("address", "its web address"));
}

/// <summary>A case study, written as a record: <c>data/case-studies/slug.yml</c>.</summary>
public sealed record CaseStudy(
    Location Source,
    PageFields Fields,
    Body Body,
    string Provider,
    ValueList<Ref> Partners,
    Ref? Country,
    string? Region,
    Ref? Kind,
    Ref? Mode,
    Ref? Level,
    Ref? State,
    string? Duration,
    string? Edition,
    string? Audience,
    ValueList<string> SkillsStated,
    ValueList<string> SkillsInferred,
    ValueList<string> Findings,
    ValueList<SourceLink> Sources,
    Evidence? Evidence,
    DateOnly? Checked) : Page(Source, "case-studies", Fields, Body)
{
    /// <inheritdoc/>
    public override bool HasShareKit => true;

    /// <summary>Case studies carry no date of publication: the day they were checked stands for it.</summary>
    public override DateTimeOffset? FeedDate =>
        Fields.Date?.Instant ?? (Checked is { } day ? new DateTimeOffset(day.ToDateTime(default), TimeSpan.Zero) : null);

    /// <inheritdoc/>
    public override DateOnly? LastChange => Fields.Updated ?? Checked;

    /// <inheritdoc/>
    public override IEnumerable<Ref> Organisations => Partners;

    /// <inheritdoc/>
    public override string? OfferedBy => Provider;

    /// <inheritdoc/>
    public override IEnumerable<string> FigurePhrases => Findings;

    /// <inheritdoc/>
    public override IEnumerable<string> Traits => Facets().Select(f => f.Value?.Id).OfType<string>();

    /// <inheritdoc/>
    public override Place? Place => Country is null ? null : new Place(null, Country, null, null);

    /// <summary>Its value in each facet.</summary>
    internal (FacetKind Facet, Ref? Value)[] Facets() =>
        [(FacetKind.Kind, Kind), (FacetKind.Mode, Mode), (FacetKind.Level, Level), (FacetKind.State, State)];

    internal static CaseStudy? Read(SourceFile file, SiteSettings settings, DiagnosticBag problems)
    {
        if (YamlReader.ReadMap(file, problems) is not { } map) return null;
        var f = new FieldReader(map, problems);
        var study = Read(f, PageFields.Read(f, file.Name, settings, dated: false), settings);
        f.Finish();
        return study;
    }

    internal static CaseStudy Read(FieldReader f, PageFields page, SiteSettings settings)
    {
        var sources = f.Maps("sources", "pages that support the entry", SourceLink.Read);
        if (sources.Count == 0) f.Problems.Error(Rules.MissingField, f.At, "the field 'sources' is missing", "add 'sources:' – pages that support the entry");
        return new CaseStudy(
            f.At,
            page,
            RecordFields.BodyOf(f, settings),
            f.RequiredText("provider", "who offers it"),
            f.Ids("partners", "ids of partners among the providers", [KindOf.Partner]),
            f.Id("country", "id of the country", KindOf.Country),
            f.Text("region", "part of the world"),
            f.Id("kind", "what it is; ids from data/facets.yml", KindOf.Facet("kind")),
            f.Id("mode", "how it takes place; ids from data/facets.yml", KindOf.Facet("mode")),
            f.Id("level", "for whom, by experience; ids from data/facets.yml", KindOf.Facet("level")),
            f.Id("state", "whether it still exists; ids from data/facets.yml", KindOf.Facet("state")),
            f.Text("duration", "how long"),
            f.Text("edition", "which edition is described"),
            f.Text("audience", "for whom"),
            f.Texts("skillsStated", "skills that the sources name"),
            f.Texts("skillsInferred", "skills that we read between the lines"),
            f.Texts("figures", "numbers that the sources give"),
            sources,
            f.Choice<Evidence>("evidence", "how well the entry is supported"),
            f.Date("checked", "day on which the sources were last read"));
    }
}
