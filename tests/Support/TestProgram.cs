using System.Diagnostics;

namespace KtSite.Tests.Support;

/// <summary>The program as users start it: a process of its own.</summary>
internal static class TestProgram
{
    public static (int ExitCode, string Output, string Error) Run(params string[] arguments) => RunWithInput("", arguments);

    public static (int ExitCode, string Output, string Error) RunWithInput(string input, params string[] arguments) => Run(StartInfo(arguments), input);

    public static (int ExitCode, string Output, string Error) Run(ProcessStartInfo program, string input = "")
    {
        using var process = Process.Start(program)!;
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

    /// <summary>With KTSITE_PROGRAM set, as to <c>bin/native/ktsite</c>, that program is tested instead.</summary>
    public static ProcessStartInfo StartInfo(params string[] arguments) => StartInfo(Environment.GetEnvironmentVariable("KTSITE_PROGRAM"), arguments);

    /// <param name="native">A program that is started without dotnet; null for the one of <see cref="File"/>.</param>
    /// <param name="arguments">What follows on the command line.</param>
    public static ProcessStartInfo StartInfo(string? native, string[] arguments)
    {
        var start = new ProcessStartInfo(native ?? "dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        if (native is null) start.ArgumentList.Add(File);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return start;
    }
}
