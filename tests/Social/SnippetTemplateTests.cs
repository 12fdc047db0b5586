using CsCheck;
using KtSite.Social;

namespace KtSite.Tests.Social;

public class SnippetTemplateTests
{
    private static readonly SnippetParts Parts = new(
        "Four cities test the report", "Bologna, Helsinki, Leiden and Warsaw each held a meeting. Fifty experts came.", ["50 professionals"], "October 2023", null, ["@astp", "JAG"], "https://example.eu/news/x/", ["#Project", "#Second", "#Third"], "#Funder", "Read the report");

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
    public void Composed_texts_fit_every_network_keep_address_and_funder_and_break_no_word()
    {
        string[] vocabulary = ["trust", "and", "Kraków", "the", "a.eu/b.", "#SoftSkills", "@astp", "@office@social.example.org", "👩‍👩‍👧‍👦", "skills.", "of", "“well?”", "مهارات", "हिन्दी", "2023", "z" + new string('y', 50)];
        var words = Gen.Int[0, vocabulary.Length - 1].Select(i => vocabulary[i]);
        Gen<string> Line(int most) => words.Array[0, most].Select(w => string.Join(' ', w));
        Gen.Select(Line(40), Line(60), Line(6), Line(4), Gen.Int[120, 600], Gen.Enum<CountingMethod>(), Gen.Enum<SnippetVariant>(), Gen.Int[1, 4]).Sample((title, summary, figure, call, limit, method, variant, most) =>
        {
            var parts = Parts with { Title = title, Summary = summary, Figures = [figure], CallToAction = call };
            var rule = new LengthRule(method, limit);
            var text = SnippetTemplate.Parse(Full).Compose(variant, parts, rule.Fits, most);
            Assert.True(rule.Fits(text), $"{rule.Count(text)} of {limit}: {text}");
            Assert.Contains(parts.Address, text);
            Assert.Contains("#Funder", text);
            string[] whole = [.. vocabulary, .. parts.Organisations, .. parts.Hashtags, "#Funder", parts.Address, "With"];
            // After a link or a handle the ellipsis stands alone.
            Assert.All(text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(w => w != "…"), w => Assert.Contains(whole, v => v == w || v.TrimEnd('.', ',') == w.TrimEnd('…', '.', ',')));
        });
    }

    [Fact]
    public void A_misspelt_placeholder_is_told() => Assert.Equal(["titel"], SnippetTemplate.Parse("{ titel } { address }").UnknownPlaceholders);
}
