using AngleSharp.Html.Parser;
using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Tests.Reading;

public class MarkdownTests
{
    private static (string Html, Body Body, IReadOnlyList<Diagnostic> Problems) Read(string markdown, string language = "en", bool rawHtml = false)
    {
        var problems = new DiagnosticBag();
        var body = new MarkdownReader(["en", "pl", "it", "fi"], rawHtml).Read(markdown, "input/x.md", 5, language, problems);
        return (body.ToHtml(s => HtmlText.Escape(s.Target)), body, problems.All);
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Dom(string markdown, bool rawHtml = false) => new HtmlParser().ParseDocument(Read(markdown, rawHtml: rawHtml).Html);

    [Fact]
    public void Tables_footnotes_definition_lists_task_lists_and_figures_work()
    {
        var dom = Dom("| a | b |\n| - | - |\n| 1 | 2 |\n\nText[^1].\n\n[^1]: Note.\n\nTerm\n:   Meaning.\n\n- [x] done\n\n^^^\n![A bridge](b.jpg)\n^^^ Over the river\n");
        Assert.Equal("2", dom.QuerySelector("td:last-child")!.TextContent);
        Assert.Contains("Note.", dom.QuerySelector(".footnotes")!.TextContent);
        Assert.Equal("Meaning.", dom.QuerySelector("dd")!.TextContent.Trim());
        Assert.NotNull(dom.QuerySelector("input[type=checkbox][checked]"));
        Assert.Equal("Over the river", dom.QuerySelector("figure figcaption")!.TextContent);
    }

    [Fact]
    public void Callouts_become_asides_with_a_word_of_the_theme()
    {
        var (html, body, _) = Read("> [!warning]\n> Mind the gap.\n");
        Assert.Contains("<aside class=\"callout callout-warning\">", html);
        Assert.Equal("callout-warning", Assert.Single(body.Slots).Target);
    }

    [Fact]
    public void Headings_have_ascii_ids_that_do_not_repeat()
    {
        var (html, body, _) = Read("## Łódź\n\n## Łódź\n");
        Assert.Equal(["lodz", "lodz-2"], body.Headings.Select(h => h.Id));
        Assert.Contains("id=\"lodz-2\"", html);
    }

    [Theory]
    [InlineData("en", "“Trust” isn’t")]
    [InlineData("pl", "„Trust” isn’t")]
    [InlineData("it", "«Trust» isn’t")]
    [InlineData("fi", "”Trust” isn’t")]
    public void Quotation_marks_follow_the_language(string language, string expected) => Assert.Contains(expected, Read("\"Trust\" isn't", language).Html);

    [Fact]
    public void Raw_html_is_shown_as_text_when_it_is_not_allowed()
    {
        var html = Read("<script>alert(1)</script>\n\n<b onclick=x>hi</b>").Html;
        Assert.DoesNotContain("<script", html);
        Assert.DoesNotContain("<b ", html);
        Assert.Contains("&lt;script", html);
    }

    [Fact]
    public void Raw_html_is_sanitised_when_it_is_allowed_and_links_survive()
    {
        var dom = Dom("<b onclick=\"steal()\">bold</b> <img src=x onerror=steal() alt=\"a\"> <a href=\"javascript:steal()\">go on</a> [ASTP](xref:astp)\n\n<script>steal()</script>\n\n<iframe src=\"https://evil.example\"></iframe>\n\n> [!note]\n> Still here.", rawHtml: true);
        Assert.Equal("bold", dom.QuerySelector("b")!.TextContent);
        Assert.DoesNotContain("steal", dom.Body!.InnerHtml);
        Assert.Empty(dom.QuerySelectorAll("script, iframe, [onclick], [onerror]"));
        Assert.NotNull(dom.QuerySelector("a[href='xref:astp']"));
        Assert.NotNull(dom.QuerySelector("aside.callout-note"));
    }

    [Fact]
    public void A_scheme_that_runs_code_never_reaches_the_page()
    {
        var built = Support.TestSite.Minimal().WithNews("[a bridge](javascript:alert%281%29)").Build();
        Assert.Equal(Rules.DeadLink, built.Only().Rule);
    }

    [Theory]
    [InlineData("![](b.jpg)", Rules.MissingAlt)]
    [InlineData("[here](/news/)", Rules.EmptyLinkText)]
    [InlineData("[](/news/)", Rules.EmptyLinkText)]
    [InlineData("# Title again", Rules.HeadingOrder)]
    [InlineData("## Two\n\n#### Four", Rules.HeadingOrder)]
    public void What_hurts_readers_is_told_at_its_line(string markdown, string rule)
    {
        var problem = Assert.Single(Read("Fine.\n\n" + markdown).Problems);
        Assert.Equal(rule, problem.Rule);
        Assert.InRange(problem.At.Line, 7, 9);
    }

    [Fact]
    public void Plain_text_and_excerpt_hold_no_markup()
    {
        var body = Read("First **bold** [link](xref:a) & more.\n\n> [!note]\n> Boxed.\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\nNote[^1].\n\n[^1]: Foot.\n").Body;
        Assert.DoesNotContain('<', body.ToPlainText());
        Assert.DoesNotContain('\uE000', body.ToPlainText());
        Assert.Contains("Boxed.", body.ToPlainText());
        Assert.Equal("First bold link & more.", body.Excerpt);
    }
}
