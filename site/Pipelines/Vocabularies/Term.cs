using KtSite.Content;
using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Pipelines.Vocabularies;

/// <summary>A word of a controlled vocabulary.</summary>
/// <param name="Source">Where it is written.</param>
/// <param name="Key">What records name it by.</param>
/// <param name="Label">What readers see.</param>
/// <param name="Synonyms">Other words for it.</param>
/// <param name="Description">What it means.</param>
public abstract record Term(Location Source, string Key, LocalText Label, ValueList<string> Synonyms, string? Description) : Document(Source), IKeyed
{
    /// <summary>Whether a word means this term: its key, one of its labels or synonyms, in any case.</summary>
    public bool Matches(string word) =>
        Key.Equals(word, StringComparison.OrdinalIgnoreCase)
        || Label.Versions.Any(v => v.Text.Equals(word, StringComparison.OrdinalIgnoreCase))
        || Synonyms.Contains(word, StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the fields that all terms share.</summary>
    internal static T Read<T>(FieldReader f, SiteSettings settings, Func<Location, string, LocalText, ValueList<string>, string?, T> make) => make(
        f.At,
        DataFile.Id(f),
        f.RequiredLocalText("label", settings.Language, "what readers see"),
        f.Texts("synonyms", "other words for it"),
        f.Text("description", "what it means"));
}

/// <summary>A tag: it has a page that lists what carries it.</summary>
public sealed record Tag(Location Source, string Key, LocalText Label, ValueList<string> Synonyms, string? Description)
    : Term(Source, Key, Label, Synonyms, Description), IAddressed
{
    /// <summary>Tags share their words with other records, so their ids carry a prefix: <c>xref:tag:negotiation</c>.</summary>
    public string Id => "tag:" + Key;

    /// <inheritdoc/>
    public string Address => $"/tags/{Key}/";
}

/// <summary>A skill that case studies are compared by.</summary>
public sealed record Skill(Location Source, string Key, LocalText Label, ValueList<string> Synonyms, string? Description)
    : Term(Source, Key, Label, Synonyms, Description);

/// <summary>A country.</summary>
public sealed record Country(Location Source, string Key, LocalText Label, ValueList<string> Synonyms, string? Description)
    : Term(Source, Key, Label, Synonyms, Description);

/// <summary>One value of a facet of the case studies.</summary>
/// <param name="Source">Where it is written.</param>
/// <param name="Facet">Which facet: kind, mode, level or state.</param>
/// <param name="FacetLabel">Name of the facet.</param>
/// <param name="Key">What records name it by.</param>
/// <param name="Label">What readers see.</param>
public sealed record FacetValue(Location Source, FacetKind Facet, LocalText FacetLabel, string Key, LocalText Label) : Document(Source), IKeyed
{
    // "unknown" may be a level and a state.
    string IKeyed.Key => $"{Facet}/{Key}";
}

/// <summary>The facets whose values are data.</summary>
public enum FacetKind
{
    /// <summary>What it is.</summary>
    Kind,

    /// <summary>How it takes place.</summary>
    Mode,

    /// <summary>For whom, by experience.</summary>
    Level,

    /// <summary>Whether it still exists.</summary>
    State,
}
