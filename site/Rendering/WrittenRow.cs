using System.Text;
using Scriban;
using Scriban.Syntax;

namespace KtSite.Rendering;

/// <summary>Statements of a template that only write, one after another: its text, which is UTF-8 already, and values.</summary>
internal sealed class WrittenRow : ScriptStatement
{
    private readonly Part[] parts;

    /// <param name="statements">The statements, which nothing else holds any more.</param>
    public WrittenRow(IReadOnlyList<ScriptStatement> statements)
    {
        parts = [.. statements.Where(s => s is not ScriptEscapeStatement).Select(Part.Of)];
        Span = statements[0].Span;
    }

    /// <summary>Whether a statement can be part of one: it only writes, or does nothing at all.</summary>
    public static bool Takes(ScriptStatement statement) =>
        statement is ScriptRawStatement or ScriptEscapeStatement || statement is ScriptExpressionStatement { CanOutput: true };

    /// <inheritdoc/>
    public override object? Evaluate(TemplateContext context)
    {
        var target = ((HtmlContext)context).Target;
        var isCaptured = context.Output != target;
        foreach (var part in parts)
        {
            if (part.Expression is not { } expression)
            {
                if (isCaptured) context.Write(part.Text.ToString());
                else target.Write(part.Text.Utf8);
                continue;
            }

            if (expression is not ViewPath path || !path.TryRead(context, out var value)) value = context.Evaluate(expression);
            context.Write(expression.Span, value);
        }

        return null;
    }

    /// <inheritdoc/>
    public override void Accept(ScriptVisitor visitor)
    {
        foreach (var part in parts)
        {
            if (part.Expression is { } expression) visitor.Visit(expression);
        }
    }

    /// <inheritdoc/>
    public override void PrintTo(ScriptPrinter printer)
    {
        foreach (var part in parts)
        {
            if (part.Expression is { } expression) printer.Write(expression);
            else printer.Write(part.Text.ToString());
        }
    }

    private readonly record struct Part(WrittenHtml Text, ScriptExpression? Expression)
    {
        private static readonly WrittenHtml Nothing = new([]);

        public static Part Of(ScriptStatement statement) => statement switch
        {
            ScriptRawStatement raw => new Part(new WrittenHtml(Encoding.UTF8.GetBytes(raw.Text.ToString())), null),
            ScriptExpressionStatement { Expression: { } value } => new Part(Nothing, value),
            _ => throw new ArgumentException($"{statement.GetType().Name} does more than write"),
        };
    }
}
