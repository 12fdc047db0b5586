using System.Diagnostics;

namespace KtSite.Tests.Support;

/// <summary>The program as users start it: a process of its own.</summary>
internal static class TestProgram
{
    public static (int ExitCode, string Output, string Error) Run(params string[] arguments) => RunWithInput("", arguments);

    public static (int ExitCode, string Output, string Error) RunWithInput(string input, params string[] arguments)
    {
        using var process = Start(arguments);
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        Assert.True(process.WaitForExit(60_000), "the program did not end within a minute");
        return (process.ExitCode, output.Result, error.Result);
    }

    /// <summary>The program as people run it: compiled ahead, with its libraries. The copy beside the tests has libraries that are not.</summary>
    public static string File { get; } = Path.Combine(RealSite.Root, "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Parent!.Name, "net10.0", "ktsite.dll");

    public static Process Start(params string[] arguments) => Process.Start(StartInfo(arguments))!;

    public static ProcessStartInfo StartInfo(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add(File);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return start;
    }
}
