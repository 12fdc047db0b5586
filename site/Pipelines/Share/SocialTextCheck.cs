using KtSite.Content;
using KtSite.Core;
using KtSite.Social;

namespace KtSite.Pipelines.Share;

/// <summary>An editor's own texts name networks that exist and fit into them.</summary>
internal static class SocialTextCheck
{
    public static void Run(Site site, DiagnosticBag problems)
    {
        var networks = site.All<Network>();
        if (networks.Count == 0 && site.Unreadable.Count > 0) return;
        foreach (var (key, text, at) in site.All<Page>().SelectMany(p => p.Fields.Social))
        {
            if (networks.FirstOrDefault(n => n.Id.Equals(key, StringComparison.OrdinalIgnoreCase)) is not { } network)
            {
                problems.Error(
                    Rules.UnknownNetwork,
                    at,
                    $"there is no network '{key}' in data/networks.yml{Reading.Suggestion.Phrase(key, networks.Select(n => n.Id))}",
                    "use the id of a network, or add the network there");
                continue;
            }

            var count = TextLength.Count(text, network.Method);
            if (count > network.Limit)
                problems.Error(Rules.SocialTooLong, at, $"the text for {network.Name} counts {count}, and the network takes {network.Limit}", $"shorten it by {count - network.Limit}");
        }
    }
}
