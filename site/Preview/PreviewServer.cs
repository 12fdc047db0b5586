using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Logging;

namespace KtSite.Preview;

/// <summary>Serves the preview on this computer only, as a static host would serve the site.</summary>
internal sealed class PreviewServer(PreviewSession session, int port, string basePath)
{
    // Below this are the preview's own files; the site's policy lets nothing stand in pages.
    private const string Own = "/_ktsite/";

    private static readonly FileExtensionContentTypeProvider MediaTypes = new(new Dictionary<string, string>(new FileExtensionContentTypeProvider().Mappings)
    {
        [".ics"] = "text/calendar; charset=utf-8",
        [".xml"] = "application/xml; charset=utf-8",
        [".txt"] = "text/plain; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".csv"] = "text/csv; charset=utf-8",
        [".woff2"] = "font/woff2",
    });

    /// <summary>Serves until stopped.</summary>
    /// <exception cref="IOException">The port is taken.</exception>
    public async Task RunAsync(Action<string> started, CancellationToken stop)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1));
        await using var app = builder.Build();
        app.Run(context => AnswerAsync(context, stop));
        await app.StartAsync(stop);
        started($"http://127.0.0.1:{port}{basePath}/");
        try
        {
            await Task.Delay(Timeout.Infinite, stop);
        }
        catch (OperationCanceledException)
        {
            // Ctrl-C is how a preview ends.
        }

        await app.StopAsync(CancellationToken.None);
    }

    private async Task AnswerAsync(HttpContext context, CancellationToken stop)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.CacheControl = "no-store";
        // Drafts are nobody else's business: a foreign page that has its name point to this computer gets nothing.
        if (request.Host.Host is not ("127.0.0.1" or "localhost"))
            await RefuseAsync(response, StatusCodes.Status421MisdirectedRequest, $"This preview answers to http://127.0.0.1:{port}{basePath}/ only.");
        else if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
            await RefuseAsync(response, StatusCodes.Status405MethodNotAllowed, "A static site is read with GET and HEAD.");
        else if (request.Path.StartsWithSegments(Own.TrimEnd('/'), out var own))
            await OwnAsync(context, own.Value?.TrimStart('/') ?? "", stop);
        else
            await SiteAsync(context);
    }

    private async Task SiteAsync(HttpContext context)
    {
        var (state, path) = (session.State, context.Request.Path.Value ?? "/");
        if (!path.StartsWith(basePath + "/", StringComparison.Ordinal))
        {
            context.Response.Redirect(basePath + "/");
            return;
        }

        var address = path[basePath.Length..];
        if (!state.Files.ContainsKey(address) && state.Files.ContainsKey(address + "/"))
        {
            context.Response.Redirect(basePath + address + "/" + context.Request.QueryString, permanent: true);
            return;
        }

        var found = state.Files.TryGetValue(address, out var bytes);
        if (!found) context.Response.StatusCode = StatusCodes.Status404NotFound;
        // Their names change with their content: styles and fonts need not be fetched again for each save.
        if (found && address.StartsWith("/assets/", StringComparison.Ordinal)) context.Response.Headers.CacheControl = "max-age=31536000, immutable";
        if (found && !address.EndsWith('/') && !address.EndsWith(".html", StringComparison.Ordinal))
            await WriteAsync(context, MediaTypes.TryGetContentType(address, out var type) ? type : "application/octet-stream", bytes!);
        else
            await WriteAsync(context, "text/html; charset=utf-8", PageOf(state, address));
    }

    private async Task OwnAsync(HttpContext context, string name, CancellationToken stop)
    {
        switch (name)
        {
            case "events": await StreamAsync(context, stop); break;
            case "report":
                var report = PreviewReport.Of(session.State, AddressOf(context.Request.Query["path"].ToString()));
                await WriteAsync(context, "application/json", JsonSerializer.SerializeToUtf8Bytes(report, PreviewJson.Default.PreviewReport));
                break;
            case "preview.js": await WriteAsync(context, "text/javascript; charset=utf-8", Resource(name)); break;
            case "preview.css" or "marks.css": await WriteAsync(context, "text/css; charset=utf-8", Resource(name)); break;
            default: await RefuseAsync(context.Response, StatusCodes.Status404NotFound, "The preview has no such file."); break;
        }
    }

    // One event a build, and one at the beginning: a page that was loaded before the newest build learns of it. Where the page is another one now, the event brings it.
    private async Task StreamAsync(HttpContext context, CancellationToken stop)
    {
        context.Response.ContentType = "text/event-stream";
        var address = AddressOf(context.Request.Query["path"].ToString());
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, context.RequestAborted);
        try
        {
            while (true)
            {
                var next = session.Changed;
                var state = session.State;
                var said = JsonSerializer.Serialize(new PreviewEvent(state.Number, state.Changed.Contains(address) ? Encoding.UTF8.GetString(PageOf(state, address)) : null), PreviewJson.Default.PreviewEvent);
                await context.Response.WriteAsync($"data: {said}\n\n", either.Token);
                await context.Response.Body.FlushAsync(either.Token);
                await next.WaitAsync(either.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The browser left, or the preview ends.
        }
    }

    private string AddressOf(string path) => path.StartsWith(basePath + "/", StringComparison.Ordinal) ? path[basePath.Length..] : path;

    private byte[] PageOf(PreviewState state, string address) => Dress(state.Files.GetValueOrDefault(address) ?? state.Files.GetValueOrDefault("/404.html"), state.Number);

    private byte[] Dress(byte[]? page, int number)
    {
        var html = page is null ? "<!doctype html><html lang=\"en\"><head><title>Nothing here yet</title></head><body><main><h1>Nothing here yet</h1></main></body></html>" : Encoding.UTF8.GetString(page);
        var script = $"<script src=\"{Own}preview.js\" data-number=\"{number}\" data-base=\"{basePath}\" defer></script>";
        var end = html.LastIndexOf("</body>", StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(end < 0 ? html + script : html.Insert(end, script));
    }

    private static byte[] Resource(string name)
    {
        using var stream = typeof(PreviewServer).Assembly.GetManifestResourceStream("KtSite.Preview." + name) ?? throw new InvalidOperationException($"{name} is not in the program");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static async Task WriteAsync(HttpContext context, string type, byte[] bytes)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        if (HttpMethods.IsGet(context.Request.Method)) await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private static async Task RefuseAsync(HttpResponse response, int status, string why)
    {
        response.StatusCode = status;
        response.ContentType = "text/plain; charset=utf-8";
        await response.WriteAsync(why + "\n");
    }
}
