using KtSite.Content;
using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Pipelines.Reviews;

/// <summary>What somebody from outside said about an item, and what came of it: an entry of <c>data/reviews.yml</c>.</summary>
/// <param name="Source">Where it is written.</param>
/// <param name="Id">Its id.</param>
/// <param name="Item">The page that it is about.</param>
/// <param name="By">The person who said it; null or <see cref="Board"/> for the board as a whole.</param>
/// <param name="Date">When.</param>
/// <param name="Comment">What was said.</param>
/// <param name="Answer">What the project answered, or null.</param>
/// <param name="Change">What was changed, or null.</param>
/// <param name="IsPublic">Whether readers may see it. Of an internal one nothing but its being there is shown.</param>
public sealed record Review(Location Source, string Id, Ref Item, Ref? By, PartialDate Date, string Comment, string? Answer, string? Change, bool IsPublic) : Document(Source), IKeyed
{
    /// <summary>The word for the board as a whole.</summary>
    public const string Board = "board";

    string IKeyed.Key => Id;

    internal static Review Read(FieldReader f) => new(
        f.At,
        DataFile.Id(f),
        f.RequiredId("item", "id of the result or page that it is about", KindOf.Page, KindOf.Result),
        f.Id("by", "id of a person, or 'board'", KindOf.Person),
        f.RequiredPartialDate("date", "when it was said"),
        f.RequiredText("comment", "what was said"),
        f.Text("answer", "what the project answered"),
        f.Text("change", "what was changed"),
        f.Flag("public", "true shows it to readers; without it, it stays among editors"));
}
