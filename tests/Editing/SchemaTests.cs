using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KtSite.Content;
using KtSite.Core;
using KtSite.Editing;
using KtSite.Pipelines;
using KtSite.Tests.Support;

namespace KtSite.Tests.Editing;

/// <summary>The schemas that editors read, held against an independent validator.</summary>
public partial class SchemaTests
{
    private static readonly IReadOnlyList<ContentType> Types = ContentType.All(SiteSettings.Read(SourceTree.Scan(RealSite.Root), null, new DiagnosticBag())!);

    private static string Schema(string type) => Path.Combine(RealSite.Root, EditorFiles.Folder, type + ".json");

    private static string[][] Validate(IEnumerable<(string Type, string Text)> files) =>
        NodeScript.Run<string[][]>("Editing/Editor", "validate.mjs", files.Select(f => new { schema = Schema(f.Type), text = f.Text }));

    [Fact]
    public void The_committed_ones_are_fresh()
    {
        if (Environment.GetEnvironmentVariable("KTSITE_UPDATE") == "1") TestProgram.Run("schema", "--root", RealSite.Root);
        var (code, _, error) = TestProgram.Run("schema", "--check", "--root", RealSite.Root);
        Assert.True(code == 0, error);
    }

    [Fact]
    public void The_content_of_this_site_fits()
    {
        var sources = SourceTree.Scan(RealSite.Root);
        var files = (from type in Types
                     from file in sources.Match(type.Files)
                     where !type.HasFrontMatter || type.Name == "index" || !file.Name.StartsWith('_')
                     select (type.Name, file.Path, Text: type.HasFrontMatter ? FrontMatter().Match(file.Text).Groups[1].Value : file.Text)).ToArray();
        Assert.True(files.Length > 70 && files.Select(f => f.Name).Distinct().Count() > 15);
        foreach (var (file, errors) in files.Zip(Validate(files.Select(f => (f.Name, f.Text)))))
            Assert.True(errors.Length == 0, $"{file.Path}: {string.Join('\n', errors)}");
    }

    [Theory]
    [InlineData("news", "title: A\nsumary: B\n", "sumary")]
    [InlineData("news", "summary: B\n", "title")]
    [InlineData("news", "title: A\ndate: 29 June 2023\n", "/date")]
    [InlineData("news", "title: A\ndraft: perhaps\n", "/draft")]
    [InlineData("news", "title: A\nkind: gossip\n", "/kind")]
    [InlineData("news", "title: A\nsocial:\n  bluesky: { txt: x }\n", "txt")]
    [InlineData("news", "title: A\nimage: { src: a.jpg }\n", "alt")]
    [InlineData("meetings", "title: A\nkind: K\npurpose: P\nactions: [{ id: L1, what: W, state: halfway }]\n", "/actions/0/state")]
    [InlineData("meetings", "title: A\nkind: K\npurpose: P\nnumber: two\n", "/number")]
    [InlineData("pages", "title: A\nmenu: { place: left }\n", "/menu/place")]
    [InlineData("case-studies", "title: A\nprovider: P\nsources: [{ publisher: X }]\n", "address")]
    [InlineData("events", "events: [{ id: a, title: A, start: soon }]\n", "/events/0/start")]
    [InlineData("events", "event: []\n", "event")]
    [InlineData("people", "people: [{ id: a, name: A, consent: maybe }]\n", "/people/0/consent")]
    [InlineData("networks", "networks: [{ id: a, name: A, limit: 0 }]\n", "/networks/0/limit")]
    [InlineData("project", "name: A\nfullTitle: A\ndescription: D\nbaseUrl: https://a.example/\ntimeZone: UTC\npageSize: 0\n", "/pageSize")]
    public void Wrong_keys_types_and_values_are_refused_and_the_build_refuses_them_too(string type, string text, string about)
    {
        Assert.Contains(Assert.Single(Validate([(type, text)])), error => error.Contains(about, StringComparison.Ordinal));
        var path = Types.Single(t => t.Name == type).Files.Replace("**/", "", StringComparison.Ordinal).Replace("*", "2024-01-01-x", StringComparison.Ordinal);
        var built = TestSite.Minimal().With(path, path.EndsWith(".md", StringComparison.Ordinal) ? $"---\n{text}---\nText.\n" : text).Build("2024-02-01");
        Assert.Contains(built.Problems, p => p.Severity == Severity.Error && p.At.File == path);
    }

