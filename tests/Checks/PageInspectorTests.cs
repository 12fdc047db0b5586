using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using KtSite.Checks;
using KtSite.Tests.Support;

namespace KtSite.Tests.Checks;

/// <summary>The checks read tokens; the tree that browsers make of the same page is the truth.</summary>
public class PageInspectorTests
{
    [Fact]
    public void On_every_page_of_the_real_site_it_sees_what_the_tree_holds()
    {
        var pages = RealSite.Built.Files.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)).ToList();
        Assert.True(pages.Count > 100);
        foreach (var (path, bytes) in pages) AssertSame(path, Encoding.UTF8.GetString(bytes));
    }

    [Theory]
    [InlineData("<p>a &lt;b&gt; &amp; &eacute;&#x2014;&nbsp;c")]
    [InlineData("<script>if (a < b) document.write('<a href=\"/no/\">x</a>')</script><p>after")]
    [InlineData("<script>/* <!-- <script> </script> --> */</script><h2>after</h2>")]
    [InlineData("<style>a::before { content: '<h1>' }</style><p id=x>after")]
    [InlineData("<textarea><h1 id=no>&amp;</h1></textarea><h2 id=yes>b</h2>")]
    [InlineData("<!-- <h1>no</h1> --><h3 ID=A>b</h3><IMG SRC=a.png><img alt src=b.png>")]
    [InlineData("<p id=aab><p id=ab><p id=abcabc><p id=abc><p id=b><p id=aab><p id='a&amp;b'><p id='a b'><p id='a&amp;b'>")]
    [InlineData("<p id=x><b id=x><a href='/a/?b=1&amp;c=2#d'>e</a>")]
    [InlineData("<img alt='' src=a.png srcset='a.webp 1x, b.webp 2x'><picture><source srcset='c.webp 480w, d.webp 960w'></picture>")]
    [InlineData("<h1>a</h1><template><h3 id=x><template><a href=/n/>n</a></template><img src=b.png>text</h3></template><h2 id=x>b</h2>")]
    [InlineData("<svg><title>Chart</title><text>3</text></svg><form action=/search/><input id=q></form><iframe src=/x/></iframe>")]
    public void On_odd_pages_too(string body) =>
        AssertSame(body, $"<!doctype html><html lang=en><head><title>A &amp; B</title><link rel=stylesheet href=a.css><link rel=canonical href=/></head><body>{body}</body></html>");

    private static void AssertSame(string name, string html)
    {
        var facts = new PageInspector(new LinkPool()).Inspect(Encoding.UTF8.GetBytes(html));
        var tree = new HtmlParser().ParseDocument(html);
        Assert.True(tree.DocumentElement.GetAttribute("lang") == facts.Language, name);
        Assert.Equal(tree.Title, string.Join(' ', facts.Title?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? []));
        var ids = tree.All.Select(e => e.Id).OfType<string>().Where(i => i.Length > 0).ToList();
        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), facts.Ids.Order(StringComparer.Ordinal));
        Assert.Equal(ids.Count - facts.Ids.Count(), facts.RepeatedIds.Count);
        Assert.Equal(tree.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(h => h.LocalName[1] - '0'), facts.Headings);
        Assert.Equal(tree.Images.Count(i => !i.HasAttribute("alt")), facts.PicturesWithoutAlt);
        Assert.Equal(tree.QuerySelectorAll("a, form, link").Where(e => e.LocalName != "link" || IsNamedOnly(e)).Select(e => e.GetAttribute(e.LocalName == "form" ? "action" : "href")).OfType<string>(), facts.Links.Where(l => !l.IsRequest).Select(l => l.Target));
        var asked = tree.QuerySelectorAll("[src]").Select(e => e.GetAttribute("src")!)
            .Concat(tree.QuerySelectorAll("[srcset]").SelectMany(e => e.GetAttribute("srcset")!.Split(',', StringSplitOptions.TrimEntries)).Select(c => c.Split(' ')[0]))
            .Concat(tree.QuerySelectorAll("link").Where(l => !IsNamedOnly(l)).Select(l => l.GetAttribute("href")!));
        Assert.Equal(asked.Order(StringComparer.Ordinal), facts.Links.Where(l => l.IsRequest).Select(l => l.Target).Order(StringComparer.Ordinal));
        foreach (var hidden in tree.QuerySelectorAll("script, style, iframe, template").ToList()) hidden.Remove();
        Assert.Equal(Words(tree.Body!.TextContent), Words(PageText.Of(Encoding.UTF8.GetBytes(html))));
    }

    private static bool IsNamedOnly(IElement link) => link.GetAttribute("rel") is "canonical" or "alternate" or "prev" or "next";

    private static string Words(string text) => string.Join(' ', text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
