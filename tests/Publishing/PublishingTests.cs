using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using KtSite.Core;
using KtSite.Publishing;
using KtSite.Tests.Support;

namespace KtSite.Tests.Publishing;

public sealed class PublishingTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Output => folder["output"];

    public void Dispose() => folder.Dispose();

    private sealed class Killed : Exception;

    private static void Fill(OutputStage stage, params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files)
            stage.Add(new TextOutput(OutputPath.Of("/" + path), new Location("x"), text), Encoding.UTF8.GetBytes(text));
    }

    private OutputStage Open(Action<string>? step = null)
    {
        var problems = new DiagnosticBag();
        return OutputStage.Open(Output, problems, step) ?? throw new InvalidOperationException(problems.All[0].Message);
    }

    private PublishSummary Publish(params (string Path, string Text)[] files)
    {
        using var stage = Open();
        Fill(stage, files);
        Assert.True(stage.Verify(new DiagnosticBag()));
        stage.Commit();
        return stage.Summary!;
    }

    private Dictionary<string, string> Site() => !Directory.Exists(Output)
        ? []
        : Directory.EnumerateFiles(Output, "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(Output, f), File.ReadAllText);

    [Fact]
    public void The_second_build_of_the_same_site_changes_no_byte_and_no_time()
    {
        Publish(("index.html", "a"), ("news/index.html", "b"));
        var before = Directory.EnumerateFiles(Output, "*", SearchOption.AllDirectories).ToDictionary(f => f, File.GetLastWriteTimeUtc);
        var summary = Publish(("index.html", "a"), ("news/index.html", "b"));
        Assert.Equal(new PublishSummary(0, 2, 0), summary);
        Assert.All(before, f => Assert.Equal(f.Value, File.GetLastWriteTimeUtc(f.Key)));
    }

    [Fact]
    public void Changed_files_are_replaced_and_stale_ones_removed_with_their_folder()
    {
        Publish(("index.html", "a"), ("old/index.html", "x"), ("same.txt", "s"));
        Assert.Equal(new PublishSummary(1, 1, 1), Publish(("index.html", "b"), ("same.txt", "s")));
        Assert.Equal(new() { ["index.html"] = "b", ["same.txt"] = "s" }, Site());
        Assert.False(Directory.Exists(Path.Combine(Output, "old")));
    }

    [Fact]
    public void What_a_program_published_that_hashed_with_SHA_256_is_taken_over()
    {
        Publish(("index.html", "a"), ("old/index.html", "x"));
        var manifest = folder[".output.ktsite/manifest.json"];
        File.WriteAllText(manifest, Regex.Replace(File.ReadAllText(manifest), "\"Hash\":\"[0-9A-F]+\"", $"\"Hash\":\"{Convert.ToHexString(SHA256.HashData("a"u8))}\""));
        Assert.Equal(new PublishSummary(1, 0, 1), Publish(("index.html", "a")));
        Assert.Equal(new() { ["index.html"] = "a" }, Site());
        Assert.Equal(new PublishSummary(0, 1, 0), Publish(("index.html", "a")));
    }

    [Fact]
    public void Nothing_happens_before_the_commit_and_discard_leaves_no_trace()
    {
        Publish(("index.html", "a"));
        using (var stage = Open())
        {
            Fill(stage, ("index.html", "b"), ("new.html", "n"));
            Assert.Equal(new() { ["index.html"] = "a" }, Site());
            stage.Discard();
        }

        Assert.Equal(new() { ["index.html"] = "a" }, Site());
        Assert.False(Directory.Exists(folder[".output.ktsite/stage"]));
    }

    [Fact]
    public void Files_of_others_are_never_removed()
    {
        Publish(("index.html", "a"), ("old/index.html", "x"));
        folder.Write("output/CNAME", "example.eu");
        folder.Write("output/old/notes.txt", "mine");
        Publish(("index.html", "b"));
        Assert.Equal(new() { ["index.html"] = "b", ["CNAME"] = "example.eu", ["old/notes.txt"] = "mine" }, Site());
    }

    [Theory]
    [InlineData("output/about/index.html", "about/index.html")]
    [InlineData("output/about", "about")]
    public void A_file_of_others_in_the_way_is_refused_and_nothing_is_published(string foreign, string named)
    {
        Publish(("index.html", "a"));
        folder.Write(foreign, "mine");
        var before = Site();
        using var stage = Open();
        Fill(stage, ("index.html", "b"), ("about/index.html", "page"));
        var problems = new DiagnosticBag();
        Assert.False(stage.Verify(problems));
        Assert.Equal(Rules.ForeignFile, Assert.Single(problems.All).Rule);
        Assert.Contains(named, problems.All[0].Message);
        Assert.Equal(before, Site());
    }

    [Fact]
    public void A_folder_that_somebody_else_filled_is_refused()
    {
        folder.Write("output/index.html", "my precious page");
        using var stage = Open();
        Fill(stage, ("index.html", "a"));
        Assert.False(stage.Verify(new DiagnosticBag()));
    }

    [Fact]
    public void A_page_that_was_edited_by_hand_is_written_again()
    {
        Publish(("index.html", "a"));
        File.WriteAllText(Path.Combine(Output, "index.html"), "edited");
        Publish(("index.html", "a"));
        Assert.Equal("a", Site()["index.html"]);
    }

    [Fact]
    public void A_broken_manifest_costs_time_and_nothing_else()
    {
        Publish(("index.html", "a"), ("b.html", "b"));
        File.WriteAllText(folder[".output.ktsite/manifest.json"], "{ broken");
        Assert.Equal(new PublishSummary(0, 2, 0), Publish(("index.html", "a"), ("b.html", "b")));
        Assert.Equal(new PublishSummary(1, 1, 0), Publish(("index.html", "c"), ("b.html", "b")));
    }

    [Fact]
    public void Two_builds_on_one_output_are_refused()
    {
        using var first = Open();
        var problems = new DiagnosticBag();
        Assert.Null(OutputStage.Open(Output, problems));
        Assert.Equal(Rules.OutputBusy, Assert.Single(problems.All).Rule);
    }

    [Fact]
    public void A_build_is_refused_by_the_program_while_another_process_has_the_output()
    {
        using var root = new TemporaryFolder();
        TestSite.Minimal().WriteTo(root.Path);
        string[] build = ["build", "--root", root.Path, "--output", Output];
        using (Open())
        {
            var (code, _, error) = TestProgram.Run(build);
            Assert.NotEqual(0, code);
            Assert.Contains("another build is at work", error, StringComparison.Ordinal);
        }

        Assert.Equal(0, TestProgram.Run(build).ExitCode);
    }

    [Fact]
    public void A_commit_killed_after_any_step_is_undone_or_finished_by_the_next_run()
    {
        var old = new Dictionary<string, string> { ["index.html"] = "old", ["gone/index.html"] = "old", ["same.html"] = "same" };
        var wanted = new (string, string)[] { ("index.html", "new"), ("fresh/index.html", "new"), ("same.html", "same") };
        var steps = new List<string>();
        for (var kill = 0; ; kill++)
        {
            using var place = new TemporaryFolder();
            var output = place["output"];
            using (var stage = OutputStage.Open(output, new DiagnosticBag())!)
            {
                Fill(stage, [.. old.Select(f => (f.Key, f.Value))]);
                stage.Commit();
            }

            var seen = 0;
            var dead = OutputStage.Open(output, new DiagnosticBag(), step =>
            {
                if (seen++ != kill) return;
                steps.Add(step);
                throw new Killed();
            })!;
            Fill(dead, wanted);
            var died = false;
            try
            {
                dead.Commit();
            }
            catch (Killed)
            {
                died = true;
            }

            // A killed process lets go of its lock and does no more; its stage folder stays.
            dead.LetGoAsIfKilled();
            Dictionary<string, string> Now() => Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(output, f), File.ReadAllText);
            Assert.All(Now(), f => Assert.Contains(f.Value, new[] { "old", "new", "same" }));

            using (OutputStage.Open(output, new DiagnosticBag())!)
            {
                var after = Now();
                var isOld = after.OrderBy(f => f.Key).SequenceEqual(old.OrderBy(f => f.Key));
                var isNew = after.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => (f.Key, f.Value)).SequenceEqual(wanted.OrderBy(f => f.Item1, StringComparer.Ordinal));
                Assert.True(isOld || isNew, $"killed at '{steps.LastOrDefault()}': {string.Join(", ", after)}");
                Assert.True(isNew || steps.Last() == "before the mark");
            }

            if (!died) break;
        }

        Assert.Contains("before the mark", steps);
        Assert.Contains(steps, s => s.StartsWith("moved", StringComparison.Ordinal));
        Assert.Contains(steps, s => s.StartsWith("removed", StringComparison.Ordinal));
        Assert.Contains("after the manifest", steps);
    }

    [Fact]
    public void A_first_publication_killed_on_either_side_of_the_rename_is_whole_or_absent()
    {
        foreach (var step in new[] { "before the first site", "after the first site" })
        {
            using var place = new TemporaryFolder();
            var dead = OutputStage.Open(place["output"], new DiagnosticBag(), s =>
            {
                if (s == step) throw new Killed();
            })!;
            Fill(dead, ("index.html", "a"), ("b/index.html", "b"));
            Assert.Throws<Killed>(dead.Commit);
            dead.LetGoAsIfKilled();
            using var next = OutputStage.Open(place["output"], new DiagnosticBag())!;
            Fill(next, ("index.html", "a"), ("b/index.html", "b"));
            Assert.True(next.Verify(new DiagnosticBag()));
            next.Commit();
            Assert.Equal(2, Directory.EnumerateFiles(place["output"], "*", SearchOption.AllDirectories).Count());
        }
    }
}
