using KtSite.Images;
using Xunit;

namespace KtSite.Tests.Images;

/// <summary>How titles are fitted. Every character is half as wide as it is high here.</summary>
public class CardLinesTests
{
    private static readonly CardBox Box = new(1000, 300, 4, 1, [100, 80, 60, 40]);

    [Fact]
    public void Short_title_has_the_largest_letters()
    {
        var fit = Fit("Soft skills");

        Assert.Equal(100, fit.Size);
        Assert.Equal(["Soft skills"], fit.Lines);
    }

    [Fact]
    public void Longer_title_shrinks_before_it_is_shortened()
    {
        var title = string.Join(' ', Enumerable.Repeat("knowledge", 11));
        var fit = Fit(title);

        Assert.Equal(60, fit.Size);
        Assert.Equal(title, string.Join(' ', fit.Lines));
    }

    [Fact]
    public void Lines_are_about_equally_long()
    {
        var fit = Fit("aaaa bbbb cccc dddd eeee");

        Assert.Equal(["aaaa bbbb cccc", "dddd eeee"], fit.Lines);
    }

    [Fact]
    public void Too_long_title_ends_with_an_ellipsis_after_a_whole_word()
    {
        var words = Enumerable.Range(100, 100).Select(n => $"word{n},").ToList();
        var fit = Fit(string.Join(' ', words));

        Assert.Equal((40, 4), (fit.Size, fit.Lines.Count));
        var shown = string.Join(' ', fit.Lines).Split(' ');
        Assert.EndsWith("…", shown[^1], StringComparison.Ordinal);
        Assert.Equal(words.Take(shown.Length).Select(w => w.TrimEnd(',')), shown.Select(w => w.TrimEnd('…', ',')));
        Assert.All(fit.Lines, line => Assert.InRange(Measure(line) * fit.Size, 0, Box.Width));
        Assert.Equal(Fit(string.Join(' ', words.Take(shown.Length + 1))).Lines, fit.Lines);
    }

    [Fact]
    public void Chinese_and_Japanese_break_between_signs_but_never_before_a_mark()
    {
        var text = string.Concat(Enumerable.Repeat("知识「転移」、スキッパー。", 6));
        var fit = Fit(text);

        Assert.Equal(text, string.Concat(fit.Lines));
        Assert.True(fit.Lines.Count > 1);
        Assert.All(fit.Lines, line => Assert.DoesNotContain(line[0], "」、。ッー"));
        Assert.All(fit.Lines, line => Assert.NotEqual('「', line[^1]));
    }

    [Fact]
    public void Dash_before_the_cut_is_dropped()
    {
        var text = string.Join(' ', Enumerable.Repeat("aaaa –", 60));

        Assert.EndsWith("aaaa…", Fit(text).Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Long_word_shrinks_further_and_is_not_cut()
    {
        var word = new string('w', 80);

        Assert.Equal([word], Fit(word).Lines);
        Assert.Equal(25, Fit(word).Size);
    }

    [Fact]
    public void Word_with_hyphens_breaks_after_one_when_it_must()
    {
        var fit = Fit("knowledge-transfer-professionals-and-their-many-soft-skills-training-programmes");

        Assert.Equal(40, fit.Size);
        Assert.True(fit.Lines.Count > 1);
        Assert.All(fit.Lines.SkipLast(1), line => Assert.EndsWith("-", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Word_that_no_size_can_show_is_cut_between_graphemes()
    {
        var fit = Fit(string.Concat(Enumerable.Repeat("e\u0301", 400)));

        var line = Assert.Single(fit.Lines);
        Assert.EndsWith("e\u0301…", line, StringComparison.Ordinal);
        Assert.InRange(Measure(line) * fit.Size, 0, Box.Width);
    }

    [Fact]
    public void No_break_space_holds_words_together()
    {
        var fit = Fit("aaaaaaaaaaa bbbbbbb\u00A0cc");

        Assert.Equal(["aaaaaaaaaaa", "bbbbbbb\u00A0cc"], fit.Lines);
    }

    [Fact]
    public void Chinese_breaks_between_signs() =>
        Assert.Equal(3, Fit(new string('知', 60)).Lines.Count);

    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    public void Nothing_is_no_line(string text) => Assert.Empty(Fit(text).Lines);

    private static CardLines Fit(string text) => CardLines.Fit(text, Box, Measure);

    private static float Measure(string text) => text.Length / 2f;
}
