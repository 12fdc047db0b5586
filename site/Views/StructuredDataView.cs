using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using KtSite.Core;

namespace KtSite.Views;

/// <summary>JSON-LD in the words of schema.org, ready for a script element. Written when the page is: as text it would be longer than the rest of the view.</summary>
public abstract record StructuredDataView
{
    private protected const string Context = "https://schema.org";

    // Letters of all languages stay readable; <, > and & are still escaped, so that nothing ends the script element.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Adds the document in UTF-8 to a target.</summary>
    public void Write(IBufferWriter<byte> target)
    {
        using var json = new Utf8JsonWriter(target, Plain);
        Write(json);
    }

    private protected abstract void Write(Utf8JsonWriter json);

    private protected static void Begin(Utf8JsonWriter json, string type)
    {
        json.WriteStartObject();
        json.WriteString("@type", type);
    }
}

/// <summary>Any document.</summary>
/// <param name="Json">The document.</param>
public sealed record JsonDataView(string Json) : StructuredDataView
{
    private protected override void Write(Utf8JsonWriter json) => json.WriteRawValue(Json);
}

/// <summary>The way to a page, the page itself last.</summary>
/// <param name="Origin">What stands before the addresses of the way.</param>
/// <param name="Way">The way.</param>
/// <param name="Title">Title of the page.</param>
/// <param name="Url">Absolute address of the page.</param>
public sealed record BreadcrumbDataView(string Origin, ValueList<LinkView> Way, string Title, string Url) : StructuredDataView
{
    private protected override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("@context", Context);
        json.WriteString("@type", "BreadcrumbList");
        json.WriteStartArray("itemListElement");
        for (var i = 0; i < Way.Count; i++) Step(json, i + 1, Way[i].Text, Origin + Way[i].Url);
        Step(json, Way.Count + 1, Title, Url);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Step(Utf8JsonWriter json, int position, string name, string address)
    {
        Begin(json, "ListItem");
        json.WriteNumber("position", position);
        json.WriteString("name", name);
        json.WriteString("item", address);
        json.WriteEndObject();
    }
}

/// <summary>A person or organisation that wrote or published something.</summary>
/// <param name="IsPerson">Whether it is a person.</param>
/// <param name="Name">The name.</param>
/// <param name="Url">Absolute address of its page, or null.</param>
/// <param name="Logo">Absolute address of its logo, or null.</param>
public sealed record AgentDataView(bool IsPerson, string Name, string? Url, string? Logo = null) : StructuredDataView
{
    private protected override void Write(Utf8JsonWriter json) => WriteInto(json);

    internal void WriteInto(Utf8JsonWriter json)
    {
        Begin(json, IsPerson ? "Person" : "Organization");
        json.WriteString("name", Name);
        if (Url is not null) json.WriteString("url", Url);
        if (Logo is not null) json.WriteString("logo", Logo);
        json.WriteEndObject();
    }
}

/// <summary>A news item.</summary>
/// <param name="Headline">Its title.</param>
/// <param name="Description">One or two sentences.</param>
/// <param name="Images">Absolute addresses of its pictures, the best first.</param>
/// <param name="Published">Day or moment.</param>
/// <param name="Modified">Day or moment.</param>
/// <param name="Authors">Who wrote it.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Url">Absolute address of its page.</param>
/// <param name="Language">Its language.</param>
public sealed record NewsArticleDataView(
    string Headline,
    string Description,
    ValueList<string> Images,
    string Published,
    string Modified,
    ValueList<AgentDataView> Authors,
    AgentDataView Publisher,
    string Url,
    string Language) : StructuredDataView
{
    private protected override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("@context", Context);
        json.WriteString("@type", "NewsArticle");
        json.WriteString("headline", Headline);
        json.WriteString("description", Description);
        json.WriteStartArray("image");
        foreach (var image in Images) json.WriteStringValue(image);
        json.WriteEndArray();
        json.WriteString("datePublished", Published);
        json.WriteString("dateModified", Modified);
        json.WriteStartArray("author");
        foreach (var author in Authors) author.WriteInto(json);
        json.WriteEndArray();
        json.WritePropertyName("publisher");
        Publisher.WriteInto(json);
        json.WriteString("mainEntityOfPage", Url);
        json.WriteString("inLanguage", Language);
        json.WriteEndObject();
    }
}
