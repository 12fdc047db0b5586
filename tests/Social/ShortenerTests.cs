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

    [Theory]
    [InlineData("Soft skills are needed and they can be taught to everybody", 38, "Soft skills are needed…")]
    [InlineData("Partners asked the people who have been trained", 38, "Partners asked the people…")]
    [InlineData("Umiejętności miękkie przydają się w pracy", 35, "Umiejętności miękkie przydają się…")]
    [InlineData("Spotkanie partnerów oraz przedstawicieli uczelni", 26, "Spotkanie partnerów…")]
    [InlineData("Warsztaty dla pracowników, np. dla trenerów", 35, "Warsztaty dla pracowników…")]
    [InlineData("Competenze trasversali degli esperti della ricerca", 44, "Competenze trasversali degli esperti…")]
    [InlineData("Pehmeät taidot sekä niiden merkitys", 22, "Pehmeät taidot…")]
    [InlineData("Vaardigheden voor kennisoverdracht in het hoger onderwijs", 43, "Vaardigheden voor kennisoverdracht…")]
    [InlineData("Schlüsselkompetenzen für den Wissenstransfer", 31, "Schlüsselkompetenzen…")]
    [InlineData("Les compétences pour le transfert des connaissances", 39, "Les compétences pour le transfert…")]
    [InlineData("Habilidades para la transferencia de conocimiento", 39, "Habilidades para la transferencia…")]
    [InlineData("Trainers wrote down “the skills of their staff”", 24, "Trainers wrote down…")]
    public void Connectors_of_many_languages_are_dropped(string text, int limit, string expected) => Assert.Equal(expected, Shortener.Fit(text, t => t.Length <= limit));

    [Theory]
    [InlineData("A workshop on generative AI for partners", 30, "A workshop on generative AI…")]
    [InlineData("Guidelines of the WHO for trainers", 24, "Guidelines of the WHO…")]
    [InlineData("What is told in Annex A of the report", 26, "What is told in Annex A…")]
    [InlineData("The meeting in Como was short", 22, "The meeting in Como…")]
    [InlineData("To be or not to be that is the question", 16, "To be or not to…")]
    public void Names_that_look_like_connectors_are_kept_and_so_is_a_title_of_nothing_else(string text, int limit, string expected) =>
        Assert.Equal(expected, Shortener.Fit(text, t => t.Length <= limit));

    [Fact]
    public void A_shortened_text_fits_and_is_never_longer()
    {
        string[] vocabulary = ["trust", "and", "Kraków", "the", "https://a.eu/b.", "#SoftSkills", "@astp", "👩‍👩‍👧‍👦", "skills.", "of", "(open", "closed)", "“quoted", "words”,", "–", "O’Reilly"];
        var words = Gen.Int[0, vocabulary.Length - 1].Select(i => vocabulary[i]);
        Gen.Select(words.Array[1, 60], Gen.Int[1, 200], Gen.Enum<CountingMethod>()).Sample((parts, limit, method) =>
        {
            var text = string.Join(' ', parts);
            var shorter = Shortener.Fit(text, t => TextLength.Count(t, method) <= limit);
            Assert.True(TextLength.Count(shorter, method) <= limit, shorter);
            var kept = shorter.TrimEnd('…').Split(' ', StringSplitOptions.RemoveEmptyEntries);
            // Every word that is left stood whole in the text.
            Assert.All(kept, w => Assert.Contains(parts, p => p == w || p.TrimEnd('.', ',') == w));
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
