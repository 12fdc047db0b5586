using System.Text;

namespace KtSite.Images;

/// <summary>How a text is written; one for the whole text, so that all its lines and words look alike.</summary>
/// <param name="RightToLeft">Whether its lines begin at the right.</param>
/// <param name="Japanese">Whether its Chinese signs take their Japanese shapes.</param>
internal readonly record struct CardWriting(bool RightToLeft, bool Japanese)
{
    /// <summary>What a text says of itself: its first letter gives the direction, and only Japanese has kana.</summary>
    public static CardWriting Of(string text) => new(CardBidi.StartsRightToLeft(text), text.EnumerateRunes().Any(r => IsKana(r.Value)));

    /// <summary>The scripts whose faces may have a character, the best first; none for most.</summary>
    public IReadOnlyList<CardScript> ScriptsOf(Rune rune) => rune.Value switch
    {
        (>= 0x0590 and <= 0x05FF) or (>= 0xFB1D and <= 0xFB4F) => [CardScript.Hebrew],
        (>= 0x0600 and <= 0x06FF) or (>= 0x0750 and <= 0x077F) or (>= 0x0870 and <= 0x08FF) or (>= 0xFB50 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFE) => [CardScript.Arabic],
        (>= 0x2E80 and <= 0x312F) or (>= 0x31C0 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE4F) or (>= 0xFF00 and <= 0xFFEF) or (>= 0x20000 and <= 0x3FFFF) =>
            Japanese ? [CardScript.Japanese, CardScript.Chinese] : [CardScript.Chinese, CardScript.Japanese],
        _ => [],
    };

    // The middle dot and the long-vowel mark between them also stand in Chinese.
    private static bool IsKana(int c) => c is (>= 0x3041 and <= 0x3096) or (>= 0x30A1 and <= 0x30FA) or (>= 0xFF66 and <= 0xFF9D);
}
