using KtSite.Core;

namespace KtSite.Images;

/// <summary>What a share card says.</summary>
/// <param name="Type">Section of the item; word <c>type-…</c> of the theme names it. Empty for the card of the site.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Date">Its date, or null.</param>
/// <param name="Project">Short name of the project.</param>
/// <param name="Statement">The funder's statement; may be empty.</param>
public sealed record CardView(string Type, string Title, string? Date, string Project, string Statement)
{
    /// <summary>Key of the card in its store: what it says, how it looks, and the version of the painter.</summary>
    /// <param name="type">What sort of item it is, as the card says it.</param>
    /// <param name="styleRevision">Hash of style and fonts.</param>
    public string Key(string type, string styleRevision) =>
        ImageStore.KeyOf(CardPainter.Version, styleRevision, type, Type, Title, Date ?? "", Project, Statement);
}

/// <summary>A planned share card: a PNG of 1200 x 630 pixels.</summary>
/// <param name="Path">Where it will be written.</param>
/// <param name="Origin">The source that problems with it are reported at.</param>
/// <param name="Card">What it says.</param>
/// <param name="Language">Language of the word for its type.</param>
public sealed record CardOutput(OutputPath Path, Location Origin, CardView Card, string Language) : OutputItem(Path, Origin);
