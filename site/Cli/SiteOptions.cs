using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using KtSite.Core;

namespace KtSite.Cli;

/// <summary>How problems are printed.</summary>
internal enum OutputFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>For programs.</summary>
    Json,

    /// <summary>Annotations of GitHub Actions.</summary>
    Github,

    /// <summary>SARIF 2.1.0.</summary>
    Sarif,

    /// <summary>A comment on a pull request.</summary>
    Markdown,
}

/// <summary>The options that all commands share.</summary>
/// <param name="Root">The site's folder, absolute.</param>
/// <param name="Output">The output folder, absolute.</param>
/// <param name="BaseUrl">Overrides the base URL of the settings.</param>
/// <param name="Drafts">Whether drafts are shown.</param>
/// <param name="Future">Whether future items are shown.</param>
/// <param name="Now">The moment that counts as now.</param>
/// <param name="Strict">Whether warnings count as errors.</param>
/// <param name="Format">How problems are printed.</param>
/// <param name="Quiet">Whether only problems are printed.</param>
/// <param name="Verbose">Whether details are printed.</param>
/// <param name="ForFolder">Whether links are written so that the folder can be opened without a server.</param>
/// <param name="Expired">Whether expired items are shown; only <c>explain</c> looks at them.</param>
/// <param name="Timings">Takes the times of the build; null when nobody asked.</param>
/// <param name="Fresh">Whether everything is done anew, and nothing of earlier builds used.</param>
internal sealed record SiteOptions(
    string Root, string Output, string? BaseUrl, bool Drafts, bool Future, DateTimeOffset Now, bool Strict, OutputFormat Format, bool Quiet, bool Verbose, bool ForFolder = false, bool Expired = false, BuildTimings? Timings = null, bool Fresh = false);

/// <summary>Declares the shared options and reads them.</summary>
internal sealed class SharedOptions
{
    private readonly Option<DirectoryInfo?> root = new("--root", "-r") { Description = "Folder of the site: holds input/, data/ and themes/", HelpName = "DIR", Recursive = true };
    private readonly Option<string?> output = new("--output", "-o") { Description = "Folder to publish into (default: output below the root)", HelpName = "DIR", Recursive = true };
    private readonly Option<string?> baseUrl = new("--base-url", "-u") { Description = "Address of the site, instead of the one in data/project.yml", HelpName = "URL", Recursive = true };
    private readonly Option<bool> drafts = new("--drafts", "-D") { Description = "Show drafts", Recursive = true };
    private readonly Option<bool> future = new("--future") { Description = "Show items with a date in the future", Recursive = true };
    private readonly Option<DateTimeOffset?> now = new("--now") { Description = "Moment that counts as now, such as 2024-01-31 or 2024-01-31T12:00", HelpName = "DATETIME", Recursive = true, CustomParser = ParseNow };
    private readonly Option<bool> strict = new("--strict") { Description = "Count warnings as errors", Recursive = true };
    private readonly Option<OutputFormat> format = new("--format") { Description = "How to print problems", Recursive = true, DefaultValueFactory = _ => OutputFormat.Text };
    private readonly Option<bool> quiet = new("--quiet", "-q") { Description = "Print problems only", Recursive = true };
    private readonly Option<bool> verbose = new("--verbose", "-V") { Description = "Print details", Recursive = true };
    private readonly Option<bool> noColor = new("--no-color") { Description = "Print without colours (as does the environment variable NO_COLOR)", Recursive = true };

    /// <summary>Adds the options to the root command.</summary>
    public void AddTo(Command command)
    {
        Option[] all = [root, output, baseUrl, drafts, future, now, strict, format, quiet, verbose, noColor];
        foreach (var option in all) command.Options.Add(option);
        format.AcceptOnlyFromAmong("text", "json", "github", "sarif", "markdown");
    }

    /// <summary>Whether colours are unwanted.</summary>
    public bool NoColor(ParseResult parsed) => parsed.GetValue(noColor) || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    /// <summary>Reads the options.</summary>
    public SiteOptions Read(ParseResult parsed)
    {
        var folder = parsed.GetValue(root)?.FullName ?? Directory.GetCurrentDirectory();
        return new SiteOptions(
            folder,
            Path.GetFullPath(parsed.GetValue(output) ?? Path.Combine(folder, "output")),
            parsed.GetValue(baseUrl),
            parsed.GetValue(drafts),
            parsed.GetValue(future),
            parsed.GetValue(now) ?? DateTimeOffset.UtcNow,
            parsed.GetValue(strict),
            parsed.GetValue(format),
            parsed.GetValue(quiet),
            parsed.GetValue(verbose));
    }

    private static DateTimeOffset? ParseNow(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)) return moment;
        result.AddError($"'{text}' is not a moment; write it as 2024-01-31 or 2024-01-31T12:00");
        return null;
    }
}
