namespace KtSite.Reading;

/// <summary>Tells whether an address may stand in a Markdown text as it is, without brackets around it: <c>see https://example.org</c>.</summary>
internal static class BareAddress
{
    private static readonly string[] Beginnings = ["http://", "https://", "ftp://", "mailto:", "tel:", "www."];

    /// <summary>Whether one may be there. Where none is, no parser need look for it; the target of a link and what stands in angle brackets is none.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> markdown)
    {
        foreach (var beginning in Beginnings)
        {
            var rest = markdown;
            while (rest.IndexOf(beginning, StringComparison.OrdinalIgnoreCase) is var at and >= 0)
            {
                if (!(rest[..at].EndsWith("](") || rest[..at].EndsWith("<"))) return true;
                rest = rest[(at + beginning.Length)..];
            }
        }

        return false;
    }
}
