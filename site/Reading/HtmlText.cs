using System.Buffers;
using System.Text;

namespace KtSite.Reading;

/// <summary>Makes text safe for elements and quoted attributes, and leaves every other character as it is.</summary>
public static class HtmlText
{
    internal static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    /// <summary>Escapes <c>&amp; &lt; &gt; " '</c>.</summary>
    public static string Escape(string text)
    {
        var first = text.AsSpan().IndexOfAny(Special);
        if (first < 0) return text;
        var escaped = new StringBuilder(text.Length + 16).Append(text, 0, first);
        foreach (var c in text.AsSpan(first))
        {
            if (Special.Contains(c)) escaped.Append(Escaped(c));
            else escaped.Append(c);
        }

        return escaped.ToString();
    }

    /// <summary>What is written for one of the characters that have a meaning in HTML.</summary>
    internal static string Escaped(char special) => special switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        _ => "&#39;",
    };
}
