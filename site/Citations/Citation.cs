using KtSite.Reading;

namespace KtSite.Citations;

/// <summary>What bibliographies need to know of an item. All of it stands in the content; what does not is left out.</summary>
/// <param name="Key">Its key: ASCII letters, digits and hyphens, the only one of its kind in the site.</param>
/// <param name="Title">Its title.</param>
/// <param name="Authors">Who wrote or made it.</param>
/// <param name="Series">The part of the site that it stands in, or null.</param>
/// <param name="Publisher">The site.</param>
/// <param name="Date">When it was published, as exact as it is known, or null.</param>
/// <param name="Address">Its absolute web address.</param>
/// <param name="Language">Its language code.</param>
/// <param name="Kind">What it is, in a word of the content, or null.</param>
/// <param name="Summary">One or two sentences; may be empty.</param>
/// <param name="Keywords">Its topics.</param>
public sealed record Citation(
    string Key,
    string Title,
    IReadOnlyList<CitedName> Authors,
    string? Series,
    string Publisher,
    PartialDate? Date,
    string Address,
    string Language,
    string? Kind,
    string Summary,
    IReadOnlyList<string> Keywords);

/// <summary>A person or an organisation.</summary>
/// <param name="Name">The whole name.</param>
/// <param name="FamilyName">The part of a person's name that bibliographies sort by; null when nobody said which it is.</param>
/// <param name="IsOrganisation">Whether it is an organisation.</param>
public sealed record CitedName(string Name, string? FamilyName = null, bool IsOrganisation = false)
{
    /// <summary>The name without the family name, or null when it cannot be told apart.</summary>
    public string? GivenName =>
        FamilyName is not { Length: > 0 } family || IsOrganisation ? null
        : Name.EndsWith(" " + family, StringComparison.Ordinal) ? Name[..^(family.Length + 1)].Trim()
        : Name.StartsWith(family + " ", StringComparison.Ordinal) ? Name[(family.Length + 1)..].Trim()
        : null;

    /// <summary>The family name first where it is known, else the name as it is.</summary>
    public string Sorted => GivenName is { Length: > 0 } given ? $"{FamilyName}, {given}" : Name;
}
