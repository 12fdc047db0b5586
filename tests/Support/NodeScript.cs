using System.Diagnostics;
using System.Text.Json;

namespace KtSite.Tests.Support;

/// <summary>A script that Node runs: JSON goes in, JSON comes out.</summary>
internal static class NodeScript
{
    private static readonly JsonSerializerOptions Camel = new(JsonSerializerDefaults.Web);

    /// <summary>The answer of a script.</summary>
    /// <param name="folder">Its folder below <c>tests/</c>.</param>
    /// <param name="script">Its file name.</param>
    /// <param name="input">What it is asked.</param>
    public static T Run<T>(string folder, string script, object input)
    {
        var start = new ProcessStartInfo("node", script) { WorkingDirectory = Path.Combine(RealSite.Root, "tests", folder), RedirectStandardInput = true, RedirectStandardOutput = true };
        using var node = Process.Start(start)!;
        node.StandardInput.Write(JsonSerializer.Serialize(input, Camel));
        node.StandardInput.Close();
        var answer = node.StandardOutput.ReadToEnd();
        Assert.True(node.WaitForExit(60_000), $"{script} did not end");
        Assert.Equal(0, node.ExitCode);
        return JsonSerializer.Deserialize<T>(answer, Camel)!;
    }
}
