using CsCheck;
using KtSite.Social;

namespace KtSite.Tests.Social;

public class SocialTests
{
    // The worked examples of the network's published configuration, and traps around them.
    [Theory]
    [InlineData("KT SoftSkills", 13)]
    [InlineData("Krak\u00F3w", 6)]
    [InlineData("Krako\u0301w", 6)]
    [InlineData("知识转移", 8)]
    [InlineData("👩‍👩‍👧‍👦", 2)]
    [InlineData("🇫🇮🇮🇹", 4)]
    [InlineData("👍🏽", 2)]
    [InlineData("1️⃣", 2)]
    [InlineData("“Trust” – and…", 15)]
    [InlineData("See https://www.ktsoftskills.eu/post/a-very-long-address-that-goes-on", 27)]
    [InlineData("See ktsoftskills.eu/news.", 28)]
    [InlineData("(https://example.org/a_(b))", 25)]
    [InlineData("write to info@ktsoftskills.eu", 29)]
    [InlineData("@astp.eu is no link", 19)]
    [InlineData("version 1.2 is out.Finally", 26)]
    [InlineData("a.unknowntld", 12)]
    [InlineData("münchen.de", 23)]
    [InlineData("https://a.eu, https://b.eu!", 49)]
    public void Weighted_length_is_what_x_counts(string text, int length) => Assert.Equal(length, TwitterLength.Count(text));

    [Fact]
    public void The_limit_is_280()
    {
        Assert.True(TwitterLength.IsValid(new string('a', 280)));
        Assert.False(TwitterLength.IsValid(new string('a', 281)));
        Assert.Equal(282, TwitterLength.Count(new string('語', 141)));
        Assert.False(TwitterLength.IsValid(new string('語', 141)));
        Assert.False(TwitterLength.IsValid(""));
        Assert.False(TwitterLength.IsValid("a\uFFFEb"));
    }

    [Theory]
    [InlineData("👩‍👩‍👧‍👦", CountingMethod.Mastodon, 1)]
    [InlineData("https://www.ktsoftskills.eu/a/long/address/that/goes/on", CountingMethod.Mastodon, 23)]
    [InlineData("@office@social.example.org", CountingMethod.Mastodon, 7)]
    [InlineData("https://a.eu", CountingMethod.Graphemes, 12)]
    [InlineData("👍", CountingMethod.Utf16, 2)]
    public void Other_networks_count_in_their_own_way(string text, CountingMethod method, int length) => Assert.Equal(length, TextLength.Count(text, method));

    [Fact]
    public void Texts_joined_by_a_line_break_count_as_the_sum_of_their_parts() =>
        Gen.Select(Gen.String, Gen.String).Sample((a, b) =>
        {
            a = new string([.. a.Where(char.IsLetterOrDigit)]).Normalize();
            b = new string([.. b.Where(char.IsLetterOrDigit)]).Normalize();
            return TwitterLength.Count(a + "\n" + b) == TwitterLength.Count(a) + 1 + TwitterLength.Count(b);
        });

    [Fact]
    public void A_shortened_text_fits_and_is_never_longer()
    {
        string[] vocabulary = ["trust", "and", "Kraków", "the", "https://a.eu/b.", "#SoftSkills", "@astp", "👩‍👩‍👧‍👦", "skills.", "of"];
        var words = Gen.Int[0, vocabulary.Length - 1].Select(i => vocabulary[i]);
        Gen.Select(words.Array[1, 60], Gen.Int[1, 200], Gen.Enum<CountingMethod>()).Sample((parts, limit, method) =>
        {
            var text = string.Join(' ', parts);
            var shorter = Shortener.Fit(text, t => TextLength.Count(t, method) <= limit);
            Assert.True(TextLength.Count(shorter, method) <= limit, shorter);
            var kept = shorter.TrimEnd('…').Split(' ', StringSplitOptions.RemoveEmptyEntries);
            // Every word that is left stood whole in the text.
            Assert.All(kept, w => Assert.Contains(parts, p => p == w || p.TrimEnd('.') == w));
        });
    }

    [Theory]
    [InlineData("The partners met. They planned six months of work with a report and four meetings.", 40, "The partners met.")]
    [InlineData("Partners plan the work of the coming half year", 24, "Partners plan the work…")]
    [InlineData("Short enough", 40, "Short enough")]
    [InlineData("Read https://a.eu/b and more of it", 24, "Read https://a.eu/b …")]
    [InlineData("Unsplittable", 5, "")]
    public void Texts_are_cut_at_a_sentence_then_at_a_word_and_never_end_in_a_connector(string text, int limit, string expected) =>
        Assert.Equal(expected, Shortener.Fit(text, t => t.Length <= limit));

    [Theory]
    [InlineData("Quality Board", "#QualityBoard")]
    [InlineData("self-assessment", "#SelfAssessment")]
    [InlineData("Łódź & more", "#ŁódźMore")]
    [InlineData("2024", "")]
    public void Hashtags_are_read_as_words(string label, string tag) => Assert.Equal(tag, Hashtag.From(label));

