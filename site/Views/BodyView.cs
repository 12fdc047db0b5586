using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Views;

/// <summary>A text with the addresses of its links. Joined to HTML only when a page is rendered.</summary>
/// <param name="Body">The text, compared by identity.</param>
/// <param name="Targets">One entry for each gap: an address, or the key of a word.</param>
public sealed record BodyView(Body Body, ValueList<string> Targets)
{
    /// <summary>The pictures in it, in order.</summary>
    public ValueList<ImageView> Pictures { get; init; } = [];

    /// <summary>Whether there is nothing to read.</summary>
    public bool IsEmpty => Body.IsEmpty;

    /// <summary>Writes the HTML of a page in UTF-8.</summary>
    /// <param name="write">Takes a piece.</param>
    /// <param name="text">Takes text that is to be escaped.</param>
    /// <param name="word">Gives the words of the interface.</param>
    /// <param name="picture">Writes a picture.</param>
    public void Write(Body.PieceWriter write, Action<string> text, Func<string, string> word, Action<ImageView> picture)
    {
        var nextPicture = 0;
        Body.Write(
            write,
            i =>
            {
                if (Body.Slots[i].Kind == SlotKind.Picture) picture(Pictures[nextPicture++]);
                else text(Body.Slots[i].Kind == SlotKind.Word ? word(Targets[i]) : Targets[i]);
            },
            i => Targets[i].Length == 0);
    }

    /// <summary>The HTML as text.</summary>
    /// <param name="word">Gives the words of the interface.</param>
    /// <param name="picture">Gives the HTML of a picture.</param>
    public Html ToHtml(Func<string, string> word, Func<ImageView, string> picture)
    {
        var (next, nextPicture) = (0, 0);
        return new Html(Body.ToHtml(slot =>
        {
            var target = Targets[next++];
            return slot.Kind switch
            {
                SlotKind.Picture => picture(Pictures[nextPicture++]),
                SlotKind.Word => HtmlText.Escape(word(target)),
                _ => HtmlText.Escape(target),
            };
        }));
    }
}
