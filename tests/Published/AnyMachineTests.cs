using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using KtSite.Tests.Support;

namespace KtSite.Tests.Published;

/// <summary>The same site has the same bytes on any machine: whatever its language, time zone, folder, line ends and rights.</summary>
public sealed class AnyMachineTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose()
    {
        foreach (var file in new DirectoryInfo(folder.Path).EnumerateFiles("*", SearchOption.AllDirectories)) File.SetAttributes(file.FullName, FileAttributes.Normal);
        folder.Dispose();
    }

    [Theory]
    [InlineData("tr_TR.UTF-8", "Pacific/Kiritimati")]
    [InlineData("de_DE.UTF-8", "Pacific/Pago_Pago")]
    [InlineData("ar_SA.UTF-8", "Asia/Riyadh")]
    [InlineData("C", "UTC")]
    public void Languages_and_time_zones_of_the_machine_do_not_show(string language, string zone)
    {
        Write("site", "\n", mark: false);
        var usual = Build("site", "en_US.UTF-8", "Europe/Rome");
        Assert.True(usual.Count > 50);
        AssertSame(usual, Build("site", language, zone));
    }

    [Theory]
    [InlineData("0077")]
    [InlineData("0000")]
    public void Line_ends_byte_order_marks_folder_names_and_rights_do_not_show(string umask)
    {
        Write("site", "\n", mark: false);
        const string Other = "Seite Ünïcode ş (1) #2 %20";
        Write(Other, "\r\n", mark: true);
        foreach (var file in new DirectoryInfo(folder[Other]).EnumerateFiles("*", SearchOption.AllDirectories)) file.IsReadOnly = true;
        var usual = Build("site", "en_US.UTF-8", "Europe/Rome");
        AssertSame(usual, Build(Other, "tr_TR.UTF-8", "Pacific/Auckland", umask));
    }

    [Fact]
    public void The_site_of_this_repository_is_the_same_at_both_ends_of_the_world()
    {
        var east = Run(RealSite.Root, folder["east"], "tr_TR.UTF-8", "Pacific/Kiritimati", "0022");
        AssertSame(east, Run(RealSite.Root, folder["west"], "ar_SA.UTF-8", "Pacific/Pago_Pago", "0022"));
    }

    [Fact]
    public void A_machine_without_knowledge_of_languages_is_told_what_it_lacks()
    {
        var (code, error) = Start(RealSite.Root, folder["out"], "C", "UTC", "0022", ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1"));
        Assert.Equal(3, code);
        Assert.Contains("Install ICU", error);
    }

    private static void AssertSame(SortedDictionary<string, string> one, SortedDictionary<string, string> other) =>
        Assert.True(one.SequenceEqual(other), "these differ: " + string.Join(", ", one.Except(other).Concat(other.Except(one)).Select(f => f.Key).Distinct().Order(StringComparer.Ordinal)));

    private SortedDictionary<string, string> Build(string site, string language, string zone, string umask = "0022") =>
        Run(folder[site], folder[$"out {Guid.NewGuid():N}"], language, zone, umask);

    // The path and the hash of everything that is published.
    private static SortedDictionary<string, string> Run(string root, string output, string language, string zone, string umask)
    {
        var (code, error) = Start(root, output, language, zone, umask);
        Assert.True(code == 0, error);
        var files = Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories).Select(f => (Path: Path.GetRelativePath(output, f), Full: f));
        return new SortedDictionary<string, string>(files.ToDictionary(f => f.Path, f => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f.Full)))), StringComparer.Ordinal);
    }

    private static (int ExitCode, string Error) Start(string root, string output, string language, string zone, string umask, params (string Name, string Value)[] environment)
    {
        var program = TestProgram.File;
        var start = OperatingSystem.IsWindows() ? new ProcessStartInfo("dotnet", [program]) : new ProcessStartInfo("sh", ["-c", $"umask {umask}; exec dotnet \"$@\"", "sh", program]);
        foreach (var argument in new[] { "build", "-q", "--root", root, "--output", output, "--now", RealSite.Now }) start.ArgumentList.Add(argument);
        (start.RedirectStandardError, start.UseShellExecute) = (true, false);
        foreach (var name in new[] { "LANG", "LC_ALL", "LANGUAGE" }) start.Environment[name] = language;
        start.Environment["TZ"] = zone;
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, error);
    }

    // A bit of everything whose form could depend on the machine: dates at both ends of a day, letters that change with the language, sorting, numbers.
    private void Write(string site, string newLine, bool mark)
    {
        void Text(string path, string text)
        {
            byte[] bytes = [.. mark ? Encoding.UTF8.Preamble : default, .. Encoding.UTF8.GetBytes(text.ReplaceLineEndings(newLine))];
            File.WriteAllBytes(Made(folder[$"{site}/{path}"]), bytes);
        }

        static string Made(string path)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return path;
        }

        Text("data/project.yml", "name: Bridges\nfullTitle: Building Bridges\ndescription: A project.\nbaseUrl: https://bridges.example/\ntimeZone: Europe/Rome\nlanguage: en\nlanguages: [en, tr]\nstart: 2022-12-01\nfunding:\n  statement: Co-funded by somebody\n  disclaimer: The views are those of the authors.\n  emblem: assets/eu-emblem.svg\n  emblemAlt: An emblem\n");
        Text("data/tags.yml", "tags:\n  - { id: istanbul, label: İstanbul }\n  - { id: izmir, label: izmir }\n  - { id: zagreb, label: Žagreb }\n  - { id: aeroe, label: Ærø }\n");
        Text("data/countries.yml", "countries:\n  - { id: tr, label: Türkiye }\n  - { id: fi, label: Finland }\n");
        Text("data/people.yml", "people:\n  - { id: ida, name: Ida Iğdır, consent: page }\n");
        Text("data/partners.yml", "partners:\n  - { id: alpha, name: Alpha University, country: fi, city: Turku }\n  - { id: isik, name: Işık Üniversitesi, country: tr, city: İzmir }\n");
        Text("data/networks.yml", "networks:\n  - { id: twitter, name: X, method: twitter-weighted, limit: 280 }\n  - { id: linkedin, name: LinkedIn, method: utf16, limit: 3000 }\n");
        Text("data/events.yml", "events:\n  - { id: late, title: Late, start: 2023-12-31, time: '23:30', place: { city: İzmir, country: tr } }\n");
        Text("data/promises.yml", "promises:\n  - { id: visits, label: Visits, promised: 12500, reached: 1234 }\n");
        Text("data/results.yml", "results:\n  - { id: guide, title: TITLE I, planned: 2024-01, state: done }\n");
        Text("data/case-studies/iii.yml", "title: INSTITUTE I\nprovider: Işık\nsources:\n  - { publisher: P, address: https://p.example/ }\nchecked: 2024-01-31\nbody: |\n  First line.\n\n  - İ and I\n");
        Text("input/pages/index.md", "---\nid: home\ntitle: Welcome\n---\nHello.  \nAgain.\n");
        Text("input/news/_index.md", "---\ntitle: News\n---\nAll.\n");
        Text("input/news/2023-12-31-i.md", "---\ntitle: ISTANBUL in FINAL\nsummary: \"One thousand: 1,234.5.\"\ndate: 2023-12-31T23:30\ntags: [istanbul, izmir]\nauthors: ida\npartners: [alpha, isik]\n---\n## INTRODUCTION\n\nText with \"quotes\" and `code`.\n\n| a | b |\n| - | -: |\n| 1 | 2 |\n\n```yaml\nkey: value\n```\n");
        Text("input/news/2024-01-01-ii.md", "---\ntitle: Yılbaşı\nlang: tr\ndate: 2024-01-01T00:15:00+01:00\nexpires: 2030-01-01\ntags: [zagreb, aeroe]\n---\nMetin [I](2023-12-31-i.md#introduction).\n");
        Text("input/meetings/2023-06-29-leiden.md", "---\ntitle: Leiden\nkind: Project meeting\nnumber: 2\npurpose: To meet.\nhost: alpha\nplace: { city: Leiden, country: fi }\nactions:\n  - { id: L1, what: Publish, owner: alpha, due: 2023-08 }\n---\nText.\n");
        // A theme of its own: on some machines Git gives CRLF to templates, styles and scripts, too.
        var themes = Path.Combine(RealSite.Root, "themes");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(themes, "default"), "*", SearchOption.AllDirectories))
        {
            var path = "themes/" + Path.GetRelativePath(themes, file).Replace('\\', '/');
            if (Path.GetExtension(file) is ".html" or ".css" or ".js" or ".yml" or ".svg") Text(path, File.ReadAllText(file));
            else File.Copy(file, Made(folder[$"{site}/{path}"]));
        }

        File.WriteAllBytes(folder[$"{site}/input/news/photo.png"], TestPicture.Png(900, 600));
        Text("input/news/plan.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"4\">\n<path d=\"M0 0h4\"/>\n</svg>\n");
        Text("input/docs/index.md", "---\ntitle: Manual\n---\n![Photo](../news/photo.png)\n\n![Plan](../news/plan.svg)\n");
    }
}
