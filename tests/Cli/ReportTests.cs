using System.Text.Json;
using KtSite.Tests.Support;

namespace KtSite.Tests.Cli;

/// <summary>Reports on the command line, wrong usage included.</summary>
public sealed class ReportTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public ReportTests()
    {
        folder.Write("data/project.yml", "name: Bridges\nfullTitle: Building Bridges\ndescription: A project.\nbaseUrl: https://bridges.example/\ntimeZone: Europe/Rome\n");
        folder.Write("input/pages/index.md", "---\ntitle: Welcome\n---\nHello.\n");
        folder.Write("data/promises.yml", "promises:\n  - { id: a, label: bridges, promised: 40, reached: 10, due: 2023-05 }\n  - { id: b, label: towers, promised: 4, reached: 4 }\n");
        folder.Write("data/partners.yml", "partners:\n  - { id: alpha, name: Alpha University, shortName: Alpha, country: fi, city: Turku }\n");
        folder.Write("data/countries.yml", "countries:\n  - { id: fi, label: Finland }\n");
        folder.Write("input/meetings/2023-06-29-leiden.md", "---\nid: leiden\ntitle: Leiden\nkind: Meeting\npurpose: To plan.\nactions:\n  - { id: L1, what: Publish, owner: alpha, due: 2023-08 }\n  - { id: L2, what: Meet, owner: all, due: 2023-08 }\n---\nText.\n");
        folder.Write("input/news/2023-07-01-met.md", "---\ntitle: We met\nfulfils: leiden/L2\n---\nText.\n");
    }

    public void Dispose() => folder.Dispose();

    private (int ExitCode, string Output, string Error) Run(params string[] arguments) => TestProgram.Run([.. arguments, "--root", folder.Path]);

    [Fact]
    public void Without_a_name_it_lists_what_there_is()
    {
        var (code, output, _) = Run("report");
        Assert.Equal(0, code);
        Assert.Contains("promises", output);
        Assert.Contains("actions", output);
    }

    [Fact]
    public void A_table_for_people_has_the_numbers()
    {
        var (code, output, error) = Run("report", "promises");
        Assert.Equal((0, ""), (code, error));
        var line = Assert.Single(output.Split('\n'), l => l.Contains("bridges"));
        Assert.Matches(@"40.+10.+missed.+2023-05", line);
    }

    [Fact]
    public void Actions_tell_who_did_them()
    {
        var rows = JsonDocument.Parse(Run("report", "actions", "--as", "json", "--now", "2023-09-01").Output).RootElement;
        Assert.Equal(["late", "done"], rows.EnumerateArray().Select(r => r.GetProperty("state").GetString()));
        Assert.Equal("https://bridges.example/news/met/", rows[1].GetProperty("completedBy").GetString());
        Assert.Equal("Alpha", rows[0].GetProperty("owner").GetString());
        Assert.Equal("open", JsonDocument.Parse(Run("report", "actions", "--as", "json", "--now", "2023-08-31").Output).RootElement[0].GetProperty("state").GetString());
    }

    [Fact]
    public void Reviews_are_all_printed_for_those_who_work_on_the_site()
    {
        folder.Write("data/reviews.yml", "reviews:\n  - { id: b, item: leiden, date: 2023-07-02, comment: Late, public: true, answer: Yes }\n  - { id: a, item: leiden, date: 2023-07-01, comment: Long }\n");
        var rows = JsonDocument.Parse(Run("report", "reviews", "--as", "json").Output).RootElement;
        Assert.Equal(["a: internal, open, Long", "b: public, answered, Late"], rows.EnumerateArray().Select(r => $"{r.GetProperty("id")}: {r.GetProperty("seen")}, {r.GetProperty("state")}, {r.GetProperty("comment")}"));
    }

    [Fact]
    public void Translations_are_there_old_or_missing()
    {
        folder.Write("data/project.yml", "name: Bridges\nfullTitle: Building Bridges\ndescription: A project.\nbaseUrl: https://bridges.example/\ntimeZone: Europe/Rome\nlanguages: [en, pl, fi]\n");
        folder.Write("data/tags.yml", "tags:\n  - { id: bridge, label: { en: Bridge, pl: Most } }\n");
        folder.Write("input/news/2023-07-01-met.md", "---\nid: met\ntitle: We met\nupdated: 2023-07-10\n---\nText.\n");
        folder.Write("input/news/2023-07-02-spotkanie.md", "---\ntitle: Spotkanie\nlang: pl\ntranslationOf: met\n---\nText.\n");
        folder.Write("input/news/2023-07-10-tapaaminen.md", "---\ntitle: Tapaaminen\nlang: fi\ntranslationOf: met\n---\nText.\n");
        folder.Write("input/news/2023-08-01-most.md", "---\ntitle: Most\nlang: pl\n---\nText.\n");
        var rows = JsonDocument.Parse(Run("report", "translations", "--as", "json").Output).RootElement.EnumerateArray()
            .Select(r => $"{r.GetProperty("item")} {r.GetProperty("language")} {r.GetProperty("state")}").ToArray();
        Assert.Equal(
            ["most en missing", "most pl original", "most fi missing", "met en original", "met pl outdated", "met fi translated"],
            rows.Where(r => r.StartsWith('m')));
        Assert.Equal(["tags/bridge pl translated", "tags/bridge fi missing"], rows.Where(r => r.StartsWith("tags/", StringComparison.Ordinal)));
        Assert.Contains("home pl missing", rows.Select(r => r.Replace("index", "home")));
    }

    [Fact]
    public void A_missed_promise_can_stop_a_pipeline()
    {
        var (code, _, error) = Run("report", "promises", "--fail-on-missed");
        Assert.Equal(1, code);
        Assert.Contains("data/promises.yml:2:5: 'a' was due 2023-05: 10 of 40", error);
        Assert.Equal(0, Run("report", "promises", "--fail-on-missed", "--now", "2023-05-31").ExitCode);
    }

    [Fact]
    public void A_site_with_errors_gives_no_report()
    {
        folder.Write("data/promises.yml", "promises:\n  - { id: a, lable: bridges }\n");
        var (code, output, error) = Run("report", "promises");
        Assert.Equal((1, ""), (code, output));
        Assert.Contains("did you mean 'label'?", error);
    }

    [Theory]
    [InlineData("report", "promisses")]
    [InlineData("report", "promises", "--as", "pdf")]
    public void Wrong_usage_is_told(params string[] arguments)
    {
        var (code, output, error) = Run(arguments);
        Assert.Equal((2, ""), (code, output.Contains("promised") ? output : ""));
        Assert.Contains(arguments[^1], error);
    }
}
