using System.Text.Encodings.Web;
using System.Text.Json;
using KtSite.Core;

namespace KtSite.Cli;

/// <summary>Prints problems: for people with the source line and a caret, for programs in their formats.</summary>
internal static class DiagnosticPrinter
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Print(IReadOnlyList<Diagnostic> problems, SourceTree? sources, OutputFormat format, Terminal terminal)
    {
        var sorted = problems.Distinct().OrderBy(p => p.At).ThenBy(p => p.Rule, StringComparer.Ordinal).ToArray();
        switch (format)
        {
            case OutputFormat.Json: terminal.Line(Json(sorted)); break;
            case OutputFormat.Sarif: terminal.Line(Sarif(sorted)); break;
            case OutputFormat.Github:
                foreach (var problem in sorted) terminal.Line(Github(problem));
                break;
            default:
                foreach (var problem in sorted) Text(problem, sources, terminal);
                break;
        }
    }

    private static void Text(Diagnostic problem, SourceTree? sources, Terminal terminal)
    {
        var colour = problem.Severity switch { Severity.Error => 31, Severity.Warning => 33, _ => 36 };
        terminal.Error($"{problem.At}: {terminal.Paint(Word(problem.Severity), colour)} {problem.Rule}: {problem.Message}");
        if (terminal.Colours && SourceLine(problem.At, sources) is { } line)
        {
            terminal.Error(terminal.Paint($"  {problem.At.Line,4} | ", 2) + line);
            if (problem.At.Column > 0) terminal.Error(new string(' ', 9 + problem.At.Column - 1) + terminal.Paint("^", colour));
        }

        if (problem.Help is { } help) terminal.Error($"    {terminal.Paint("mend:", 36)} {help}");
    }

    private static string? SourceLine(Location at, SourceTree? sources)
    {
        if (at.Line == 0 || sources?.Find(at.File) is not { } file) return null;
        var lines = file.Text.Split('\n');
        return at.Line <= lines.Length ? lines[at.Line - 1].Replace('\t', ' ') : null;
    }

    private static string Word(Severity severity) => severity.ToString().ToLowerInvariant();

    // https://docs.github.com/actions: workflow commands; %, CR and LF are escaped, in properties also colon and comma.
    private static string Github(Diagnostic problem)
    {
        static string Data(string text) => text.Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A");
        static string Property(string text) => Data(text).Replace(":", "%3A").Replace(",", "%2C");
        var kind = problem.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };
        var place = problem.At.Line > 0 ? $",line={problem.At.Line},col={Math.Max(1, problem.At.Column)}" : "";
        return $"::{kind} file={Property(problem.At.File)}{place},title={problem.Rule}::{Data(problem.Message)}{(problem.Help is null ? "" : "%0A" + Data(problem.Help))}";
    }

    private static string Json(IEnumerable<Diagnostic> problems) => Write(json =>
    {
        json.WriteStartArray();
        foreach (var problem in problems)
        {
            json.WriteStartObject();
            json.WriteString("rule", problem.Rule);
            json.WriteString("severity", Word(problem.Severity));
            json.WriteString("file", problem.At.File);
            json.WriteNumber("line", problem.At.Line);
            json.WriteNumber("column", problem.At.Column);
            json.WriteString("message", problem.Message);
            json.WriteString("help", problem.Help);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static string Sarif(IReadOnlyList<Diagnostic> problems) => Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "KtSite");
        json.WriteStartArray("rules");
        foreach (var rule in problems.Select(p => p.Rule).Distinct())
        {
            json.WriteStartObject();
            json.WriteString("id", rule);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("results");
        foreach (var problem in problems) Result(json, problem);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Result(Utf8JsonWriter json, Diagnostic problem)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", problem.Rule);
        json.WriteString("level", problem.Severity == Severity.Note ? "note" : Word(problem.Severity));
        json.WriteStartObject("message");
        json.WriteString("text", problem.Help is null ? problem.Message : $"{problem.Message}. To mend it: {problem.Help}");
        json.WriteEndObject();
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", problem.At.File);
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
        json.WriteEndObject();
    }

    private static string Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable)) write(json);
        return System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
