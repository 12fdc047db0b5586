using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace KtSite.Tests.Support;

/// <summary>A running preview of a small site in a temporary folder.</summary>
internal sealed class TestPreview : IDisposable
{
    private readonly Process process;

    /// <param name="baseUrl">Address of the site in its settings.</param>
    /// <param name="native">Another program than <see cref="TestProgram"/> starts.</param>
    /// <param name="arguments">Further arguments of the command.</param>
    public TestPreview(string baseUrl = "https://bridges.example/", string? native = null, params string[] arguments)
    {
        Folder.Write("data/project.yml", $"name: Bridges\nfullTitle: Building Bridges\ndescription: A project.\nbaseUrl: {baseUrl}\ntimeZone: Europe/Rome\n");
        Folder.Write("input/pages/index.md", "---\ntitle: Welcome\n---\nHello.\n");
        Folder.Write("input/news/2023-05-01-a.md", "---\ntitle: A bridge\n---\nText.\n");
        Folder.Write("input/news/2023-05-02-b.md", "---\ntitle: A draft\ndraft: true\n---\nUnfinished.\n");
        Folder.Write("input/news/2999-01-02-c.md", "---\ntitle: A later one\n---\nLater.\n");
        Port = FreePort();
        string[] whole = ["preview", "--port", Port.ToString(CultureInfo.InvariantCulture), "--root", Folder.Path, .. arguments];
        process = Process.Start(native is null ? TestProgram.StartInfo(whole) : TestProgram.StartInfo(native, whole))!;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri($"http://127.0.0.1:{Port}"), Timeout = TimeSpan.FromSeconds(60) };
        while (process.StandardOutput.ReadLine() is { } line && !line.StartsWith("Preview at ", StringComparison.Ordinal))
        {
            // Lines about the first build.
        }
    }

    public TemporaryFolder Folder { get; } = new();

    public int Port { get; }

    public HttpClient Client { get; }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Asks until the answer is good.</summary>
    public async Task<string> UntilAsync(string path, Func<string, bool> good)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var text = await Client.GetStringAsync(path);
            if (good(text)) return text;
            if (watch.Elapsed > TimeSpan.FromSeconds(20)) throw new TimeoutException(text);
            await Task.Delay(50);
        }
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        Client.Dispose();
        Folder.Dispose();
    }
}
