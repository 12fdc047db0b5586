using KtSite.Reading;
using KtSite.Views;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace KtSite.Rendering;

/// <summary>
/// A template context that escapes by type: a string is escaped, HTML is not. Names are strict. One a worker, never one
/// a page: making one costs more than rendering a page.
/// </summary>
internal sealed class HtmlContext : TemplateContext
{
    private readonly ThemeFunctions functions;

    public HtmlContext(Theme theme)
    {
        functions = new ThemeFunctions(theme);
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        EnableRelaxedIndexerAccess = false;
        LoopLimit = 0;
        LimitToString = 0;
        PushGlobal(functions);
    }

    /// <summary>What stands before every address of the site.</summary>
    public string Root
    {
        get => functions.Root;
        set => functions.Root = value;
    }

    /// <summary>Renders a template of the theme.</summary>
    /// <param name="template">The template.</param>
    /// <param name="language">Language of the words.</param>
    /// <param name="variables">What the template sees.</param>
    /// <exception cref="Scriban.Syntax.ScriptRuntimeException">The template asked for something that does not exist.</exception>
    /// <exception cref="ThemeException">A partial is missing or broken, or a word is.</exception>
    public string Render(Template template, string language, params ReadOnlySpan<(string Name, object? Value)> variables)
    {
        functions.Language = language;
        var globals = new ScriptObject(StringComparer.Ordinal);
        foreach (var (name, value) in variables) globals.SetValue(name, value, readOnly: true);
        PushGlobal(globals);
        try
        {
            return template.Render(this);
        }
        finally
        {
            PopGlobal();
            // A template that failed half-way leaves its text behind.
            ResetOutput();
        }
    }

    /// <inheritdoc/>
    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        switch (textAsObject)
        {
            case null:
                return this;
            case Html html:
                Write(html.Value);
                return this;
            case BodyView body:
                Write(body.ToHtml(key => functions.Word(key), image => functions.Partial(this, "picture", image).Value).Value);
                return this;
            default:
                Write(HtmlText.Escape(ObjectToString(textAsObject) ?? ""));
                return this;
        }
    }

    private void ResetOutput()
    {
        while (OutputCount > 1) PopOutput();
        if (Output is StringBuilderOutput text) text.Builder.Clear();
    }
}
