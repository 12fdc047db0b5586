using System.Diagnostics;
using System.Text.Json;
using KtSite.Tests.Support;

namespace KtSite.Tests.Social;

/// <summary>What others say of a text.</summary>
/// <param name="Weighted">Its weighted length on X.</param>
/// <param name="IsValid">Whether X takes it.</param>
/// <param name="Graphemes">Its grapheme clusters.</param>
internal sealed record ReferenceCount(int Weighted, bool IsValid, int Graphemes);

/// <summary>Counting as others do it: X's own npm package "twitter-text", and the segmenter of JavaScript, both run by Node.</summary>
internal static class ReferenceCounting
{
    /// <summary>What they say of each text, in the same order.</summary>
    public static IReadOnlyList<ReferenceCount> Count(IReadOnlyList<string> texts)
    {
        var start = new ProcessStartInfo("node", "count.js")
        {
            WorkingDirectory = Path.Combine(RealSite.Root, "tests", "Social", "Reference"),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var node = Process.Start(start)!;
        // The serializer writes everything but ASCII as escapes: no encoding of a pipe can change the texts.
        node.StandardInput.Write(JsonSerializer.Serialize(texts));
        node.StandardInput.Close();
        var counted = JsonSerializer.Deserialize<JsonElement[][]>(node.StandardOutput.ReadToEnd())!;
        node.WaitForExit();
        Assert.Equal(0, node.ExitCode);
        return [.. counted.Select(c => new ReferenceCount(c[0].GetInt32(), c[1].GetBoolean(), c[2].GetInt32()))];
    }
}
