using KtSite.Content;
using KtSite.Reading;

namespace KtSite.Pipelines.Vocabularies;

/// <summary><c>data/tags.yml</c>.</summary>
internal sealed class TagsPipeline : DataFilePipeline<Tag>
{
    public override string Files => "data/tags.yml";

    protected override IEnumerable<Tag> Read(FieldReader fields, SiteSettings settings) =>
        fields.Maps("tags", "the records", f => Term.Read(f, settings, (at, key, label, synonyms, text) => new Tag(at, key, label, synonyms, text)));
}

/// <summary><c>data/skills.yml</c>.</summary>
internal sealed class SkillsPipeline : DataFilePipeline<Skill>
{
    public override string Files => "data/skills.yml";

    protected override IEnumerable<Skill> Read(FieldReader fields, SiteSettings settings) =>
        fields.Maps("skills", "the records", f => Term.Read(f, settings, (at, key, label, synonyms, text) => new Skill(at, key, label, synonyms, text)));
}

/// <summary><c>data/countries.yml</c>.</summary>
internal sealed class CountriesPipeline : DataFilePipeline<Country>
{
    public override string Files => "data/countries.yml";

    protected override IEnumerable<Country> Read(FieldReader fields, SiteSettings settings) =>
        fields.Maps("countries", "the records", f => Term.Read(f, settings, (at, key, label, synonyms, text) => new Country(at, key, label, synonyms, text)));
}

/// <summary><c>data/facets.yml</c>.</summary>
internal sealed class FacetsPipeline : DataFilePipeline<FacetValue>
{
    public override string Files => "data/facets.yml";

    protected override IEnumerable<FacetValue> Read(FieldReader fields, SiteSettings settings)
    {
        var values = new List<FacetValue>();
        foreach (var facet in Enum.GetValues<FacetKind>())
        {
            var key = facet.ToString().ToLowerInvariant();
            fields.Map(key, $"the values of the facet '{key}'", f =>
            {
                var name = f.RequiredLocalText("label", settings.Language, "name of the facet");
                values.AddRange(f.Maps("values", "its values", v => new FacetValue(
                    v.At, facet, name, DataFile.Id(v), v.RequiredLocalText("label", settings.Language, "what readers see"))));
                return name;
            });
        }

        return values;
    }
}
