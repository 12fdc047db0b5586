using System.Net;
using KtSite.Core;

namespace KtSite.Checks;

/// <summary>What is known of a link that leads away.</summary>
internal enum ProbeOutcome
{
    /// <summary>Somebody answers.</summary>
    Fine,

    /// <summary>The host says that nothing is there any more.</summary>
    Gone,

    /// <summary>No answer, or one that says nothing about the page: a refusal of robots, a fault, a time-out.</summary>
    CannotTell,
}

/// <summary>
/// Asks other hosts whether the pages still exist that this site links to. Polite: one question at a time to each host, with a pause between
/// them. A silent host is never called dead.
/// </summary>
/// <param name="pause">Between two questions to one host.</param>
/// <param name="memory">What was answered lately.</param>
internal sealed class ExternalLinkProbe(TimeSpan pause, LinkMemory memory)
{
    private const int HostsAtOnce = 8;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>Asks for every link; reports those that are gone as warnings, those that cannot be told as notes.</summary>
    /// <param name="links">Addresses, with the place where the first link to each was written.</param>
    /// <param name="stop">Ends the questions.</param>
    public async Task<IReadOnlyList<Diagnostic>> RunAsync(IReadOnlyDictionary<string, Location> links, CancellationToken stop)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = true }) { Timeout = Patience };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("KtSite-link-check/1.0");
        var found = new System.Collections.Concurrent.ConcurrentBag<Diagnostic>();
        var hosts = links.Keys.Where(l => Uri.TryCreate(l, UriKind.Absolute, out _)).GroupBy(l => new Uri(l).Host, StringComparer.OrdinalIgnoreCase);
        await Parallel.ForEachAsync(hosts, new ParallelOptions { MaxDegreeOfParallelism = HostsAtOnce, CancellationToken = stop }, async (host, token) =>
        {
            foreach (var link in host.Order(StringComparer.Ordinal))
            {
                var known = memory.Find(link);
                var (outcome, why) = known is null ? await AskAsync(client, link, token) : (known.Outcome, known.Why);
                if (outcome == ProbeOutcome.Gone)
                    found.Add(Diagnostic.Warning(Rules.ExternalLinkGone, links[link], $"the page {link} is gone ({why})", "link to its new place or to an archived copy"));
                else if (outcome == ProbeOutcome.CannotTell)
                    found.Add(new Diagnostic(Rules.ExternalLinkUnknown, Severity.Note, links[link], $"nobody can tell whether {link} still exists ({why})", "open it in a browser"));
                if (known is not null) continue;
                memory.Keep(link, outcome, why);
                await Task.Delay(pause, token);
            }
        });
        return [.. found.OrderBy(p => p.At).ThenBy(p => p.Message, StringComparer.Ordinal)];
    }

    private static async Task<(ProbeOutcome Outcome, string Why)> AskAsync(HttpClient client, string link, CancellationToken stop)
    {
        try
        {
            var status = await StatusAsync(client, HttpMethod.Head, link, stop);
            // Some hosts answer HEAD as if nothing were there; only GET counts against a page.
            if (!IsFine(status)) status = await StatusAsync(client, HttpMethod.Get, link, stop);
            return IsFine(status) ? (ProbeOutcome.Fine, "")
                : status is HttpStatusCode.NotFound or HttpStatusCode.Gone ? (ProbeOutcome.Gone, $"status {(int)status}")
                : (ProbeOutcome.CannotTell, $"status {(int)status}");
        }
        catch (HttpRequestException e)
        {
            return (ProbeOutcome.CannotTell, e.HttpRequestError.ToString());
        }
        catch (TaskCanceledException) when (!stop.IsCancellationRequested)
        {
            return (ProbeOutcome.CannotTell, "no answer in time");
        }
    }

    private static bool IsFine(HttpStatusCode status) => (int)status is >= 200 and < 400;

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, HttpMethod method, string link, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(method, link);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
        return response.StatusCode;
    }
}
