using KtSite.Content;
using KtSite.Reading;

namespace KtSite.Editing;

/// <summary>The text of a new item: every field is there with a comment that explains it, those that are not needed as a comment themselves.</summary>
/// <param name="type">What it is.</param>
/// <param name="fields">What may stand in it.</param>
/// <param name="known">Values by key, as YAML. What is needed and not known stays a placeholder.</param>
internal sealed class NewItem(NewType type, IReadOnlyList<FieldSpec> fields, IReadOnlyDictionary<string, string> known)
{
    /// <summary>A file of its own.</summary>
    public string File()
    {
        var lines = string.Concat(Lines().Select(line => line + "\n"));
        return type.Type == "case-studies" ? lines : $"---\n{lines}---\n{Placeholder.For("the text, in Markdown; headings begin with ##")}\n";
    }

    /// <summary>An entry of a list.</summary>
    /// <param name="indent">Spaces before its hyphen.</param>
    public IReadOnlyList<string> Entry(int indent)
    {
        var before = new string(' ', indent);
        var lines = new List<string>();
        // The hyphen stands before the first field, which has no comment above: that would belong to the entry before.
        foreach (var line in Lines().Skip(1)) lines.Add(before + (lines.Count == 0 ? "- " : "  ") + line);
        return lines;
    }

    /// <summary>A text in double quotes, as YAML wants it.</summary>
    public static string Quoted(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    private IEnumerable<string> Lines()
    {
        foreach (var field in fields.OrderByDescending(f => known.ContainsKey(f.Key) || f.Required ? Rank(f.Key) : 0))
        {
            yield return $"# {field.Help}{(field.Choices.Count > 0 ? ": " + string.Join(" | ", field.Choices) : "")}";
            if (known.TryGetValue(field.Key, out var value)) yield return $"{field.Key}: {value}";
            else if (field.Required) yield return $"{field.Key}: {Quoted(Placeholder.For(field.Help))}";
            else yield return $"# {field.Key}: {Example(field)}".TrimEnd();
        }
    }

    // The id begins an entry; the title begins a file.
    private int Rank(string key) => key == "id" && type.List is not null ? 4 : key == type.TitleKey ? 3 : known.ContainsKey(key) ? 2 : 1;

    private static string Example(FieldSpec field) => field.Kind switch
    {
        FieldKind.Flag => "true",
        FieldKind.Number => "1",
        FieldKind.Day or FieldKind.Moment => "2024-01-31",
        FieldKind.PartialDate => "2024-01",
        FieldKind.Choice => field.Choices[0],
        FieldKind.Ids or FieldKind.Texts => "[]",
        FieldKind.Map => "{ " + string.Join(", ", field.Fields.Select(f => f.Key + ": …")) + " }",
        FieldKind.Maps => "[{ " + string.Join(", ", field.Fields.Select(f => f.Key + ": …")) + " }]",
        FieldKind.Free => "{}",
        _ => "",
    };
}
