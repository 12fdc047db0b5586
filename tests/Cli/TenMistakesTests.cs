using KtSite.Tests.Support;

namespace KtSite.Tests.Cli;

/// <summary>The slips that people who do not program make most often: what the program prints lets them mend each at once.</summary>
public sealed class TenMistakesTests : IDisposable
{
    private const string News = "input/news/2023-05-01-a-bridge.md";

    private readonly TemporaryFolder folder = new();

    public TenMistakesTests()
    {
        folder.Write("data/project.yml", "name: Bridges\nfullTitle: Building Bridges\ndescription: A project.\nbaseUrl: https://bridges.example/\ntimeZone: Europe/Rome\n");
        folder.Write("data/tags.yml", "tags:\n  - { id: bridges, label: Bridges }\n");
        folder.Write("input/pages/index.md", "---\nid: home\ntitle: Welcome\n---\nHello.\n");
        folder.Write("input/news/2023-04-01-plans.md", "---\nid: plans\ntitle: Plans\nsummary: The plans.\n---\nText.\n");
        folder.Write("input/news/photo.png", "");
        File.WriteAllBytes(folder["input/news/photo.png"], TestPicture.Png(40, 30));
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("a colon in a title", "title: Turku: a bridge is open\nsummary: S.", "Text.", "2:13", "error", "the text after 'title:' holds a second colon", "title: \"Turku: a bridge is open\"")]
    [InlineData("a tab", "title: A bridge\nsummary: S.\nplace:\n\tcity: Turku", "Text.", "5:1", "error", "the line begins with a tab", "replace the tab by two spaces")]
    [InlineData("curly quotation marks", "title: “Turku: a bridge”\nsummary: S.", "Text.", "2:8", "error", "curly quotation marks do not hold a text together", "title: \"Turku: a bridge\"")]
    [InlineData("curly quotation marks that do no harm to YAML", "title: “A bridge”\nsummary: S.", "Text.", "2:8", "warning", "the curly quotation marks around “A bridge” are taken for a part of the text", "write straight ones, \"A bridge\", or none")]
    [InlineData("a date as people write it", "title: A bridge\nsummary: S.\ndate: 29.6.2023", "Text.", "4:7", "error", "'date' is '29.6.2023'; did you mean '2023-06-29'?", "write 'date: 2023-06-29'")]
    [InlineData("a day that does not exist", "title: A bridge\nsummary: S.\ndate: 2023-06-31", "Text.", "4:7", "error", "'date' is '2023-06-31'", "write year, month and day such as 2023-06-29")]
    [InlineData("a missing bracket", "title: A bridge\nsummary: S.", "First line.\n\nSee [the plans](2023-04-01-plans.md and more.", "7:16", "warning", "the bracket '(' of this link is not closed", "add a ')' after the address: [the plans](address)")]
    [InlineData("another missing bracket", "title: A bridge\nsummary: S.", "See *this* and\n[the plans(2023-04-01-plans.md).", "6:1", "warning", "the bracket '[' of this link is not closed", "[the plans](address)")]
    [InlineData("a picture in other capitals", "title: A bridge\nsummary: S.", "![A bridge](Photo.PNG)", "5:1", "error", "the link 'Photo.PNG' differs in capitals from the file 'input/news/photo.png'", "write 'photo.png'")]
    [InlineData("an unknown tag", "title: A bridge\nsummary: S.\ntags: [brigdes]", "Text.", "4:8", "error", "there is no tag 'brigdes' in data/tags.yml; did you mean 'bridges'?", "write 'bridges'")]
    [InlineData("a slug that is taken", "title: A bridge\nsummary: S.\nslug: plans", "Text.", "2:1", "error", "the address /news/plans/ is taken by input/news/2023-04-01-plans.md", "give one of the two another 'slug:'")]
    [InlineData("no summary", "title: A bridge", "", "2:1", "warning", "'A bridge' has no summary", "add 'summary:' with one or two sentences")]
    [InlineData("a table that does not close", "title: A bridge\nsummary: S.", "| A | B |\n| --- | --- |\n| 1 | 2 |\nMore text.", "8:1", "warning", "the table above this line does not end", "put an empty line between the table and this line")]
    [InlineData("a table without its line", "title: A bridge\nsummary: S.", "| A | B |\n| 1 | 2 |", "5:1", "warning", "the line of hyphens below the head is missing", "write below this line: | --- | --- |")]
    public void Is_told_at_its_place_in_plain_words_with_what_to_write(string slip, string fields, string text, string place, string severity, string message, string mend)
    {
        folder.Write(News, $"---\n{fields}\n---\n{text}\n");
        var (code, _, error) = TestProgram.Run("check", "--root", folder.Path, "--now", "2024-01-01", "-q");
        Assert.True(code == (severity == "error" ? 1 : 0), $"{slip}: {error}");
        var line = error.Split('\n').Single(l => l.Contains($" {severity} KT", StringComparison.Ordinal));
        Assert.StartsWith($"{News}:{place}: {severity} KT", line);
        Assert.Contains(message, line);
        Assert.Contains(mend, error.Split('\n').Single(l => l.StartsWith("    mend: ", StringComparison.Ordinal)));
    }
}
