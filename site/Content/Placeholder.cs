using System.Text.RegularExpressions;
using KtSite.Core;

namespace KtSite.Content;

/// <summary>What stands in new files until somebody writes the real thing: <c>[[replace: name of the project]]</c>.</summary>
internal static partial class Placeholder
{
    // Nobody publishes at these: RFC 2606 and RFC 6761 keep them for trying out.
    private static readonly string[] ReservedEndings = [".example", ".invalid", ".test", ".localhost"];
    private static readonly string[] ReservedHosts = ["localhost", "127.0.0.1", "example.com", "example.net", "example.org", "www.example.com", "www.example.net", "www.example.org"];

    /// <summary>A placeholder that says what is to be written.</summary>
    public static string For(string what) => $"[[replace: {what.Replace('[', '(').Replace(']', ')')}]]";

    /// <summary>
    /// Reports those that are left: warnings while the site has an address for trying out, errors as soon as it has a real one, so that
    /// nobody publishes them.
    /// </summary>
    /// <param name="sources">The site's files.</param>
    /// <param name="unpublished">Files of items that are held back: they may still have some.</param>
    /// <param name="settings">The site.</param>
    /// <param name="options">What the build was asked for: drafts are shown to those who write them, who may still have some.</param>
    /// <param name="problems">Takes what is found.</param>
    public static void Check(SourceTree sources, IReadOnlySet<string> unpublished, SiteSettings settings, BuildOptions options, DiagnosticBag problems)
    {
        var severity = options.Drafts || IsForTrying(settings.Url.Host) ? Severity.Warning : Severity.Error;
        foreach (var file in sources.Files.Where(f => f.Marks.HasFlag(SourceMarks.Placeholder) && (f.Path.EndsWith(".md", StringComparison.Ordinal) || f.Path.EndsWith(".yml", StringComparison.Ordinal))))
        {
            if ((HoldsOneItem(file) && unpublished.Contains(file.Path)) || file.Path.EndsWith("/README.md", StringComparison.Ordinal)) continue;
            var line = 0;
            foreach (var text in file.Text.Split('\n'))
            {
                line++;
                foreach (Match match in Pattern().Matches(text))
                    problems.Add(new Diagnostic(Rules.Placeholder, severity, new Location(file.Path, line, match.Index + 1), $"a placeholder was not replaced: {match.Groups[1].Value}", "write it instead of the brackets and what is in them"));
            }
        }
    }

    // Files directly in data/ are lists: that one entry is a draft says nothing of the others.
    private static bool HoldsOneItem(SourceFile file) => file.Folder != "data";

    private static bool IsForTrying(string host) =>
        ReservedHosts.Contains(host, StringComparer.OrdinalIgnoreCase) || ReservedEndings.Any(e => host.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"\[\[replace: ([^\]…]+)\]\]")]
    private static partial Regex Pattern();
}
