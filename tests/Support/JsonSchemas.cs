using System.Diagnostics;

namespace KtSite.Tests.Support;

/// <summary>Judges JSON by published schemas with the npm package "ajv", run by Node.</summary>
internal static class JsonSchemas
{
    /// <summary>What is wrong, one line each; empty for what is valid.</summary>
    /// <param name="json">The document.</param>
    /// <param name="schema"><c>sarif</c>, or the path of a JSON Schema.</param>
    public static string Faults(string json, string schema)
    {
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = Path.Combine(RealSite.Root, "tests", "Cli", "Schemas"),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new System.Text.UTF8Encoding(false),
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        start.ArgumentList.Add("validate.js");
        start.ArgumentList.Add(schema);
        using var node = Process.Start(start)!;
        node.StandardInput.Write(json);
        node.StandardInput.Close();
        var said = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        Assert.Equal(0, node.ExitCode);
        return said;
    }
}
