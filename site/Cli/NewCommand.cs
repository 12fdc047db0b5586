using System.Globalization;
using System.Text;
using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.CaseStudies;
using KtSite.Pipelines.Meetings;
using KtSite.Pipelines.News;
using KtSite.Reading;

namespace KtSite.Cli;

/// <summary><c>new</c>: writes a content file with date, slug, id and every field explained.</summary>
internal static class NewCommand
{
    /// <summary>The types that can be written.</summary>
    public static readonly IReadOnlyList<string> Types = ["news", "meeting", "page", "doc", "case-study"];

    // What stands in a required field until the editor fills it; the draft flag keeps it off the site.
    private const string Blank = "\"…\"";

    /// <summary>Writes the file.</summary>
    /// <param name="type">One of <see cref="Types"/>.</param>
    /// <param name="title">The headline.</param>
    /// <param name="options">Where the site is, and what counts as now.</param>
    /// <param name="terminal">Where to print.</param>
    public static int Run(string type, string title, SiteOptions options, Terminal terminal)
    {
        var slug = Slug.Of(title);
        if (Slug.Fault(slug) is { } fault)
        {
            terminal.Error($"The title '{title}' gives the slug '{slug}', which {fault}. Choose a title that says what the item is about.");
            return ExitCode.ContentErrors;
        }

        var problems = new DiagnosticBag();
        if (SiteSettings.Read(SourceTree.Scan(options.Root), options.BaseUrl, problems) is not { } settings)
        {
            DiagnosticPrinter.Print(problems.All, null, options.Format, terminal);
            return ExitCode.For(problems.All);
        }

        var date = TimeZoneInfo.ConvertTime(options.Now, settings.TimeZone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var path = PathFor(type, slug, date);
        var full = Path.Combine(options.Root, path);
        if (File.Exists(full))
        {
            terminal.Error($"{path} exists already. Open it, or choose another title.");
            return ExitCode.ContentErrors;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, Text(type, title, slug, date, settings));
        terminal.Line($"Wrote {path}");
        terminal.Line("Fill in the fields, remove the line 'draft: true', then run 'dotnet run -- check'.");
        return ExitCode.Ok;
    }

    private static string PathFor(string type, string slug, string date) => type switch
    {
        "news" => $"input/news/{date}-{slug}.md",
        "meeting" => $"input/meetings/{date}-{slug}.md",
        "page" => $"input/pages/{slug}.md",
        "doc" => $"input/docs/{slug}.md",
        _ => $"data/case-studies/{slug}.yml",
    };

    private static string Text(string type, string title, string slug, string date, SiteSettings settings)
    {
        var isDated = type is "news" or "meeting";
        var known = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["title"] = Quoted(title),
            ["id"] = slug,
            ["draft"] = "true",
        };
        if (isDated) known["date"] = date;
        if (type == "case-study") known["sources"] = $"[{{ publisher: {Blank}, address: {Blank} }}]";
        var text = new StringBuilder();
        if (type != "case-study") text.Append("---\n");
        foreach (var field in Fields(type, settings)) Append(text, field, known, "");
        if (type != "case-study") text.Append("---\nWrite the text here, in Markdown. Headings begin with ##.\n");
        return text.ToString();
    }

    /// <summary>The schema of a type, told by the code that reads it.</summary>
    internal static IReadOnlyList<FieldSpec> Fields(string type, SiteSettings settings) => FieldReader.Record(f =>
    {
        var page = PageFields.Read(f, "schema", settings, dated: false);
        switch (type)
        {
            case "news": NewsItem.Read(f, page, _ => Body.Empty); break;
            case "meeting": MeetingReport.Read(f, page, _ => Body.Empty); break;
            case "case-study": CaseStudy.Read(f, page, settings); break;
            default: f.Map("menu", "entry in the navigation", Pipelines.Pages.MenuEntry.Read); break;
        }
    });

    private static void Append(StringBuilder text, FieldSpec field, Dictionary<string, string> known, string indent)
    {
        text.Append(indent).Append("# ").Append(field.Help);
        if (field.Choices.Count > 0) text.Append(": ").AppendJoin(" | ", field.Choices);
        text.Append('\n');
        if (known.TryGetValue(field.Key, out var value)) text.Append($"{indent}{field.Key}: {value}\n");
        else if (field.Required) text.Append($"{indent}{field.Key}: {Blank}\n");
        else text.Append($"{indent}# {field.Key}: {Example(field)}\n");
    }

    private static string Example(FieldSpec field) => field.Kind switch
    {
        FieldKind.Flag => "true",
        FieldKind.Number => "1",
        FieldKind.Day => "2024-01-31",
        FieldKind.PartialDate => "2024-01",
        FieldKind.Choice => field.Choices[0],
        FieldKind.Ids or FieldKind.Texts => "[]",
        FieldKind.Map => "{ " + string.Join(", ", field.Fields.Select(f => f.Key + ": …")) + " }",
        FieldKind.Maps => "[{ " + string.Join(", ", field.Fields.Select(f => f.Key + ": …")) + " }]",
        _ => "",
    };

    private static string Quoted(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
