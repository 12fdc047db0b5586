using KtSite.Rendering;
using KtSite.Tests.Support;
using Scriban;
using Scriban.Functions;
using Scriban.Runtime;

namespace KtSite.Tests.Rendering;

/// <summary>Templates have all functions of Scriban, although each group gets ready only when one asks for it.</summary>
public class LibraryFunctionsTests
{
    [Fact]
    public void No_group_and_no_function_of_the_library_is_missing()
    {
        var whole = new BuiltinFunctions();
        var ours = new LibraryFunctions();
        // Partials are included by a function of our own, and joining them needs the one of Scriban.
        foreach (var name in whole.Keys.Where(k => !k.StartsWith("include", StringComparison.Ordinal)))
        {
            Assert.True(ours.Contains(name), name);
            Assert.True(ours.TryGetValue(new TemplateContext(), default, name, out var value), name);
            Assert.Equal(whole[name]!.GetType(), value!.GetType());
            if (whole[name] is ScriptObject group) Assert.Equal(group.Keys.Order(), ((ScriptObject)value).Keys.Order());
        }

        Assert.False(ours.Contains("strings"));
        Assert.False(ours.TryGetValue(new TemplateContext(), default, "strings", out _));
    }

    [Fact]
    public void A_template_calls_them_by_name_and_in_a_pipe()
    {
        using var folder = new TemporaryFolder();
        folder.Write("themes/default/templates/page.html", "<h1>{{ page.title }}</h1><p id=\"own\">{{ page.title | string.upcase }} {{ math.round 2.6 }} {{ [3, 1] | array.sort | array.join \"-\" }} {{ date.parse \"2023-06-29\" | date.to_string \"%d/%m\" }} {{ \"a<b\" | html.escape | string.size }} {{ page.title == empty }}</p>");
        var built = TestSite.Minimal().In(folder.Path).With("input/pages/about.md", "---\ntitle: About\n---\nText.\n").Build().Fine();
        Assert.Equal("ABOUT 3 1-3 29/06 6 false", built.Page("about/index.html").QuerySelector("#own")!.TextContent);
    }
}
