using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace KtSite.Rendering;

/// <summary>A function for templates that is given a text and whatever else. Those that Scriban makes of a delegate look for its method first, which takes longer than a page.</summary>
/// <param name="most">How many values it takes, the text included; null for any number.</param>
/// <param name="call">Does it.</param>
internal sealed class ThemeFunction(int? most, Func<string, object?[], object> call) : IScriptCustomFunction
{
    public int RequiredParameterCount => 1;

    public int ParameterCount => most ?? 1;

    public ScriptVarParamKind VarParamKind => most is null ? ScriptVarParamKind.Direct : ScriptVarParamKind.None;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) =>
        index == 0 ? new ScriptParameterInfo(typeof(string), "text") : new ScriptParameterInfo(typeof(object), "value", null!);

    public object Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        call(arguments[0] as string ?? $"{arguments[0]}", Others(arguments));

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult<object?>(Invoke(context, callerContext, arguments, blockStatement));

    private static object?[] Others(ScriptArray arguments)
    {
        if (arguments.Count < 2) return [];
        var others = new object?[arguments.Count - 1];
        for (var i = 0; i < others.Length; i++) others[i] = arguments[i + 1];
        return others;
    }
}
