using KtSite.Core;

namespace KtSite.Reading;

/// <summary>A text in one or several languages.</summary>
/// <param name="Versions">Pairs of language code and text; the first is the fallback.</param>
public sealed record LocalText(ValueList<(string Language, string Text)> Versions)
{
    /// <summary>The text in a language, else the first one.</summary>
    public string In(string language) => Find(language) ?? Versions[0].Text;

    /// <summary>The language that <see cref="In"/> answers with.</summary>
    public string LanguageFor(string language) => Has(language) ? language : Versions[0].Language;

    /// <summary>Whether there is a version in this language.</summary>
    public bool Has(string language) => Find(language) is not null;

    // Asked thousands of times in a build: without an enumerator.
    private string? Find(string language)
    {
        for (var i = 0; i < Versions.Count; i++)
        {
            if (Versions[i].Language == language) return Versions[i].Text;
        }

        return null;
    }
}