    private static readonly SnippetParts Parts = new(
        "Four cities test the report", "Bologna, Helsinki, Leiden and Warsaw each held a meeting. Fifty experts came.", "50 professionals", "October 2023", null, ["@astp", "JAG"], "https://example.eu/news/x/", ["#Project", "#Second", "#Third"], "#Funder", "Read the report");

    [Fact]
    public void A_line_whose_placeholders_are_empty_is_dropped() =>
        Assert.Equal("Four cities test the report\nhttps://example.eu/news/x/", Announce("{title}\nIn {place}\n{address}", 500));

    [Fact]
    public void A_separator_goes_with_the_placeholder_that_is_empty() =>
        Assert.Equal("October 2023\nhttps://example.eu/news/x/", Announce("{date}, {place}\n{address}", 500));

    private const string Full = "{title}\n\n{summary}\n{figure}\nWith {organisations}\n{callToAction}\n{hashtags}\n{address}";

    private static string Announce(string template, int limit) => SnippetTemplate.Parse(template).Compose(SnippetVariant.Announce, Parts, new LengthRule(CountingMethod.TwitterWeighted, limit).Fits, 3);

    [Fact]
    public void Under_any_limit_that_holds_them_address_and_funders_hashtag_survive()
    {
        foreach (var variant in new[] { SnippetVariant.Announce, SnippetVariant.Figure, SnippetVariant.Invitation })
        {
            for (var limit = 280; limit >= 32; limit--)
            {
                var text = SnippetTemplate.Parse(Full).Compose(variant, Parts, new LengthRule(CountingMethod.TwitterWeighted, limit).Fits, 3);
                Assert.True(TwitterLength.Count(text) <= limit, $"{limit}: {text}");
                Assert.Contains("https://example.eu/news/x/", text);
                Assert.Contains("#Funder", text);
            }
        }
    }

    [Fact]
    public void Each_variant_keeps_its_point_longest()
    {
        string Of(SnippetVariant variant) => SnippetTemplate.Parse(Full).Compose(variant, Parts, t => t.Length <= 120, 1);
        Assert.DoesNotContain("50 professionals", Of(SnippetVariant.Announce));
        Assert.Contains("50 professionals", Of(SnippetVariant.Figure));
        Assert.Contains("Read the report", Of(SnippetVariant.Invitation));
    }

    [Theory]
    [InlineData(1, "#Funder")]
    [InlineData(2, "#Project #Funder")]
    [InlineData(4, "#Project #Second #Third #Funder")]
    public void The_funders_hashtag_is_among_the_few_that_a_network_takes(int most, string expected) =>
        Assert.Equal(expected, string.Join(' ', Parts.WithHashtags(most).Hashtags));

    [Theory]
    [InlineData(140)]
    [InlineData(1400)]
    public void A_very_long_title_is_cut_between_words_in_every_script(int times)
    {
        string[] words = ["Kraków", "知识转移", "مهارات", "👍", "skills"];
        foreach (var word in words)
        {
            var title = string.Join(word == "知识转移" ? "" : " ", Enumerable.Repeat(word, times));
            var text = SnippetTemplate.Parse("{title}\n\n{hashtags}\n{address}").Compose(
                SnippetVariant.Announce, Parts with { Title = title, Summary = "" }, new LengthRule(CountingMethod.TwitterWeighted, 280).Fits, 2);
            var first = text.Split('\n')[0];
            Assert.EndsWith("…", first);
            Assert.True(TwitterLength.IsValid(text));
            Assert.InRange(TwitterLength.Count(text), 240, 280);
            if (word != "知识转移") Assert.All(first.TrimEnd('…').Trim().Split(' '), w => Assert.Equal(word, w));
        }
    }

    [Fact]
    public void Bluesky_refuses_what_is_over_either_limit()
    {
        var bluesky = new LengthRule(CountingMethod.Graphemes, 300, Bytes: 3000);
        Assert.True(bluesky.Fits(string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦", 120))));
        // 130 families are 130 characters and 3,250 bytes.
        Assert.Equal(250, bluesky.Excess(string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦", 130))));
        Assert.Equal(1, bluesky.Excess(new string('a', 301)));
        Assert.Equal(300, bluesky.Count(new string('ó', 300)));
    }

    [Fact]
    public void Shortening_never_makes_a_text_longer()
    {
        var methods = Gen.Enum<CountingMethod>();
        Gen.Select(Gen.String, Gen.Int[0, 300], methods).Sample((text, limit, method) =>
        {
            var shorter = Shortener.Fit(text, t => TextLength.Count(t, method) <= limit);
            return TextLength.Count(shorter, method) <= Math.Max(limit, 0) || shorter.Length == 0;
        });
    }

    [Fact]
    public void A_misspelt_placeholder_is_told() => Assert.Equal(["titel"], SnippetTemplate.Parse("{ titel } { address }").UnknownPlaceholders);
}
