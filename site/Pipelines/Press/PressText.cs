using System.Text.RegularExpressions;
using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.Promises;
using KtSite.Reading;
using KtSite.Social;

namespace KtSite.Pipelines.Press;

/// <summary>A text about the project with placeholders for facts that are written elsewhere, so that none is written twice.</summary>
/// <param name="At">Where it is written.</param>
/// <param name="Written">The text in one or several languages.</param>
public sealed partial record PressText(Location At, LocalText Written)
{
    // Begins like a word, and stands in no text.
    private const string Unknown = "N\uE000";

    private static readonly string[] Names = ["name", "fullTitle", "programme", "action", "period", "coordinator", "funding"];

    internal static PressText Read(FieldReader f, string key, SiteSettings settings, string help)
    {
        var text = f.RequiredLocalText(key, settings.Language, help);
        return new PressText(f.PlaceOf(key), text);
    }

    /// <summary>Reports placeholders that stand for nothing.</summary>
    internal void Check(IReadOnlyCollection<string> promises, DiagnosticBag problems)
    {
        foreach (var name in Written.Versions.SelectMany(v => Gap().Matches(v.Text).Select(m => m.Groups[1].Value)).Distinct().Where(n => !Names.Contains(n) && !promises.Contains(n)))
            problems.Error(Rules.DanglingReference, At, $"the placeholder '{{{name}}}' stands for nothing{Suggestion.Phrase(name, [.. Names, .. promises])}", "write the id of a promise in data/promises.yml, or one of " + string.Join(", ", Names));
    }

    /// <summary>The text in a language. A sentence with a fact that is not known on the day is left out.</summary>
    internal string In(string language, Composer compose)
    {
        // Filled first: where a sentence ends depends on what the next one begins with.
        var text = Gap().Replace(SingleBreak().Replace(Written.In(language).Trim(), " "), gap => Value(gap.Groups[1].Value, language, compose) ?? Unknown);
        var (said, start) = ("", 0);
        foreach (var end in Sentences.Ends(text))
        {
            if (!text[start..end].Contains(Unknown, StringComparison.Ordinal)) said += text[start..end];
            start = end;
        }

        return said.Trim();
    }

    private static string? Value(string name, string language, Composer compose) => name switch
    {
        "name" => compose.Settings.Name,
        "fullTitle" => compose.Settings.FullTitle,
        "programme" => compose.Settings.Programme,
        "action" => compose.Settings.Action,
        "period" => Frame.Period(compose.Settings),
        "coordinator" => compose.Partner(compose.Settings.Coordinator?.Id)?.Title,
        "funding" => compose.Settings.Funding?.Statement.In(language),
        _ => compose.Site.All<Promise>().FirstOrDefault(p => p.Id == name) is { } promise ? compose.Number(compose.Tally(promise).Reached, promise.Unit) : null,
    };

    [GeneratedRegex(@"\{([A-Za-z0-9-]+)\}")]
    private static partial Regex Gap();

    // Lines of a paragraph are broken for those who write.
    [GeneratedRegex(@"(?<!\n)\n(?!\n)")]
    private static partial Regex SingleBreak();
}
