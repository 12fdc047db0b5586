using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KtSite.Reading;

namespace KtSite.Editing;

/// <summary>
/// Writes JSON Schemas (draft 07, the one that editors for YAML know best) of what the readers ask for. Ids of other records are
/// examples, which editors offer, and no enumerations: who adds a tag need not write the schemas anew.
/// </summary>
/// <param name="ids">What fields may name.</param>
/// <param name="languages">Codes of the languages of the site.</param>
internal sealed class SchemaWriter(KnownIds ids, IReadOnlyList<string> languages)
{
    // What the entries below free keys may be, once for all keys.
    private readonly JsonObject definitions = [];

    private const string DayPattern = @"^\d{4}-\d{2}-\d{2}$";
    private const string PartialPattern = @"^\d{4}(-\d{2}(-\d{2})?)?$";
    private const string MomentPattern = @"^\d{4}(-\d{2}(-\d{2}([T ]\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?)?)?$";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema of a kind of file.</summary>
    public string Write(ContentType type)
    {
        definitions.Clear();
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["$comment"] = "Made by the command 'schema'; changes are lost.",
            ["title"] = type.Name,
            ["description"] = type.HasFrontMatter ? $"front matter of {type.Files}" : type.Files,
        };
        foreach (var (key, value) in Mapping(type.Fields)) schema[key] = value?.DeepClone();
        if (definitions.Count > 0) schema["definitions"] = definitions.DeepClone();
        return schema.ToJsonString(Readable) + "\n";
    }

    private JsonObject Mapping(IReadOnlyList<FieldSpec> fields)
    {
        var properties = new JsonObject();
        foreach (var field in fields)
        {
            properties[field.Key] = Described(field, field.Help);
            foreach (var alias in field.Aliases)
            {
                var same = Described(field, $"another name of '{field.Key}'");
                same["doNotSuggest"] = true;
                properties[alias] = same;
            }
        }

        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        var needed = fields.Where(f => f.Required && f.Aliases.Count == 0).Select(f => (JsonNode)f.Key).ToArray();
        if (needed.Length > 0) schema["required"] = new JsonArray(needed);
        return schema;
    }

    private JsonObject Described(FieldSpec field, string help)
    {
        var described = new JsonObject { ["description"] = help };
        foreach (var (key, value) in OrNothing(field, Value(field))) described[key] = value?.DeepClone();
        return described;
    }

    // A field that may be left out may also be left empty.
    private static JsonObject OrNothing(FieldSpec field, JsonObject value)
    {
        if (field.Required) return value;
        if (value["anyOf"] is JsonArray several) several.Add((JsonNode)new JsonObject { ["type"] = "null" });
        else if (value["enum"] is JsonArray) value = new JsonObject { ["anyOf"] = new JsonArray(value, new JsonObject { ["type"] = "null" }) };
        else if (value["type"] is JsonArray types) types.Add((JsonNode)"null");
        else value["type"] = new JsonArray(value["type"]!.DeepClone(), "null");
        return value;
    }

    private JsonObject Value(FieldSpec field) => field.Kind switch
    {
        FieldKind.Flag => new JsonObject { ["type"] = "boolean" },
        FieldKind.Number => Number(field.Least),
        FieldKind.Day => Pattern("string", DayPattern, "write a date such as 2023-06-29"),
        FieldKind.PartialDate => Pattern(null, PartialPattern, "write a date such as 2023-06-29, 2023-06 or 2023"),
        FieldKind.Moment => Pattern(null, MomentPattern, "write a date such as 2023-06-29, or 2023-06-29T14:00 with a time"),
        FieldKind.Choice => new JsonObject { ["type"] = "string", ["enum"] = Array([.. field.Choices, .. field.OldChoices]) },
        FieldKind.Id => Id(field),
        FieldKind.Ids => OneOrMany(Id(field)),
        FieldKind.Texts => OneOrMany(Text()),
        FieldKind.LocalText => AnyOf(Text(), Languages()),
        FieldKind.Map => field.OrText ? AnyOf(Text(), Mapping(field.Fields)) : Mapping(field.Fields),
        FieldKind.Maps => new JsonObject { ["type"] = "array", ["items"] = Mapping(field.Fields) },
        FieldKind.Free => Free(field),
        _ => Text(),
    };

    // Without quotes, YAML takes "2023" for a number; readers take it as it is written.
    private static JsonObject Text() => new() { ["type"] = new JsonArray("string", "number") };

    private static JsonObject Number(int least)
    {
        var number = new JsonObject { ["type"] = "integer" };
        if (least > int.MinValue) number["minimum"] = least;
        return number;
    }

    private static JsonObject Pattern(string? type, string pattern, string message) => new()
    {
        ["type"] = type is null ? new JsonArray("string", "integer") : type,
        ["pattern"] = pattern,
        ["patternErrorMessage"] = message,
    };

    private JsonObject Id(FieldSpec field)
    {
        var id = Text();
        if (ids.Of(field.Of) is { Count: > 0 } known) id["examples"] = Array(known);
        return id;
    }

    private JsonObject Languages()
    {
        var properties = new JsonObject();
        foreach (var language in languages) properties[language] = Text();
        return new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = Text(), ["minProperties"] = 1 };
    }

    private JsonObject Free(FieldSpec field)
    {
        definitions[field.Key] = field.Fields.Count == 0 ? Text() : AnyOf(Text(), Mapping(field.Fields));
        JsonObject Entry() => new() { ["$ref"] = "#/definitions/" + field.Key };
        var properties = new JsonObject();
        foreach (var key in ids.Of(field.Of)) properties[key] = Entry();
        return new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = Entry() };
    }

    private static JsonObject OneOrMany(JsonObject one) => AnyOf(one, new JsonObject { ["type"] = "array", ["items"] = one.DeepClone() });

    private static JsonObject AnyOf(JsonObject first, JsonObject second) => new() { ["anyOf"] = new JsonArray(first, second) };

    private static JsonArray Array(IEnumerable<string> texts) => new([.. texts.Select(t => (JsonNode)t)]);
}
