using System.Text.RegularExpressions;

namespace KtSite.Social;

/// <summary>Writes plain text so that Markdown shows it as it is.</summary>
public static partial class MarkdownText
{
    /// <summary>The text with a backslash before each sign that Markdown would take for markup. Source: CommonMark 0.31.2, section 2.4.</summary>
    public static string Escape(string text) => Markup().Replace(text, @"\$0");

    // The signs of emphasis, links, code and HTML anywhere; those of headings, quotes and lists where a line begins.
    [GeneratedRegex(@"[\\`*_\[\]<>~|]|(?<=^[ \t]*)[#+\-](?=[# ])|(?<=^[ \t]*\d+)[.)](?= )", RegexOptions.Multiline)]
    private static partial Regex Markup();
}
