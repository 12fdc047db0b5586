using System.Text.Json;
using KtSite.Cli;
using KtSite.Cli.Problems;
using KtSite.Core;
using KtSite.Tests.Support;

namespace KtSite.Tests.Cli;

/// <summary>How problems are printed for people and for programs.</summary>
public class ProblemFormatTests
{
    private const string Excuse = "quoted, with a \"sign\"";

    // A percent sign, a comma, a colon, a line end, markup, a handle: whatever an editor may have written.
    private static readonly Diagnostic Odd = Diagnostic.Error(Rules.WrongValue, new Location("input/news/a b,ü:1%.md", 2, 3), "'x' is '100 %,\n::error:: *bold* @octocat #12 <b>'", "write [this](that)") with { Field = "x takes a text" };
    private static readonly Diagnostic Excused = Diagnostic.Warning(Rules.NameSpelling, new Location("input/news/b.md", 4, 1), "spelled otherwise") with
    {
        Severity = Severity.Note,
        Excuse = new Excuse(new Location("input/news/b.md", 4, 9), Rules.NameSpelling, Excuse),
    };

    private static readonly MessageManual Manual = new("https://bridges.example/docs/reference/messages/");

    private static ProblemReport Report(params Diagnostic[] problems) => ProblemReport.Of(problems, null, Manual, verbose: false);

