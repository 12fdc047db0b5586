using CsCheck;
using KtSite.Social;

namespace KtSite.Tests.Social;

public class SentencesTests
{
    [Theory]
    [InlineData("The board met. It agreed! Did it? Yes… Now", "The board met.| It agreed!| Did it?| Yes…| Now")]
    [InlineData("Dr. Maria Rossi and Prof. J. Smith spoke, e.g. about trust vs. control. They agreed.", "Dr. Maria Rossi and Prof. J. Smith spoke, e.g. about trust vs. control.| They agreed.")]
    [InlineData("Approx. 40 came to St. Gallen, cf. Annex 2. Mr. Li, Mrs. Kim and Ms. Ruiz too.", "Approx. 40 came to St. Gallen, cf. Annex 2.| Mr. Li, Mrs. Kim and Ms. Ruiz too.")]
    [InlineData("See report No. 7 of it. The answer was no. We left.", "See report No. 7 of it.| The answer was no.| We left.")]
    [InlineData("Then AT&T, O'Reilly & Co. (rest) and Acme Inc. Paris, Sons Ltd. London, Jr. King left.", "Then AT&T, O'Reilly & Co. (rest) and Acme Inc. Paris, Sons Ltd. London, Jr. King left.")]
    [InlineData("Since Jan. 2026 and 5 Sept. Monday we ask Jan. He knows.", "Since Jan. 2026 and 5 Sept. Monday we ask Jan.| He knows.")]
    [InlineData("Przy ul. Rakowickiej, np. Uniwersytet im. Mickiewicza, tj. AGH itd. Koniec.", "Przy ul. Rakowickiej, np. Uniwersytet im. Mickiewicza, tj. AGH itd. Koniec.")]
    [InlineData("W m.in. Krakowie w 2026 r. Potem Turku.", "W m.in. Krakowie w 2026 r.| Potem Turku.")]
    [InlineData("Il dott. Rossi e la prof.ssa Bianchi, p.es. Roma ecc. Poi cena.", "Il dott. Rossi e la prof.ssa Bianchi, p.es. Roma ecc. Poi cena.")]
    [InlineData("Mukana oli mm. Turku, esim. Åbo ym. Sitten kahvia.", "Mukana oli mm. Turku, esim. Åbo ym. Sitten kahvia.")]
    [InlineData("Met bijv. Leiden, o.a. Delft, d.w.z. Holland enz. Daarna koffie.", "Met bijv. Leiden, o.a. Delft, d.w.z. Holland enz. Daarna koffie.")]
    [InlineData("In z.B. Bonn, z. B. Köln, d. h. Städten, u. a. Ulm bzw. Trier usw. Dann Kaffee.", "In z.B. Bonn, z. B. Köln, d. h. Städten, u. a. Ulm bzw. Trier usw. Dann Kaffee.")]
    [InlineData("Avec p. ex. Paris, c.-à-d. Lutèce, env. Deux. Puis café.", "Avec p. ex. Paris, c.-à-d. Lutèce, env. Deux.| Puis café.")]
    [InlineData("See p. 7 and Art. 5, pp. 8–9. It is state of the art. We took plan b. Then we left.", "See p. 7 and Art. 5, pp. 8–9.| It is state of the art.| We took plan b.| Then we left.")]
    [InlineData("In the U.S. Congress. At 5 p.m. We left.", "In the U.S. Congress.| At 5 p.m.| We left.")]
    [InlineData("Version 1.2 of ktsoftskills.eu is out. In 2023. Read it.", "Version 1.2 of ktsoftskills.eu is out.| In 2023.| Read it.")]
    [InlineData("“It works.” (So they said.) Well?! said nobody. End", "“It works.”| (So they said.)| Well?! said nobody.| End")]
    [InlineData("„Es geht.“ Sie kam. « Quoi ? » Il rit !", "„Es geht.“| Sie kam.| « Quoi ? »| Il rit !")]
    [InlineData("三方会面。“好！”他说。下一步呢？开始", "三方会面。|“好！”|他说。|下一步呢？|开始")]
    [InlineData("اجتمع الشركاء. هل اتفقوا؟ نعم.", "اجتمع الشركاء.| هل اتفقوا؟| نعم.")]
    [InlineData("Outcomes\n\nThe board met\r\n\r\nand left. ", "Outcomes|\n\nThe board met|\r\n\r\nand left. ")]
    [InlineData("1. Trust\n2. Skills. More", "1. Trust\n2. Skills.| More")]
    [InlineData("", "")]
    public void Sentences_end_where_readers_take_a_breath(string text, string expected)
    {
        var start = 0;
        var found = new List<string>();
        foreach (var end in Sentences.Ends(text))
        {
            found.Add(text[start..end]);
            start = end;
        }

        Assert.Equal(expected, string.Join('|', found));
    }

    [Fact]
    public void Ends_rise_up_to_the_length_of_the_text() =>
        Gen.String[Gen.OneOf(Gen.Char, Gen.Char["aA.!?…。！ \r\n\"“”»)"]), 0, 40].Sample(text =>
        {
            var ends = Sentences.Ends(text);
            return text.Length == 0 ? ends.Count == 0 : ends[^1] == text.Length && ends.Zip(ends.Skip(1)).All(p => p.First < p.Second) && ends[0] > 0;
        });
}
