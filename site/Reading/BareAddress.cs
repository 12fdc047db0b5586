using System.Buffers;

namespace KtSite.Reading;

/// <summary>Tells whether an address may stand in a Markdown text as it is, without brackets around it: <c>see https://example.org</c>.</summary>
internal static class BareAddress
{
    private static readonly SearchValues<string> Beginnings = SearchValues.Create(["http://", "https://", "ftp://", "mailto:", "tel:", "www."], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\n)>");

    /// <summary>Whether one may be there. Where none is, no parser need look for it; the target of a link and what stands in angle brackets is none.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> markdown)
    {
        for (var from = 0; markdown[from..].IndexOfAny(Beginnings) is var at and >= 0;)
        {
            var before = markdown[..(from + at)];
            if (!(before.EndsWith("<") || (before.EndsWith("](") && IsOpen(before)))) return true;
            // What stands in the rest of a target, such as the "www." of "https://www.", is none either. One without an end is no target.
            var length = markdown[before.Length..].IndexOfAny(Ends);
            if (length < 0) return true;
            from = before.Length + length;
        }

        return false;
    }

    // Whether the text of a link began in the same paragraph.
    private static bool IsOpen(ReadOnlySpan<char> before) => before.LastIndexOf('[') is var open and >= 0 && before[open..].IndexOf("\n\n") < 0;
}
