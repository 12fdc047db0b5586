using System.Buffers;
using System.Text;

namespace KtSite.Social;

/// <summary>Recognises emoji by the shapes of Unicode Technical Standard 51.</summary>
internal static class Emoji
{
    private const char VariationSelector16 = '\uFE0F';
    private const char Keycap = '\u20E3';

    /// <summary>Whether a grapheme cluster is an emoji: a pictograph with whatever is joined to it, a flag, or a keycap.</summary>
    public static bool IsSequence(ReadOnlySpan<char> cluster)
    {
        if (cluster.Contains(Keycap)) return true;
        Rune.DecodeFromUtf16(cluster, out var first, out var length);
        if (IsRegional(first.Value) && Rune.DecodeFromUtf16(cluster[length..], out var second, out _) == OperationStatus.Done && IsRegional(second.Value)) return true;
        return IsPictograph(first.Value) || (first.Value > 0xA8 && cluster.Contains(VariationSelector16));
    }

    private static bool IsRegional(int rune) => rune is >= 0x1F1E6 and <= 0x1F1FF;

    // Planes and blocks that hold pictographs only, and the older symbols with emoji presentation.
    private static bool IsPictograph(int rune) => rune is
        (>= 0x1F300 and <= 0x1FAFF) or (>= 0x1F000 and <= 0x1F02F) or (>= 0x1F0A0 and <= 0x1F0FF) or (>= 0x1F170 and <= 0x1F19A) or (>= 0x1F200 and <= 0x1F265)
        or 0x231A or 0x231B or (>= 0x23E9 and <= 0x23F3) or (>= 0x23F8 and <= 0x23FA) or (>= 0x25FD and <= 0x25FE) or (>= 0x2614 and <= 0x2615)
        or (>= 0x2648 and <= 0x2653) or 0x267F or 0x2693 or 0x26A1 or (>= 0x26AA and <= 0x26AB) or (>= 0x26BD and <= 0x26BE) or (>= 0x26C4 and <= 0x26C5)
        or 0x26CE or 0x26D4 or 0x26EA or (>= 0x26F2 and <= 0x26F3) or 0x26F5 or 0x26FA or 0x26FD or 0x2705 or (>= 0x270A and <= 0x270B) or 0x2728
        or 0x274C or 0x274E or (>= 0x2753 and <= 0x2755) or 0x2757 or (>= 0x2795 and <= 0x2797) or 0x27B0 or 0x27BF or (>= 0x2B1B and <= 0x2B1C) or 0x2B50 or 0x2B55;
}
