using KtSite.Cli;
using KtSite.Tests.Support;
using Spectre.Console.Testing;

namespace KtSite.Tests.Cli;

/// <summary><c>new</c>: what it writes is valid at once, and spoils nothing.</summary>
public sealed class NewCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public NewCommandTests()
    {
        folder.Write("data/project.yml", "name: Bridges\nfullTitle: Building Bridges\ndescription: A project.\nbaseUrl: https://www.bridges.eu/\ntimeZone: Europe/Rome\n");
        folder.Write("input/pages/index.md", "---\ntitle: Welcome\n---\nHello.\n");
        folder.Write("input/docs/index.md", "---\ntitle: Manual\nid: manual\n---\nHello.\n");
    }

    public void Dispose() => folder.Dispose();

    private (int ExitCode, string Output, string Error) Run(params string[] arguments) => TestProgram.Run([.. arguments, "--now", "2024-02-29", "--root", folder.Path]);

    [Theory]
    [InlineData("news", "input/news/2024-02-29-neos-desmos.md", "event:")]
    [InlineData("meeting", "input/meetings/2024-02-29-neos-desmos.md", "actions:")]
    [InlineData("page", "input/pages/neos-desmos.md", "menu:")]
    [InlineData("doc", "input/docs/neos-desmos.md", "menu:")]
    [InlineData("case-study", "data/case-studies/neos-desmos.yml", "skillsStated:")]
    [InlineData("partner", "data/partners.yml", "handles:")]
    [InlineData("ally", "data/partners.yml", "handles:")]
    [InlineData("person", "data/people.yml", "consent:")]
    [InlineData("result", "data/results.yml", "findings:")]
    [InlineData("event", "data/events.yml", "registerBy:")]
    [InlineData("promise", "data/promises.yml", "highlight:")]
    [InlineData("step", "data/timeline.yml", "link:")]
    [InlineData("tag", "data/tags.yml", "synonyms:")]
    [InlineData("skill", "data/skills.yml", "synonyms:")]
    [InlineData("country", "data/countries.yml", "synonyms:")]
    public void Each_type_builds_as_it_is_written_even_on_a_site_with_a_real_address(string type, string path, string field)
    {
        var (code, output, error) = Run("new", type, "Νέος: \"δεσμός\"");
        Assert.Equal((0, ""), (code, error));
        Assert.Contains(path, output);
        Assert.Contains("Next: ", output);
        var text = File.ReadAllText(folder[path]);
        Assert.Contains(field, text);
        Assert.Contains("\"Νέος: \\\"δεσμός\\\"\"", text);
        if (type != "step") Assert.Contains("id: neos-desmos\n", text);
        // Every field has a line that explains it.
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Trim()).ToArray();
        Assert.True(lines.Count(l => l.StartsWith("# ", StringComparison.Ordinal) && !l.StartsWith("# " + field, StringComparison.Ordinal)) > 3);
        var check = Run("check");
        Assert.True(check.ExitCode == 0, check.Error);
        Assert.Equal(1, Run("new", type, "Untitled").ExitCode);
        if (type == "step") return;
        var again = Run("new", type, "Νέος: \"δεσμός\"");
        Assert.Equal(1, again.ExitCode);
        Assert.Equal(text, File.ReadAllText(folder[path]));
    }

    [Fact]
    public void Placeholders_are_named_once_the_draft_goes_public_and_stop_a_real_site()
    {
        Run("new", "meeting", "A meeting in Turku");
        var path = folder["input/meetings/2024-02-29-a-meeting-in-turku.md"];
        File.WriteAllText(path, File.ReadAllText(path).Replace("draft: true", "draft: false", StringComparison.Ordinal));
        var (code, _, error) = Run("check");
        Assert.Equal(1, code);
        Assert.Contains("error KT1009: a placeholder was not replaced: what the meeting was for, in one sentence", error);
        Assert.Contains("error KT1009: a placeholder was not replaced: the text, in Markdown; headings begin with ##", error);
        var trying = Run("check", "--base-url", "https://www.bridges.example/");
        Assert.Equal(0, trying.ExitCode);
        Assert.Contains("warning KT1009", trying.Error);
    }

    [Fact]
    public void An_entry_leaves_the_rest_of_its_file_as_it_was()
    {
        const string Before = "# Ours\r\npartners:\r\n    # The first\r\n    - id: alpha\r\n      name: Alpha # for short\r\n\r\n# Close to us\r\nallies:\r\n    - { id: beta, name: Beta }\r\n";
        folder.Write("data/partners.yml", Before);
        Assert.Equal(0, Run("new", "partner", "Gamma", "--id", "gm").ExitCode);
        var text = File.ReadAllText(folder["data/partners.yml"]);
        Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal));
        var added = text.IndexOf("    - id: gm\r\n", StringComparison.Ordinal);
        Assert.True(added > text.IndexOf("# for short", StringComparison.Ordinal) && added < text.IndexOf("# Close to us", StringComparison.Ordinal));
        var kept = text.Split("\r\n").Where((_, i) => i < 5 || i > text[..text.IndexOf("\r\n\r\n# Close", StringComparison.Ordinal)].Count(c => c == '\n'));
        Assert.Equal(Before, string.Join("\r\n", kept));
        Assert.Equal(0, Run("check").ExitCode);
    }

    [Fact]
    public void A_list_that_cannot_be_added_to_gets_its_entry_printed()
    {
        folder.Write("data/tags.yml", "tags: [{ id: bridges, label: Bridges }]\n");
        var (code, output, error) = Run("new", "tag", "Rivers");
        Assert.Equal(1, code);
        Assert.Contains("Add these lines yourself", error);
        Assert.Contains("  - id: rivers\n", output);
        Assert.Equal("tags: [{ id: bridges, label: Bridges }]\n", File.ReadAllText(folder["data/tags.yml"]));
    }

    [Theory]
    [InlineData("Copy of our news")]
    [InlineData("Duplicate of news")]
    [InlineData("新闻")]
    [InlineData("!!!")]
    public void Bad_names_are_refused_with_a_way_out(string title)
    {
        var (code, _, error) = Run("new", "news", title);
        Assert.Equal(1, code);
        Assert.Contains("--id", error);
        Assert.False(Directory.Exists(folder["input/news"]));
        Assert.Equal(0, Run("new", "news", title, "--id", "our-news").ExitCode);
    }

    [Fact]
    public void An_id_that_another_item_has_is_refused()
    {
        folder.Write("input/news/2023-05-01-bridge.md", "---\ntitle: Bridge\n---\nText.\n");
        var (code, _, error) = Run("new", "meeting", "Bridge");
        Assert.Equal(1, code);
        Assert.Contains("belongs to input/news/2023-05-01-bridge.md", error);
    }

    [Theory]
    [InlineData("new")]
    [InlineData("new news")]
    public void Without_a_terminal_nothing_is_asked(string arguments)
    {
        var (code, _, error) = Run(arguments.Split(' '));
        Assert.Equal(2, code);
        Assert.Contains("new news \"Our workshop in Turku\"", error);
    }

    [Fact]
    public void On_a_terminal_what_is_missing_is_asked_for()
    {
        using var console = new TestConsole();
        console.Profile.Capabilities.Interactive = true;
        console.Input.PushKey(ConsoleKey.DownArrow);
        console.Input.PushKey(ConsoleKey.Enter);
        console.Input.PushTextWithEnter("Second meeting");
        console.Input.PushTextWithEnter("Project meeting: the second");
        console.Input.PushTextWithEnter("");
        var code = CommandLine.Run(["new", "--root", folder.Path, "--now", "2024-02-29"], _ => new Terminal(TextWriter.Null, TextWriter.Null, false, true, console));
        Assert.Equal(0, code);
        var text = File.ReadAllText(folder["input/meetings/2024-02-29-second-meeting.md"]);
        Assert.Contains("kind: \"Project meeting: the second\"\n", text);
        Assert.Contains("purpose: \"[[replace: ", text);
    }
}
