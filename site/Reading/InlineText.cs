using System.Text;
using Markdig.Extensions.SmartyPants;
using Markdig.Syntax.Inlines;

namespace KtSite.Reading;

/// <summary>The plain text of inline Markdown.</summary>
internal static class InlineText
{
    /// <summary>What a reader would read aloud: texts, code and the alternative texts of pictures.</summary>
    public static string Of(ContainerInline? inlines)
    {
        if (inlines is { FirstChild: LiteralInline { NextSibling: null } only }) return only.Content.AsSpan().Trim().ToString();
        var text = new StringBuilder(256);
        Append(inlines, text);
        return text.ToString().Trim();
    }

    private static void Append(ContainerInline? inlines, StringBuilder text)
    {
        if (inlines is null) return;
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case LiteralInline literal: text.Append(literal.Content.AsSpan()); break;
                case CodeInline code: text.Append(code.Content); break;
                case AutolinkInline link: text.Append(link.Url); break;
                case LineBreakInline: text.Append(' '); break;
                case HtmlEntityInline entity: text.Append(entity.Transcoded.AsSpan()); break;
                case SmartyPant smart: text.Append(Sign(smart)); break;
                case ContainerInline inner: Append(inner, text); break;
            }
        }
    }

    private static string Sign(SmartyPant smart) => smart.Type switch
    {
        SmartyPantType.LeftDoubleQuote => "“",
        SmartyPantType.RightDoubleQuote => "”",
        SmartyPantType.LeftQuote => "‘",
        SmartyPantType.RightQuote or SmartyPantType.Quote => "’",
        SmartyPantType.Dash2 => "–",
        SmartyPantType.Dash3 => "—",
        SmartyPantType.Ellipsis => "…",
        _ => "\"",
    };
}
