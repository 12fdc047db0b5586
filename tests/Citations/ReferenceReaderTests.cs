using System.Text.Json;
using KtSite.Citations;
using KtSite.Tests.Support;

namespace KtSite.Tests.Citations;

/// <summary>What we write, read back by a program that others wrote.</summary>
public class ReferenceReaderTests
{
    private static readonly string[] Nasty =
    [
        "R&D: 50 % of $1_000 #1",
        @"a\b {c} ~d^ <e>|",
        "Unbalanced { brace } } and \\{",
        "@misc{x, title = {y}}",
        "“Quotes” and \"quotes\"",
        "Łódź, Kraków, Straße, Yaoundé, Türkiye, Αθήνα, София",
        "Line\r\nbreak  - ER  - \nTY  - BOOK",
        "An ALL CAPS Title, with O'Hara & Co.",
    ];

    [Fact]
    public void Every_title_comes_back_from_bibtex_and_ris()
    {
        var all = Nasty.Select((t, i) => CitationTests.Example(t) with { Key = "k-" + i, Summary = t }).ToArray();
        var expected = Nasty.Select(t => OneLine.Of(t)).ToArray();
        var bibtex = ReferenceReader.Read(string.Join('\n', all.Select(BibTeX.Write)), "bibtex");
        Assert.Equal(expected, bibtex.Select(c => Text(c, "title")));
        var ris = ReferenceReader.Read(string.Join("\r\n", all.Select(Ris.Write)), "ris");
        Assert.Equal(expected, ris.Select(c => Text(c, "title")));
        Assert.Equal(expected, ris.Select(c => Text(c, "abstract")));
    }

    [Theory]
    [InlineData("bibtex")]
    [InlineData("ris")]
    public void Authors_dates_and_addresses_are_understood(string format)
    {
        var read = Assert.Single(ReferenceReader.Read(format == "ris" ? Ris.Write(CitationTests.Example()) : BibTeX.Write(CitationTests.Example()), format));
        Assert.Equal("bridges-a-bridge", Text(read, "id"));
        Assert.Equal("Bridges", Text(read, "publisher"));
        Assert.Equal("https://bridges.example/news/a-bridge/", Text(read, "URL"));
        Assert.Equal("[[2023,6,29]]", read.GetProperty("issued").GetProperty("date-parts").GetRawText());
        var authors = read.GetProperty("author");
        Assert.Equal(("O'Hara", "Noeleen"), (Text(authors[0], "family"), Text(authors[0], "given")));
        Assert.Contains("Alpha University", authors[1].EnumerateObject().Select(p => p.Value.GetString()));
    }

    [Fact]
    public void The_whole_site_can_be_cited()
    {
        var items = JsonDocument.Parse(RealSite.Built.Text("basket.json")).RootElement.GetProperty("items").EnumerateArray().ToArray();
        var titles = items.Select(i => Text(i, "title")).ToArray();
        Assert.True(items.Length > 40);
        var bibtex = ReferenceReader.Read(string.Join('\n', items.Select(i => Text(i, "bibtex"))), "bibtex");
        Assert.Equal(titles, bibtex.Select(c => Text(c, "title")));
        Assert.Equal(items.Length, bibtex.Select(c => Text(c, "id")).Distinct().Count());
        var ris = ReferenceReader.Read(string.Join("\r\n", items.Select(i => Text(i, "ris"))), "ris");
        Assert.Equal(titles, ris.Select(c => Text(c, "title")));
        Assert.Equal(items.Select(i => Text(i, "address")), ris.Select(c => Text(c, "URL")));
        Assert.Equal(bibtex.Select(c => Text(c, "id")), ris.Select(c => Text(c, "id")));
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;
}
