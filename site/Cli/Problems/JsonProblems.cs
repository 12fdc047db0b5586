using System.Text.Encodings.Web;
using System.Text.Json;
using KtSite.Core;

namespace KtSite.Cli.Problems;

/// <summary>Problems for programs: a JSON array, valid by <c>diagnostics.schema.json</c>.</summary>
internal static class JsonProblems
{
    private const string SchemaName = "KtSite.Cli.Problems.diagnostics.schema.json";

    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The JSON Schema of what is written here.</summary>
    public static string Schema
    {
        get
        {
            using var reader = new StreamReader(typeof(JsonProblems).Assembly.GetManifestResourceStream(SchemaName)!);
            return reader.ReadToEnd();
        }
    }

    public static string Write(ProblemReport report) => Text(json =>
    {
        json.WriteStartArray();
        foreach (var problem in report.Problems.Concat(report.Excused).OrderBy(p => p.At)) Write(json, problem, report.Manual);
        json.WriteEndArray();
    });

    /// <summary>Readable JSON.</summary>
    public static string Text(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable)) write(json);
        return System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void Write(Utf8JsonWriter json, Diagnostic problem, MessageManual manual)
    {
        json.WriteStartObject();
        json.WriteString("rule", problem.Rule);
        json.WriteString("name", RuleBook.Find(problem.Rule)?.Name);
        json.WriteString("severity", ProblemReport.Word(problem.Severity));
        json.WriteString("file", problem.At.File);
        json.WriteNumber("line", problem.At.Line);
        json.WriteNumber("column", problem.At.Column);
        json.WriteString("message", problem.Message);
        json.WriteString("help", problem.Help);
        json.WriteString("field", problem.Field);
        json.WriteString("manual", manual.PageOf(problem.Rule));
        json.WriteString("excuse", problem.Excuse?.Reason);
        json.WriteEndObject();
    }
}
