using System.Text;
using System.Text.RegularExpressions;

namespace KtSite.Social;

/// <summary>
/// The length that a Mastodon server counts. In: the text as it will be posted; out: grapheme clusters, where each link with a
/// scheme counts 23 and <c>@user@server</c> as <c>@user</c>. Source: https://docs.joinmastodon.org/user/posting/ . Pure.
/// </summary>
internal static partial class MastodonLength
{
    // Stands for a link: as many signs as a link counts, none of which joins its neighbours to one grapheme.
    private static readonly string Link = new('x', 23);

    /// <summary>The length of a text in Mastodon's units.</summary>
    public static int Count(string text)
    {
        var counted = new StringBuilder();
        var start = 0;
        // A bare domain is not a link there; where a link ends is X's rule, which the server uses as well.
        foreach (var url in UrlFinder.Find(text).Where(u => text.AsSpan(u.Start).StartsWith("http", StringComparison.OrdinalIgnoreCase) && text.AsSpan(u.Start, u.End - u.Start).Contains("://", StringComparison.Ordinal)))
        {
            counted.Append(WithoutServers(text[start..url.Start])).Append(Link);
            start = url.End;
        }

        return TextLength.Clusters(counted.Append(WithoutServers(text[start..])).ToString());
    }

    private static string WithoutServers(string text) => !text.Contains('@', StringComparison.Ordinal) ? text : RemoteHandle().Replace(text, "$1");

    [GeneratedRegex(@"(?<![\w/])(@[A-Za-z0-9_]+(?:[A-Za-z0-9_.-]+[A-Za-z0-9_]+)?)@[\w.-]*\w")]
    private static partial Regex RemoteHandle();
}
