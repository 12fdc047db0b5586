using System.Text.Json;
using System.Text.RegularExpressions;
using KtSite.Content;
using KtSite.Core;
using KtSite.Editing;
using KtSite.Tests.Support;

namespace KtSite.Tests.Cli;

/// <summary><c>new site</c>: an empty site of another project, from its first build to its first publication.</summary>
public sealed partial class NewSiteTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private (int ExitCode, string Output, string Error) Run(params string[] arguments) => TestProgram.Run([.. arguments, "--now", "2024-02-29", "--root", folder["site"]]);

    private IEnumerable<string> Files() => Directory.EnumerateFiles(folder["site"], "*", SearchOption.AllDirectories);

    [Fact]
    public void Its_first_build_is_green_and_check_names_what_is_to_be_replaced()
    {
        Assert.Equal(0, Run("new", "site").ExitCode);
        Assert.DoesNotContain(Files(), f => ProjectWords().IsMatch(File.ReadAllText(f)));
        var (code, output, error) = Run("build");
        Assert.Equal(0, code);
        Assert.Contains("1 held back", output);
        Assert.Contains("data/project.yml:3:8: warning KT1009: a placeholder was not replaced: short name of the project", error);
        Assert.DoesNotContain("first-news-item", error);
        Assert.All(error.Split('\n').Where(l => l.Contains(": warning ")), l => Assert.Contains("KT1009", l));
        Assert.Contains("[[replace: ", File.ReadAllText(folder["site/output/index.html"]));
        Assert.Equal(0, Run("schema", "--check").ExitCode);
    }

    [Fact]
    public void With_a_real_address_it_is_published_only_when_everything_was_replaced()
    {
        Assert.Equal(0, Run("new", "site", "Bridges").ExitCode);
        Assert.Contains("name: \"Bridges\"", File.ReadAllText(folder["site/data/project.yml"]));
        var refused = Run("build", "--base-url", "https://www.bridges.eu/");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("error KT1009", refused.Error);
        foreach (var file in Files().Where(f => Path.GetExtension(f) is ".md" or ".yml"))
            File.WriteAllText(file, Marks().Replace(File.ReadAllText(file), "Something true"));
        Assert.Equal((0, ""), (Run("build", "--base-url", "https://www.bridges.eu/").ExitCode, Run("check", "--strict").Error));
    }

    [Fact]
    public void Its_files_fit_its_schemas_and_its_workflow_is_one()
    {
        Assert.Equal(0, Run("new", "site").ExitCode);
        var types = ContentType.All(SiteSettings.Read(SourceTree.Scan(folder["site"]), null, new DiagnosticBag())!);
        var files = types.Where(t => !t.HasFrontMatter && File.Exists(folder["site/" + t.Files])).ToArray();
        Assert.True(files.Length >= 13);
        var answers = NodeScript.Run<string[][]>("Editing/Editor", "validate.mjs", files.Select(t => new { schema = folder[$"site/{EditorFiles.Folder}{t.Name}.json"], text = File.ReadAllText(folder["site/" + t.Files]) }));
        foreach (var (type, errors) in files.Zip(answers)) Assert.True(errors.Length == 0, $"{type.Files}: {string.Join('\n', errors)}");
        Assert.Equal("ktsite", JsonDocument.Parse(File.ReadAllText(folder["site/.config/dotnet-tools.json"])).RootElement.GetProperty("tools").EnumerateObject().Single().Name);
        Assert.Contains("/output/", File.ReadAllText(folder["site/.gitignore"]));
    }

    [Fact]
    public void A_folder_with_something_in_it_is_left_alone()
    {
        folder.Write("site/notes.txt", "Mine.");
        var (code, _, error) = Run("new", "site");
        Assert.Equal(1, code);
        Assert.Contains("notes.txt", error);
        Assert.Single(Files());
    }

    [Fact]
    public void A_fresh_repository_counts_as_empty()
    {
        folder.Write("site/.git/HEAD", "ref: refs/heads/main\n");
        folder.Write("site/LICENSE", "Free.");
        Assert.Equal(0, Run("new", "site").ExitCode);
    }

    [Fact]
    public void Its_networks_have_the_rules_of_this_site()
    {
        string Rules(string file) => ProjectHashtags().Replace(File.ReadAllText(Path.Combine(RealSite.Root, file)), "").ReplaceLineEndings("\n");
        Assert.Equal(Rules("data/networks.yml"), Rules("site/Starter/data/networks.yml"));
    }

    [GeneratedRegex(@"KT ?Soft|SoftSkills|soft skills|[Kk]nowledge transfer|Bologna|UNIBO|ASTP")]
    private static partial Regex ProjectWords();

    [GeneratedRegex(@"\[\[replace: [^\]…]+\]\]")]
    private static partial Regex Marks();

    [GeneratedRegex(@"^(    hashtags: .*|# hashtags: .*\n)", RegexOptions.Multiline)]
    private static partial Regex ProjectHashtags();
}
