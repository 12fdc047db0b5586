using System.Text;
using System.Text.RegularExpressions;

namespace KtSite.Social;

/// <summary>
/// A text with placeholders such as <c>{title} {address} {hashtags}</c>. A line all of whose placeholders are empty is dropped. When the
/// text is too long, parts give way in an order that depends on what it wants to achieve; the address and the funder's hashtag never do.
/// Parsed once, filled by any number of threads.
/// </summary>
public sealed partial class SnippetTemplate
{
    // "{title} ({provider})" where nobody is known to offer it.
    private const string EmptyBrackets = " ()";

    private static readonly char[] Separators = [' ', ',', ';', ':', '·', '–', '|'];

    private static readonly Dictionary<string, Func<SnippetParts, string>> Values = new(StringComparer.Ordinal)
    {
        ["title"] = p => p.Title,
        ["summary"] = p => p.Summary,
        ["figure"] = p => p.Figures.Count > 0 ? p.Figures[0] : "",
        ["figures"] = p => SnippetParts.Row(p.Figures),
        ["date"] = p => p.Date ?? "",
        ["place"] = p => p.Place ?? "",
        ["host"] = p => p.Host ?? "",
        ["provider"] = p => p.Provider ?? "",
        ["organisations"] = p => SnippetParts.Join(p.Organisations, p.And),
        ["address"] = p => p.Address,
        ["hashtags"] = p => string.Join(' ', p.Hashtags),
        ["callToAction"] = p => p.CallToAction ?? "",
    };

    /// <summary>A text without words of its own, for networks and languages without a template.</summary>
    public static SnippetTemplate Plain { get; } = Parse("{title}\n\n{summary}\n\n{address}\n\n{hashtags}");

    private readonly Line[] lines;

    private SnippetTemplate(Line[] lines, IReadOnlyList<string> unknown)
    {
        this.lines = lines;
        UnknownPlaceholders = unknown;
    }

    /// <summary>Placeholders that do not exist; they stay empty.</summary>
    public IReadOnlyList<string> UnknownPlaceholders { get; }

    /// <summary>Names of all placeholders.</summary>
    public static IReadOnlyCollection<string> Names => Values.Keys;

    /// <summary>All placeholders, as they are written.</summary>
    public static string Placeholders => string.Join(", ", Names.Select(k => $"{{{k}}}"));

    /// <summary>Reads a template.</summary>
    public static SnippetTemplate Parse(string text)
    {
        var unknown = new List<string>();
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(l => Line.Parse(l, unknown)).ToArray();
        return new SnippetTemplate(lines, [.. unknown.Distinct()]);
    }

    /// <summary>The text for a network, never over its limit as long as the address and the funder's hashtag can fit at all.</summary>
    /// <param name="variant">What it wants to achieve: its own part is given up last.</param>
    /// <param name="parts">What there is to say.</param>
    /// <param name="fits">Whether a finished text is within the network's limit.</param>
    /// <param name="maxHashtags">Most hashtags to use.</param>
    public string Compose(SnippetVariant variant, SnippetParts parts, Func<string, bool> fits, int maxHashtags)
    {
        foreach (var shorter in Shrinking(variant, parts.WithHashtags(maxHashtags), fits))
        {
            var text = Fill(shorter);
            if (fits(text)) return text;
        }

        return Fill(Bare(parts, ""));
    }

