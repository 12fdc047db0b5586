using KtSite.Cli;

namespace KtSite.Tests.Support;

/// <summary>Commands run in this process on a site in a folder: quicker than the program, and the same from its arguments on.</summary>
internal sealed class TestCommands : IDisposable
{
    public const string Now = "2024-01-01";

    public TemporaryFolder Folder { get; } = new();

    /// <summary>A site with two news items, a page and the vocabularies that they need.</summary>
    public TestCommands()
    {
        Write("data/project.yml", "name: Bridges\nfullTitle: Building Bridges\ndescription: A project.\nbaseUrl: https://bridges.example/base/\ntimeZone: Europe/Rome\n");
        Write("data/tags.yml", "tags:\n  - { id: bridges, label: Bridges }\n");
        Write("data/countries.yml", "countries:\n  - { id: fi, label: Finland }\n");
        Write("data/partners.yml", "partners:\n  - { id: alpha, name: Alpha University, country: fi }\n");
        Write("input/pages/index.md", "---\nid: home\ntitle: Welcome\n---\nHello.\n");
        Write("input/news/2023-05-01-a.md", "---\ntitle: A bridge\ntags: [bridges]\nauthors: alpha\n---\nText.\n");
        Write("input/news/2023-06-01-b.md", "---\ntitle: Another bridge\n---\nSee [A](2023-05-01-a.md).\n");
    }

    public void Dispose() => Folder.Dispose();

    public void Write(string path, string text) => Folder.Write(path, text);

    public string Read(string path) => File.ReadAllText(Folder[path]);

    public bool Exists(string path) => File.Exists(Folder[path]);

    public (int ExitCode, string Output, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = CommandLine.Run([.. arguments, "--root", Folder.Path, "--now", Now], _ => new Terminal(output, error, false, false));
        return (code, output.ToString(), error.ToString());
    }

    /// <summary>Runs a command that must succeed, and gives what it prints.</summary>
    public string Good(params string[] arguments)
    {
        var (code, output, error) = Run(arguments);
        Assert.True(code == 0, $"exit code {code}\n{output}\n{error}");
        return output;
    }

    /// <summary>Runs a command that must be refused, and gives what it says.</summary>
    public string Refused(int code, params string[] arguments)
    {
        var result = Run(arguments);
        Assert.True(result.ExitCode == code, $"exit code {result.ExitCode}\n{result.Output}\n{result.Error}");
        return result.Error;
    }
}
