using System.Buffers;
using System.Text;
using System.Text.Json;
using KtSite.Citations;
using KtSite.Content;
using KtSite.Pipelines.Compose;

namespace KtSite.Pipelines.Basket;

/// <summary>Writes <c>basket.json</c>.</summary>
internal static class BasketJson
{
    public static string Write(IEnumerable<Page> pages, Composer compose, BasketFacts facts, CitationComposer citations)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartArray("items");
            foreach (var page in pages) Write(json, page, compose, facts.Of(page), citations.Of(page));
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void Write(Utf8JsonWriter json, Page page, Composer compose, IReadOnlyList<BasketFact> facts, Citation citation)
    {
        json.WriteStartObject();
        json.WriteString("id", page.Id);
        json.WriteString("type", page.Section);
        json.WriteString("title", page.Title);
        json.WriteString("url", compose.Url.Link(page.Address));
        json.WriteString("address", citation.Address);
        if (page.Fields.Language != compose.Settings.Language) json.WriteString("language", page.Fields.Language);
        if (citation.Date is { } date)
        {
            json.WriteString("date", date.ToString());
            json.WriteString("when", date.ToText(compose.Settings.Culture));
        }

        json.WriteStartArray("authors");
        foreach (var author in citation.Authors) json.WriteStringValue(author.Name);
        json.WriteEndArray();
        json.WriteStartArray("facts");
        foreach (var fact in facts)
        {
            json.WriteStartObject();
            json.WriteString("name", fact.Name);
            json.WriteStartArray("values");
            foreach (var value in fact.Values) Write(json, value);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("plain", PlainCitation.Write(citation, compose.Settings.Culture));
        json.WriteString("bibtex", BibTeX.Write(citation));
        json.WriteString("ris", Ris.Write(citation));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, BasketValue value)
    {
        if (value is { IsWord: false, Url: null })
        {
            json.WriteStringValue(value.Text);
            return;
        }

        json.WriteStartObject();
        json.WriteString(value.IsWord ? "word" : "text", value.Text);
        if (value.Url is not null) json.WriteString("url", value.Url);
        json.WriteEndObject();
    }
}
