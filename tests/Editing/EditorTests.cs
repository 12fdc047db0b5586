using System.Text.Json.Nodes;
using KtSite.Tests.Support;

namespace KtSite.Tests.Editing;

/// <summary>The committed settings and schemas in the language server that VS Code's YAML extension starts.</summary>
public class EditorTests
{
    private sealed record Answer(string[] Completions, string[] Problems, string Hover);

    private static Answer Ask(string file, string text)
    {
        var before = text[..text.IndexOf('§')];
        var line = before.Count(c => c == '\n');
        var question = new { file, text = text.Replace("§", "", StringComparison.Ordinal), line, character = before.Length - before.LastIndexOf('\n') - 1 };
        return Assert.Single(NodeScript.Run<Answer[]>("Editing/Editor", "ask.mjs", new { root = RealSite.Root, questions = new[] { question } }));
    }

    [Fact]
    public void It_offers_the_fields_of_an_entry()
    {
        var offered = Ask("data/events.yml", "events:\n  - id: x\n    title: X\n    §").Completions;
        Assert.Superset(new HashSet<string> { "start", "place", "host", "registerBy" }, offered.ToHashSet());
        Assert.DoesNotContain("title", offered);
    }

    [Fact]
    public void It_offers_words_to_choose_from() => 
        Assert.Superset(new HashSet<string> { "planned", "done", "cancelled" }, Ask("data/events.yml", "events:\n  - id: x\n    title: X\n    state: §\n").Completions.ToHashSet());

    [Fact]
    public void It_offers_ids_of_this_site()
    {
        Assert.Contains("investigation-report", Ask("data/events.yml", "events:\n  - id: x\n    title: X\n    result: §\n").Completions);
        Assert.Contains("soft-skills", Ask("data/results.yml", "results:\n  - id: x\n    title: X\n    tags: [§]\n").Completions);
        Assert.Contains("blended", Ask("data/case-studies/new.yml", "title: X\nmode: §\n").Completions);
    }

    [Fact]
    public void It_underlines_mistakes_and_explains_fields()
    {
        var answer = Ask("data/events.yml", "events:\n  - id: x\n    titel: X\n    start: soon\n    tar§get: many\n    state: maybe\n");
        Assert.Contains("participants planned", answer.Hover);
        Assert.Contains("3:5 Property titel is not allowed.", answer.Problems);
        Assert.Contains("4:12 write a date such as 2023-06-29, 2023-06 or 2023", answer.Problems);
        Assert.Contains(answer.Problems, p => p.StartsWith("5:13 Incorrect type", StringComparison.Ordinal));
        Assert.Contains(answer.Problems, p => p.StartsWith("6:12 Value is not accepted", StringComparison.Ordinal));
    }

    [Fact]
    public void It_finds_nothing_wrong_in_the_files_of_this_site()
    {
        foreach (var file in new[] { "data/events.yml", "data/project.yml", "data/networks.yml", "data/case-studies/advanced-licensing.yml" })
            Assert.Empty(Ask(file, File.ReadAllText(Path.Combine(RealSite.Root, file)) + "\n§").Problems);
    }

    [Fact]
    public void Snippets_complete_front_matter_with_ids_of_this_site()
    {
        var snippets = JsonNode.Parse(File.ReadAllText(Path.Combine(RealSite.Root, ".vscode/ktsite.code-snippets")))!.AsObject().Select(s => s.Value!).ToArray();
        Assert.All(snippets, s => Assert.Equal("markdown", (string?)s["scope"]));
        Assert.Contains("|certification,communication,", (string?)snippets.Single(s => (string?)s["prefix"] == "tags")["body"]![0]);
    }
}
