using CsCheck;
using KtSite.Social;

namespace KtSite.Tests.Social;

public class ShortenerTests
{
    [Theory]
    [InlineData("The partners met. They planned six months of work with a report and four meetings.", 40, "The partners met.")]
    [InlineData("Partners plan the work of the coming half year", 24, "Partners plan the work…")]
    [InlineData("Short enough", 40, "Short enough")]
    [InlineData("Read https://a.eu/b and more of it", 24, "Read https://a.eu/b …")]
    [InlineData("Unsplittable", 5, "")]
    public void Texts_are_cut_at_a_sentence_then_at_a_word_and_never_end_in_a_connector(string text, int limit, string expected) =>
        Assert.Equal(expected, Shortener.Fit(text, t => t.Length <= limit));

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
}
