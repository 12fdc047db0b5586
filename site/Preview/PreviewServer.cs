using System.Net;
using System.Text;
using KtSite.Core;
using KtSite.Reading;
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
    private const string Events = "/_ktsite/events";
    private const string Script = "/_ktsite/preview.js";
    private const string Style = "/_ktsite/preview.css";

    // Files of their own, as the site's policy lets nothing stand in pages.
    private static readonly Dictionary<string, (string Type, string Text)> Own = new()
    {
        [Script] = ("text/javascript; charset=utf-8", $"new EventSource('{Events}').onmessage = () => location.reload();"),
        [Style] = ("text/css; charset=utf-8", """
            #ktsite-problems { position: fixed; inset: auto 0 0 0; max-height: 60vh; overflow: auto; background: #4a1410; color: #fff; padding: 1.2em; font: 16px/1.5 monospace; z-index: 9999; }
            #ktsite-problems ul { padding-left: 1.2em; margin: 0; } #ktsite-problems li, #ktsite-problems > p { margin: 0 0 1em; }
            """),
    };

    private static readonly FileExtensionContentTypeProvider MediaTypes = new(new Dictionary<string, string>(new FileExtensionContentTypeProvider().Mappings)
    {
        [".ics"] = "text/calendar; charset=utf-8",
        [".xml"] = "application/xml; charset=utf-8",
        [".txt"] = "text/plain; charset=utf-8",
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
        app.Run(context => context.Request.Path.Value == Events ? StreamAsync(context, stop) : AnswerAsync(context));
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

    private async Task AnswerAsync(HttpContext context)
    {
        var state = session.State;
        var path = context.Request.Path.Value ?? "/";
        if (Own.TryGetValue(path, out var own))
        {
            context.Response.ContentType = own.Type;
            await context.Response.WriteAsync(own.Text, context.RequestAborted);
            return;
        }

        if (!path.StartsWith(basePath + "/", StringComparison.Ordinal))
        {
            context.Response.Redirect(basePath + "/");
            return;
        }

        var address = path[basePath.Length..];
        if (!state.Files.ContainsKey(address) && state.Files.ContainsKey(address + "/"))
        {
            context.Response.Redirect(basePath + address + "/", permanent: true);
            return;
        }

        var found = state.Files.TryGetValue(address, out var bytes) || state.Files.TryGetValue("/404.html", out bytes);
        context.Response.StatusCode = found && state.Files.ContainsKey(address) ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
        context.Response.Headers.CacheControl = "no-store";
        var isPage = address.EndsWith('/') || !state.Files.ContainsKey(address) || address.EndsWith(".html", StringComparison.Ordinal);
        context.Response.ContentType = isPage ? "text/html; charset=utf-8" : MediaTypes.TryGetContentType(address, out var type) ? type : "application/octet-stream";
        await context.Response.Body.WriteAsync(isPage ? Dress(bytes ?? [], state) : bytes, context.RequestAborted);
    }

    // One event a build; the browser reloads on each.
    private async Task StreamAsync(HttpContext context, CancellationToken stop)
    {
        context.Response.ContentType = "text/event-stream";
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, context.RequestAborted);
        try
        {
            await context.Response.Body.FlushAsync(either.Token);
            while (true)
            {
                await session.Changed.WaitAsync(either.Token);
                await context.Response.WriteAsync($"data: {session.State.Number}\n\n", either.Token);
                await context.Response.Body.FlushAsync(either.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The browser left, or the preview ends.
        }
    }

    private static byte[] Dress(byte[] page, PreviewState state)
    {
        var html = Encoding.UTF8.GetString(page);
        var extra = $"<script src=\"{Script}\" defer></script>" + Overlay(state.Problems);
        var end = html.LastIndexOf("</body>", StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(end < 0 ? html + extra : html.Insert(end, extra));
    }

    private static string Overlay(IReadOnlyList<Diagnostic> problems)
    {
        if (problems.Count == 0) return "";
        var items = new StringBuilder();
        foreach (var problem in problems)
            items.Append($"<li><b>{HtmlText.Escape(problem.At.ToString())}</b> {problem.Severity.ToString().ToLowerInvariant()} {problem.Rule}: {HtmlText.Escape(problem.Message)}<br>{HtmlText.Escape(problem.Help ?? "")}</li>");
        return $"<link rel=\"stylesheet\" href=\"{Style}\"><div role=\"alert\" id=\"ktsite-problems\"><p>{problems.Count} problem(s); what you see is the last good site.</p><ul>{items}</ul></div>";
    }
}
