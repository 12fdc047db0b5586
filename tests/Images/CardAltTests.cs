using System.IO.Compression;
using KtSite.Tests.Support;

namespace KtSite.Tests.Images;

/// <summary>Alternative texts of share cards say what the cards say.</summary>
public class CardAltTests
{
    private const string Rest = " 1 May 2023. Bridges. An emblem: Co-funded by somebody.";

    private static string AltOf(string fields, string title) =>
        TestSite.Minimal().With("input/news/2023-05-01-a.md", $"---\ntitle: '{title}'\nsummary: S\n{fields}---\nText.\n").Build().Fine()
            .Page("share/news/a/index.html").GetElementById("card-alt")!.TextContent;

    [Theory]
    [InlineData("A bridge is open", "News: A bridge is open.")]
    [InlineData("What next for soft skills?", "News: What next for soft skills?")]
    [InlineData("Open at last!", "News: Open at last!")]
    [InlineData("A bridge (in Turku)", "News: A bridge (in Turku).")]
    [InlineData("Finland 🇫🇮 opens 1️⃣ bridge 🎉", "News: Finland opens 1 bridge.")]
    public void It_holds_type_title_date_project_and_funder_in_sentences_with_one_end(string title, string said) => Assert.Equal(said + Rest, AltOf("", title));

    [Fact]
    public void An_editors_words_do_not_replace_what_the_card_says() =>
        Assert.Equal("News: A bridge is open." + Rest, AltOf("image: { alt: Card with the title of this news item }\n", "A bridge is open"));

    [Fact]
    public void The_section_says_the_type_in_the_words_of_its_menu()
    {
        var built = TestSite.Minimal().With("input/news/_index.md", "---\ntitle: All our news\nmenu: { order: 1, label: Tidings }\n---\n").WithNews("Text.", "summary: S\n").Build();
        Assert.StartsWith("Tidings: A bridge is open.", built.Page("share/news/a-bridge/index.html").GetElementById("card-alt")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_without_a_card_of_its_own_describes_the_card_of_the_site()
    {
        var built = TestSite.Minimal().Build();
        Assert.Equal("Building Bridges. Bridges. An emblem: Co-funded by somebody.", built.Page("index.html").QuerySelector("meta[property='og:image:alt']")!.GetAttribute("content"));
    }

    [Fact]
    public void Every_kit_of_the_site_says_title_and_funder()
    {
        var kits = RealSite.Pages().Where(p => p.Path.StartsWith("share/", StringComparison.Ordinal) && p.Path != "share/index.html").ToArray();
        Assert.NotEmpty(kits);
        foreach (var (path, page) in kits)
        {
            var alt = page.GetElementById("card-alt")!.TextContent;
            Assert.Contains(page.QuerySelector("h1")!.TextContent, alt, StringComparison.Ordinal);
            Assert.EndsWith("KT SoftSkills. Emblem of the European Union: Co-funded by the European Union.", alt, StringComparison.Ordinal);
            Assert.Equal(alt, page.QuerySelector("img.card")!.GetAttribute("alt"));
            using var zip = new ZipArchive(new MemoryStream(RealSite.Built.Files[path.Replace("index.html", "kit.zip", StringComparison.Ordinal)]));
            using var file = new StreamReader(zip.GetEntry("alternative-text.txt")!.Open());
            Assert.Equal(alt + "\n", file.ReadToEnd());
        }
    }
}
