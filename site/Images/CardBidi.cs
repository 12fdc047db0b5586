using System.Globalization;
using System.Text;

namespace KtSite.Images;

/// <summary>
/// Order of a line that mixes directions: the rules of the Unicode bidirectional algorithm (UAX 9) for one paragraph
/// without explicit embeddings and isolates, which titles do not have.
/// </summary>
internal static class CardBidi
{
    private const string Openers = "([{⟨⟪「『【〈《";
    private const string Closers = ")]}⟩⟫」』】〉》";

    private enum Kind
    {
        Left, Right, ArabicLetter, Number, ArabicNumber, Sign, Terminator, Separator, Mark, Neutral,
    }

    /// <summary>Whether the first letter of a text is one that is written from right to left.</summary>
    public static bool StartsRightToLeft(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            var kind = KindOf(rune);
            if (kind == Kind.Left) return false;
            if (kind is Kind.Right or Kind.ArabicLetter) return true;
        }

        return false;
    }

    /// <summary>The level of each UTF-16 unit of a line: odd from right to left, even from left to right.</summary>
    public static int[] Levels(string line, bool rightToLeft)
    {
        if (!rightToLeft && !line.EnumerateRunes().Any(r => KindOf(r) is Kind.Right or Kind.ArabicLetter or Kind.ArabicNumber)) return new int[line.Length];
        var runes = line.EnumerateRunes().ToArray();
        var kinds = Array.ConvertAll(runes, KindOf);
        var own = rightToLeft ? Kind.Right : Kind.Left;
        Weak(kinds, own);
        Brackets(runes, kinds, own);
        Neutrals(kinds, own);
        return [.. runes.SelectMany((r, i) => Enumerable.Repeat(Level(kinds[i], rightToLeft), r.Utf16SequenceLength))];
    }

    /// <summary>Puts pieces of a line into the order in which they are seen from left to right.</summary>
    /// <param name="pieces">The pieces as they are read.</param>
    /// <param name="level">The level of a piece.</param>
    public static void Reorder<T>(List<T> pieces, Func<T, int> level)
    {
        for (var at = pieces.Select(level).DefaultIfEmpty().Max(); at > 0; at--)
        {
            for (var start = 0; start < pieces.Count; start++)
            {
                var end = start;
                while (end < pieces.Count && level(pieces[end]) >= at) end++;
                pieces.Reverse(start, end - start);
                if (end > start) start = end;
            }
        }
    }

    private static int Level(Kind kind, bool rightToLeft) => (kind, rightToLeft) switch
    {
        (Kind.Right, _) => 1,
        (Kind.Left, false) => 0,
        _ => 2,
    };

    // Rules W1 to W7: numbers and what belongs to them.
    private static void Weak(Kind[] kinds, Kind own)
    {
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] == Kind.Mark) kinds[i] = i == 0 ? own : kinds[i - 1];
        }

        var strong = own;
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] is Kind.Left or Kind.Right or Kind.ArabicLetter) strong = kinds[i];
            if (kinds[i] == Kind.Number && strong == Kind.ArabicLetter) kinds[i] = Kind.ArabicNumber;
        }

        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] == Kind.ArabicLetter) kinds[i] = Kind.Right;
            var between = i > 0 && i < kinds.Length - 1 && kinds[i - 1] == kinds[i + 1];
            if (between && ((kinds[i] is Kind.Sign or Kind.Separator && kinds[i - 1] == Kind.Number) || (kinds[i] == Kind.Separator && kinds[i - 1] == Kind.ArabicNumber))) kinds[i] = kinds[i - 1];
        }

        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] != Kind.Terminator) continue;
            var end = i;
            while (end < kinds.Length && kinds[end] == Kind.Terminator) end++;
            var numeric = (i > 0 && kinds[i - 1] == Kind.Number) || (end < kinds.Length && kinds[end] == Kind.Number);
            Array.Fill(kinds, numeric ? Kind.Number : Kind.Neutral, i, end - i);
        }

        strong = own;
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] is Kind.Sign or Kind.Separator) kinds[i] = Kind.Neutral;
            if (kinds[i] is Kind.Left or Kind.Right) strong = kinds[i];
            if (kinds[i] == Kind.Number && strong == Kind.Left) kinds[i] = Kind.Left;
        }
    }

    // Rule N0: both brackets of a pair go the same way.
    private static void Brackets(Rune[] runes, Kind[] kinds, Kind own)
    {
        var pairs = new List<(int Open, int Close)>();
        var open = new Stack<(int At, int Which)>();
        for (var i = 0; i < runes.Length; i++)
        {
            if (!runes[i].IsBmp || kinds[i] != Kind.Neutral) continue;
            if (Openers.IndexOf((char)runes[i].Value) is >= 0 and var which) open.Push((i, which));
            else if (Closers.IndexOf((char)runes[i].Value) is >= 0 and var closed && open.Any(o => o.Which == closed))
            {
                while (open.Peek().Which != closed) open.Pop();
                pairs.Add((open.Pop().At, i));
            }
        }

        foreach (var (first, last) in pairs.Order())
        {
            var inside = kinds[(first + 1)..last].Select(Strong).OfType<Kind>().ToHashSet();
            if (inside.Count == 0) continue;
            var way = inside.Contains(own) ? own : kinds[..first].Reverse().Select(Strong).FirstOrDefault(s => s is not null) ?? own;
            kinds[first] = kinds[last] = way;
        }
    }

    // Rules N1 and N2: what stands between two of one direction goes their way, everything else that of the paragraph.
    private static void Neutrals(Kind[] kinds, Kind own)
    {
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] != Kind.Neutral) continue;
            var end = i;
            while (end < kinds.Length && kinds[end] == Kind.Neutral) end++;
            var before = i == 0 ? own : Strong(kinds[i - 1]) ?? own;
            var after = end == kinds.Length ? own : Strong(kinds[end]) ?? own;
            Array.Fill(kinds, before == after ? before : own, i, end - i);
        }
    }

    private static Kind? Strong(Kind kind) => kind switch
    {
        Kind.Left => Kind.Left,
        Kind.Right or Kind.Number or Kind.ArabicNumber => Kind.Right,
        _ => null,
    };

    private static Kind KindOf(Rune rune)
    {
        var c = rune.Value;
        if (c is '+' or '-' or 0x2212) return Kind.Sign;
        if (c is ',' or '.' or '/' or ':' or 0xA0 or 0x202F or 0x060C) return Kind.Separator;
        if (c is '#' or '%' or 0xB0 or 0x2030 or 0x066A) return Kind.Terminator;
        if (c == 0x200F) return Kind.Right;
        if (c == 0x200E) return Kind.Left;
        if (c == 0x061C) return Kind.ArabicLetter;
        if (c is (>= 0x0660 and <= 0x0669) or 0x066B or 0x066C) return Kind.ArabicNumber;
        if (c is (>= '0' and <= '9') or (>= 0x06F0 and <= 0x06F9) or (>= 0xFF10 and <= 0xFF19) or 0xB2 or 0xB3 or 0xB9) return Kind.Number;
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => Kind.Mark,
            UnicodeCategory.CurrencySymbol => Kind.Terminator,
            _ when c is (>= 0x0600 and <= 0x07BF) or (>= 0x0860 and <= 0x08FF) or (>= 0xFB50 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFE) or (>= 0x1EE00 and <= 0x1EEFF) => Kind.ArabicLetter,
            _ when c is (>= 0x0590 and <= 0x085F) or (>= 0xFB1D and <= 0xFB4F) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF) => Kind.Right,
            _ => Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber ? Kind.Left : Kind.Neutral,
        };
    }
}
