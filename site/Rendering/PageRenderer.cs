using System.Buffers;
using KtSite.Core;
using KtSite.Views;
using Scriban.Runtime;
using Scriban.Syntax;

namespace KtSite.Rendering;

/// <summary>Renders pages with a theme. One a worker.</summary>
internal sealed class PageRenderer(Theme theme, SharedHtml shared)
{
    private readonly HtmlContext context = new(theme, shared);
    private readonly Dictionary<string, ThemeTemplate> templates = new(StringComparer.Ordinal);
    // Emptied for each page; what its template sets is not what the layout sees.
    private readonly ScriptObject ofPage = new(StringComparer.Ordinal);
    private readonly ScriptObject ofLayout = new(StringComparer.Ordinal);

    /// <summary>Writes the HTML of a page in UTF-8; nothing, with a problem, when the theme fails.</summary>
    public void Render(PageOutput page, IBufferWriter<byte> target, DiagnosticBag problems)
    {
        try
        {
            context.Root = page.Site.Root;
            var language = page.View.Head.Language;
            var template = Need(page.Template);
            // A redirect is a document of its own, without head and foot.
            if (page.Template == "redirect")
            {
                target.Write(context.Render(template, language, Filled(ofPage, page)));
                return;
            }

            var (header, footer) = shared.Chrome(page.Site, page.Chrome, () => new WrittenChrome(Chrome("header", page), Chrome("footer", page)));
            var layout = Filled(ofLayout, page);
            layout.SetValue("header", header, readOnly: true);
            layout.SetValue("footer", footer, readOnly: true);
            layout.SetValue("content", new ContentCall(template, Filled(ofPage, page)), readOnly: true);
            target.Write(context.Render(Need("layout"), language, layout));
        }
        catch (ThemeException e)
        {
            problems.Add(e.Problem with { Message = $"{e.Problem.Message} (rendering {page.Path.Address})" });
        }
        catch (ScriptRuntimeException e) when (e.InnerException is ThemeException inner)
        {
            problems.Add(inner.Problem with { Message = $"{inner.Problem.Message} (rendering {page.Path.Address})" });
        }
        catch (ScriptRuntimeException e)
        {
            var at = new Location(e.Span.FileName ?? $"themes/{theme.Name}/templates/{page.Template}.html", e.Span.Start.Line + 1, e.Span.Start.Column + 1);
            problems.Error(Rules.TemplateFailed, at, $"{Explain(e)} (rendering {page.Path.Address} from {page.Origin.File})", "themes/README.md lists what each template may use");
        }
    }

    private static string Explain(ScriptRuntimeException e) => char.ToLowerInvariant(e.OriginalMessage[0]) + e.OriginalMessage[1..].TrimEnd('.');

    private static ScriptObject Filled(ScriptObject variables, PageOutput page)
    {
        variables.Clear();
        variables.SetValue("page", page.View, readOnly: true);
        variables.SetValue("site", page.Site, readOnly: true);
        variables.SetValue("chrome", page.Chrome, readOnly: true);
        return variables;
    }

    private WrittenHtml Chrome(string partial, PageOutput page)
    {
        var variables = new ScriptObject(StringComparer.Ordinal);
        variables.SetValue("site", page.Site, readOnly: true);
        variables.SetValue("chrome", page.Chrome, readOnly: true);
        return new WrittenHtml(context.Render(Of($"partials/{partial}.html"), page.Chrome.Language, variables).ToArray());
    }

    private ThemeTemplate Need(string name) => templates.TryGetValue(name, out var known) ? known : templates[name] = Of($"templates/{name}.html");

    private ThemeTemplate Of(string path)
    {
        var (template, problem) = theme.Template(path);
        return template ?? throw new ThemeException(problem!);
    }
}
