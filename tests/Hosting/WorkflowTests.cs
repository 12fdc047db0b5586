using System.Text.RegularExpressions;
using KtSite.Tests.Support;

namespace KtSite.Tests.Hosting;

/// <summary>The workflows for GitHub: our own, and the one that a new site gets.</summary>
public partial class WorkflowTests
{
    private static readonly string[] Workflows = [".github/workflows/site.yml", "site/Starter/dot.github/workflows/site.yml"];

    private static string Text(string path) => File.ReadAllText(Path.Combine(RealSite.Root, path));

    private static string[] Lint(params (string Path, string Text)[] workflows) =>
        NodeScript.Run<string[]>("Editing/Editor", "lint.mjs", workflows.Select(w => new { path = ".github/workflows/" + w.Path.Replace('/', '-'), text = w.Text }));

    [Fact]
    public void They_are_valid()
    {
        Assert.Empty(Lint([.. Workflows.Select(w => (w, Text(w)))]));
        Assert.NotEmpty(Lint(("broken.yml", Text(Workflows[0]).Replace("timeout-minutes", "timeout-minuets", StringComparison.Ordinal))));
    }

    [Fact]
    public void Actions_are_pinned_to_a_commit_whose_version_is_said()
    {
        foreach (var workflow in Workflows)
        {
            var used = Uses().Matches(Text(workflow)).Select(m => m.Groups[1].Value).ToArray();
            Assert.True(used.Length >= 6);
            Assert.All(used, u => Assert.Matches(@"^actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", u));
        }
    }

    [Fact]
    public void Only_the_last_job_may_write_and_it_runs_nothing_of_the_repository()
    {
        foreach (var workflow in Workflows)
        {
            var text = Text(workflow);
            Assert.Contains("\npermissions: {}\n", text);
            var publish = text.IndexOf("\n  publish:", StringComparison.Ordinal);
            Assert.DoesNotContain(": write", text[..publish]);
            Assert.DoesNotContain("run:", text[publish..]);
            Assert.DoesNotContain("checkout", text[publish..]);
        }
    }

    // What the workflows call must be commands that exist; a wrong option ends with 2.
    [Fact]
    public void Commands_in_them_are_understood()
    {
        using var empty = new TemporaryFolder();
        var commands = Workflows.SelectMany(w => Runs().Matches(Text(w)).Select(m => m.Groups[1].Value.Replace("\"$ADDRESS\"", "https://host.example/", StringComparison.Ordinal).Trim())).Distinct().ToArray();
        Assert.Equal(4, commands.Length);
        foreach (var command in commands)
        {
            var (code, _, error) = TestProgram.Run([.. command.Split(' '), "--root", empty.Path]);
            Assert.True(code == 1, $"{command}: {error}");
        }
    }

    [GeneratedRegex(@"uses: (.+)")]
    private static partial Regex Uses();

    [GeneratedRegex(@"run: dotnet (?:run --no-build --|ktsite) ([^>|\n]+)")]
    private static partial Regex Runs();
}
