using System.Reflection;
using System.Text.Json;
using KtSite.Core;

namespace KtSite.Cli.Problems;

/// <summary>Problems as SARIF 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html.</summary>
internal static class SarifProblems
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private const string Root = "SRCROOT";

    public static string Write(ProblemReport report) => JsonProblems.Text(json =>
    {
        Diagnostic[] problems = [.. report.Problems.Concat(report.Excused).OrderBy(p => p.At)];
        string[] rules = [.. problems.Select(p => p.Rule).Distinct().Order(StringComparer.Ordinal)];
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "KtSite");
        json.WriteString("semanticVersion", typeof(SarifProblems).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0");
        json.WriteStartArray("rules");
        foreach (var rule in rules) Rule(json, rule, report.Manual);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var problem in problems) Result(json, problem, Array.IndexOf(rules, problem.Rule));
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Rule(Utf8JsonWriter json, string code, MessageManual manual)
    {
        json.WriteStartObject();
        json.WriteString("id", code);
        if (RuleBook.Find(code) is { } rule)
        {
            json.WriteString("name", rule.Name);
            Message(json, "shortDescription", char.ToUpperInvariant(rule.Name[0]) + rule.Name[1..].Replace('-', ' '));
        }

        if (manual.PageOf(code) is { } page) json.WriteString("helpUri", page);
        json.WriteEndObject();
    }

    private static void Result(Utf8JsonWriter json, Diagnostic problem, int rule)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", problem.Rule);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", ProblemReport.Word(problem.Severity));
        Message(json, "message", problem.Help is null ? problem.Message : $"{problem.Message}. To mend it: {problem.Help}");
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', problem.At.File.Split('/').Select(Uri.EscapeDataString)));
        json.WriteString("uriBaseId", Root);
        json.WriteEndObject();
        if (problem.At.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", problem.At.Line);
            if (problem.At.Column > 0) json.WriteNumber("startColumn", problem.At.Column);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        if (problem.Excuse is { } excuse)
        {
            json.WriteStartArray("suppressions");
            json.WriteStartObject();
            json.WriteString("kind", "inSource");
            json.WriteString("justification", excuse.Reason);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Message(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
