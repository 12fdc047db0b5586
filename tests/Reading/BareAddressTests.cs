using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Tests.Reading;

/// <summary>Texts without bare addresses are parsed without looking for any. Whether that was right, a text tells that has one behind it, so that all are looked for.</summary>
public sealed class BareAddressTests
{
    private const string Forcing = "\n\nhttps://end.example\n";

    [Theory]
    [InlineData("See https://example.org/a, and more.", 1)]
    [InlineData("See www.example.org.", 1)]
    [InlineData("Ask mailto:a@example.org today.", 1)]
    [InlineData("See [a](https://www.example.org/a).", 1)]
    [InlineData("See [a](https://www.example.org/a) and https://www.example.org/b.", 2)]
    [InlineData("See [a](http://www.example.org/a \"A www.example.org\") and www.example.org/b", 2)]
    [InlineData("See <https://www.example.org/a>, <mailto:b@www.example.org>.", 2)]
    [InlineData("See <https://www.example.org/a>www.example.org/b", 1)]
    [InlineData("[a](https://www.example.org/a", 1)]
    [InlineData("[a]( https://www.example.org/a )", 1)]
    [InlineData("[a](HTTPS://WWW.example.org/a)", 1)]
    [InlineData("[a](https://www.example.org/a_(b)_www.c)", 1)]
    [InlineData("a](https://www.example.org/a) b", 1)]
    [InlineData("![a](https://www.example.org/a.png) and [b]: https://www.example.org/b", 1)]
    [InlineData("[a][b]\n\n[b]: https://www.example.org/b", 1)]
    [InlineData("`https://www.example.org/a` and `<www.example.org>`", 0)]
    [InlineData("No address, but a tel: and ftp without strokes.", 0)]
    public void It_is_found_wherever_a_parser_that_always_looks_finds_one(string markdown, int links)
    {
        var html = Html(markdown);

        Assert.StartsWith(html.TrimEnd(), Html(markdown + Forcing), StringComparison.Ordinal);
        Assert.Equal(links, html.Split("<a ").Length - 1);
    }

    private static string Html(string markdown) => new MarkdownReader(["en"], rawHtml: false).Read(markdown, "a.md", 1, "en", new DiagnosticBag()).ToHtml(s => s.Target);
}
