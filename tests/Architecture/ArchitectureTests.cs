using System.Reflection;
using System.Text.RegularExpressions;
using KtSite.Core;
using KtSite.Tests.Support;
using KtSite.Views;

namespace KtSite.Tests.Architecture;

/// <summary>The rules of the house that no compiler checks.</summary>
public partial class ArchitectureTests
{
    // Who may know whom: site/README.md draws this table.
    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["Core"] = [],
        ["Reading"] = ["Core"],
        ["Content"] = ["Reading", "Core"],
        ["Social"] = [],
        ["Citations"] = ["Reading", "Core"],
        ["Views"] = ["Content", "Reading", "Core"],
        ["Feeds"] = ["Content", "Reading", "Core"],
        ["Images"] = ["Content", "Reading", "Core"],
        ["Modules"] = ["Views", "Content", "Reading", "Core"],
        ["Checks"] = ["Views", "Content", "Reading", "Core"],
        ["Pipelines"] = ["Modules", "Feeds", "Social", "Citations", "Search", "Images", "Views", "Content", "Reading", "Core"],
        ["Rendering"] = ["Views", "Feeds", "Images", "Content", "Reading", "Core"],
        ["Publishing"] = ["Core"],
        ["Preview"] = ["Rendering", "Views", "Reading", "Core"],
        ["Editing"] = ["Pipelines", "Views", "Content", "Reading", "Core"],
        ["Cli"] = ["Editing", "Preview", "Publishing", "Checks", "Rendering", "Pipelines", "Modules", "Feeds", "Social", "Images", "Views", "Content", "Reading", "Core"],
    };

    private static readonly Dictionary<string, string[]> Doors = new()
    {
        ["Markdig"] = ["Reading"],
        ["YamlDotNet"] = ["Reading"],
        ["Ganss"] = ["Reading"],
        ["Scriban"] = ["Rendering"],
        ["NUglify"] = ["Rendering"],
        ["SkiaSharp"] = ["Images"],
        ["AngleSharp"] = ["Checks"],
        ["Ical"] = ["Feeds"],
        ["System.IO.Hashing"] = ["Core"],
        ["System.ServiceModel"] = ["Feeds"],
        ["System.CommandLine"] = ["Cli"],
        ["Spectre"] = ["Cli"],
        ["Microsoft.AspNetCore"] = ["Preview"],
        ["CsvHelper"] = ["Pipelines"],
    };

    private static IEnumerable<(string Folder, string File, string Text)> Sources() =>
        Directory.EnumerateFiles(Path.Combine(RealSite.Root, "site"), "*.cs", SearchOption.AllDirectories)
            .Select(f => (Path.GetRelativePath(Path.Combine(RealSite.Root, "site"), f).Split('/')[0], Path.GetRelativePath(RealSite.Root, f), File.ReadAllText(f)));

    [Fact]
    public void Folders_know_only_whom_they_may()
    {
        foreach (var (folder, file, text) in Sources().Where(s => MayKnow.ContainsKey(s.Folder)))
        {
            foreach (Match match in HouseName().Matches(text))
            {
                var known = match.Groups[1].Value;
                Assert.True(known == folder || MayKnow[folder].Contains(known), $"{file} may not know KtSite.{known}");
            }
        }
    }

    [Fact]
    public void Packages_enter_through_their_door()
    {
        foreach (var (folder, file, text) in Sources())
        {
            foreach (var (package, doors) in Doors)
                Assert.True(doors.Contains(folder) || !Regex.IsMatch(text, $@"\b{Regex.Escape(package)}\."), $"{file} uses {package}");
        }
    }

    [Fact]
    public void Memory_is_managed_but_in_two_files() =>
        Assert.Equal(["site/Core/LargePages.cs"], Sources().Where(s => Regex.IsMatch(s.Text, @"^[^""/]*\bunsafe\b", RegexOptions.Multiline)).Select(s => s.File).Order(StringComparer.Ordinal));

    [Fact]
    public void Files_are_small_and_stand_in_the_folder_of_their_namespace()
    {
        foreach (var (folder, file, text) in Sources().Where(s => s.File != "site/Program.cs"))
        {
            Assert.True(text.Count(c => c == '\n') <= 400, $"{file} has more than 400 lines");
            var expected = "KtSite." + string.Join('.', Path.GetDirectoryName(file)!.Split('/')[1..]);
            Assert.True(text.Contains($"namespace {expected};", StringComparison.Ordinal), $"{file} should be in {expected}");
        }
    }

    [Fact]
    public void Views_hold_only_what_themes_may_see()
    {
        foreach (var view in typeof(PageView).Assembly.GetTypes().Where(t => t.Name.EndsWith("View", StringComparison.Ordinal) && t.IsClass && t != typeof(BodyView)))
        {
            foreach (var property in view.GetProperties(BindingFlags.Public | BindingFlags.Instance))
                Assert.True(IsPlain(property.PropertyType), $"{view.Name}.{property.Name} is {property.PropertyType}");
        }
    }

    [Fact]
    public void Codes_of_problems_are_unique()
    {
        var codes = typeof(Rules).GetFields().Select(f => (string)f.GetRawConstantValue()!).ToArray();
        Assert.Equal(codes.Length, codes.Distinct().Count());
        Assert.All(codes, c => Assert.Matches(@"^KT\d{4}$", c));
    }

    [Fact]
    public void The_theme_documentation_is_fresh()
    {
        var path = Path.Combine(RealSite.Root, "themes", "README.md");
        var text = ThemeDocumentation.Write();
        if (Environment.GetEnvironmentVariable("KTSITE_UPDATE") == "1") File.WriteAllText(path, text);
        Assert.True(File.ReadAllText(path) == text, "themes/README.md is stale: run the tests once with KTSITE_UPDATE=1");
    }

    private static bool IsPlain(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain == typeof(string) || plain == typeof(int) || plain == typeof(bool) || plain.IsEnum || plain == typeof(DateOnly) || plain == typeof(TimeOnly) || plain == typeof(DateTimeOffset)
            || plain == typeof(Html) || plain == typeof(Type) || plain.Name.EndsWith("View", StringComparison.Ordinal) || plain == typeof(KtSite.Feeds.FeedText)
            || (plain.IsGenericType && plain.GetGenericTypeDefinition() == typeof(ValueList<>) && IsPlain(plain.GetGenericArguments()[0]));
    }

    [GeneratedRegex(@"\bKtSite\.([A-Z]\w+)\b")]
    private static partial Regex HouseName();
}