    // From the full text to the barest: each step gives up what readers miss least.
    private IEnumerable<SnippetParts> Shrinking(SnippetVariant variant, SnippetParts parts, Func<string, bool> fits)
    {
        yield return parts;
        if (variant != SnippetVariant.Invitation) yield return parts = parts with { CallToAction = null };
        // A whole sentence without a number reads better than a number after half a sentence.
        if (variant != SnippetVariant.Figure) yield return parts = parts with { Figures = [] };
        for (var count = parts.Figures.Count - 1; count >= 1; count--) yield return parts = parts with { Figures = [.. parts.Figures.Take(count)] };
        // Names tell nobody that they are named; handles do, but the news comes first.
        yield return parts = parts with { Organisations = [.. parts.Organisations.Where(o => o.StartsWith('@'))] };
        yield return parts with { Organisations = [] };
        // Two words of a summary say nothing, and half a sentence between the point of a text and its link helps nobody.
        var shorter = Shortener.FitMeaningfully(parts.Summary, s => fits(Fill(parts with { Summary = s })));
        if (variant == SnippetVariant.Announce || !shorter.EndsWith('…')) yield return parts with { Summary = shorter };
        yield return parts = parts with { Summary = "" };
        yield return parts = parts with { Organisations = [] };
        for (var count = parts.Hashtags.Count - 1; count >= 1; count--) yield return parts.WithHashtags(count);
        yield return Bare(parts, parts.Title) with { Figures = parts.Figures, CallToAction = parts.CallToAction };
        yield return Bare(parts, parts.Title);
        yield return Bare(parts, Longest(parts.Title, t => Bare(parts, t), fits));
    }

    private static SnippetParts Bare(SnippetParts parts, string title) => parts.WithHashtags(1) with
    {
        Title = title, Summary = "", Figures = [], Host = null, Date = null, Place = null, Organisations = [], CallToAction = null,
    };

    private string Longest(string text, Func<string, SnippetParts> within, Func<string, bool> fits) =>
        Shortener.Fit(text, shorter => fits(Fill(within(shorter))));

    private string Fill(SnippetParts parts)
    {
        var text = new StringBuilder();
        var blank = 0;
        foreach (var filled in lines.Select(l => l.Fill(parts)).OfType<string>())
        {
            blank = filled.Length == 0 ? blank + 1 : 0;
            // One blank line between paragraphs, however many parts were dropped.
            if (blank < 2) text.Append(filled).Append('\n');
        }

        return text.ToString().Trim();
    }

    [GeneratedRegex(@"\{\s*(\w+)\s*\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"[ \t]{2,}")]
    private static partial Regex Spaces();

    private sealed class Line(string[] literals, Func<SnippetParts, string>[] values)
    {
        public static Line Parse(string line, List<string> unknown)
        {
            var literals = new List<string>();
            var values = new List<Func<SnippetParts, string>>();
            var start = 0;
            foreach (Match match in Placeholder().Matches(line))
            {
                literals.Add(line[start..match.Index]);
                start = match.Index + match.Length;
                if (Values.TryGetValue(match.Groups[1].Value, out var value))
                {
                    values.Add(value);
                    continue;
                }

                unknown.Add(match.Groups[1].Value);
                values.Add(_ => "");
            }

            return new Line([.. literals, line[start..]], [.. values]);
        }

        // Null when nothing is left of it.
        public string? Fill(SnippetParts parts)
        {
            var texts = Array.ConvertAll(values, v => v(parts));
            if (texts.Length > 0 && Array.TrueForAll(texts, t => t.Length == 0)) return null;
            var filled = new StringBuilder(literals[0]);
            for (var i = 0; i < texts.Length; i++)
            {
                // "{title}. {summary}" after a question: the full stop is the template's, the question mark is the editor's.
                var literal = literals[i + 1];
                filled.Append(texts[i]).Append(literal.StartsWith('.') && texts[i] is [.., '.' or '?' or '!' or '…' or ':' or '。' or '！' or '？' or '؟'] ? literal[1..] : literal);
            }

            var line = filled.ToString().Replace(EmptyBrackets, "", StringComparison.Ordinal).Trim();
            if (line.Contains("  ", StringComparison.Ordinal)) line = Spaces().Replace(line, " ");
            // "{date}, {place}" without a place must not end in a comma.
            return Array.Exists(texts, t => t.Length == 0) ? line.Trim(Separators) : line;
        }
    }
}
