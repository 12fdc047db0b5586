using System.Text;

namespace KtSite.Social;

/// <summary>
/// How long a label of a domain name is once it is written in ASCII. In: a label; out: its length with the prefix "xn--", in characters.
/// Source: RFC 3492, section 6.3. .NET's own mapping also changes and refuses characters, which X does not.
/// </summary>
internal static class Punycode
{
    private const int PrefixLength = 4;
    private const int Base = 36;
    private const int MinThreshold = 1;
    private const int MaxThreshold = 26;
    private const int Skew = 38;
    private const int Damp = 700;
    private const int FirstBias = 72;
    private const int FirstBeyondAscii = 128;

    /// <summary>Length of a label; that of the label itself when it is ASCII.</summary>
    public static int LengthOf(string label)
    {
        if (Ascii.IsValid(label)) return label.Length;
        var points = PointsOf(label);
        var basic = points.Count(r => r < FirstBeyondAscii);
        var length = PrefixLength + basic + (basic > 0 ? 1 : 0);
        var (handled, delta, bias, from) = (basic, 0, FirstBias, FirstBeyondAscii);
        while (handled < points.Count)
        {
            var next = points.Where(r => r >= from).Min();
            delta += (next - from) * (handled + 1);
            foreach (var point in points)
            {
                if (point < next) delta++;
                if (point != next) continue;
                length += DigitsOf(delta, bias);
                bias = Adapt(delta, handled + 1, handled == basic);
                delta = 0;
                handled++;
            }

            delta++;
            from = next + 1;
        }

        return length;
    }

    // A half character counts as itself: X lets a domain name begin in the middle of one.
    private static List<int> PointsOf(string label)
    {
        var points = new List<int>(label.Length);
        for (var i = 0; i < label.Length; i++)
            points.Add(i + 1 < label.Length && char.IsSurrogatePair(label, i) ? char.ConvertToUtf32(label[i], label[++i]) : label[i]);
        return points;
    }

    private static int DigitsOf(int delta, int bias)
    {
        var digits = 1;
        for (var k = Base; ; k += Base, digits++)
        {
            var threshold = Math.Clamp(k - bias, MinThreshold, MaxThreshold);
            if (delta < threshold) return digits;
            delta = (delta - threshold) / (Base - threshold);
        }
    }

    private static int Adapt(int delta, int points, bool isFirst)
    {
        delta /= isFirst ? Damp : 2;
        delta += delta / points;
        var k = 0;
        for (; delta > (Base - MinThreshold) * MaxThreshold / 2; k += Base) delta /= Base - MinThreshold;
        return k + ((Base - MinThreshold + 1) * delta / (delta + Skew));
    }
}
