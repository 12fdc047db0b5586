using System.Buffers;
using System.Text;
using System.Text.Json;
using KtSite.Reading;
using KtSite.Social;

namespace KtSite.Pipelines.Share;

/// <summary>Writes <c>snippets.json</c>: an array of all texts of an item with what they count.</summary>
internal static class SnippetJson
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The texts as JSON, with a line break at the end.</summary>
    public static string Write(IEnumerable<Snippet> snippets)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartArray();
            foreach (var snippet in snippets) Write(json, snippet);
            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void Write(Utf8JsonWriter json, Snippet snippet)
    {
        json.WriteStartObject();
        json.WriteString("network", snippet.Network.Id);
        json.WriteString("variant", FieldReader.WordOf(snippet.Variant));
        json.WriteString("language", snippet.Language);
        if (snippet.Variant == SnippetVariant.Thread)
        {
            json.WriteStartArray("parts");
            foreach (var part in snippet.Parts) json.WriteStringValue(part);
            json.WriteEndArray();
        }
        else
        {
            json.WriteString("text", snippet.Text);
        }

        json.WriteNumber("count", snippet.Count);
        if (snippet.Network.Rule.Limit is { } limit) json.WriteNumber("limit", limit);
        else json.WriteNull("limit");
        json.WriteString("method", FieldReader.WordOf(snippet.Network.Rule.Method));
        json.WriteEndObject();
    }
}
