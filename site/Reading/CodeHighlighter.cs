using System.Text;
using System.Text.RegularExpressions;

namespace KtSite.Reading;

/// <summary>
/// Marks the parts of a piece of code with classes while the site is built. Each language is one expression made by the compiler, so that nothing is loaded
/// or prepared for pages without code; all of them are linear, so that no text, however broken, holds up a build.
/// </summary>
internal static class CodeHighlighter
{
    /// <summary>The HTML of a text, or null for a language that is not known.</summary>
    /// <param name="code">The text.</param>
    /// <param name="language">As the author wrote it after the fence, in any case.</param>
    public static string? Highlight(string code, string language)
    {
        if (CodeGrammars.Find(language) is not { } grammar) return null;
        var html = new StringBuilder(code.Length * 2);
        var start = 0;
        if (grammar == CodeGrammars.Markdown() && EndOfFrontMatter(code) is > 0 and var end)
        {
            Append(html, code[..end], CodeGrammars.Yaml());
            start = end;
        }

        Append(html, code[start..], grammar);
        return html.ToString();
    }

    // The named groups of an expression are the classes.
    private static void Append(StringBuilder html, string code, Regex grammar)
    {
        var done = 0;
        for (var match = grammar.Match(code); match.Success; match = match.NextMatch())
        {
            foreach (var part in match.Groups.Values.Skip(1).Where(g => g.Length > 0).OrderBy(g => g.Index))
            {
                html.Append(HtmlText.Escape(code[done..part.Index]));
                html.Append("<span class=\"tok-").Append(part.Name).Append("\">").Append(HtmlText.Escape(part.Value)).Append("</span>");
                done = part.Index + part.Length;
            }
        }

        html.Append(HtmlText.Escape(code[done..]));
    }

    private static int EndOfFrontMatter(string code)
    {
        if (!code.StartsWith("---\n", StringComparison.Ordinal)) return 0;
        var end = code.IndexOf("\n---", 3, StringComparison.Ordinal);
        return end < 0 ? 0 : end + 4;
    }
}