    private static (string Output, string Error) Print(IReadOnlyList<Diagnostic> problems, OutputFormat format, SourceTree? sources = null, bool verbose = false)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        DiagnosticPrinter.Print(problems, sources, format, new Terminal(output, error, colours: false, interactive: false), Manual, verbose);
        return (output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Sarif_is_valid_by_its_published_schema_and_tells_what_was_excused()
    {
        var text = SarifProblems.Write(Report(Odd, Excused, Diagnostic.Warning(Rules.NoSite, new Location("data/project.yml"), "nothing")));
        Assert.Equal("", JsonSchemas.Faults(text, "sarif"));
        Assert.Equal("", JsonSchemas.Faults(SarifProblems.Write(Report()), "sarif"));
        Assert.NotEqual("", JsonSchemas.Faults(text.Replace("\"2.1.0\"", "\"2.0.0\"", StringComparison.Ordinal), "sarif"));
        var run = JsonDocument.Parse(text).RootElement.GetProperty("runs")[0];
        var results = run.GetProperty("results").EnumerateArray().ToArray();
        Assert.Equal(["KT4001", "KT1004", "KT1502"], results.Select(r => r.GetProperty("ruleId").GetString()));
        Assert.All(results, r => Assert.Equal(r.GetProperty("ruleId").GetString(), run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[r.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));
        Assert.Equal(Excuse, results[2].GetProperty("suppressions")[0].GetProperty("justification").GetString());
        Assert.Contains("input/news/a%20b%2C%C3%BC%3A1%25.md", text);
        Assert.Contains("\"helpUri\": \"https://bridges.example/docs/reference/messages/kt1004/\"", text);
    }

    [Fact]
    public void Json_is_valid_by_the_schema_that_we_publish()
    {
        var schema = Path.Combine(RealSite.Root, "site", "Cli", "Problems", "diagnostics.schema.json");
        Assert.Equal(File.ReadAllText(schema), JsonProblems.Schema);
        Assert.Equal("", JsonSchemas.Faults(JsonProblems.Write(Report(Odd, Excused)), schema));
        Assert.Equal("", JsonSchemas.Faults(JsonProblems.Write(Report()), schema));
        Assert.Contains("additional properties", JsonSchemas.Faults(JsonProblems.Write(Report(Odd)).Replace("\"help\"", "\"halp\"", StringComparison.Ordinal), schema));
        Assert.Equal("", JsonSchemas.Faults(JsonProblems.Write(Report([.. RuleBook.All.Select(r => Odd with { Rule = r.Code })])), schema));
    }

    [Fact]
    public void Annotations_of_github_are_one_line_each_whatever_an_editor_wrote()
    {
        var lines = GithubProblems.Write(Report(Excused, Diagnostic.Warning(Rules.NoSummary, new Location("a.md"), "no summary"), Odd), "site/").ToArray();
        Assert.Equal(2, lines.Length);
        Assert.Equal(
            "::error file=site/input/news/a b%2Cü%3A1%25.md,line=2,col=3,title=KT1004::'x' is '100 %25,%0A::error:: *bold* @octocat #12 <b>'%0ATo mend it: write [this](that)%0AField: x takes a text%0Ahttps://bridges.example/docs/reference/messages/kt1004/",
            lines[0]);
        Assert.StartsWith("::warning file=site/a.md,title=KT1410::no summary", lines[1]);
    }

    [Fact]
    public void The_comment_on_a_pull_request_notifies_nobody_and_holds_no_markup_of_editors()
    {
        var text = MarkdownProblems.Write(Report(Odd, Excused));
        Assert.StartsWith("### 1 error\n", text);
        Assert.Contains("- **line 2, error** [KT1004](https://bridges.example/docs/reference/messages/kt1004/): ", text);
        Assert.Contains("\\*bold\\* @<!-- -->octocat #<!-- -->12 &lt;b>", text);
        Assert.Contains("To mend it: write \\[this\\](that)", text);
        Assert.DoesNotContain("KT1502", text);
        Assert.Contains("nothing to mend", MarkdownProblems.Write(Report()));
        Assert.True(MarkdownProblems.Write(Report([.. Enumerable.Range(1, 2000).Select(i => Odd with { At = new Location($"f{i}.md", i), Message = $"number {i}" })])).Length < 65536);
    }

    [Fact]
    public void People_see_the_line_a_mark_under_the_place_the_field_and_where_to_read_more()
    {
        var long1 = new string('x', 150);
        var sources = new SourceTree("/", [new SourceFile("a.md", System.Text.Encoding.UTF8.GetBytes($"one\ntitle: 東京 wrong: {long1}\n"))]);
        var (output, error) = Print([Diagnostic.Error(Rules.UnknownKey, new Location("a.md", 2, 11), "unknown", "mend it") with { Field = "x takes a text" }], OutputFormat.Text, sources);
        Assert.Equal("", output);
        var lines = error.Split('\n');
        Assert.Equal("a.md:2:11: error KT1003: unknown", lines[0]);
        Assert.StartsWith("     2 | title: 東京 wrong: xxx", lines[1]);
        Assert.EndsWith("…", lines[1]);
        // Two signs, each as wide as two letters, stand before the place.
        Assert.Equal("       | " + new string(' ', 12) + "^^^^^", lines[2]);
        Assert.Equal(["    mend: mend it", "    field: x takes a text", "KT1003 is explained at https://bridges.example/docs/reference/messages/kt1003/"], lines[3..6]);
    }

    [Fact]
    public void What_repeats_is_folded_unless_details_are_asked_for()
    {
        var many = Enumerable.Range(1, 14).Select(i => Diagnostic.Error(Rules.MissingFunding, new Location($"p{i:00}.md"), $"/p{i}/ does not carry the text")).Append(Diagnostic.Error(Rules.UnknownKey, new Location("p01.md", 3, 1), "unknown key 'a'")).ToArray();
        var (_, error) = Print(many, OutputFormat.Text);
        Assert.Equal(3, error.Split(Rules.MissingFunding).Length - 1);
        Assert.Contains("… and 11 more like this", error);
        Assert.Contains("unknown key 'a'", error);
        Assert.Equal(14, Print(many, OutputFormat.Text, verbose: true).Error.Split(Rules.MissingFunding).Length - 1);
        Assert.Equal(15, JsonDocument.Parse(Print(many, OutputFormat.Json).Output).RootElement.GetArrayLength());
    }

    [Fact]
    public void Excused_problems_are_listed_with_their_reason_when_details_are_asked_for()
    {
        Assert.Equal("", Print([Excused], OutputFormat.Text).Error);
        Assert.Contains($"excused KT1502: spelled otherwise\n    reason: {Excuse}", Print([Excused], OutputFormat.Text, verbose: true).Error);
    }
}
