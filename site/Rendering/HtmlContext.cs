using KtSite.Views;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace KtSite.Rendering;

/// <summary>
/// A template context that writes UTF-8 and escapes by type: a string is escaped, HTML is not. Names are strict. One a worker, never one
/// a page: making one costs more than rendering a page.
/// </summary>
internal sealed class HtmlContext : TemplateContext
{
    private readonly ThemeFunctions functions;
    private readonly SharedHtml shared;
    private readonly Stack<Utf8Output> spare = [];
    private readonly Stack<ScriptObject> spareLocals = [];

    /// <param name="theme">The templates.</param>
    /// <param name="shared">What workers need to render once only.</param>
    public HtmlContext(Theme theme, SharedHtml shared)
        : base(new LibraryFunctions())
    {
        this.shared = shared;
        functions = new ThemeFunctions(theme);
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        EnableRelaxedIndexerAccess = false;
        LoopLimit = 0;
        LimitToString = 0;
        // Text within <pre> must stay where it is, wherever a template includes what holds it.
        AutoIndent = false;
        PushGlobal(functions);
    }

    /// <summary>Where templates write.</summary>
    public Utf8Output Target { get; private set; } = new();

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
    /// <returns>What it wrote; good until the next one is rendered.</returns>
    /// <exception cref="Scriban.Syntax.ScriptRuntimeException">The template asked for something that does not exist.</exception>
    /// <exception cref="ThemeException">A partial is missing or broken, or a word is.</exception>
    public ReadOnlySpan<byte> Render(ThemeTemplate template, string language, ScriptObject variables)
    {
        functions.Language = language;
        Target.Clear();
        PushOutput(Target);
        PushGlobal(variables);
        try
        {
            template.Parsed.Render(this);
        }
        finally
        {
            PopGlobal();
            // A template that failed half-way leaves its text behind.
            while (OutputCount > 1) PopOutput();
        }

        return Target.Written;
    }

    /// <inheritdoc/>
    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        switch (textAsObject)
        {
            case null:
                break;
            case string text:
                Target.WriteEscaped(text);
                break;
            case int number:
                Target.Write(number);
                break;
            case Html html:
                Target.Write(html.Value);
                break;
            case WrittenHtml written:
                Target.Write(written.Utf8);
                break;
            case StructuredDataView data:
                data.Write(Target.Buffer);
                break;
            case BodyView body:
                body.Write(Target.Write, text => Target.WriteEscaped(text), key => functions.Word(key), image => Write(functions.Partial("picture", image)));
                break;
            case PartialCall call:
                Write(call);
                break;
            case ContentCall content:
                Write(content);
                break;
            default:
                Target.WriteEscaped(ObjectToString(textAsObject) ?? "");
                break;
        }

        return this;
    }

    /// <inheritdoc/>
    protected override IObjectAccessor? GetMemberAccessorImpl(object target) =>
        ViewAccessor.Knows(target.GetType()) ? new ViewAccessor(target.GetType()) : base.GetMemberAccessorImpl(target);

    private void Write(PartialCall call)
    {
        if (!call.Template.IsPure)
        {
            RenderHere(call);
            return;
        }

        var key = new SharedHtml.Key(call.Template, functions.Language, call.It);
        if (shared.Find(key) is { } known) Target.Write(known);
        else if (shared.IsAskedAgain(key)) Target.Write(shared.Add(key, RenderApart(call)));
        else RenderHere(call);
    }

    private byte[] RenderApart(PartialCall call)
    {
        var here = Target;
        Target = spare.TryPop(out var unused) ? unused : new Utf8Output();
        Target.Clear();
        PushOutput(Target);
        try
        {
            RenderHere(call);
            return Target.Written.ToArray();
        }
        finally
        {
            PopOutput();
            spare.Push(Target);
            Target = here;
        }
    }

    private void RenderHere(PartialCall call)
    {
        var locals = spareLocals.TryPop(out var unused) ? unused : new ScriptObject(StringComparer.Ordinal);
        if (call.HasIt) locals.SetValue("it", call.It, readOnly: true);
        PushGlobal(locals);
        try
        {
            call.Template.Parsed.Render(this);
        }
        finally
        {
            PopGlobal();
            locals.Clear();
            spareLocals.Push(locals);
        }
    }

    // What the page sees is not what the layout sees.
    private void Write(ContentCall content)
    {
        var layout = PopGlobal();
        PushGlobal(content.Variables);
        try
        {
            content.Template.Parsed.Render(this);
        }
        finally
        {
            PopGlobal();
            PushGlobal(layout);
        }
    }
}

/// <summary>A partial that a template includes; rendered when it is written.</summary>
/// <param name="Template">The partial.</param>
/// <param name="HasIt">Whether it is given a value.</param>
/// <param name="It">The value.</param>
internal sealed record PartialCall(ThemeTemplate Template, bool HasIt, object? It);

/// <summary>The content of a page, rendered where the layout wants it.</summary>
/// <param name="Template">The template of the page.</param>
/// <param name="Variables">What it sees.</param>
internal sealed record ContentCall(ThemeTemplate Template, ScriptObject Variables);
