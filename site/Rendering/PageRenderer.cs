using System.Collections.Concurrent;
using KtSite.Core;
using KtSite.Views;
using Scriban;
using Scriban.Syntax;

namespace KtSite.Rendering;

/// <summary>Head and foot of the pages, rendered once for each language and section and shared by all workers.</summary>
internal sealed class ChromeCache
{
    private readonly ConcurrentDictionary<(SiteView, ChromeView), (Html Header, Html Footer)> rendered = new();

    public (Html Header, Html Footer) For(PageOutput page, Func<(Html, Html)> render) =>
        rendered.GetOrAdd((page.Site, page.Chrome), _ => render());
}

/// <summary>Renders pages with a theme. One a worker.</summary>
internal sealed class PageRenderer(Theme theme, ChromeCache chrome)
{
    private readonly HtmlContext context = new(theme);

    /// <summary>The HTML of a page; empty, with a problem, when the theme fails.</summary>
    public string Render(PageOutput page, DiagnosticBag problems)
    {
        try
        {
            context.Root = page.Site.Root;
            var language = page.View.Head.Language;
            var template = Need($"templates/{page.Template}.html");
            var content = context.Render(template, language, ("page", page.View), ("site", page.Site), ("chrome", page.Chrome));
            // A redirect is a document of its own, without head and foot.
            if (page.Template == "redirect") return content;
            var (header, footer) = chrome.For(page, () => (Partial("header", page), Partial("footer", page)));
            return context.Render(
                Need("templates/layout.html"),
                language,
                ("page", page.View),
                ("site", page.Site),
                ("chrome", page.Chrome),
                ("header", header),
                ("footer", footer),
                ("content", new Html(content)));
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

        return "";
    }

    private static string Explain(ScriptRuntimeException e) => char.ToLowerInvariant(e.OriginalMessage[0]) + e.OriginalMessage[1..].TrimEnd('.');

    private Html Partial(string name, PageOutput page) =>
        new(context.Render(Need($"partials/{name}.html"), page.Chrome.Language, ("site", page.Site), ("chrome", page.Chrome)));

    private Template Need(string path)
    {
        var (template, problem) = theme.Template(path);
        return template ?? throw new ThemeException(problem!);
    }
}
