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
}
