using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KtSite.Reading;

/// <summary>A place in a text where somebody wrote the target of a link or the path of a file.</summary>
/// <param name="Key">The YAML key that it belongs to; empty in Markdown.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Target">As it is written.</param>
internal sealed record TargetPlace(string Key, int Start, string Target);

/// <summary>Finds the targets in Markdown and YAML, as they are written. Text in code is none.</summary>
internal static partial class TargetPlaces
{
    private static readonly MarkdownPipeline Links = new MarkdownPipelineBuilder()
        .UsePipeTables().UseFootnotes().UseDefinitionLists().UseTaskLists().UseFigures().UseAutoLinks().UseAlertBlocks().UsePreciseSourceLocation().Build();

    /// <summary>The targets of a whole file.</summary>
    /// <param name="text">Its text, line ends as they are.</param>
    /// <param name="isMarkdown">Whether it is Markdown; else it is YAML.</param>
    public static IReadOnlyList<TargetPlace> Of(string text, bool isMarkdown)
    {
        if (!isMarkdown) return [.. InYaml(text, 0)];
        var fields = new FieldEditor(text, isFrontMatter: true);
        var body = fields.End == 0 ? 0 : text.IndexOf('\n', fields.End) is var end and >= 0 ? end + 1 : text.Length;
        return [.. InYaml(text[fields.Start..fields.End], fields.Start), .. InMarkdown(text[body..], body)];
    }

    private static IEnumerable<TargetPlace> InMarkdown(string text, int offset)
    {
        var found = new List<TargetPlace>();
        foreach (var node in Markdown.Parse(text, Links).Descendants())
        {
            var (span, url) = node switch
            {
                LinkReferenceDefinition definition => (definition.Span, definition.Url),
                // The address of a reference stands in its definition.
                LinkInline { Reference: null } link => (link.UrlSpan.IsEmpty ? link.Span : link.UrlSpan, link.Url),
                AutolinkInline auto => (auto.Span, auto.Url),
                HtmlInline or HtmlBlock => (node.Span, null),
                _ => (SourceSpan.Empty, null),
            };
            if (span.IsEmpty || span.End >= text.Length) continue;
            var written = text.Substring(span.Start, span.Length);
            if (node is HtmlInline or HtmlBlock) found.AddRange(HtmlTarget().Matches(written).Select(m => new TargetPlace("", offset + span.Start + m.Groups[1].Index, m.Groups[1].Value)));
            else if (!string.IsNullOrEmpty(url) && written.LastIndexOf(url, StringComparison.Ordinal) is >= 0 and var at) found.Add(new TargetPlace("", offset + span.Start + at, url));
        }

        return found.DistinctBy(f => f.Start).OrderBy(f => f.Start);
    }

    private static IEnumerable<TargetPlace> InYaml(string text, int offset)
    {
        foreach (var scalar in YamlPlaces.Of(text)?.Scalars ?? [])
        {
            var written = text[scalar.Start..scalar.End];
            var value = scalar.Value.Trim();
            // A file may have spaces in its name, so that it looks like a text; whether there is such a file is seen later.
            if (value.Length > 0 && written.IndexOf(value, StringComparison.Ordinal) is >= 0 and var at) yield return new TargetPlace(scalar.Key, offset + scalar.Start + at, value);
            if (value.Length == 0 || !value.Any(char.IsWhiteSpace)) continue;

            // Markdown inside YAML is indented, so its positions are taken from the letters themselves.
            foreach (Match match in TextTarget().Matches(written))
            {
                var target = match.Groups[1].Success ? match.Groups[1] : match.Groups[2];
                yield return new TargetPlace(scalar.Key, offset + scalar.Start + target.Index, target.Value);
            }
        }
    }

    [GeneratedRegex("""\b(?:href|src)\s*=\s*["']([^"']+)["']""", RegexOptions.IgnoreCase)]
    private static partial Regex HtmlTarget();

    [GeneratedRegex("""(?:\]\(|\]:\s+)<?([^\s()<>"']+)|(https?://[^\s()<>\[\]"']*[^\s()<>\[\]"'.,;:!?])""")]
    private static partial Regex TextTarget();
}
