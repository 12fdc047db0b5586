using System.Text;
using System.Text.RegularExpressions;
using KtSite.Content;
using KtSite.Core;
using KtSite.Tests.Support;

namespace KtSite.Tests.Architecture;

/// <summary>The manual says what the program does.</summary>
public partial class ManualTests
{
    private static readonly string Folder = Path.Combine(RealSite.Root, "input", "docs");

    private static SiteSettings Settings => SiteSettings.Read(SourceTree.Scan(RealSite.Root), null, new DiagnosticBag())!;

    [Fact]
    public void Its_tables_are_fresh()
    {
        var messages = MessagePages.All().Select(p => ("messages/" + p.Name, p.Text));
        foreach (var (file, text) in messages.Concat([("fields", ManualTables.Fields(Settings)), ("data", ManualTables.Data(Settings))]))
        {
            var path = Path.Combine(Folder, "reference", file + ".md");
            var made = text.ReplaceLineEndings("\n");
            if (Environment.GetEnvironmentVariable("KTSITE_UPDATE") == "1") File.WriteAllText(path, made);
            Assert.True(File.Exists(path) && File.ReadAllText(path) == made, $"{path} is stale: run the tests once with KTSITE_UPDATE=1");
        }
    }

    [Fact]
    public void Each_message_has_a_page_and_no_page_is_of_a_message_that_does_not_exist()
    {
        var written = RealSite.Built.Files.Keys.Where(f => f.StartsWith("docs/reference/messages/kt", StringComparison.Ordinal)).Select(f => f.Split('/')[3]);
        Assert.Equal(RuleBook.All.Select(r => r.Code.ToLowerInvariant()), written.Order(StringComparer.Ordinal));
    }

    public static TheoryData<string> Examples => [.. MessageExamples.All.Select(e => e.Rule)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_example_of_a_message_causes_it_and_the_mended_one_causes_nothing(string rule)
    {
        var example = MessageExamples.All.Single(e => e.Rule == rule);
        Assert.Contains(example.Build(example.Wrong).Problems, p => p.Rule == rule && p.At.File == example.File && !string.IsNullOrEmpty(p.Help));
        Assert.DoesNotContain(example.Build(example.Right).Problems, p => p.Rule == rule || p.Severity == Severity.Error);
    }

    // The word after the language names the file that an example is the text of.
    [Fact]
    public void Its_examples_are_files_that_build()
    {
        var examples = Directory.EnumerateFiles(Folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .SelectMany(f => Example().Matches(File.ReadAllText(f)).Select(m => new SourceFile(m.Groups[1].Value, Encoding.UTF8.GetBytes(m.Groups[2].Value))))
            .ToArray();
        Assert.InRange(examples.Length, 3, 20);
        var real = SourceTree.Scan(RealSite.Root);
        var built = TestSite.Build(new SourceTree(RealSite.Root, [.. real.Files, .. examples]), RealSite.Now, null, false, false, RealSite.Root);
        // With the examples there is a programme more than the project studied.
        Assert.DoesNotContain(built.Problems, p => p.Rule != Rules.CountDiffers);
    }

    [Fact]
    public void Its_example_of_a_message_is_what_the_check_says()
    {
        var problem = TestSite.Minimal().With("input/news/2024-03-01-workshop-turku.md", "---\ntitle: A workshop\nsumary: It took place.\n---\nText.\n").Build("2024-04-01").Only();
        var manual = File.ReadAllText(Path.Combine(Folder, "publishing", "messages.md"));
        Assert.Contains($"{problem.At}: error {problem.Rule}: {problem.Message}\n    mend: {problem.Help}\n", manual);
    }

    [GeneratedRegex(@"^```\w+ (\S+)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();
}
