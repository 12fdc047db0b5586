using CsCheck;
using KtSite.Social;

namespace KtSite.Tests.Social;

public class TextLengthTests
{
    [Theory]
    [InlineData("👍", CountingMethod.Utf16, 2)]
    [InlineData("Krak\u00F3w", CountingMethod.Utf16, 6)]
    [InlineData("Krako\u0301w", CountingMethod.Graphemes, 6)]
    [InlineData("https://a.eu", CountingMethod.Graphemes, 12)]
    [InlineData("👩‍👩‍👧‍👦", CountingMethod.Mastodon, 1)]
    [InlineData("See ktsoftskills.eu", CountingMethod.Mastodon, 19)]
    [InlineData("https://www.ktsoftskills.eu/a/long/address/that/goes/on", CountingMethod.Mastodon, 23)]
    [InlineData("(see https://a.eu), then", CountingMethod.Mastodon, 35)]
    [InlineData("@office@social.example.org", CountingMethod.Mastodon, 7)]
    [InlineData("@first.last@social.example.org", CountingMethod.Mastodon, 11)]
    [InlineData("@astp and info@astp.eu", CountingMethod.Mastodon, 22)]
    public void Each_network_counts_in_its_own_way(string text, CountingMethod method, int length) => Assert.Equal(length, TextLength.Count(text, method));

    [Theory]
    [InlineData("Quality Board", "#QualityBoard")]
    [InlineData("self-assessment", "#SelfAssessment")]
    [InlineData("Łódź & more", "#ŁódźMore")]
    [InlineData("ło\u0301dź", "#Łódź")]
    [InlineData("partner’s view", "#PartnersView")]
    [InlineData("हिन्दी", "#हिन्दी")]
    [InlineData("☀️ skills", "#Skills")]
    [InlineData("2024", "")]
    [InlineData("", "")]
    public void Hashtags_are_read_as_words(string label, string tag) => Assert.Equal(tag, Hashtag.From(label));

    [Theory]
    [InlineData("See https://a.eu/b. #Soft @astp", "https://a.eu/b|#Soft|@astp")]
    [InlineData("$TWTR and #2024 and a&#b", "$TWTR")]
    [InlineData("@user@server.social, 👍🏽", "@user@server.social|👍🏽")]
    public void Entities_are_found(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Entities.Find(text).Select(s => text[s.Start..s.End])));

    [Fact]
    public void Bluesky_refuses_what_is_over_either_limit()
    {
        var bluesky = new LengthRule(CountingMethod.Graphemes, 300, Bytes: 3000);
        Assert.True(bluesky.Fits(string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦", 120))));
        // 130 families are 130 characters and 3,250 bytes.
        Assert.Equal([new BrokenLimit(3000, 3250, InBytes: true)], bluesky.Broken(string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦", 130))));
        Assert.Equal([new BrokenLimit(300, 301, InBytes: false)], bluesky.Broken(new string('a', 301)));
        Assert.False(bluesky.Fits(string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦", 130))));
        Assert.Equal(300, bluesky.Count(new string('ó', 300)));
    }

    // Whole signs with a break between them: none joins another, and every method counts a line break as one.
    private static readonly string[] Signs =
    [
        "trust", "Kraków", "Krako\u0301w", "https://a.eu/b", "http://例子.中国/文", "t.co", "#SoftSkills", "@astp", "@office@social.example.org", "👩‍👩‍👧‍👦", "🇫🇮", "1️⃣", "语言", "مهارات", "हिन्दी", "…", "(x.eu)", "info@astp.eu",
    ];

    private static readonly Gen<string> Text = Gen.Int[0, Signs.Length - 1].Select(i => Signs[i]).Array[0, 12].Select(words => string.Join(' ', words));

    [Fact]
    public void Texts_joined_by_a_line_break_count_as_the_sum_of_their_parts() =>
        Gen.Select(Text, Text, Gen.Enum<CountingMethod>()).Sample((a, b, method) => TextLength.Count(a + "\n" + b, method) == TextLength.Count(a, method) + 1 + TextLength.Count(b, method));
}
