using System.Text.Json.Nodes;
using KtSite.Reading;

namespace KtSite.Editing;

/// <summary>The fields of the editor in the browser.</summary>
/// <param name="ids">What fields may name.</param>
/// <param name="oneLanguage">Whether texts have one language only; the editor could not keep several.</param>
internal sealed class AdminFields(KnownIds ids, bool oneLanguage)
{
    private const string PartialPattern = @"^(\d{4}(-\d{2}(-\d{2})?)?)?$";
    private const string MomentPattern = @"^(\d{4}(-\d{2}(-\d{2}([T ]\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?)?)?)?$";

    // Fields of several sentences.
    private static readonly string[] Long = ["summary", "text", "description", "purpose", "quality", "note"];

    /// <summary>Fields in the order of a form: what must be there, the summary, the rest. Those that a form cannot hold are left out; the editor keeps them.</summary>
    public JsonArray Of(IEnumerable<FieldSpec> specs) =>
        new([.. specs.Where(CanSay).OrderBy(s => s.Required ? 0 : s.Key == "summary" ? 1 : 2).Select(s => (JsonNode)Field(s))]);

    /// <summary>Whether a form can hold a field with all that it must have.</summary>
    public bool CanSay(FieldSpec spec) => spec.Kind switch
    {
        FieldKind.LocalText => oneLanguage,
        // Written without an entry, too; what no form names is kept as it is.
        FieldKind.Free => false,
        FieldKind.Map or FieldKind.Maps => spec.Fields.All(f => f.Kind == FieldKind.Free || CanSay(f)),
        _ => true,
    };

    /// <summary>A text in Markdown. It opens as it is written: the editor's other way knows no notes and no words in braces, and would mask them.</summary>
    public static JsonObject Markdown(string key, string help) =>
        new() { ["name"] = key, ["label"] = key, ["hint"] = help, ["required"] = false, ["widget"] = "markdown", ["modes"] = new JsonArray("raw", "rich_text") };

    private JsonObject Field(FieldSpec spec)
    {
        if (spec is { Key: "body", Kind: FieldKind.Text }) return Markdown(spec.Key, spec.Help);
        var field = new JsonObject { ["name"] = spec.Key, ["label"] = spec.Key, ["hint"] = spec.Help, ["required"] = spec.Required };
        foreach (var (key, value) in Widget(spec)) field[key] = value?.DeepClone();
        return field;
    }

    private JsonObject Widget(FieldSpec spec) => spec.Kind switch
    {
        FieldKind.Flag => new JsonObject { ["widget"] = "boolean", ["default"] = spec.Otherwise },
        FieldKind.Number => Number(spec),
        FieldKind.Day => new JsonObject { ["widget"] = "datetime", ["type"] = "date", ["format"] = "YYYY-MM-DD" },
        // A month or a year is a date, too; a calendar would make a day of it.
        FieldKind.PartialDate => Pattern(PartialPattern, "write a date such as 2023-06-29, 2023-06 or 2023"),
        FieldKind.Moment => Pattern(MomentPattern, "write a date such as 2023-06-29, or 2023-06-29T14:00 with a time"),
        FieldKind.Choice => Select(spec.Choices, several: false),
        FieldKind.Id => ids.Of(spec.Of) is { Count: > 0 } known ? Select(known, several: false) : Plain("string"),
        FieldKind.Ids => ids.Of(spec.Of) is { Count: > 0 } known ? Select(known, several: true) : Plain("list"),
        FieldKind.Texts => Plain("list"),
        FieldKind.Map => new JsonObject { ["widget"] = "object", ["collapsed"] = "auto", ["fields"] = Of(spec.Fields) },
        FieldKind.Maps => new JsonObject { ["widget"] = "list", ["collapsed"] = true, ["fields"] = Of(spec.Fields) },
        _ when spec.Key == "src" => Plain("image"),
        _ => Plain(Long.Contains(spec.Key) ? "text" : "string"),
    };

    private static JsonObject Plain(string widget) => new() { ["widget"] = widget };

    private static JsonObject Number(FieldSpec spec)
    {
        var number = new JsonObject { ["widget"] = "number", ["value_type"] = "int" };
        if (spec.Least > int.MinValue) number["min"] = spec.Least;
        return number;
    }

    private static JsonObject Pattern(string pattern, string message) => new() { ["widget"] = "string", ["pattern"] = new JsonArray(pattern, message) };

    private static JsonObject Select(IEnumerable<string> words, bool several)
    {
        var select = new JsonObject { ["widget"] = "select", ["options"] = new JsonArray([.. words.Select(w => (JsonNode)w)]) };
        if (several) select["multiple"] = true;
        return select;
    }
}
