using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Views;

/// <summary>A text with the addresses of its links. Joined to HTML only when a page is rendered.</summary>
/// <param name="Body">The text, compared by identity.</param>
/// <param name="Targets">One entry for each gap: an address, or the key of a word.</param>
public sealed record BodyView(Body Body, ValueList<string> Targets)
{
    /// <summary>Whether there is nothing to read.</summary>
    public bool IsEmpty => Body.IsEmpty;

    /// <summary>The HTML.</summary>
    /// <param name="word">Gives the words of the interface.</param>
    public Html ToHtml(Func<string, string> word)
    {
        var next = 0;
        return new Html(Body.ToHtml(slot =>
        {
            var target = Targets[next++];
            return HtmlText.Escape(slot.Kind == SlotKind.Word ? word(target) : target);
        }));
    }
}
