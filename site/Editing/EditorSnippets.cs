using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KtSite.Reading;

namespace KtSite.Editing;

/// <summary>
/// Writes the snippets by which VS Code completes front matter: its extension for YAML looks at no Markdown. Each field is one, with its
/// values to choose from.
/// </summary>
/// <param name="ids">What fields may name.</param>
internal sealed class EditorSnippets(KnownIds ids)
{
    private const string Today = "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file of snippets for the kinds that have front matter.</summary>
    public string Write(IEnumerable<ContentType> types)
    {
        var snippets = new JsonObject();
        var fields = types.Where(t => t.HasFrontMatter).SelectMany(t => t.Fields.Select(f => (Type: t.Name, Field: f, Body: string.Join('\n', Lines(f)))));
        foreach (var same in fields.GroupBy(f => (f.Field.Key, f.Body)))
        {
            var kinds = same.Select(f => f.Type).Distinct().ToArray();
            snippets[$"{same.Key.Key} ({string.Join(", ", kinds)})"] = new JsonObject
            {
                ["scope"] = "markdown",
                ["prefix"] = same.Key.Key,
                ["description"] = same.First().Field.Help,
                ["body"] = new JsonArray([.. same.Key.Body.Split('\n').Select(line => (JsonNode)line)]),
            };
        }

        return snippets.ToJsonString(Readable) + "\n";
    }

    private IEnumerable<string> Lines(FieldSpec field)
    {
        switch (field.Kind)
        {
            case FieldKind.Map:
                yield return field.Key + ":";
                foreach (var (inner, i) in field.Fields.Select((f, i) => (f, i + 1))) yield return $"  {inner.Key}: {Value(inner, i)}";
                break;
            case FieldKind.Maps:
                yield return field.Key + ":";
                foreach (var (inner, i) in field.Fields.Select((f, i) => (f, i + 1))) yield return $"  {(i == 1 ? "- " : "  ")}{inner.Key}: {Value(inner, i)}";
                break;
            case FieldKind.Free:
                yield return field.Key + ":";
                yield return $"  {Stop(1, ids.Of(field.Of))}: $2";
                break;
            default:
                yield return $"{field.Key}: {Value(field, 1)}";
                break;
        }
    }

    private string Value(FieldSpec field, int stop) => field.Kind switch
    {
        FieldKind.Flag => Stop(stop, ["true", "false"]),
        FieldKind.Day or FieldKind.PartialDate or FieldKind.Moment => $"${{{stop}:{Today}}}",
        FieldKind.Choice => Stop(stop, field.Choices),
        FieldKind.Id => Stop(stop, ids.Of(field.Of)),
        FieldKind.Ids or FieldKind.Texts => $"[{Stop(stop, ids.Of(field.Of))}]",
        // Quotation marks, so that a colon in the text does no harm.
        FieldKind.Text or FieldKind.LocalText => $"\"${stop}\"",
        _ => $"${stop}",
    };

    // A choice of VS Code; commas, bars and backslashes part its values.
    private static string Stop(int number, IReadOnlyList<string> values) => values.Count == 0 ? $"${number}"
        : $"${{{number}|{string.Join(',', values.Select(v => v.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal)))}|}}";
}
