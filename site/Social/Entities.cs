using System.Text.RegularExpressions;

namespace KtSite.Social;

/// <summary>Finds the parts of a text that may never be cut: URLs, handles, hashtags.</summary>
internal static partial class Entities
{
    /// <summary>Their places, sorted.</summary>
    public static IReadOnlyList<Span> Find(string text) =>
    [
        .. UrlFinder.Find(text)
            .Concat(Tagged().Matches(text).Select(m => new Span(m.Index, m.Index + m.Length)))
            .OrderBy(s => s.Start),
    ];

    [GeneratedRegex(@"(?<![\p{L}\p{N}&])[#＃][\p{L}\p{M}\p{N}_]+|(?<![\p{L}\p{N}])@[\w.]*\w(?:@[\w.-]+\w)?")]
    private static partial Regex Tagged();
}
