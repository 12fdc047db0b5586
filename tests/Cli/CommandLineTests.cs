using System.Diagnostics;
using System.Text.Json;
using KtSite.Tests.Support;

namespace KtSite.Tests.Cli;

/// <summary>The program as users call it, wrong usage included.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public CommandLineTests()
    {
        folder.Write("data/project.yml", "name: Bridges\nfullTitle: Building Bridges\ndescription: A project.\nbaseUrl: https://bridges.example/\ntimeZone: Europe/Rome\n");
        folder.Write("input/pages/index.md", "---\ntitle: Welcome\n---\nHello.\n");
        folder.Write("input/news/2023-05-01-a.md", "---\ntitle: A\n---\nText.\n");
    }

    public void Dispose() => folder.Dispose();

    private (int ExitCode, string Output, string Error) Run(params string[] arguments) => TestProgram.Run([.. arguments, "--root", folder.Path]);

    [Fact]
    public void Build_publishes_and_says_so_in_its_last_line()
    {
        var (code, output, error) = Run("build");
        Assert.Equal((0, ""), (code, error));
        Assert.Matches(@"^\d+ pages, \d+ feeds, \d+ snippets, \d+ cards, 0 held back, \d+\.\d\d s → ", output.Trim().Split('\n')[^1]);
        Assert.True(File.Exists(folder["output/news/a/index.html"]));
        Assert.Equal(0, Run().ExitCode);
    }

    [Fact]
    public void Build_for_a_folder_writes_relative_links()
    {
        var (code, _, error) = Run("build", "--for-folder");
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("href=\"../../news/index.html\"", File.ReadAllText(folder["output/news/a/index.html"]));
        Assert.DoesNotContain("=\"/", File.ReadAllText(folder["output/index.html"]));
    }

    [Fact]
    public void Errors_are_printed_with_place_code_and_mending_and_the_old_site_stays()
    {
        Run("build");
        var before = File.ReadAllText(folder["output/news/a/index.html"]);
        folder.Write("input/news/2023-05-01-a.md", "---\ntitle: A new title\nsumary: x\n---\nText.\n");
        var (code, _, error) = Run("build");
        Assert.Equal(1, code);
        Assert.Contains("input/news/2023-05-01-a.md:3:1: error KT1003: unknown key 'sumary'; did you mean 'summary'?", error);
        Assert.Contains("mend:", error);
        Assert.Contains("1 error.", error);
        Assert.Equal(before, File.ReadAllText(folder["output/news/a/index.html"]));
    }

    [Fact]
    public void A_link_to_a_file_that_is_gone_is_told_as_that()
    {
        File.CreateSymbolicLink(folder["input/news/2023-05-09-gone.md"], folder["nowhere.md"]);
        var (code, _, error) = Run("build");
        Assert.Equal(4, code);
        Assert.Contains("2023-05-09-gone.md", error);
        Assert.DoesNotContain("bug", error);
    }

    [Fact]
    public void Check_writes_nothing()
    {
        Assert.Equal(0, Run("check").ExitCode);
        Assert.False(Directory.Exists(folder["output"]));
        Assert.False(Directory.Exists(folder[".output.ktsite/stage"]));
    }

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("build --formt json")]
    [InlineData("--format yaml")]
    [InlineData("--now yesterday-ish")]
    [InlineData("new blog Title")]
    [InlineData("new news")]
    [InlineData("list everything")]
    [InlineData("explain")]
    [InlineData("explain a b")]
    [InlineData("rename a")]
    [InlineData("rename a b --force")]
    [InlineData("ledger data/addresses.txt")]
    [InlineData("preview --port 99999")]
    public void A_wrong_command_line_is_refused_with_2(string arguments)
    {
        var (code, _, error) = TestProgram.Run(arguments.Split(' '));
        Assert.Equal(2, code);
        Assert.Contains("--help", error);
    }

    [Fact]
    public void Help_names_every_command()
    {
        var (code, output, _) = TestProgram.Run("--help");
        Assert.Equal(0, code);
        Assert.All(new[] { "build", "check", "preview", "new", "list", "explain", "rename", "ledger", "--base-url", "--drafts", "--now", "--strict" }, word => Assert.Contains(word, output));
    }

    [Fact]
    public void A_folder_without_a_site_and_a_site_with_a_broken_theme_have_exit_codes_of_their_own()
    {
        using var empty = new TemporaryFolder();
        Assert.Equal(1, TestProgram.Run("build", "--root", empty.Path).ExitCode);
        folder.Write("themes/default/templates/news.html", "{{ page.nothing }}");
        Assert.Equal(3, Run("build").ExitCode);
    }

    [Fact]
    public void Problems_come_as_json_sarif_and_github_annotations()
    {
        folder.Write("input/news/2023-05-01-a.md", "---\ntitle: A\nsumary: x\n---\nText.\n");
        var json = JsonDocument.Parse(Run("check", "--format", "json").Output).RootElement[0];
        Assert.Equal(("KT1003", 3, 1), (json.GetProperty("rule").GetString(), json.GetProperty("line").GetInt32(), json.GetProperty("column").GetInt32()));
        var sarif = JsonDocument.Parse(Run("check", "--format", "sarif").Output).RootElement;
        Assert.Equal("2.1.0", sarif.GetProperty("version").GetString());
        Assert.Equal("KT1003", sarif.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("ruleId").GetString());
        Assert.StartsWith("::error file=input/news/2023-05-01-a.md,line=3,col=1,title=KT1003::unknown key", Run("check", "--format", "github").Output);
    }

    [Fact]
    public void What_programs_read_holds_nothing_else_also_when_all_is_fine()
    {
        Assert.Equal(0, JsonDocument.Parse(Run("build", "--format", "json", "-V").Output).RootElement.GetArrayLength());
        Assert.Equal("2.1.0", JsonDocument.Parse(Run("check", "--format", "sarif").Output).RootElement.GetProperty("version").GetString());
        Assert.Equal("", Run("check", "--format", "github").Output);
        Assert.Contains("nothing to mend", Run("check", "--format", "markdown").Output);
    }

    [Fact]
    public void An_excuse_that_excuses_nothing_is_told_once_all_checks_have_run()
    {
        folder.Write("input/news/2023-05-01-a.md", "---\ntitle: A\nsummary: S.\n# ktsite-allow KT3006: their host is down\nid: a\n---\nText. <!-- ktsite-allow KT1501: no more -->\n");
        Assert.Contains("input/news/2023-05-01-a.md:7:7: warning KT1602: this excuse for KT1501 excuses nothing", Run("check").Error);
        Assert.DoesNotContain("KT3006", Run("check").Error);
        Assert.Contains("this excuse for KT3006", Run("check", "--external-links").Error);
        Assert.Equal(1, Run("check", "--strict").ExitCode);
        folder.Write("input/news/2023-05-02-b.md", "---\ntitle: B\nsumary: S.\n---\nText.\n");
        Assert.DoesNotContain("KT1602", Run("check").Error);
    }

    [Fact]
    public void The_summary_of_a_step_of_github_is_written_beside_the_annotations()
    {
        folder.Write("input/news/2023-05-01-a.md", "---\ntitle: A\nsumary: x\n---\nText.\n");
        var start = TestProgram.StartInfo("check", "--format", "github", "--root", folder.Path);
        start.Environment["GITHUB_STEP_SUMMARY"] = folder["summary.md"];
        start.Environment["GITHUB_WORKSPACE"] = Path.GetDirectoryName(folder.Path);
        using var process = Process.Start(start)!;
        Assert.Contains($"::error file={Path.GetFileName(folder.Path)}/input/news/2023-05-01-a.md,line=3", process.StandardOutput.ReadToEnd());
        Assert.Contains("- **line 3, error** KT1003", File.ReadAllText(folder["summary.md"]));
    }

    [Fact]
    public void New_writes_a_file_that_builds_as_it_is_and_is_held_back_as_a_draft()
    {
        folder.Write("data/partners.yml", "partners:\n  - { id: alpha, name: Alpha }\n");
        foreach (var type in new[] { "news", "meeting", "page", "case-study" })
        {
            var (code, output, _) = Run("new", type, $"Ünïque {type} title", "--now", "2024-02-29");
            Assert.Equal(0, code);
            Assert.Contains($"unique-{type}-title", output);
        }

        Assert.True(File.Exists(folder["input/news/2024-02-29-unique-news-title.md"]));
        var (check, _, error) = Run("check");
        Assert.True(check == 0, error);
        Assert.Equal(4, Run("list", "drafts").Output.Trim().Split('\n').Length);
        Assert.Equal(1, Run("new", "news", "Ünïque news title", "--now", "2024-02-29").ExitCode);
        Assert.Equal(1, Run("new", "news", "Untitled").ExitCode);
    }

    [Fact]
    public void List_tells_when_a_future_item_goes_live()
    {
        folder.Write("input/news/2030-01-02-later.md", "---\ntitle: Later\n---\nText.\n");
        var line = Run("list", "future").Output.Trim();
        Assert.Contains("2030-01-02 00:00", line);
        Assert.Contains("input/news/2030-01-02-later.md", line);
        Assert.Contains("/news/a/", Run("list", "published").Output);
    }

    [Fact]
    public void Strict_turns_warnings_into_failure()
    {
        folder.Write("input/news/2023-05-01-a.md", $"---\ntitle: A\nsummary: {new string('x', 301)}\n---\nText.\n");
        Assert.Equal(0, Run("check").ExitCode);
        Assert.Equal(1, Run("check", "--strict").ExitCode);
    }

    [Fact]
    public void A_build_killed_at_any_moment_leaves_only_whole_files_of_one_site()
    {
        for (var i = 0; i < 60; i++) folder.Write($"input/news/2023-05-{1 + (i % 28):00}-item-{i}.md", $"---\ntitle: Item {i}\nid: item-{i}\n---\nOLD.\n");
        Assert.Equal(0, Run("build", "-q").ExitCode);
        for (var i = 0; i < 60; i++) folder.Write($"input/news/2023-05-{1 + (i % 28):00}-item-{i}.md", $"---\ntitle: Item {i}\nid: item-{i}\n---\nNEW.\n");
        for (var delay = 100; delay <= 900; delay += 200)
        {
            using var process = TestProgram.Start("build", "-q", "--root", folder.Path);
            if (!process.WaitForExit(delay)) process.Kill();
            process.WaitForExit();
            foreach (var page in Directory.EnumerateFiles(folder["output/news"], "index.html", SearchOption.AllDirectories))
                Assert.EndsWith("</html>\n", File.ReadAllText(page));
        }

        Assert.Equal(0, Run("build", "-q").ExitCode);
        Assert.Contains("NEW.", File.ReadAllText(folder["output/news/item-3/index.html"]));
    }

    [Fact]
    public async Task External_links_are_fine_gone_or_cannot_be_told()
    {
        var port = TestPreview.FreePort();
        using var listener = new System.Net.HttpListener();
        listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        listener.Start();
        var server = Task.Run(async () =>
        {
            while (listener.IsListening)
            {
                var context = await listener.GetContextAsync();
                context.Response.StatusCode = context.Request.Url!.AbsolutePath switch { "/gone" => 404, "/shy" => 403, "/head" when context.Request.HttpMethod == "HEAD" => 404, _ => 200 };
                context.Response.Close();
            }
        });
        folder.Write("input/news/2023-05-01-a.md", $"---\ntitle: A\n---\nSee [fine](http://127.0.0.1:{port}/fine#part), [head](http://127.0.0.1:{port}/head),\n[gone](http://127.0.0.1:{port}/gone) and [shy](http://127.0.0.1:{port}/shy).\n");
        var (code, _, error) = Run("check", "--external-links");
        Assert.Equal(0, code);
        Assert.Contains($"input/news/2023-05-01-a.md:5:1: warning KT3006: the page http://127.0.0.1:{port}/gone is gone (status 404)", error);
        Assert.Contains("note KT3007", error);
        Assert.Contains("/shy still exists (status 403)", error);
        Assert.DoesNotContain("/fine", error);
        Assert.DoesNotContain("/head", error);
        Assert.Equal(1, Run("check", "--external-links", "--strict").ExitCode);
        listener.Stop();
        await Assert.ThrowsAnyAsync<Exception>(() => server);

        // What was answered a moment ago is not asked again; after some days it is.
        Assert.Contains("/gone is gone (status 404)", Run("check", "--external-links").Error);
        var later = Run("check", "--external-links", "--now", DateTime.UtcNow.AddDays(2).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).Error;
        Assert.Contains("/gone still exists (ConnectionError)", later);
        Assert.DoesNotContain("/fine", later);
    }

    [Fact]
    public void A_taken_port_is_told()
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var port = ((System.Net.IPEndPoint)taken.LocalEndpoint).Port;
        var (code, _, error) = Run("preview", "--port", port.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(4, code);
        Assert.Contains("--port", error);
    }
}
