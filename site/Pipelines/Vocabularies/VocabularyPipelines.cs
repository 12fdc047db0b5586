using KtSite.Content;
using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Pipelines.Vocabularies;

/// <summary><c>data/tags.yml</c>.</summary>
internal sealed class TagsPipeline : Pipeline<Tag>
{
    public override string Files => "data/tags.yml";

    public override IReadOnlyList<Tag> Input(SourceFile file, BuildContext build) => DataFile.Lists(
        file, build, ("tags", f => Term.Read(f, build.Settings<SiteSettings>(), (at, key, label, synonyms, text) => new Tag(at, key, label, synonyms, text))));
}

/// <summary><c>data/skills.yml</c>.</summary>
internal sealed class SkillsPipeline : Pipeline<Skill>
{
    public override string Files => "data/skills.yml";

    public override IReadOnlyList<Skill> Input(SourceFile file, BuildContext build) => DataFile.Lists(
        file, build, ("skills", f => Term.Read(f, build.Settings<SiteSettings>(), (at, key, label, synonyms, text) => new Skill(at, key, label, synonyms, text))));
}

/// <summary><c>data/countries.yml</c>.</summary>
internal sealed class CountriesPipeline : Pipeline<Country>
{
    public override string Files => "data/countries.yml";

    public override IReadOnlyList<Country> Input(SourceFile file, BuildContext build) => DataFile.Lists(
        file, build, ("countries", f => Term.Read(f, build.Settings<SiteSettings>(), (at, key, label, synonyms, text) => new Country(at, key, label, synonyms, text))));
}

/// <summary><c>data/facets.yml</c>.</summary>
internal sealed class FacetsPipeline : Pipeline<FacetValue>
{
    public override string Files => "data/facets.yml";

    public override IReadOnlyList<FacetValue> Input(SourceFile file, BuildContext build)
    {
        if (YamlReader.ReadMap(file, build.Problems) is not { } map) return [];
        var language = build.Settings<SiteSettings>().Language;
        var fields = new FieldReader(map, build.Problems);
        var values = new List<FacetValue>();
        foreach (var facet in Enum.GetValues<FacetKind>())
        {
            var key = facet.ToString().ToLowerInvariant();
            fields.Map(key, $"the values of the facet '{key}'", f =>
            {
                var name = f.RequiredLocalText("label", language, "name of the facet");
                values.AddRange(f.Maps("values", "its values", v => new FacetValue(
                    v.At, facet, name, DataFile.Id(v), v.RequiredLocalText("label", language, "what readers see"))));
                return name;
            });
        }

        fields.Finish();
        return values;
    }
}
