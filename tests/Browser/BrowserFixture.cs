using System.Diagnostics;
using Deque.AxeCore.Playwright;
using KtSite.Tests.Support;
using Microsoft.Playwright;

namespace KtSite.Tests.Browser;

/// <summary>One browser for all tests that look at pages as readers do. It never leaves this machine: every request is answered from the built site.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    /// <summary>Address of every site that is opened.</summary>
    public const string Origin = "https://www.ktsoftskills.eu";

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Unpack(),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }

    /// <summary>Opens a page of the built site in a browser without a past.</summary>
    /// <param name="address">Its address, such as <c>/news/</c>.</param>
    /// <param name="width">Width of the window in pixels.</param>
    /// <param name="dark">Whether the reader prefers dark pages.</param>
    /// <param name="scripts">Whether scripts run.</param>
    /// <param name="site">Another site than that of this repository, built for <see cref="Origin"/>.</param>
    internal async Task<OpenPage> OpenAsync(string address, int width = 1440, bool dark = false, bool scripts = true, BuiltSite? site = null)
    {
        var context = await browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = scripts,
        });
        await context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"], new() { Origin = Origin });
        var page = await context.NewPageAsync();
        var opened = new OpenPage(context, page);
        page.PageError += (_, error) => opened.Errors.Add(error);
        page.Console += (_, said) => opened.Hear(said.Text);
        await context.RouteAsync("**/*", route => AnswerAsync(route, opened, site ?? RealSite.Built));
        await page.GotoAsync(Origin + address);
        return opened;
    }

    /// <summary>Opens a file of the disk, as somebody does who was given the folder.</summary>
    internal Task<OpenPage> OpenFileAsync(string file) => OpenLiveAsync(new Uri(file).AbsoluteUri);

    /// <summary>Opens an address as it is: of a file, or of a server on this machine.</summary>
    internal async Task<OpenPage> OpenLiveAsync(string address)
    {
        var context = await browser!.NewContextAsync();
        var page = await context.NewPageAsync();
        var opened = new OpenPage(context, page);
        page.PageError += (_, error) => opened.Errors.Add(error);
        page.Console += (_, said) => opened.Hear(said.Text);
        page.RequestFailed += (_, request) =>
        {
            // A page that reloads leaves its stream of events.
            if (request.Failure != "net::ERR_ABORTED") opened.Errors.Add($"could not load {request.Url}: {request.Failure}");
        };
        await page.GotoAsync(address);
        return opened;
    }

    private static async Task AnswerAsync(IRoute route, OpenPage opened, BuiltSite site)
    {
        var address = new Uri(route.Request.Url);
        var path = address.AbsolutePath.TrimStart('/');
        if (path.Length == 0 || path.EndsWith('/')) path += "index.html";
        if (address.GetLeftPart(UriPartial.Authority) == Origin && site.Files.TryGetValue(path, out var bytes))
        {
            var headers = HostHeaders.Of(site.Text("_headers"), address.AbsolutePath);
            headers.TryAdd("Content-Type", TypeOf(path));
            opened.Answered.Add(path);
            await route.FulfillAsync(new() { BodyBytes = bytes, Headers = headers });
            return;
        }

        opened.Errors.Add("asked for " + address);
        await route.FulfillAsync(new() { Status = 404 });
    }

    private static string TypeOf(string path) => Path.GetExtension(path) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".json" => "application/json",
        ".xml" => "application/xml",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".jpg" => "image/jpeg",
        ".webp" => "image/webp",
        ".woff2" => "font/woff2",
        _ => "text/plain; charset=utf-8",
    };

    private static string Unpack()
    {
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = Path.Combine(RealSite.Root, "tests", "Browser") };
        start.ArgumentList.Add("unpack.js");
        using var process = Process.Start(start)!;
        var path = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return process.ExitCode == 0 ? path : throw new InvalidOperationException("the browser cannot be unpacked");
    }
}

/// <summary>A page in the browser.</summary>
internal sealed class OpenPage(IBrowserContext context, IPage page) : IAsyncDisposable
{
    public IPage Page => page;

    /// <summary>Errors of scripts, requests that the site could not answer, and what its policy forbade.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>Files of the site that the browser fetched.</summary>
    public System.Collections.Concurrent.ConcurrentBag<string> Answered { get; } = [];

    /// <summary>Takes what the browser says about the page.</summary>
    public void Hear(string said)
    {
        if (said.Contains("Content Security Policy", StringComparison.Ordinal)) Errors.Add(said);
    }

    /// <summary>Nobody is shut out: axe finds nothing, and the page is no wider than its window.</summary>
    public async Task AssertOpenToEveryoneAsync()
    {
        var found = await page.RunAxe();
        Assert.Empty(found.Violations.Select(v => $"{v.Id}: {string.Join(", ", v.Nodes.Select(n => n.Html))}"));
        Assert.Equal(page.ViewportSize!.Width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}

/// <summary>Tests that share the browser.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<BrowserFixture>
{
    public const string Name = "browser";
}
