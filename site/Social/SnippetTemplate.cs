using System.Text.RegularExpressions;

namespace KtSite.Social;

/// <summary>What there is to say about an item.</summary>
/// <param name="Title">Its headline.</param>
/// <param name="Summary">One or two sentences.</param>
/// <param name="Figure">Its key figure, or null.</param>
/// <param name="Date">When, or null.</param>
/// <param name="Place">Where, or null.</param>
/// <param name="Organisations">Handles, or names where there is no handle.</param>
/// <param name="Address">Its absolute address.</param>
/// <param name="Hashtags">With <c>#</c>, most important first.</param>
/// <param name="CallToAction">What readers shall do, or null.</param>
public sealed record SnippetParts(
    string Title,
    string Summary,
    string? Figure,
    string? Date,
    string? Place,
    IReadOnlyList<string> Organisations,
    string Address,
    IReadOnlyList<string> Hashtags,
    string? CallToAction);

/// <summary>
/// Fills a template such as <c>{title} {address} {hashtags}</c>. A line all of whose placeholders are empty is dropped. When the text
/// is too long, parts give way in a fixed order; the address and the first hashtag never do.
/// </summary>
public static partial class SnippetTemplate
{
    private static readonly char[] Separators = [' ', ',', ';', ':', '·', '–', '|'];

    private static readonly string[] Known = ["title", "summary", "figure", "date", "place", "organisations", "address", "hashtags", "callToAction"];

    /// <summary>Placeholders of a template that do not exist.</summary>
    public static IReadOnlyList<string> UnknownPlaceholders(string template) =>
        [.. Placeholder().Matches(template).Select(m => m.Groups[1].Value).Where(name => !Known.Contains(name)).Distinct()];

    /// <summary>The text for a network, never over its limit as long as title, address and one hashtag can fit at all.</summary>
    /// <param name="template">The template.</param>
    /// <param name="parts">What there is to say.</param>
    /// <param name="limit">The network's limit, in the units of the method.</param>
    /// <param name="method">How the network counts.</param>
    /// <param name="maxHashtags">Most hashtags to use.</param>
    public static string Compose(string template, SnippetParts parts, int limit, CountingMethod method, int maxHashtags)
    {
        var now = parts with { Hashtags = [.. parts.Hashtags.Take(maxHashtags)] };
        foreach (var shorter in Shrinking(template, now, limit, method))
        {
            var text = Fill(template, shorter);
            if (TextLength.Count(text, method) <= limit) return text;
        }

        return Fill(template, Bare(now, ""));
    }

    // From the full text to the barest: each step gives up what readers miss least.
    private static IEnumerable<SnippetParts> Shrinking(string template, SnippetParts parts, int limit, CountingMethod method)
    {
        yield return parts;
        parts = parts with { CallToAction = null };
        yield return parts;
        // A whole sentence without a number reads better than a number after half a sentence.
        parts = parts with { Figure = null };
        yield return parts;
        yield return parts with { Summary = Room(template, parts with { Summary = "" }, parts.Summary, limit, method) };
        parts = parts with { Summary = "" };
        yield return parts;
        for (var count = parts.Hashtags.Count - 1; count >= 1; count--) yield return parts with { Hashtags = [.. parts.Hashtags.Take(count)] };
        parts = Bare(parts, parts.Title);
        yield return parts;
        yield return Bare(parts, Room(template, Bare(parts, ""), parts.Title, limit, method));
    }

    private static SnippetParts Bare(SnippetParts parts, string title) => parts with
    {
        Title = title, Summary = "", Figure = null, Date = null, Place = null, Organisations = [], CallToAction = null, Hashtags = [.. parts.Hashtags.Take(1)],
    };

    // What is left for one part when all others stand; two for the line breaks around it.
    private static string Room(string template, SnippetParts others, string text, int limit, CountingMethod method) =>
        Shortener.Fit(text, limit - TextLength.Count(Fill(template, others), method) - 2, method);

    private static string Fill(string template, SnippetParts parts)
    {
        var lines = new List<string>();
        foreach (var line in template.ReplaceLineEndings("\n").Split('\n'))
        {
            var names = Placeholder().Matches(line).Select(m => m.Groups[1].Value).ToArray();
            if (names.Length > 0 && names.All(n => Value(n, parts).Length == 0)) continue;
            var filled = Spaces().Replace(Placeholder().Replace(line, m => Value(m.Groups[1].Value, parts)), " ").Trim();
            // "{date}, {place}" without a place must not end in a comma.
            lines.Add(names.Any(n => Value(n, parts).Length == 0) ? filled.Trim(Separators) : filled);
        }

        return BlankLines().Replace(string.Join('\n', lines), "\n\n").Trim();
    }

    private static string Value(string name, SnippetParts parts) => name switch
    {
        "title" => parts.Title,
        "summary" => parts.Summary,
        "figure" => parts.Figure ?? "",
        "date" => parts.Date ?? "",
        "place" => parts.Place ?? "",
        "organisations" => string.Join(", ", parts.Organisations),
        "address" => parts.Address,
        "hashtags" => string.Join(' ', parts.Hashtags),
        "callToAction" => parts.CallToAction ?? "",
        _ => "",
    };

    [GeneratedRegex(@"\{\s*(\w+)\s*\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"[ \t]{2,}")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex BlankLines();
}
