using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using KtSite.Views;

namespace KtSite.Tests.Architecture;

/// <summary>Writes themes/README.md from the doc comments of the views.</summary>
internal static partial class ThemeDocumentation
{
    private const string Intro = """
        # For authors of themes

        This file is made from the doc comments of the views; a test fails when it is stale (`KTSITE_UPDATE=1 dotnet test tests` renews it).

        A site's own theme lies in `themes/<name>/` and is named by `theme:` in `data/project.yml`. It overrides the default theme file by file:
        what it lacks comes from `themes/default/`.

        | Folder | What it holds |
        | --- | --- |
        | `templates/` | one Scriban template for each page type, and `layout.html` around them all |
        | `partials/` | pieces for `{{ include "name" value }}`; inside, the value is `it` |
        | `words/` | every word of the interface, a file for each language |
        | `assets/` | style, scripts, pictures; published under `/assets/` |
        | `theme.yml` | colours and fonts of the share cards |

        Pictures in texts are written by the partial `picture`; what stands there as `sizes` must say how wide the style shows them.

        Every template sees `page`, `site` and `chrome`; `layout.html` also `header`, `footer` and `content`. `header.html` and `footer.html` are rendered
        once for each section and see only `site` and `chrome`. Names are strict: one that does not exist stops the build with file, line and page.
        Text is escaped; HTML made by KtSite is written as it is. Beside Scriban's own functions there are:

        | Function | Gives |
        | --- | --- |
        | `include "name" value` | a partial |
        | `t "key" …` | a word of the interface with its arguments |
        | `asset "file"` | the address of an asset, which changes with its content |
        | `url_encode text` | a text for use in an address |

        Assets are minified and published under a name that carries the hash of their content, so `asset` is the only way to their address. In styles
        (`url()`, `@import`) and modules (`import`, `new URL("./x", import.meta.url)`) relative references are rewritten; one to a missing file stops the build.
        A text that the minifier does not understand is published as it is, with a note. The site's policy forbids styles and scripts inside pages
        (`style=`, `<style>`, `onclick=`, `<script>` without `src`): they belong into assets, and what a script has to know into `data-` attributes.
        `feed.css` is what feeds look like in a browser.

        Front-end packages belong into `package.json` with exact versions; the project file restores them and puts what is needed beside the program.

        ## Views

        """;

    public static string Write()
    {
        var docs = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "ktsite.xml")).Descendants("member").ToDictionary(m => m.Attribute("name")!.Value);
        var text = new StringBuilder(Intro);
        var views = typeof(PageView).Assembly.GetTypes()
            .Where(t => t.Name.EndsWith("View", StringComparison.Ordinal) && t is { IsClass: true, IsAbstract: false } && (t.Namespace == "KtSite.Views" || typeof(PageView).IsAssignableFrom(t) || IsPart(t)))
            .OrderBy(t => !typeof(PageView).IsAssignableFrom(t)).ThenBy(t => t.Name, StringComparer.Ordinal);
        foreach (var view in views) Append(text, view, docs);
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static bool IsPart(Type type) => type.Namespace?.StartsWith("KtSite.Pipelines", StringComparison.Ordinal) == true;

    private static void Append(StringBuilder text, Type view, Dictionary<string, XElement> docs)
    {
        var doc = docs.GetValueOrDefault("T:" + view.FullName);
        text.Append($"\n### {view.Name}\n\n{Plain(doc?.Element("summary"))}\n\n");
        var parameters = doc?.Elements("param").ToDictionary(p => p.Attribute("name")!.Value) ?? [];
        foreach (var property in view.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.Name != "EqualityContract"))
            text.Append($"- `{Snake(property.Name)}` ({TypeName(property.PropertyType)}): {Plain(parameters.GetValueOrDefault(property.Name) ?? docs.GetValueOrDefault($"P:{property.DeclaringType!.FullName}.{property.Name}")?.Element("summary"))}\n");
    }

    private static string TypeName(Type type) =>
        Nullable.GetUnderlyingType(type) is { } inner ? TypeName(inner)
        : type.IsGenericType ? $"list of {TypeName(type.GetGenericArguments()[0])}"
        : type == typeof(string) ? "text" : type == typeof(int) ? "number" : type == typeof(bool) ? "yes or no" : type.Name;

    private static string Snake(string name) => Upper().Replace(name, m => (m.Index > 0 ? "_" : "") + m.Value.ToLowerInvariant());

    private static string Plain(XElement? element)
    {
        if (element is null) return "";
        var text = string.Concat(element.Nodes().Select(n => n switch
        {
            XText t => t.Value,
            XElement { Name.LocalName: "c" } c => $"`{c.Value}`",
            XElement { Name.LocalName: "paramref" } p => $"`{Snake(p.Attribute("name")!.Value)}`",
            XElement { Name.LocalName: "see" } s => s.Attribute("cref")!.Value.Split('.')[^1],
            _ => "",
        }));
        return Spaces().Replace(text, " ").Trim();
    }

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Upper();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
