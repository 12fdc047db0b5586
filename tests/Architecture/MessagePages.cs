using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using KtSite.Core;

namespace KtSite.Tests.Architecture;

/// <summary>Writes the manual's page of each message: from the rules and their remarks, and from what the check says of the examples.</summary>
internal static partial class MessagePages
{
    private const string Levels = "../../publishing/levels.md";

    /// <summary>All pages by file name without extension.</summary>
    public static IEnumerable<(string Name, string Text)> All()
    {
        var members = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "ktsite.xml")).Descendants("member").ToDictionary(m => m.Attribute("name")!.Value);
        var groups = Group().Matches(Plain(members["T:" + typeof(Rules).FullName].Element("summary"))).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
        var rules = typeof(Rules).GetFields()
            .Select(f => (Rule: RuleBook.Find((string)f.GetRawConstantValue()!)!, Doc: members[$"F:{typeof(Rules).FullName}.{f.Name}"]))
            .OrderBy(r => r.Rule.Code, StringComparer.Ordinal)
            .ToArray();
        yield return ("index", Index(rules, groups));
        foreach (var (rule, doc) in rules) yield return (rule.Code.ToLowerInvariant(), Page(rule, doc));
    }

    private static string Index(IEnumerable<(RuleInfo Rule, XElement Doc)> rules, Dictionary<string, string> groups)
    {
        var text = ManualTables.Head("Messages by number", "What each message of the check means, and what to do.", 30);
        text.Append($"{ManualTables.Made} [How to read a message](../../publishing/messages.md) explains its parts. The level of those marked * [can be changed]({Levels}).\n");
        foreach (var group in rules.GroupBy(r => r.Rule.Code[2..4]))
        {
            var title = groups[group.Key];
            text.Append($"\n## {(title.StartsWith("YAML", StringComparison.Ordinal) ? title : char.ToUpperInvariant(title[0]) + title[1..])}\n\n| Number | Meaning | Name |\n| --- | --- | --- |\n");
            foreach (var (rule, doc) in group)
                text.Append($"| [{rule.Code}]({rule.Code.ToLowerInvariant()}.md){(rule.IsAdjustable ? " \\*" : "")} | {Plain(doc.Element("summary")).TrimEnd('.')} | `{rule.Name}` |\n");
        }

        return text.ToString();
    }

    private static string Page(RuleInfo rule, XElement doc)
    {
        var meaning = Plain(doc.Element("summary")).TrimEnd('.');
        // Each is a page for those who come from its message; the tree and the search have the list of all.
        var text = new StringBuilder($"---\ntitle: \"{rule.Code}: {Char(meaning.Replace("`", "", StringComparison.Ordinal).Replace("\"", "'", StringComparison.Ordinal))}\"\nid: message-{rule.Code.ToLowerInvariant()}\nunlisted: true\n---\n");
        text.Append(Plain(doc.Element("remarks"))).Append('\n');
        if (MessageExamples.All.FirstOrDefault(e => e.Rule == rule.Code) is { } example)
        {
            var said = example.Build(example.Wrong).Problems.First(p => p.Rule == rule.Code);
            text.Append($"\n## Example\n\nIn `{example.File}`:\n\n{Code(example.File, example.Wrong)}\nThe check says:\n\n```console\n{said.At}: {said.Severity.ToString().ToLowerInvariant()} {said.Rule}: {said.Message}\n");
            if (said.Help is { } help) text.Append($"    mend: {help}\n");
            if (said.Field is { } field) text.Append($"    field: {field}\n");
            text.Append($"```\n\n## Mended\n\n{Code(example.File, example.Right)}");
        }
        else
        {
            text.Append($"\n## Example\n\n{MessageExamples.WordsFor(rule.Code)}\n");
        }

        text.Append("\n## Level\n\n").Append(rule.IsAdjustable
            ? $"Its name is `{rule.Name}`. A site can [change its level, and a line can be excused]({Levels}).\n"
            : $"Its name is `{rule.Name}`. Readers or the whole site rely on it, so it [cannot be switched off]({Levels}).\n");
        return text.ToString();
    }

    private static string Char(string text) => char.ToLowerInvariant(text[0]) + text[1..] is var small && text.Length > 1 && char.IsUpper(text[1]) ? text : small;

    private static string Code(string file, string text) => text.Length == 0 ? "The file does not exist.\n" : $"```{(file.EndsWith(".yml", StringComparison.Ordinal) ? "yaml" : "markdown")}\n{text.TrimEnd('\n')}\n```\n";

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
