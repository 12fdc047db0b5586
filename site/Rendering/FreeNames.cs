using Scriban.Syntax;

namespace KtSite.Rendering;

/// <summary>Finds the names that a template takes from where it stands.</summary>
internal sealed class FreeNames : ScriptVisitor
{
    private readonly HashSet<string> bound = new(StringComparer.Ordinal);
    private readonly HashSet<string> free = new(StringComparer.Ordinal);
    private readonly Func<string, IReadOnlySet<string>?> partial;
    private readonly ScriptBlockStatement top;
    private bool isKnown = true;

    private FreeNames(ScriptBlockStatement top, Func<string, IReadOnlySet<string>?> partial) => (this.top, this.partial) = (top, partial);

    /// <summary>The names; null when they cannot be told.</summary>
    /// <param name="page">The template.</param>
    /// <param name="partial">Gives the names of a partial that it includes.</param>
    public static IReadOnlySet<string>? Of(ScriptPage? page, Func<string, IReadOnlySet<string>?> partial)
    {
        if (page?.Body is not { } body) return null;
        var visitor = new FreeNames(body, partial);
        visitor.Visit(body);
        return visitor.isKnown ? visitor.free : null;
    }

    public override void Visit(ScriptVariableGlobal node)
    {
        if (!bound.Contains(node.BaseName)) free.Add(node.BaseName);
    }

    public override void Visit(ScriptAssignExpression node)
    {
        Visit(node.Value);
        // What is set in a branch only may be read without being set: then it comes from outside.
        if (node.Target is ScriptVariableGlobal name && IsAtTop(node)) bound.Add(name.BaseName);
        else Visit(node.Target);
    }

    // "title" of "it.title" is no name of a variable.
    public override void Visit(ScriptMemberExpression node) => Visit(node.Target);

    // Everything at once.
    public override void Visit(ScriptThisExpression node) => isKnown = false;

    public override void Visit(ScriptForStatement node)
    {
        Visit(node.Iterator);
        // In a loop "for" tells how far it is.
        string[] names = node.Variable is ScriptVariableGlobal name ? [name.BaseName, "for"] : ["for"];
        string[] news = [.. names.Where(bound.Add)];
        Visit(node.Body);
        bound.ExceptWith(news);
        if (node.Else is not null) Visit(node.Else);
    }

    // A statement stands in the list of its block.
    private bool IsAtTop(ScriptAssignExpression node) => node.Parent is ScriptExpressionStatement { Parent.Parent: { } block } && block == top;

    public override void Visit(ScriptFunctionCall node)
    {
        if (node.Target is not ScriptVariableGlobal { BaseName: "include" })
        {
            base.Visit(node);
            return;
        }

        var names = node.Arguments is [ScriptLiteral { Value: string name }, ..] ? partial(name) : null;
        foreach (var argument in node.Arguments.Skip(1)) Visit(argument);
        if (names is null)
        {
            isKnown = false;
            return;
        }

        foreach (var one in names.Where(n => !(n == "it" && node.Arguments.Count > 1) && !bound.Contains(n))) free.Add(one);
    }
}
