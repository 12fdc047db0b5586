using System.Text;
using System.Text.RegularExpressions;
using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Tests.Reading;

/// <summary>What search, feeds and texts for networks get of a body.</summary>
public class BodyTextTests
{
    [Theory]
    [InlineData("Bridges *carry* **people** and `code`.", "Bridges carry people and code.")]
    [InlineData("A[link](xref:home)ed word.", "Alinked word.")]
    [InlineData("## One\n\nTwo\n\n- three\n- four", "One Two three four")]
    [InlineData("| a | b |\n| - | - |\n| 1 | 2 |", "a b 1 2")]
    [InlineData("> Quoted\n\nand then", "Quoted and then")]
    [InlineData("Two  \nlines", "Two lines")]
    [InlineData("Fish & chips < 5 > 3 &copy; &amp;amp;", "Fish & chips < 5 > 3 © &amp;")]
    [InlineData("`a < b && c`", "a < b && c")]
    [InlineData("```\nif (a < b) &x;\n```", "if (a < b) &x;")]
    [InlineData("AT&T; R&D", "AT&T; R&D")]
    [InlineData("Łódź 🎉 日本語", "Łódź 🎉 日本語")]
    [InlineData("", "")]
    public void Readers_words_are_kept_and_signs_of_markup_are_not(string markdown, string expected) => Assert.Equal(expected, Plain(markdown));

    [Fact]
    public void The_signs_of_footnotes_are_no_words_but_the_notes_are() =>
        Assert.Equal("Text, and more, twice. The note.", Plain("Text[^1], and more[^1], twice.\n\n[^1]: The note.\n"));

    [Theory]
    [InlineData("![A bridge](b.jpg)", "A bridge")]
    [InlineData("Before ![A bridge](b.jpg \"Its > title\") after", "Before A bridge after")]
    [InlineData("Before ![1 < 2 > 0 & so on](b.jpg), after", "Before 1 < 2 > 0 & so on, after")]
    [InlineData("Before ![A line](b.jpg){.decorative} after", "Before after")]
    public void A_picture_stands_for_its_alternative_text(string markdown, string expected) => Assert.Equal(expected, Plain(markdown));

    [Fact]
    public void Words_are_what_stands_between_white_space_wherever_tags_and_words_begin()
    {
        var random = new Random(7);
        string[] parts = ["a", "word", "extraordinarily-long-words-that-cross-many-bytes", " ", "  ", "\n", "\t", "<p>", "</p>\n", "<a href=\"x y z\">", "</a>", "é", "日本語", "&amp;"];
        for (var i = 0; i < 2000; i++)
        {
            var html = string.Concat(Enumerable.Range(0, random.Next(80)).Select(_ => parts[random.Next(parts.Length)]));
            var words = Regex.Replace(html, "<[^>]*>", "").Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries).Length;
            Assert.True(words == BodyText.Words(Encoding.UTF8.GetBytes(html)), html);
        }
    }

    private static string Plain(string markdown) =>
        new MarkdownReader(["en"], false).Read(markdown, "input/x.md", 1, "en", new DiagnosticBag()).ToPlainText();
}
