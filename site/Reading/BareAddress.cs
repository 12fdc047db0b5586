using System.Buffers;

namespace KtSite.Reading;

/// <summary>Tells whether an address may stand in a Markdown text as it is, without brackets around it: <c>see https://example.org</c>.</summary>
internal static class BareAddress
{
    private static readonly SearchValues<string> Beginnings = SearchValues.Create(["http://", "https://", "ftp://", "mailto:", "tel:", "www."], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether one may be there. Where none is, no parser need look for it; the target of a link and what stands in angle brackets is none.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> markdown)
    {
        for (var from = 0; markdown[from..].IndexOfAny(Beginnings) is var at and >= 0; from += at + 1)
        {
            var before = markdown[..(from + at)];
            if (!(before.EndsWith("](") || before.EndsWith("<"))) return true;
        }

        return false;
    }
}
