using Scriban;

namespace KtSite.Rendering;

/// <summary>A parsed template of a theme.</summary>
/// <param name="parsed">The template.</param>
/// <param name="path">Its path in the theme.</param>
/// <param name="partial">Finds a partial by its name.</param>
internal sealed class ThemeTemplate(Template parsed, string path, Func<string, ThemeTemplate?> partial)
{
    // The functions of every template, and what is the same on all pages of a site.
    private static readonly HashSet<string> Fixed = new(StringComparer.Ordinal) { "t", "asset", "url_encode", "site" };

    private bool? isPure;

    /// <summary>The template.</summary>
    public Template Parsed => parsed;

    /// <summary>Whether it writes the same for the same value, whatever page it stands on: it names nothing but its value <c>it</c> and what it sets itself.</summary>
    public bool IsPure => isPure ??= Free([]) is { } names && names.All(n => n == "it" || Fixed.Contains(n));

    /// <summary>The names that it takes from where it stands; null when that cannot be told, as of one that includes itself.</summary>
    /// <param name="within">The templates that include it.</param>
    internal IReadOnlySet<string>? Free(HashSet<ThemeTemplate> within)
    {
        if (!within.Add(this)) return null;
        var names = FreeNames.Of(parsed.Page, name => partial(name)?.Free(within));
        within.Remove(this);
        return names;
    }

    /// <inheritdoc/>
    public override string ToString() => path;
}
