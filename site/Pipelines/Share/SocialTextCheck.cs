using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.Compose;
using KtSite.Reading;
using KtSite.Social;

namespace KtSite.Pipelines.Share;

/// <summary>
/// What networks would refuse or what would embarrass: an editor's own texts, and titles and summaries of everything that is shared.
/// </summary>
internal static class SocialTextCheck
{
    public static void Run(Site site, BuildContext build)
    {
        var networks = site.All<Network>();
        if (networks.Count == 0 && site.Unreadable.Count > 0) return;
        var habits = site.All<SocialHabits>() is [var written, ..] ? written : null;
        var compose = new Composer(site, build);
        var material = new SnippetMaterial(site, compose);
        var said = new Dictionary<string, SocialText>();
        foreach (var page in site.All<Page>())
        {
            var isShared = page.HasShareKit && page.IsListed && compose.Settings.Outputs.ShareKits;
            if (!isShared && page.Fields.Social.Count == 0) continue;
            var isOver = material.TraitsOn(page, compose.Today).Contains(SnippetMaterial.Past);
            foreach (var own in page.Fields.Social)
            {
                if (networks.FirstOrDefault(n => n.Id.Equals(own.Network, StringComparison.OrdinalIgnoreCase)) is not { } network)
                {
                    build.Problems.Error(
                        Rules.UnknownNetwork,
                        own.At,
                        $"there is no network '{own.Network}' in data/networks.yml{Suggestion.Phrase(own.Network, networks.Select(n => n.Id))}",
                        "use the id of a network, or add the network there");
                    continue;
                }

                var check = new OwnTextCheck(page, own, network, isOver, habits, site, build);
                check.Run();
                foreach (var post in check.Posts)
                {
                    if (!said.TryAdd($"{network.Id} {post}", own))
                        build.Problems.Warning(Rules.RepeatedPost, own.At, $"the same text for {network.Name} stands at {said[$"{network.Id} {post}"].At} already", "say it in other words: networks hide repeated posts");
                }
            }

            if (isShared) Check(page, isOver, habits, build.Problems);
        }
    }

    // Titles and summaries go into every composed text, which adds link, handles and hashtags of its own.
    private static void Check(Page page, bool isOver, SocialHabits? habits, DiagnosticBag problems)
    {
        if (page.Summary.Length == 0)
            problems.Warning(Rules.NoSummary, page.Source, $"'{page.Title}' has no summary, so its social texts say no more than the title", "add 'summary:' with one or two sentences");
        if (Wording.IsShouted(page.Title))
            problems.Warning(Rules.AllCapitals, page.Source, $"the title '{page.Title}' is in capitals", "write it as a sentence: screen readers spell capitals, readers feel shouted at");
        // Case studies have summaries made of their data.
        foreach (var text in new[] { page.Title, page.Fields.Summary ?? "" })
        {
            if (Wording.Find(habits?.RelativeDates ?? [], text) is { } word)
                problems.Warning(Rules.RelativeDate, page.Source, $"title or summary says '{word}', which is wrong on any other day", "write the date");
            if (isOver && Wording.Find(habits?.Announcing ?? [], text) is { } announced)
                problems.Warning(Rules.PastEvent, page.Source, $"title or summary says '{announced}', and the event is past", "tell what came of it instead; the composed social texts repeat it");
            foreach (var entity in Wording.Handles(text).Concat(Wording.Hashtags(text)))
                problems.Warning(Rules.SummaryEntity, page.Source, $"title or summary holds '{entity}'", "write it in words: social texts add handles and hashtags that are right for each network");
            foreach (var address in Wording.Addresses(text))
                problems.Warning(Rules.SummaryEntity, page.Source, $"title or summary holds '{address}', which networks take for a web address", "move it to the text, or write it in other words: social texts have the link to the page, and networks preview one only");
        }
    }
}
