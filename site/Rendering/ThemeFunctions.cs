using KtSite.Core;
using KtSite.Reading;
using KtSite.Views;
using Scriban.Runtime;

namespace KtSite.Rendering;

/// <summary>The functions that every template may call: <c>include</c>, <c>t</c>, <c>asset</c>, <c>url_encode</c>.</summary>
internal sealed class ThemeFunctions : ScriptObject
{
    private readonly Theme theme;
    private readonly Dictionary<string, ThemeTemplate> partials = new(StringComparer.Ordinal);

    public ThemeFunctions(Theme theme)
    {
        this.theme = theme;
        // The include of Scriban returns a string, which would be escaped a second time, and copied.
        SetValue("include", new ThemeFunction(2, (name, values) => values.Length > 0 ? Partial(name, values[0]) : Partial(name)), readOnly: true);
        SetValue("t", new ThemeFunction(null, Word), readOnly: true);
        SetValue("asset", new ThemeFunction(1, (path, _) => Asset(path)), readOnly: true);
        SetValue("url_encode", new ThemeFunction(1, (text, _) => Uri.EscapeDataString(text)), readOnly: true);
    }

    /// <summary>Language of the words.</summary>
    public string Language { get; set; } = "en";

    /// <summary>What stands before every address of the site.</summary>
    public string Root { get; set; } = "";

    /// <summary>A word of the interface; of the theme's first language where the page's has none.</summary>
    /// <exception cref="ThemeException">No language of the theme has it.</exception>
    public string Word(string key, params object?[] arguments)
    {
        if (theme.Words.TryGetValue(Language, out var list) && list.Value.Find(key, arguments) is { } word) return word;
        if (theme.Words.TryGetValue("en", out list) && list.Value.Find(key, arguments) is { } english) return english;
        throw new ThemeException(Diagnostic.Error(
            Rules.MissingWord,
            new Location($"themes/{theme.Name}/words/{Language}.yml"),
            $"the theme has no word '{key}'{Suggestion.Phrase(key, list?.Value.Keys ?? [])}",
            $"add '{key}: …'"));
    }

    /// <summary>A partial without a value.</summary>
    /// <exception cref="ThemeException">The partial is missing or broken.</exception>
    public PartialCall Partial(string name) => new(Need(name), false, null);

    /// <summary>A partial with a value that it sees as <c>it</c>.</summary>
    /// <exception cref="ThemeException">The partial is missing or broken.</exception>
    public PartialCall Partial(string name, object? it) => new(Need(name), true, it);

    private ThemeTemplate Need(string name)
    {
        if (partials.TryGetValue(name, out var known)) return known;
        var (template, problem) = theme.Template($"partials/{name}.html");
        return partials[name] = template ?? throw new ThemeException(problem!);
    }

    private string Asset(string path)
    {
        if (theme.Assets.Find(path) is not { } asset)
        {
            throw new ThemeException(Diagnostic.Error(
                Rules.MissingThemeFile, new Location($"themes/{theme.Name}/assets/{path}"), $"the theme has no asset '{path}'", "add the file, or remove what asks for it"));
        }

        return Root + asset.Address;
    }
}

/// <summary>A theme that asks for something that it does not have.</summary>
internal sealed class ThemeException(Diagnostic problem) : Exception(problem.Message)
{
    /// <summary>What is wrong.</summary>
    public Diagnostic Problem { get; } = problem;
}