    [Theory]
    [InlineData("news", "title: 2023\ndescription: Other words\naliases: [/old/]\nOmitFromSearch: true\nimage: photo.jpg\nimageAlt: A photo\nsummary:\n")]
    [InlineData("news", "title: A\ntags: [not-yet-known]\nsocial: { bluesky: Own words, threads: { skip: true } }\n")]
    [InlineData("project", "name: A\nfullTitle: A\ndescription: D\nbaseUrl: https://a.example/\ntimeZone: UTC\nstart: 2022\nend: 2025-11\n")]
    public void What_the_build_reads_is_not_refused(string type, string text) => Assert.Empty(Assert.Single(Validate([(type, text)])));

    [Fact]
    public void Every_kind_of_file_that_pipelines_read_has_one()
    {
        var read = AllPipelines.Create().Select(p => p.GetType().GetProperty("Files")?.GetValue(p) as string).OfType<string>();
        // A long text beside a case study, pictures, the list of addresses, and what is read as prose or for names have no fields.
        Assert.Equal(read.Where(f => f is not ("data/case-studies/*.md" or "input/**/*" or "data/addresses.txt" or "input/**/*.md" or "**/*")).Order(), Types.Skip(1).Select(t => t.Files).Order());
    }

    [Fact]
    public void Old_schemas_are_told_but_not_for_a_tag_more()
    {
        using var folder = new TemporaryFolder();
        folder.Write("data/project.yml", "name: Bridges\nfullTitle: Building Bridges\ndescription: A project.\nbaseUrl: https://bridges.example/\ntimeZone: Europe/Rome\n");
        folder.Write("data/tags.yml", "tags:\n  - { id: bridges, label: Bridges }\n");
        (int ExitCode, string Output, string Error) Run(params string[] arguments) => TestProgram.Run([.. arguments, "--root", folder.Path]);
        Assert.Equal(1, Run("schema", "--check").ExitCode);
        Assert.Equal(0, Run("schema").ExitCode);
        Assert.Contains("\"bridges\"", File.ReadAllText(folder[".vscode/schemas/news.json"]));
        folder.Write("data/tags.yml", "tags:\n  - { id: bridges, label: Bridges }\n  - { id: rivers, label: Rivers }\n");
        Assert.Equal(0, Run("schema", "--check").ExitCode);
        folder.Write(".vscode/schemas/tags.json", File.ReadAllText(folder[".vscode/schemas/tags.json"]).Replace("\"synonyms\"", "\"otherWords\"", StringComparison.Ordinal));
        var (code, _, error) = Run("schema", "--check");
        Assert.Equal(1, code);
        Assert.Contains(".vscode/schemas/tags.json is old.", error);
        Assert.Equal(0, Run("schema").ExitCode);
        Assert.Contains("\"rivers\"", File.ReadAllText(folder[".vscode/schemas/news.json"]));
    }

    [Fact]
    public void Settings_of_ones_own_are_kept_and_get_what_they_lack()
    {
        using var folder = new TemporaryFolder();
        folder.Write("data/project.yml", "name: Bridges\nfullTitle: Building Bridges\ndescription: A project.\nbaseUrl: https://bridges.example/\ntimeZone: Europe/Rome\n");
        folder.Write(".vscode/settings.json", "{ \"mine\": true, \"yaml.schemas\": { \"./.vscode/schemas/tags.json\": \"/words.yml\" } }");
        (int ExitCode, string Output, string Error) Run(params string[] arguments) => TestProgram.Run([.. arguments, "--root", folder.Path]);
        Assert.Equal((0, ""), (Run("schema").ExitCode, Run("schema").Error));
        var settings = JsonNode.Parse(File.ReadAllText(folder[".vscode/settings.json"]))!;
        Assert.True((bool)settings["mine"]!);
        Assert.Equal("/words.yml", (string?)settings["yaml.schemas"]!["./.vscode/schemas/tags.json"]);
        Assert.Equal("/data/events.yml", (string?)settings["yaml.schemas"]!["./.vscode/schemas/events.json"]);
        settings["yaml.schemas"]!.AsObject().Remove("./.vscode/schemas/events.json");
        folder.Write(".vscode/settings.json", settings.ToJsonString());
        Assert.Contains(".vscode/settings.json is old.", Run("schema", "--check").Error);
        const string Commented = "{\n  // Mine.\n  \"mine\": true\n}\n";
        folder.Write(".vscode/settings.json", Commented);
        Assert.Contains("has comments", Run("schema").Error);
        Assert.Equal(Commented, File.ReadAllText(folder[".vscode/settings.json"]));
    }

    [GeneratedRegex(@"\A---\n(.*?)^---", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex FrontMatter();
}
