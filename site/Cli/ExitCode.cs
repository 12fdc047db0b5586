using KtSite.Core;

namespace KtSite.Cli;

/// <summary>Exit codes of the program.</summary>
internal static class ExitCode
{
    public const int Ok = 0;
    public const int ContentErrors = 1;
    public const int WrongCommandLine = 2;
    public const int ThemeOrEngine = 3;
    public const int InputOutput = 4;
    public const int Interrupted = 130;

    /// <summary>What the editor can mend comes before what only a developer can; a folder that cannot be used before both.</summary>
    public static int For(IReadOnlyList<Diagnostic> problems)
    {
        if (problems.Any(p => p.Rule is Rules.FileFailed or Rules.ForeignFile or Rules.OutputBusy)) return InputOutput;
        var errors = problems.Where(p => p.Severity == Severity.Error).ToArray();
        return errors.Length > 0 && errors.All(p => p.Rule.StartsWith("KT2", StringComparison.Ordinal) || p.At.File.StartsWith("themes/", StringComparison.Ordinal)) ? ThemeOrEngine : ContentErrors;
    }
}
