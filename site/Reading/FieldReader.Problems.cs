using KtSite.Core;

namespace KtSite.Reading;

// What is told of fields that are missing, wrong or unknown.
public sealed partial class FieldReader
{
    /// <summary>Reports an error in the value of a field that was asked for.</summary>
    public void Refuse(string rule, string key, string message, string help) => problems.Add(Diagnostic.Error(rule, PlaceOf(key), message, help) with { Field = Explain(key) });

    /// <summary>Reports every key that nobody asked for.</summary>
    public void Finish()
    {
        if (own is not null) known?.Add(own);
        if (asked.AsSpan().Contains(false)) ReportUnasked(Own());
    }

    private void ReportUnasked(List<FieldSpec> fields)
    {
        for (var i = 0; i < asked.Length; i++)
        {
            if (asked[i]) continue;
            var entry = map.Entries[i];
            var meant = Suggestion.For(entry.Key, fields.Select(f => f.Key));
            problems.Add(Diagnostic.Error(
                Rules.UnknownKey,
                entry.At,
                $"unknown key '{entry.Key}'{(meant is null ? "" : $"; did you mean '{meant}'?")}",
                // "text: one, two" inside { } is two keys to YAML, the second without a value.
                entry.Value is YamlText { IsNull: true } ? "a text with a comma needs quotes inside { }; otherwise remove the key"
                    : meant is null || map.Entries.Any(e => e.Key.Equals(meant, StringComparison.OrdinalIgnoreCase)) ? "remove it, or put data of your own theme under 'extra:'"
                    : $"write '{meant}:' instead of '{entry.Key}:', or put data of your own theme under 'extra:'") with
            {
                Field = fields.Find(f => f.Key == meant)?.Explained ?? "the fields here are " + string.Join(", ", fields.Select(f => f.Key)),
            });
        }
    }

    private string? Explain(string key) => Own().FindLast(f => f.Key == key)?.Explained;

    private T Missing<T>(string key, string help, T otherwise)
    {
        if (!recording && !problems.All.Any(p => p.Rule == Rules.WrongValue && p.At == PlaceOf(key)))
            problems.Add(Diagnostic.Error(Rules.MissingField, map.At, $"the field '{key}' is missing", $"add '{key}:' – {help}") with { Field = Explain(key) });
        return otherwise;
    }

    private T Wrong<T>(YamlNode node, string key, string expected, T otherwise)
    {
        Wrong<object?>(node, key, expected);
        return otherwise;
    }

    private T? Wrong<T>(YamlNode node, string key, string expected, string hint = "")
    {
        var found = node switch
        {
            YamlText text => $"'{text.Value}'",
            YamlList => "a list",
            _ => "a mapping",
        };
        problems.Add(Diagnostic.Error(Rules.WrongValue, node.At, $"'{key}' is {found}{hint}", $"write {expected}") with { Field = Explain(key) });
        return default;
    }
}
