using System.Text;
using KtSite.Cli;
using KtSite.Content;
using KtSite.Core;
using KtSite.Editing;
using KtSite.Reading;

namespace KtSite.Tests.Architecture;

/// <summary>Writes the tables of the manual from the code that reads fields and reports problems.</summary>
internal static class ManualTables
{
    public const string Made = "This page is made from the program itself, so it is never out of date.";

    /// <summary>Fields of everything that has a file of its own.</summary>
    public static string Fields(SiteSettings settings)
    {
        var text = Head("Fields of pages", "What you may write between the two lines of hyphens, for each kind of page.", 10);
        text.Append($"{Made} Names count, their order does not. Leave a field out when you do not need it; those marked “needed” must be there.\n");
        var common = FieldsOf("pages", settings).Where(f => f.Key != "menu").ToArray();
        Append(text, "Every page", "", common);
        var known = common.Select(f => f.Key).ToHashSet();
        foreach (var (type, title, where) in new[]
        {
            ("news", "News item", "A file in `input/news/`. Besides the fields of every page:"),
            ("meetings", "Meeting report", "A file in `input/meetings/`. Besides the fields of every page:"),
            ("case-studies", "Case study", "A file in `data/case-studies/`, without lines of hyphens. Besides the fields of every page:"),
            ("pages", "Plain page and page of the documentation", "A file in `input/pages/` or `input/docs/`. Besides the fields of every page:"),
        })
        {
            Append(text, title, where, FieldsOf(type, settings).Where(f => !known.Contains(f.Key)));
        }

        return text.ToString();
    }

    /// <summary>Fields of the entries in data files.</summary>
    public static string Data(SiteSettings settings)
    {
        var text = Head("Fields of data files", "Facts that many pages share stand once, in the folder data.", 20);
        text.Append($"{Made} Each file holds a list; each entry begins with a hyphen. Fields marked “needed” must be there.\n");
        foreach (var (title, where, type, list) in new[]
        {
            ("Partners", "`data/partners.yml`, under `partners` or `allies`.", "partners", "partners"),
            ("People", "`data/people.yml`, under `people`.", "people", "people"),
            ("Results", "`data/results.yml`, under `results`.", "results", "results"),
            ("Strands of work", "`data/strands.yml`, under `strands`.", "strands", "strands"),
            ("Reviews", "`data/reviews.yml`, under `reviews`.", "reviews", "reviews"),
            ("Events", "`data/events.yml`, under `events`.", "events", "events"),
            ("Promises", "`data/promises.yml`, under `promises`.", "promises", "promises"),
            ("Shares", "`data/shares.yml`, under `shares`.", "shares", "shares"),
            ("Self-assessment", "`data/self-assessment.yml`, the whole file.", "self-assessment", ""),
            ("Press kit", "`data/press.yml`, the whole file.", "press", ""),
            ("Steps of the project", "`data/timeline.yml`, under `timeline`.", "timeline", "timeline"),
            ("Plan of communication", "`data/plan.yml`, under `plan`.", "plan", "plan"),
            ("Log of communication", "`data/log.yml`, under `log`.", "log", "log"),
        })
        {
            Append(text, title, where, list.Length == 0 ? FieldsOf(type, settings) : ContentType.All(settings).Single(t => t.Name == type).Entries(list));
        }

        return text.ToString();
    }

    private static IReadOnlyList<FieldSpec> FieldsOf(string type, SiteSettings settings) => ContentType.All(settings).Single(t => t.Name == type).Fields;

    public static StringBuilder Head(string title, string summary, int order) =>
        new($"---\ntitle: {title}\nsummary: {summary}\norder: {order}\n---\n");

    private static void Append(StringBuilder text, string title, string where, IEnumerable<FieldSpec> fields)
    {
        text.Append($"\n## {title}\n\n");
        if (where.Length > 0) text.Append(where).Append("\n\n");
        text.Append("| Field | What it does | You write |\n| --- | --- | --- |\n");
        foreach (var field in fields.OrderByDescending(f => f.Required)) Append(text, field, "");
    }

    private static void Append(StringBuilder text, FieldSpec field, string within)
    {
        text.Append($"| `{within}{field.Key}` | {Cell(field.Help)}{(field.Required ? "; **needed**" : "")} | {Writes(field)} |\n");
        var below = field.Kind == FieldKind.Free ? "name › " : "";
        foreach (var inner in field.Fields) Append(text, inner, $"{within}{field.Key} › {below}");
    }

    private static string Writes(FieldSpec field) => field.Kind switch
    {
        FieldKind.Text or FieldKind.LocalText => "a text",
        FieldKind.Flag => "`true` or `false`",
        FieldKind.Number => "a number",
        FieldKind.Day => "a day: `2024-03-01`",
        FieldKind.Moment => "a day, month or year, or `2024-03-01T14:00`",
        FieldKind.PartialDate => "a day, month or year",
        FieldKind.Choice => "one of " + string.Join(", ", field.Choices.Select(c => $"`{c}`")),
        FieldKind.Id => "an id",
        FieldKind.Ids => "an id, or several: `[one, two]`",
        FieldKind.Texts => "a text, or a list",
        FieldKind.Map => field.OrText ? "a text, or the fields below" : "the fields below",
        FieldKind.Maps => "a list with the fields below",
        _ when field.Of.Count > 0 => $"ids of a {string.Join(" or ", field.Of)}, each with a text{(field.Fields.Count > 0 ? " or the fields below" : "")}",
        _ => "names of your choice, each with a text",
    };

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
