using System.Diagnostics;
using System.Text.Json;
using KtSite.Tests.Support;

namespace KtSite.Tests.Citations;

/// <summary>Reading citations as others do it: the npm package "citation-js", run by Node.</summary>
internal static class ReferenceReader
{
    /// <summary>What it reads, as CSL-JSON.</summary>
    /// <param name="text">Entries or records.</param>
    /// <param name="format"><c>bibtex</c> or <c>ris</c>.</param>
    public static IReadOnlyList<JsonElement> Read(string text, string format)
    {
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = Path.Combine(RealSite.Root, "tests", "Citations", "Reference"),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new System.Text.UTF8Encoding(false),
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        start.ArgumentList.Add("read.js");
        start.ArgumentList.Add(format);
        using var node = Process.Start(start)!;
        node.StandardInput.Write(text);
        node.StandardInput.Close();
        var read = JsonSerializer.Deserialize<JsonElement[]>(node.StandardOutput.ReadToEnd())!;
        node.WaitForExit();
        Assert.Equal(0, node.ExitCode);
        return read;
    }
}
