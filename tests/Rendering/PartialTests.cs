using KtSite.Rendering;
using KtSite.Tests.Support;

namespace KtSite.Tests.Rendering;

/// <summary>A partial that shows the same wherever it stands is rendered once for all pages; any other is not.</summary>
public class PartialTests
{
    // On each page each partial stands several times with the same value: what is kept is shown from the second time on.
    private const string Page = "<h1>{{ page.title }}</h1>{{ who = page.title }}{{ for i in 1..4 }}<p class=\"own\">{{ include \"own\" \"x\" }}</p>{{ end }}";

    [Theory]
    [InlineData("{{ it }}!", "x!")]
    [InlineData("{{ it }} on {{ page.title }}", "x on A|x on B")]
    [InlineData("{{ it }} for {{ who }}", "x for A|x for B")]
    [InlineData("{{ if it == \"y\" }}{{ who = \"nobody\" }}{{ end }}{{ who }}", "A|B")]
    [InlineData("{{ who = it }}{{ who }}", "x")]
    [InlineData("{{ who }}{{ who = it }}", "A|B")]
    [InlineData("{{ for n in 1..3 }}{{ n }}{{ end }}", "123")]
    [InlineData("{{ for who in [it] }}{{ who }}{{ end }} {{ who }}", "x A|x B")]
    [InlineData("{{ for n in 1..2 }}{{ n }}{{ who }}{{ end }}", "1A2A|1B2B")]
    [InlineData("{{ for n in 1..2 }}{{ n }}{{ if !for.last }}, {{ end }}{{ end }}", "1, 2")]
    [InlineData("{{ if it == \"x\" }}{{ include \"own\" \"xx\" }}{{ else }}{{ it }} {{ who }}{{ end }}", "xx A|xx B")]
    [InlineData("{{ include \"inner\" }}", "A|B")]
    [InlineData("{{ who = it }}{{ include \"inner\" }}", "x")]
    [InlineData("{{ name = \"inner\" }}{{ include name }}", "A|B")]
    [InlineData("{{ \"inner\" | include }}", "A|B")]
    [InlineData("{{ func f }}{{ ret page.title }}{{ end }}{{ f }}", "A|B")]
    public void A_partial_says_on_each_page_what_it_would_say_alone(string partial, string expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write("themes/default/templates/page.html", Page);
        folder.Write("themes/default/partials/own.html", partial);
        folder.Write("themes/default/partials/inner.html", "{{ who }}");
        var built = TestSite.Minimal().In(folder.Path).With("input/pages/a.md", "---\ntitle: A\n---\nText.\n").With("input/pages/b.md", "---\ntitle: B\n---\nText.\n").Build().Fine();
        string[] both = [.. expected.Split('|'), expected];
        foreach (var (path, own) in new[] { ("a/index.html", both[0]), ("b/index.html", both[1]) })
            Assert.Equal([own, own, own, own], built.Page(path).QuerySelectorAll(".own").Select(p => p.TextContent.Trim()));
    }

    [Theory]
    [InlineData("{{ it.title }} {{ t \"search\" }} {{ asset \"site.css\" }} {{ site.name }}", true)]
    [InlineData("{{ for one in it }}{{ one.text }}{{ if !for.last }}, {{ end }}{{ end }}", true)]
    [InlineData("{{ for one in it }}{{ end }}{{ one }}", false)]
    [InlineData("{{ for one in it }}{{ text = one }}{{ end }}{{ text }}", false)]
    [InlineData("{{ it[page.title] }}", false)]
    [InlineData("{{ page.it }}", false)]
    [InlineData("{{ text = it }}{{ text }}", true)]
    [InlineData("{{ include \"inner\" it }}", true)]
    [InlineData("{{ include \"inner\" page }}", false)]
    [InlineData("{{ if it }}{{ text = it }}{{ end }}{{ text }}", false)]
    [InlineData("{{ include \"own\" it }}", false)]
    [InlineData("{{ include \"nowhere\" it }}", false)]
    [InlineData("{{ chrome.section }}", false)]
    [InlineData("{{ this.page }}", false)]
    public void What_takes_nothing_from_where_it_stands_is_rendered_once(string partial, bool once)
    {
        using var folder = new TemporaryFolder();
        folder.Write("themes/default/partials/own.html", partial);
        folder.Write("themes/default/partials/inner.html", "{{ it }}");
        Assert.Equal(once, Theme.Load(folder.Path, "default", AppContext.BaseDirectory).Template("partials/own.html").Template!.IsPure);
    }
}
