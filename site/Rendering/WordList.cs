using System.Globalization;
using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Rendering;

/// <summary>Words of the interface in one language: <c>words/en.yml</c>.</summary>
internal sealed class WordList
{
    private readonly Dictionary<string, (string One, string Other)> words = new(StringComparer.Ordinal);

    private WordList(DiagnosticBag problems) => Problems = problems.All;

    /// <summary>What is wrong with the file.</summary>
    public IReadOnlyList<Diagnostic> Problems { get; }

    /// <summary>All keys, for suggestions.</summary>
    public IEnumerable<string> Keys => words.Keys;

    public static WordList Read(ThemeFile file)
    {
        var problems = new DiagnosticBag();
        var list = new WordList(problems);
        var map = YamlReader.ReadMap(new SourceFile(file.Origin, file.Bytes), problems);
        foreach (var entry in map?.Entries ?? [])
        {
            switch (entry.Value)
            {
                case YamlText text:
                    list.words[entry.Key] = (text.Value, text.Value);
                    break;
                case YamlMap forms when Form(forms, "one") is { } one && Form(forms, "other") is { } other:
                    list.words[entry.Key] = (one, other);
                    break;
                default:
                    problems.Error(Rules.WrongValue, entry.Value.At, $"the word '{entry.Key}' is neither a text nor a pair of 'one' and 'other'", "write a text");
                    break;
            }
        }

        return list;
    }

    /// <summary>The word with its arguments; null when there is none.</summary>
    public string? Find(string key, object?[] arguments)
    {
        if (!words.TryGetValue(key, out var forms)) return null;
        var form = arguments is [1, ..] or ["1", ..] ? forms.One : forms.Other;
        return arguments.Length == 0 ? form : string.Format(CultureInfo.InvariantCulture, form, arguments);
    }

    private static string? Form(YamlMap forms, string key) =>
        (forms.Entries.FirstOrDefault(e => e.Key == key)?.Value as YamlText)?.Value;
}
