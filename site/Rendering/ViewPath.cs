using Scriban;
using Scriban.Syntax;

namespace KtSite.Rendering;

/// <summary>
/// The name of a value within views, such as <c>page.head.title</c>. Templates hardly contain anything else, so it is read without the steps that Scriban takes for
/// each name; whatever is not a view, or missing, is left to Scriban, which also says what is wrong. Workers share it.
/// </summary>
internal sealed class ViewPath : ScriptMemberExpression
{
    private readonly ScriptVariableGlobal root;
    private readonly Step[] steps;

    private ViewPath(ScriptVariableGlobal root, IEnumerable<string> names)
    {
        this.root = root;
        steps = [.. names.Select(n => new Step(n))];
    }

    /// <summary>The same as an expression; null when it is none that begins with a variable.</summary>
    /// <param name="expression">The expression.</param>
    public static ViewPath? Of(ScriptExpression? expression)
    {
        List<string> names = [];
        var inner = expression;
        for (; inner is ScriptMemberExpression member; inner = member.Target) names.Insert(0, member.Member!.Name);
        if (inner is not ScriptVariableGlobal root || expression is not ScriptMemberExpression whole || whole is ViewPath) return null;
        return new ViewPath(root, names) { Span = whole.Span, Target = (ScriptExpression)whole.Target!.Clone(), Member = (ScriptVariable)whole.Member!.Clone() };
    }

    /// <inheritdoc/>
    public override object? Evaluate(TemplateContext context) => TryRead(context, out var value) ? value : base.Evaluate(context);

    /// <summary>Reads it where every step leads to a view; elsewhere Scriban has to evaluate it.</summary>
    public bool TryRead(TemplateContext context, out object? value)
    {
        value = root.GetValue(context);
        foreach (var step in steps)
        {
            if (value is null || step.Of(value, context) is not { } member) return false;
            value = member.Get(value);
        }

        return true;
    }

    private sealed class Step(string name)
    {
        // A layout sees a view of each kind of page.
        private const int Most = 8;

        private Known[] known = [];

        /// <summary>The member of a view; null when the value is no view, or has none of this name.</summary>
        public ViewMember? Of(object view, TemplateContext context)
        {
            var type = view.GetType();
            var all = known;
            foreach (var one in all)
            {
                if (one.Type == type) return one.Member;
            }

            var member = (context.GetMemberAccessor(view) as ViewAccessor)?.Find(name);
            // Another worker may add another one at the same time: then one of them is found again later.
            if (member is not null && all.Length < Most) known = [.. all, new Known(type, member)];
            return member;
        }
    }

    private readonly record struct Known(Type Type, ViewMember Member);
}
