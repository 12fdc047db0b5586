using System.Diagnostics;
using KtSite.Tests.Support;

namespace KtSite.Tests.Native;

/// <summary>The program as <c>dotnet publish -p:Native=true</c> makes it; made once, and again only when something changed.</summary>
public sealed class NativeProgram
{
    /// <summary>Its path; null on a machine without a C compiler, which cannot make it.</summary>
    internal string? File { get; } = HasLinker() ? Make() : null;

    private static bool HasLinker() =>
        OperatingSystem.IsLinux()
        && Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(folder => System.IO.File.Exists(Path.Combine(folder, "gcc")) || System.IO.File.Exists(Path.Combine(folder, "clang")));

    private static string Make()
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = RealSite.Root, RedirectStandardOutput = true, UseShellExecute = false };
        // Servers that outlive the command would keep its output open.
        foreach (var argument in (string[])["publish", "-p:Native=true", "-p:UseSharedCompilation=false", "-nodeReuse:false", "-verbosity:quiet", "-nologo"]) start.ArgumentList.Add(argument);
        // The command that runs the tests sets them for itself.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray()) start.Environment.Remove(name);
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, said);
        return Path.Combine(RealSite.Root, "bin", "native", "ktsite");
    }
}
