using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using KtSite.Cli;
using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.Partners;
using KtSite.Pipelines.Plan;
using KtSite.Pipelines.Project;
using KtSite.Pipelines.Promises;
using KtSite.Pipelines.Results;
using KtSite.Pipelines.SelfAssessment;
using KtSite.Reading;

namespace KtSite.Tests.Architecture;

/// <summary>Writes the tables of the manual from the code that reads fields and reports problems.</summary>
internal static partial class ManualTables
{
    private const string Made = "This page is made from the program itself, so it is never out of date.";

    /// <summary>Fields of everything that has a file of its own.</summary>
    public static string Fields(SiteSettings settings)
    {
        var text = Head("Fields of pages", "What you may write between the two lines of hyphens, for each kind of page.", 10);
        text.Append($"{Made} Names count, their order does not. Leave a field out when you do not need it; those marked “needed” must be there.\n");
        var common = NewCommand.Fields("page", settings).Where(f => f.Key != "menu").ToArray();
        Append(text, "Every page", "", common);
        var known = common.Select(f => f.Key).ToHashSet();
        foreach (var (type, title, where) in new[]
        {
            ("news", "News item", "A file in `input/news/`. Besides the fields of every page:"),
            ("meeting", "Meeting report", "A file in `input/meetings/`. Besides the fields of every page:"),
            ("case-study", "Case study", "A file in `data/case-studies/`, without lines of hyphens. Besides the fields of every page:"),
            ("page", "Plain page and page of the documentation", "A file in `input/pages/` or `input/docs/`. Besides the fields of every page:"),
        })
        {
            Append(text, title, where, NewCommand.Fields(type, settings).Where(f => !known.Contains(f.Key)));
        }

        return text.ToString();
    }

    /// <summary>Fields of the entries in data files.</summary>
    public static string Data(SiteSettings settings)
    {
        var text = Head("Fields of data files", "Facts that many pages share stand once, in the folder data.", 20);
        text.Append($"{Made} Each file holds a list; each entry begins with a hyphen. Fields marked “needed” must be there.\n");
        foreach (var (title, where, read) in new (string, string, Action<FieldReader>)[]
        {
            ("Partners", "`data/partners.yml`, under `partners` or `allies`.", f => Partner.Read(f, settings, ally: false)),
            ("People", "`data/people.yml`, under `people`.", f => Person.Read(f)),
            ("Results", "`data/results.yml`, under `results`.", f => Result.Read(f, settings)),
            ("Events", "`data/events.yml`, under `events`.", f => ProjectEvent.Read(f)),
            ("Promises", "`data/promises.yml`, under `promises`.", f => Promise.Read(f, settings.Language)),
            ("Self-assessment", "`data/self-assessment.yml`, the whole file.", f => Framework.Read(f, settings)),
            ("Steps of the project", "`data/timeline.yml`, under `timeline`.", f => Milestone.Read(f)),
            ("Plan of communication", "`data/plan.yml`, under `plan`.", f => PlannedActivity.Read(f, settings)),
            ("Log of communication", "`data/log.yml`, under `log`.", f => LoggedActivity.Read(f)),
        })
        {
            Append(text, title, where, FieldReader.Record(read));
        }

        return text.ToString();
    }

    /// <summary>All codes, with what they mean and what to do.</summary>
    public static string Errors()
    {
        var members = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "ktsite.xml")).Descendants("member").ToDictionary(m => m.Attribute("name")!.Value);
        var groups = Group().Matches(Plain(members["T:" + typeof(Rules).FullName].Element("summary"))).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
        var text = Head("Messages by number", "What each message of the check means, and what to do.", 30);
        text.Append($"{Made} [How to read a message](../publishing/messages.md) explains its parts.\n");
        var rules = typeof(Rules).GetFields().Select(f => (Code: (string)f.GetRawConstantValue()!, Doc: members[$"F:{typeof(Rules).FullName}.{f.Name}"]));
        foreach (var group in rules.OrderBy(r => r.Code, StringComparer.Ordinal).GroupBy(r => r.Code[2..4]))
        {
            var title = groups[group.Key];
            text.Append($"\n## {(title.StartsWith("YAML", StringComparison.Ordinal) ? title : char.ToUpperInvariant(title[0]) + title[1..])}\n");
            foreach (var (code, doc) in group)
            {
                text.Append($"\n### {code}\n\n**{Plain(doc.Element("summary"))}**");
                if (doc.Element("remarks") is { } remarks) text.Append(' ').Append(Plain(remarks));
                text.Append('\n');
            }
        }

        return text.ToString();
    }

    private static StringBuilder Head(string title, string summary, int order) =>
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
        foreach (var inner in field.Fields) Append(text, inner, $"{within}{field.Key} › ");
    }

    private static string Writes(FieldSpec field) => field.Kind switch
    {
        FieldKind.Text or FieldKind.LocalText => "a text",
        FieldKind.Flag => "`true` or `false`",
        FieldKind.Number => "a number",
        FieldKind.Day => "a day: `2024-03-01`",
        FieldKind.PartialDate => "a day, month or year",
        FieldKind.Choice => "one of " + string.Join(", ", field.Choices.Select(c => $"`{c}`")),
        FieldKind.Id => "an id",
        FieldKind.Ids => "an id, or several: `[one, two]`",
        FieldKind.Texts => "a text, or a list",
        FieldKind.Map => "the fields below",
        FieldKind.Maps => "a list with the fields below",
        _ => "names of your choice, each with a text",
    };

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static string Plain(XElement? element) => Spaces().Replace(string.Concat(element!.Nodes().Select(n => n switch
    {
        XText t => t.Value,
        XElement { Name.LocalName: "c" } c => $"`{c.Value}`",
        _ => "",
    })), " ").Trim();

    [GeneratedRegex(@"KT(\d\d)xx: ([^.]+)\.")]
    private static partial Regex Group();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
