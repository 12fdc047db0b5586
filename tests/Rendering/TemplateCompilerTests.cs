using System.Text;
using KtSite.Core;
using KtSite.Rendering;
using KtSite.Tests.Support;
using KtSite.Views;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace KtSite.Tests.Rendering;

/// <summary>A compiled template writes what Scriban itself writes, and fails where it fails, with the same words.</summary>
public class TemplateCompilerTests
{
    [Theory]
    [InlineData("<p>{{ it.title }} – {{ it.date.text }}</p>", "<p>A &amp; B – 29 June 2023</p>")]
    [InlineData("{{ it.place }}|{{ it.date.iso }}", "|2023-06-29")]
    [InlineData("{{ for tag in it.tags }}{{ tag.text }}{{ if !for.last }}, {{ end }}{{ end }}", "One, Two")]
    [InlineData("{{ for one in all }}{{ one.text }};{{ end }}", "One;29 June 2023;Three;Four;")]
    [InlineData("{{ it.tags.count }} {{ it.tags[1].text }}", "2 Two")]
    [InlineData("{{ counted.count }} {{ counted.current }} {{ counted.count + 1 }} {{ -counted.count }} {{ !counted.current }} {{ (counted.count) }}", "12 true 13 -12 false 12")]
    [InlineData("{{ if it.place }}no{{ else if it.date.iso == \"2023-06-29\" }}yes{{ end }}", "yes")]
    [InlineData("{{ string.upcase it.title }} {{ it.title | string.downcase }} {{ url_encode it.title }}", "A &amp; B a &amp; b A%20%26%20B")]
    [InlineData("{{ x = it.date.text }}{{ x }}{{ x = it.date }}{{ x.iso }}", "29 June 20232023-06-29")]
    [InlineData("{{ capture x }}<b>{{ end }}[{{ x }}]", "[&lt;b&gt;]")]
    [InlineData("{{ o = {a: {b: it}} }}{{ o.a.b.title }}{{ o.a.b.date.iso }}", "A &amp; B2023-06-29")]
    [InlineData("<ul>\n    {{~ for tag in it.tags ~}}\n    <li>{{ tag.text }}</li>\n    {{~ end ~}}\n</ul>", "<ul>\n    <li>One</li>\n    <li>Two</li>\n</ul>")]
    [InlineData("{%{{{ it.title }}}%} {{ it.title -}}  .", "{{ it.title }} A &amp; B.")]
    [InlineData("{{ for tag in it.tags }}{{ if for.index == 1 }}{{ break }}{{ end }}{{ tag.text }}{{ end }}{{ func f }}{{ ret it.title }}{{ end }}{{ f }}", "OneA &amp; B")]
    public void It_writes_the_same(string template, string expected)
    {
        Assert.Equal(expected, Written(template, isCompiled: true));
        Assert.Equal(expected, Written(template, isCompiled: false));
    }

    [Theory]
    [InlineData("line\n{{ it.titel }}")]
    [InlineData("{{ it.place.name }}")]
    [InlineData("{{ it.date.text.nothing.more }}")]
    [InlineData("{{ nobody.title }}")]
    [InlineData("{{ it }} text {{ if it.date.isoo }}{{ end }}")]
    [InlineData("{{ for one in it.taggs }}{{ end }}")]
    [InlineData("{{ for one in it.tags }}{{ one.title }}{{ end }}")]
    [InlineData("{{ url_encode it.urls }}")]
    [InlineData("{{ it.title = \"x\" }}")]
    public void It_fails_at_the_same_place(string template)
    {
        var compiled = Assert.Throws<ScriptRuntimeException>(() => Written(template, isCompiled: true));
        var plain = Assert.Throws<ScriptRuntimeException>(() => Written(template, isCompiled: false));
        Assert.Equal((plain.OriginalMessage, plain.Span), (compiled.OriginalMessage, compiled.Span));
    }

    [Fact]
    public void Text_of_an_included_partial_is_not_indented()
    {
        using var folder = new TemporaryFolder();
        folder.Write("themes/default/templates/page.html", "<h1>{{ page.title }}</h1>\n    {{ include \"own\" }}\n");
        folder.Write("themes/default/partials/own.html", "<pre>\none\ntwo</pre>");
        var built = TestSite.Minimal().In(folder.Path).With("input/pages/about.md", "---\ntitle: About\n---\nText.\n").Build().Fine();
        Assert.Equal("one\ntwo", built.Page("about/index.html").QuerySelector("pre")!.TextContent);
    }

    [Fact]
    public void More_kinds_of_views_than_are_remembered_are_read_all_the_same()
    {
        object[] views =
        [
            .. typeof(LinkView).Assembly.GetTypes()
                .Where(t => ViewAccessor.Knows(t) && t.GetProperty("Url")?.PropertyType == typeof(string) && t.GetConstructors() is [{ } make] && make.GetParameters().Any(p => p.Name == "Url"))
                .Select(Blank).OfType<object>(),
        ];
        Assert.True(views.Select(v => v.GetType()).Distinct().Count() > 8, $"{views.Select(v => v.GetType()).Distinct().Count()} kinds");
        Assert.Equal(string.Concat(views.Select(_ => "x;x;")), Written("{{ for one in views }}{{ one.url }};{{ one.url }};{{ end }}", isCompiled: true, views));
    }

    // All its texts are "x".
    private static object? Blank(Type view)
    {
        var make = view.GetConstructors()[0];
        try
        {
            return make.Invoke([.. make.GetParameters().Select(p => p.ParameterType.IsValueType ? Activator.CreateInstance(p.ParameterType) : p.ParameterType == typeof(string) ? "x" : null)]);
        }
        catch (System.Reflection.TargetInvocationException)
        {
            return null;
        }
    }

    private static string Written(string source, bool isCompiled, object[]? views = null)
    {
        var parsed = Template.Parse(source);
        Assert.False(parsed.HasErrors, string.Join('\n', parsed.Messages));
        if (isCompiled) TemplateCompiler.Compile(parsed);
        var it = new TeaserView(
            "news", "A & B", "/a/", "S", new DateView("2023-06-29", "29 June 2023"), null, "en", [new LinkView("One", "/one/"), new LinkView("Two", "/two/")]);
        var variables = new ScriptObject(StringComparer.Ordinal)
        {
            ["it"] = it,
            ["counted"] = new CountedLinkView("C", "/c/", 12, true),
            ["all"] = new object[] { new LinkView("One", ""), it.Date!, new NameView("Three", null), new LinkView("Four", "") },
            ["views"] = views ?? [],
        };
        using var folder = new TemporaryFolder();
        var context = new HtmlContext(Theme.Load(folder.Path, "default", AppContext.BaseDirectory), new SharedHtml());
        return Encoding.UTF8.GetString(context.Render(new ThemeTemplate(parsed, "own.html", _ => null), "en", variables));
    }
}
