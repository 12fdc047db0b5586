using System.Text.Json.Serialization;
using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Preview;

/// <summary>What the script in an open page is told about the newest build.</summary>
/// <param name="Number">Counts the builds.</param>
/// <param name="Old">Whether the pages are those of an older build, because the newest sources have errors.</param>
/// <param name="Problems">What is wrong, errors first.</param>
/// <param name="Page">The open page, or null when nothing is at its address.</param>
/// <param name="Near">The address that was probably meant, or null.</param>
/// <param name="Held">Pages that readers would not see: address and why.</param>
internal sealed record PreviewReport(int Number, bool Old, IReadOnlyList<ReportedProblem> Problems, ReportedPage? Page, string? Near, IReadOnlyDictionary<string, string> Held)
{
    private const int LinesAround = 2;

    /// <summary>The report for one address, without the base path.</summary>
    public static PreviewReport Of(PreviewState state, string address)
    {
        var page = state.Plan.Pages.Value.GetValueOrDefault(address);
        return new PreviewReport(
            state.Number,
            state.IsOld,
            [.. state.Problems.OrderByDescending(p => p.Severity).ThenBy(p => p.At).Select(p => Problem(p, state, page))],
            page is null ? null : new ReportedPage(page.Source.File.EndsWith(".md", StringComparison.Ordinal) ? page.Source.File : page.Source.ToString(), Why(page), page.Kit),
            state.Files.ContainsKey(address) ? null : Suggestion.For(address, state.Files.Keys.Where(a => a.EndsWith('/'))),
            state.Plan.Pages.Value.Values.Where(p => p.Held is not null).ToDictionary(p => p.Address, p => Why(p)!));
    }

    private static string? Why(PreviewPage page) => page.Held switch
    {
        HoldReason.Draft => "Draft",
        HoldReason.Embargo => $"Under embargo, goes live {page.GoesLive}",
        HoldReason.Future => $"Goes live {page.GoesLive}",
        HoldReason.Expired => "Expired",
        _ => null,
    };

    private static ReportedProblem Problem(Diagnostic problem, PreviewState state, PreviewPage? page) => new(
        problem.At.ToString(),
        problem.Rule,
        problem.Severity.ToString().ToLowerInvariant(),
        problem.Message,
        problem.Help,
        problem.At.File == page?.Source.File,
        Excerpt(problem.At, state.Plan.Sources));

    private static IReadOnlyList<ReportedLine> Excerpt(Location at, SourceTree sources)
    {
        if (at.Line == 0 || sources.Find(at.File) is not { } file) return [];
        var lines = file.Text.Split('\n');
        var first = Math.Max(1, at.Line - LinesAround);
        return [.. lines.Skip(first - 1).Take(at.Line + LinesAround - first + 1).Select((text, i) => new ReportedLine(first + i, text.TrimEnd('\r'), first + i == at.Line ? at.Column : null))];
    }
}

/// <summary>A problem as the open page shows it.</summary>
/// <param name="Place">File, line and column.</param>
/// <param name="Rule">Its code.</param>
/// <param name="Severity">In small letters.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Help">How to mend it, or null.</param>
/// <param name="Here">Whether it stands in the file of the open page.</param>
/// <param name="Excerpt">The line with its neighbours.</param>
internal sealed record ReportedProblem(string Place, string Rule, string Severity, string Message, string? Help, bool Here, IReadOnlyList<ReportedLine> Excerpt);

/// <summary>A line of a source.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Text">The line.</param>
/// <param name="Column">Where the problem is, counted from 1; 0 when the whole line is meant; null in other lines.</param>
internal sealed record ReportedLine(int Number, string Text, int? Column);

/// <summary>The open page.</summary>
/// <param name="Source">The file that it is written in, with the line where it is one entry of many.</param>
/// <param name="Held">Why readers would not see it, or null.</param>
/// <param name="Kit">Address of its share kit, or null.</param>
internal sealed record ReportedPage(string Source, string? Held, string? Kit);

/// <summary>What the stream of events says after each build.</summary>
/// <param name="Number">Counts the builds.</param>
/// <param name="Page">The open page, where it is another one than before.</param>
internal sealed record PreviewEvent(int Number, string? Page);

/// <summary>Writes what the script reads.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PreviewReport))]
[JsonSerializable(typeof(PreviewEvent))]
internal sealed partial class PreviewJson : JsonSerializerContext;
