using CsCheck;
using KtSite.Social;

namespace KtSite.Tests.Social;

public class TwitterLengthTests
{
    // The worked examples of shared/reference/social.md.
    [Theory]
    [InlineData("KT SoftSkills", 13)]
    [InlineData("Krak\u00F3w", 6)]
    [InlineData("Krako\u0301w", 6)]
    [InlineData("知识转移", 8)]
    [InlineData("👩‍👩‍👧‍👦", 2)]
    [InlineData("🇫🇮🇮🇹", 4)]
    [InlineData("See https://www.ktsoftskills.eu/post/a-very-long-address-that-goes-on", 27)]
    [InlineData("See ktsoftskills.eu/news.", 28)]
    public void The_worked_examples_count_as_published(string text, int length) => Assert.Equal(length, TwitterLength.Count(text));

    // Compared once with the npm package twitter-text 3.1.0.
    [Theory]
    [InlineData("👍🏽", 2)]
    [InlineData("1️⃣", 2)]
    [InlineData("“Trust” – and…", 15)]
    [InlineData("(https://example.org/a_(b))", 25)]
    [InlineData("write to info@ktsoftskills.eu", 29)]
    [InlineData("@astp.eu is no link", 19)]
    [InlineData("version 1.2 is out.Finally", 26)]
    [InlineData("a.unknowntld", 12)]
    [InlineData("a.community/x", 23)]
    [InlineData("münchen.de", 23)]
    [InlineData("https://例子.中国", 23)]
    [InlineData("https://a.eu, https://b.eu!", 49)]
    [InlineData("文t.co", 25)]
    [InlineData("ét.co", 24)]
    [InlineData("See t.co-", 9)]
    [InlineData("See t.co:80", 30)]
    [InlineData("See t.co/a&", 28)]
    [InlineData("akraków.pl/文字", 27)]
    public void Traps_count_as_the_reference_counts_them(string text, int length) => Assert.Equal(length, TwitterLength.Count(text));

    [Fact]
    public void A_text_of_280_is_accepted_and_one_more_is_refused()
    {
        Assert.Equal(280, TwitterLength.Count(new string('a', 280)));
        Assert.True(TwitterLength.IsValid(new string('a', 280)));
        Assert.False(TwitterLength.IsValid(new string('a', 281)));
        Assert.Equal(282, TwitterLength.Count(new string('語', 141)));
        Assert.False(TwitterLength.IsValid(new string('語', 141)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    [InlineData("a\uFFFEb")]
    [InlineData("a\uFEFFb")]
    [InlineData("a\uFFFFb")]
    public void A_blank_text_and_forbidden_characters_are_refused(string text) => Assert.False(TwitterLength.IsValid(text));

    [Fact]
    public void What_cannot_be_normalised_is_counted_all_the_same()
    {
        // Not in attributes: the compiler stores those as UTF-8, which has no half characters.
        foreach (var sign in new[] { '\uFFFE', '\uFFFF', '\uD800', '\uDC00' }) Assert.Equal(4, TwitterLength.Count($"a{sign}b"));
    }

    [Fact]
    public void A_url_counts_23_whatever_its_length() =>
        Gen.Char.AlphaNumeric.Array[1, 300].Sample(path => TwitterLength.Count("https://www.ktsoftskills.eu/" + new string(path)) == 23);

    [Fact]
    public void Any_text_can_be_counted() => Gen.String.Sample(text => TwitterLength.Count(text) >= 0 && TextLength.Count(text, CountingMethod.Mastodon) >= 0);
}
