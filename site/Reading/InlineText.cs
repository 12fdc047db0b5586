using System.Globalization;
using System.Runtime.CompilerServices;
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
        // On the stack, and in lent memory when it is long.
        var text = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[512]);
        Append(inlines, ref text);
        var whole = text.Text.Trim().ToString();
        text.Clear();
        return whole;
    }

    private static void Append(ContainerInline? inlines, ref DefaultInterpolatedStringHandler text)
    {
        if (inlines is null) return;
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case LiteralInline literal: text.AppendFormatted(literal.Content.AsSpan()); break;
                case CodeInline code: text.AppendLiteral(code.Content); break;
                case AutolinkInline link: text.AppendLiteral(link.Url); break;
                case LineBreakInline: text.AppendLiteral(" "); break;
                case HtmlEntityInline entity: text.AppendFormatted(entity.Transcoded.AsSpan()); break;
                case SmartyPant smart: text.AppendLiteral(Sign(smart)); break;
                case ContainerInline inner: Append(inner, ref text); break;
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
