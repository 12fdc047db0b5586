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

    [Theory]
    [InlineData("The report on skills (which covers all (partner countries), and which was discussed at length) is out", 70, "The report on skills (which covers all (partner countries)…")]
    [InlineData("The first report on the skills of trainers (which covers all (partner countries), and which was discussed) is out", 70, "The first report on the skills of trainers…")]
    [InlineData("Trainers told us at once that “active listening can be taught” to all", 54, "Trainers told us at once…")]
    [InlineData("Everybody among the trainers says “active listening can be taught” to all", 60, "Everybody among the trainers says…")]
    [InlineData("Die Trainer sagen alle dasselbe: „Zuhören kann man lernen“, immer", 50, "Die Trainer sagen alle dasselbe…")]
    [InlineData("Les formateurs disent tous : « écouter, cela s’apprend » et encore", 48, "Les formateurs disent tous…")]
    [InlineData("Kouluttajat sanovat aina näin ”kuuntelua voi oppia” ja niin", 45, "Kouluttajat sanovat aina näin…")]
    [InlineData("The trainers of O’Reilly said ‘we listen to the partners a lot’ and left", 55, "The trainers of O’Reilly said…")]
    [InlineData("The trainers all wrote \"we listen to the partners\" and left", 40, "The trainers all wrote…")]
    [InlineData("The trainers’ report and the partners’ plan are both ready now", 55, "The trainers’ report and the partners’ plan…")]
    [InlineData("They say “active listening can be taught to all of us” too", 45, "They say “active listening can be taught…")]
    [InlineData("“We listen to the partners (and to all of their people too)” they said", 46, "“We listen to the partners…")]
    [InlineData("All the partners of the project agreed. They said “It works. We like it a lot.” and left the room", 65, "All the partners of the project agreed.")]
    public void Brackets_and_quotations_are_not_left_open_where_that_costs_little(string text, int limit, string expected) =>
        Assert.Equal(expected, Shortener.Fit(text, t => t.Length <= limit));

    [Theory]
    [InlineData("The partners will agree with employers and trainers which soft skills transfer work needs, and prepare training for their staff", 118, "The partners will agree with employers and trainers which soft skills transfer work needs…")]
    [InlineData("KT SoftSkills began in December 2022. For three years, six partners in four countries ask which soft skills transfer work needs, and prepare training for their staff", 156, "KT SoftSkills began in December 2022. For three years, six partners in four countries ask which soft skills transfer work needs…")]
    [InlineData("Managers, researchers and trainers from Kraków, Turku and Leiden met", 62, "Managers, researchers and trainers from Kraków…")]
    [InlineData("We wrote a guide for managers and trainers – for all of them", 55, "We wrote a guide for managers and trainers…")]
    [InlineData("We met the National Contact Point (NCP) for long talks", 49, "We met the National Contact Point (NCP)…")]
    [InlineData("First, all of the partners met in the library of Kraków", 46, "First, all of the partners met in the library…")]
    [InlineData("伙伴们讨论了信任和沟通的重要性，然后他们回家了", 18, "伙伴们讨论了信任和沟通的重要性…")]
    public void Words_are_cut_at_the_end_of_a_clause_that_is_near(string text, int limit, string expected) => Assert.Equal(expected, Shortener.Fit(text, t => t.Length <= limit));

    [Theory]
    [InlineData("Short summary of everything that happened", 16, "")]
    [InlineData("Short summary of everything that happened", 40, "Short summary of everything…")]
    [InlineData("Short summary", 16, "Short summary")]
    [InlineData("It works! Some twenty partners tried it", 32, "It works! Some twenty partners…")]
    [InlineData("They all agreed at once. Then there was dinner", 30, "They all agreed at once.")]
    [InlineData("Read https://www.ktsoftskills.eu/report/ today and tomorrow", 46, "")]
    [InlineData("四个城市测试了关于知识转移中软技能的报告", 10, "")]
    [InlineData("四个城市测试了关于知识转移中软技能的报告和五十位专业人士参加了会议", 25, "四个城市测试了关于知识转移中软技能的报告和五十位…")]
    public void A_summary_that_would_say_nothing_is_left_out(string text, int limit, string expected) => Assert.Equal(expected, Shortener.FitMeaningfully(text, t => t.Length <= limit));

    [Fact]
    public void Looking_for_a_better_cut_asks_at_most_twice_more()
    {
        var text = string.Concat(Enumerable.Repeat("The partners (all of them) wrote, read “and discussed (at length) what trainers”, managers and others need; ", 20));
        var asked = 0;
        Shortener.Fit(text, t => ++asked > 0 && t.Length <= 900);
        // Some 320 words are halved nine times.
        Assert.InRange(asked, 1, 14);
    }

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
