using System.ComponentModel;
using System.Diagnostics;
using KtSite.Tests.Support;

namespace KtSite.Tests.Published;

/// <summary>The Nu HTML checker, with which the W3C judges pages, finds nothing wrong in any written page.</summary>
public class NuCheckerTests
{
    [Fact]
    public void Every_page_is_valid()
    {
        using var folder = new TemporaryFolder();
        var pages = RealSite.Built.Files.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)).ToArray();
        foreach (var (path, bytes) in pages) folder.Write(path, System.Text.Encoding.UTF8.GetString(bytes));
        // A redirect, raw HTML, a table with alignment and a call-out: the real site has none of them yet.
        var more = TestSite.Minimal()
            .With("data/project.yml", "name: A\nfullTitle: B\ndescription: C\nbaseUrl: https://bridges.example/\ntimeZone: Europe/Rome\nrawHtml: true\n")
            .With("input/pages/about.md", "---\ntitle: About\nredirectFrom: [/old/]\n---\n| a | b |\n| --- | ---: |\n| 1 | 2 |\n\n> [!NOTE]\n> Look.\n\n<p style=\"color: red\">Raw.</p>\n\n- [x] done\n\nTerm[^1]\n\n[^1]: Note.\n")
            .Build().Fine();
        foreach (var (path, bytes) in more.Files.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal))) folder.Write("more/" + path, System.Text.Encoding.UTF8.GetString(bytes));

        var (exitCode, said) = Check(folder.Path);
        Assert.True(exitCode == 0, said.Replace(folder.Path, "", StringComparison.Ordinal));
    }

    private static (int ExitCode, string Said) Check(string folder)
    {
        var start = new ProcessStartInfo("java") { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        var jar = Path.Combine(RealSite.Root, "tests", "Published", "Checker", "node_modules", "vnu-jar", "build", "dist", "vnu.jar");
        // Short work on a busy machine: the small collector and the first compiler are enough.
        foreach (var argument in new[] { "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss8m", "-jar", jar, "--errors-only", "--skip-non-html", folder }) start.ArgumentList.Add(argument);
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var said = process.StandardError.ReadToEnd() + output.Result;
            process.WaitForExit();
            return (process.ExitCode, said);
        }
        catch (Win32Exception)
        {
            throw new InvalidOperationException("the Nu HTML checker runs on Java, and there is no 'java' here: install a runtime (openjdk-17-jre-headless on Debian)");
        }
    }
}
