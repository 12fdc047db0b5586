using System.Globalization;
using KtSite.Citations;
using KtSite.Reading;

namespace KtSite.Tests.Citations;

/// <summary>Citations to the letter.</summary>
public class CitationTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    internal static Citation Example(string title = "A bridge is open", string? date = "2023-06-29", params CitedName[] authors) => new(
        "bridges-a-bridge",
        title,
        authors.Length > 0 ? authors : [new("Noeleen O'Hara", "O'Hara"), new("Alpha University", IsOrganisation: true)],
        "News",
        "Bridges",
        date is not null && PartialDate.TryParse(date, out var day) ? day : null,
        "https://bridges.example/news/a-bridge/",
        "en",
        null,
        "It is open.",
        ["Bridges", "Skills"]);

    [Fact]
    public void BibTeX_says_what_is_known() => Assert.Equal(
        """
        @misc{bridges-a-bridge,
          author = {O'Hara, Noeleen and {Alpha University}},
          title = {{A bridge is open}},
          publisher = {Bridges},
          year = {2023},
          month = jun,
          day = {29},
          url = {https://bridges.example/news/a-bridge/},
          language = {en},
          abstract = {It is open.},
          keywords = {Bridges, Skills}
        }

        """, BibTeX.Write(Example()));

    [Fact]
    public void Ris_has_a_line_for_each_fact_and_the_line_breaks_of_its_standard() => Assert.Equal(
        "TY  - ELEC\r\nID  - bridges-a-bridge\r\nAU  - O'Hara, Noeleen\r\nAU  - Alpha University\r\nTI  - A bridge is open\r\nT2  - Bridges\r\nPB  - Bridges\r\n"
        + "PY  - 2023\r\nDA  - 2023/06/29\r\nUR  - https://bridges.example/news/a-bridge/\r\nLA  - en\r\nAB  - It is open.\r\nKW  - Bridges\r\nKW  - Skills\r\nER  - \r\n",
        Ris.Write(Example()));

    [Theory]
    [InlineData("2023-06-29", "O'Hara, Noeleen; Alpha University (29 June 2023). A bridge is open. News, Bridges. https://bridges.example/news/a-bridge/")]
    [InlineData("2023-06", "O'Hara, Noeleen; Alpha University (June 2023). A bridge is open. News, Bridges. https://bridges.example/news/a-bridge/")]
    [InlineData(null, "O'Hara, Noeleen; Alpha University. A bridge is open. News, Bridges. https://bridges.example/news/a-bridge/")]
    public void A_plain_citation_is_as_exact_as_the_date(string? date, string expected) => Assert.Equal(expected, PlainCitation.Write(Example(date: date), English));

    [Theory]
    [InlineData("Is it open?", "Bridges. Is it open? News. https://bridges.example/news/a-bridge/")]
    [InlineData("Line\r\n  break", "Bridges. Line break. News. https://bridges.example/news/a-bridge/")]
    public void A_site_that_signs_alone_is_named_once(string title, string expected) =>
        Assert.Equal(expected, PlainCitation.Write(Example(title, null, new CitedName("Bridges", IsOrganisation: true)), English));

    [Theory]
    [InlineData("2023-06", "year = {2023},\n  month = jun,\n  url", "DA  - 2023/06/\r\n")]
    [InlineData("2023", "year = {2023},\n  url", "DA  - 2023//\r\n")]
    public void A_day_that_nobody_knows_is_not_made_up(string date, string bibtex, string ris)
    {
        Assert.Contains(bibtex, BibTeX.Write(Example(date: date)));
        Assert.Contains(ris, Ris.Write(Example(date: date)));
    }

    [Fact]
    public void Without_a_date_none_is_written()
    {
        Assert.DoesNotContain("year", BibTeX.Write(Example(date: null)));
        Assert.DoesNotContain("PY", Ris.Write(Example(date: null)));
    }

    [Theory]
    [InlineData("R&D: 50 % of $1_000 #1", @"R\&D: 50 \% of \$1\_000 \#1")]
    [InlineData(@"a\b {c} ~d^ <e>|", @"a\textbackslash{}b \textbraceleft{}c\textbraceright{} \textasciitilde{}d\textasciicircum{} \textless{}e\textgreater{}\textbar{}")]
    [InlineData(" one\n\n two\tthree\u2028four\u0000 ", "one two three four")]
    [InlineData("Łódź, “Kraków” – Straße", "Łódź, “Kraków” – Straße")]
    public void LaTeX_prints_a_text_as_it_is(string text, string expected) => Assert.Equal(expected, BibTeX.Escape(text));

    [Theory]
    [InlineData("Noeleen O'Hara", "O'Hara", "O'Hara, Noeleen")]
    [InlineData("Anna van der Berg", "van der Berg", "van der Berg, Anna")]
    [InlineData("Nagy Éva", "Nagy", "Nagy, Éva")]
    [InlineData("Aristoteles", null, "Aristoteles")]
    [InlineData("Maria del Carmen Pérez", null, "Maria del Carmen Pérez")]
    public void A_name_is_turned_only_where_its_family_name_is_told(string name, string? family, string sorted) =>
        Assert.Equal(sorted, new CitedName(name, family).Sorted);

    [Fact]
    public void Names_with_borders_in_them_are_kept_whole()
    {
        Assert.Contains("author = {{Arts and Crafts} and {Smith, Jr.} and {Institute of A and B}}", BibTeX.Write(Example(authors:
            [new("Arts and Crafts"), new("Smith, Jr."), new("Institute of A and B", IsOrganisation: true)])));
    }

    [Fact]
    public void A_line_break_in_a_text_starts_no_new_line_of_a_record()
    {
        var record = Ris.Write(Example("A\r\nER  - \r\nTY  - BOOK"));
        Assert.Contains("TI  - A ER - TY - BOOK\r\n", record);
        Assert.Single(record.Split("\r\n"), l => l.StartsWith("ER", StringComparison.Ordinal));
    }
}
