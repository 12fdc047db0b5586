using KtSite.Content;
using KtSite.Core;
using KtSite.Reading;
using KtSite.Social;

namespace KtSite.Pipelines.Share;

/// <summary>A social network and its rules: data, so that a new limit is an edit and not a release.</summary>
/// <param name="Source">Where it is written.</param>
/// <param name="Id">Id, also the key in <c>social:</c>.</param>
/// <param name="Name">Name for people.</param>
/// <param name="File">Name of the published text file; null where the texts are in the ZIP file and <c>snippets.json</c> only.</param>
/// <param name="Rule">How it counts and what it takes.</param>
/// <param name="Fold">Length after which the network hides the rest, or null: the headline must end before it.</param>
/// <param name="MaxHashtags">The network's habit.</param>
/// <param name="MostHashtags">More are refused by the network; null where nobody says so.</param>
/// <param name="MostParts">Most posts of a thread; null where threads are no habit.</param>
/// <param name="Handle">The project's account, or null.</param>
/// <param name="Profile">Address of that account, or null.</param>
/// <param name="FullNames">Whether organisations without a handle stand by their full name; else by the short one.</param>
/// <param name="Markup">How texts are written there.</param>
/// <param name="Hashtags">Hashtags of the project, most important first.</param>
/// <param name="Intent">Address that opens the network with the text: <c>{text}</c>, <c>{address}</c>, <c>{title}</c> and <c>{server}</c> stand for what is meant. Null where there is none.</param>
/// <param name="Campaign">What is added to links on this network, such as <c>utm_source=linkedin</c>; null for nothing.</param>
/// <param name="RuleSource">Where the rules were read.</param>
/// <param name="Checked">When they were read.</param>
/// <param name="Templates">Texts by variant, section and language.</param>
/// <param name="PlainLinks">Whether links in texts are not clickable there.</param>
public sealed record Network(
    Location Source,
    string Id,
    string Name,
    string? File,
    LengthRule Rule,
    int? Fold,
    int MaxHashtags,
    int? MostHashtags,
    int? MostParts,
    string? Handle,
    string? Profile,
    bool FullNames,
    Markup Markup,
    ValueList<string> Hashtags,
    string? Intent,
    string? Campaign,
    string? RuleSource,
    DateOnly? Checked,
    ValueList<NetworkTemplate> Templates,
    bool PlainLinks) : Document(Source), IKeyed
{
    string IKeyed.Key => Id;

    /// <summary>The template of a variant that fits a page best; null when the network has none for it.</summary>
    public SnippetTemplate? TemplateFor(SnippetVariant variant, string section, IReadOnlyCollection<string> traits, string language) => Templates
        .Where(t => t.Variant == variant && (t.Section ?? section) == section && (t.Only is null || traits.Contains(t.Only)) && (t.Language ?? language) == language)
        .OrderByDescending(t => t.Only is not null)
        .ThenByDescending(t => t.Section is not null)
        .ThenByDescending(t => t.Language is not null)
        .FirstOrDefault()?.Template;

    internal static Network Read(FieldReader f)
    {
        var id = DataFile.Id(f);
        var file = f.Text("file", "name of the published text file; leave out for none");
        return new Network(
            f.At,
            id,
            f.RequiredText("name", "name for people"),
            file,
            new LengthRule(
                f.Choice<CountingMethod>("method", "how the network counts") ?? CountingMethod.Utf16,
                f.Number("limit", "longest text", least: 1),
                f.Number("bytes", "most UTF-8 bytes beside that", least: 1)),
            f.Number("fold", "length after which the network hides the rest", least: 1),
            f.Number("maxHashtags", "the network's habit") ?? 3,
            f.Number("mostHashtags", "more are refused by the network", least: 1),
            f.Number("thread", "most posts of a thread; leave out where threads are no habit", least: 2),
            f.Text("handle", "the project's account"),
            f.Text("profile", "address of that account"),
            f.Flag("fullNames", "true: organisations without a handle stand by their full name"),
            f.Choice<Markup>("markup", "how texts are written there") ?? Markup.None,
            f.Texts("hashtags", "hashtags of the project, most important first"),
            f.Text("intent", "address that opens the network with the text: {text}, {address}, {title}, {server}"),
            ReadCampaign(f),
            f.Text("source", "where the rules were read"),
            f.Date("checked", "when they were read"),
            f.Maps("templates", "texts with placeholders, by variant, section and language", NetworkTemplate.Read),
            f.Flag("plainLinks", "true: links in texts are not clickable there"));
    }

    private static string? ReadCampaign(FieldReader f)
    {
        if (f.Text("campaign", "added to links on this network, such as utm_source=linkedin&utm_medium=social") is not { } tags) return null;
        if (tags.Split('&').All(t => t.Split('=') is [{ Length: > 0 } name, { Length: > 0 } value] && Uri.EscapeDataString(name) == name && Uri.EscapeDataString(value) == value)) return tags;
        f.Problems.Error(Rules.WrongValue, f.PlaceOf("campaign"), $"'{tags}' is not the end of an address", "write pairs such as utm_source=linkedin&utm_medium=social, of letters, digits, hyphens and underscores");
        return null;
    }
}

/// <summary>How texts are written for a network.</summary>
public enum Markup
{
    /// <summary>As they are to be read.</summary>
    None,

    /// <summary>In Markdown.</summary>
    Markdown,
}

/// <summary>A text with placeholders.</summary>
/// <param name="Variant">What it wants to achieve.</param>
/// <param name="Section">Section it is for; null for all without one of their own.</param>
/// <param name="Only">Trait that an item must have; null for any.</param>
/// <param name="Language">Language it is written in; null when it holds no words.</param>
/// <param name="Template">The text.</param>
public sealed record NetworkTemplate(SnippetVariant Variant, string? Section, string? Only, string? Language, SnippetTemplate Template)
{
    internal static NetworkTemplate Read(FieldReader f)
    {
        var template = SnippetTemplate.Parse(f.RequiredText("text", "the text, with " + SnippetTemplate.Placeholders));
        foreach (var unknown in template.UnknownPlaceholders)
            f.Problems.Error(Rules.WrongValue, f.PlaceOf("text"), $"the template uses '{{{unknown}}}', which does not exist{Suggestion.Phrase(unknown, SnippetTemplate.Names)}", $"use {SnippetTemplate.Placeholders}");
        return new NetworkTemplate(
            f.Choice<SnippetVariant>("variant", "what it wants to achieve") ?? SnippetVariant.Announce,
            f.Text("section", "section it is for; leave out for all"),
            f.Text("only", "trait that an item must have, such as upcoming, past, decided or the id of a facet; leave out for all"),
            f.Text("language", "language it is written in; leave out when it holds no words of its own"),
            template);
    }
}

/// <summary><c>data/networks.yml</c>.</summary>
internal sealed class NetworksPipeline : DataFilePipeline<Network>
{
    public override string Files => "data/networks.yml";

    protected override IEnumerable<Network> Read(FieldReader fields, SiteSettings settings) =>
        fields.Maps("networks", "the records", Network.Read);
}
