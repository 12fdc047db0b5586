using System.Diagnostics;
using AngleSharp.Html.Parser;
using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Tests.Reading;

/// <summary>Code in Markdown: classes, escaping, languages.</summary>
public class CodeTests
{
    private static string Html(string markdown) =>
        new MarkdownReader(["en"], rawHtml: false).Read(markdown, "a.md", 1, "en", new DiagnosticBag()).ToHtml(_ => "");

    private static string[] Parts(string code, string language) =>
        [.. new HtmlParser().ParseDocument(CodeHighlighter.Highlight(code, language)!).QuerySelectorAll("span").Select(s => $"{s.ClassName![4..]} {s.TextContent}")];

    [Fact]
    public void Yaml_has_keys_values_and_comments() =>
        Assert.Equal(
            ["comment # note", "key title", "string \"a: b\"", "comment # x", "key draft", "word true", "key date", "number 2024-03-01", "key id", "key what", "key body", "mark |"],
            Parts("# note\ntitle: \"a: b\" # x\ndraft: true\ndate: 2024-03-01\nlist:\n".Replace("list:\n", "") + "  - { id: x#1, what: it's }\nbody: |\n", "yaml"));

    [Fact]
    public void Addresses_and_apostrophes_in_yaml_are_plain() =>
        Assert.Equal(["key a", "key b"], Parts("a: https://example.org/x#y\nb: the project's 'own' words", "yml").Where(p => p.StartsWith("key", StringComparison.Ordinal)));

    [Fact]
    public void Front_matter_in_markdown_is_yaml() =>
        Assert.Equal(
            ["mark ---", "key title", "mark ---", "word ## Heading", "mark [", "key link", "string a.md", "strong **bold**", "string `code`", "mark -"],
            Parts("---\ntitle: A\n---\n## Heading\n[link](a.md) **bold** `code`\n- item\n", "markdown"));

    [Fact]
    public void A_prompt_is_not_what_is_typed() =>
        Assert.Equal(["prompt $ ", "word dotnet", "key --root", "comment # look"], Parts("$ dotnet run --root x # look\nanswer", "console"));

    [Theory]
    [InlineData("json", "{ \"a\": [1, true, \"b\"] }", "key \"a\"", "number 1", "word true", "string \"b\"")]
    [InlineData("html", "<!-- c --><a href=\"x\">&amp;</a>", "comment <!-- c -->", "word <a", "key href", "string \"x\"", "word >", "number &amp;", "word </a", "word >")]
    [InlineData("css", "/* c */ a { color: #fff; margin: 2rem }", "comment /* c */", "key color", "number #fff", "key margin", "number 2rem")]
    [InlineData("js", "const a = 'b'; // c", "word const", "string 'b'", "comment // c")]
    [InlineData("C#", "public int A = 1; // c", "word public", "word int", "number 1", "comment // c")]
    public void Other_languages_have_their_parts(string language, string code, params string[] parts) => Assert.Equal(parts, Parts(code, language));

    [Fact]
    public void Nothing_that_is_written_becomes_an_element()
    {
        foreach (var language in Languages)
        {
            const string Nasty = "<script>alert(1)</script> \"<b>\" '<i>' # <u> // <s>\nkey: <img src=x onerror=y> &lt; `<em>` **<a>**\n";
            var page = new HtmlParser().ParseDocument(Html($"```{language}\n{Nasty}```\n"));
            Assert.Equal(Nasty, page.QuerySelector("pre code")!.TextContent);
            Assert.All(page.QuerySelectorAll("pre code *"), e => Assert.Equal(("span", true), (e.LocalName, e.ClassName!.StartsWith("tok-", StringComparison.Ordinal))));
            Assert.Empty(page.QuerySelectorAll("[style]"));
        }
    }

    [Fact]
    public void An_unknown_language_stays_plain()
    {
        Assert.Null(CodeHighlighter.Highlight("a", "brainfuck"));
        var html = Html("```brainfuck\na: <b>\n```\n\n    indented: true\n\n```\nnone: 1\n```\n");
        Assert.DoesNotContain("<span", html);
        Assert.Contains("a: &lt;b&gt;", html);
    }

    [Fact]
    public void The_file_of_an_example_is_its_caption() =>
        Assert.Contains("<figure class=\"code\"><figcaption>input/&lt;x&gt;.md</figcaption><pre><code class=\"language-markdown\">", Html("```markdown input/<x>.md\ntext\n```\n"));

    [Fact]
    public void Search_finds_code_as_it_was_written()
    {
        var body = new MarkdownReader(["en"], rawHtml: false).Read("```yaml\ntitle: <b>\n```\n", "a.md", 1, "en", new DiagnosticBag());
        Assert.Equal("title: <b>", body.ToPlainText());
    }

    // Every expression is linear: what other highlighters choke on is done at once.
    [Fact]
    public void No_text_holds_up_the_build()
    {
        var texts = new[] { "\"", "'", "`", "[", "<", "/*", "<!--", "{ a", ", b", "\" \\", "```", "**", "=\"", "- ", "a ", "\n", "x:", "${", "@\"", "$ " }
            .SelectMany(part => new[] { string.Concat(Enumerable.Repeat(part, 20_000 / part.Length)), part + new string(' ', 20_000), part + new string('a', 20_000) });
        var watch = Stopwatch.StartNew();
        foreach (var text in texts)
        {
            foreach (var language in Languages)
            {
                watch.Restart();
                CodeHighlighter.Highlight(text, language);
                Assert.True(watch.ElapsedMilliseconds < 3000, $"{language}: {text[..8]}… takes {watch.ElapsedMilliseconds} ms");
            }
        }
    }

    private static readonly string[] Languages = ["yaml", "markdown", "console", "json", "html", "css", "javascript", "csharp"];
}
