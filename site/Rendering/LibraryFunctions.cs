using Scriban;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;

namespace KtSite.Rendering;

/// <summary>
/// Scriban's own functions, a group at a time: one gets ready when a template first asks for it. All of them together take as long as a small site, and most
/// templates ask for none.
/// </summary>
internal sealed class LibraryFunctions : ScriptObject
{
    private static readonly Dictionary<string, Func<ScriptObject>> Groups = new(StringComparer.Ordinal)
    {
        ["array"] = () => new ArrayFunctions(),
        [DateTimeFunctions.DateVariable.Name] = () => new DateTimeFunctions(),
        ["html"] = () => new HtmlFunctions(),
        ["math"] = () => new MathFunctions(),
        ["object"] = () => new ObjectFunctions(),
        ["regex"] = () => new RegexFunctions(),
        ["string"] = () => new StringFunctions(),
        ["timespan"] = () => new TimeSpanFunctions(),
    };

    public LibraryFunctions()
    {
        SetValue("empty", EmptyScriptObject.Default, readOnly: true);
        SetValue("blank", EmptyScriptObject.Default, readOnly: true);
    }

    /// <inheritdoc/>
    public override bool Contains(string member) => base.Contains(member) || Groups.ContainsKey(member);

    /// <inheritdoc/>
    public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        if (!base.Contains(member) && Groups.TryGetValue(member, out var make)) SetValue(member, make(), readOnly: true);
        return base.TryGetValue(context, span, member, out value);
    }
}
