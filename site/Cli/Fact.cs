using System.Text.Json.Nodes;

namespace KtSite.Cli;

/// <summary>One thing that <c>explain</c> tells, for people and for programs.</summary>
/// <param name="Key">Its name in JSON.</param>
/// <param name="Label">Its name in text.</param>
/// <param name="Lines">What people read; nothing is printed when there is none.</param>
/// <param name="Json">What programs read.</param>
internal sealed record Fact(string Key, string Label, IReadOnlyList<string> Lines, JsonNode? Json)
{
    private const int Indent = 14;

    public static Fact Of(string key, string label, string? value) => new(key, label, value is null ? [] : [value], value);

    public static Fact Of(string key, string label, string line, JsonNode? json) => new(key, label, [line], json);

    /// <summary>Something that programs read, and that people read elsewhere.</summary>
    public static Fact Data(string key, JsonNode? json) => new(key, "", [], json);

    public static Fact Many(string key, string label, IReadOnlyCollection<string> values) => new(key, label, [.. values], new JsonArray([.. values.Select(v => (JsonNode)v)]));

    /// <summary>Prints facts below a heading, or as one JSON object.</summary>
    public static void Print(string heading, IEnumerable<Fact> facts, OutputFormat format, Terminal terminal)
    {
        if (format == OutputFormat.Json)
        {
            terminal.Line(JsonText.Of(new JsonObject(facts.Select(f => KeyValuePair.Create(f.Key, f.Json)))));
            return;
        }

        terminal.Line(heading);
        foreach (var fact in facts)
        {
            for (var i = 0; i < fact.Lines.Count; i++) terminal.Line($"  {(i == 0 ? fact.Label : "").PadRight(Indent)}{fact.Lines[i]}");
        }
    }
}
