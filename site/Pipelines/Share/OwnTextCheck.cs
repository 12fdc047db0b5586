using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.Partners;
using KtSite.Pipelines.Vocabularies;
using KtSite.Reading;
using KtSite.Social;

namespace KtSite.Pipelines.Share;

/// <summary>Holds an editor's own text against the rules of its network, the handles that are known, the calendar and good habits.</summary>
/// <param name="page">The item.</param>
/// <param name="own">The editor's words for the network.</param>
/// <param name="network">The network.</param>
/// <param name="isOver">Whether what the item tells of is over.</param>
/// <param name="habits">What all networks share, or null.</param>
/// <param name="site">The site.</param>
/// <param name="build">The build.</param>
internal sealed class OwnTextCheck(Page page, SocialText own, Network network, bool isOver, SocialHabits? habits, Site site, BuildContext build)
{
    private readonly DiagnosticBag problems = build.Problems;

    /// <summary>The posts as the editor wrote them; a single long thread text is none, since it will be split.</summary>
    public IEnumerable<string> Posts => (own.Text is { } text ? [text] : Array.Empty<string>()).Concat(own.Thread.Count > 1 ? own.Thread : []);

    /// <summary>Reports all that is wrong.</summary>
    public void Run()
    {
        foreach (var post in Posts) CheckLength(post);
        foreach (var text in own.Thread.Prepend(own.Text).OfType<string>()) CheckWords(text);
        // What is split gets link and hashtag from the item.
        if (own.Text is { } alone) CheckEnds(alone);
        if (own.Thread.Count > 1) CheckEnds(own.Thread[0]);
    }

    private void CheckLength(string post)
    {
        foreach (var broken in network.Rule.Broken(post))
        {
            var unit = broken.InBytes ? " bytes" : "";
            problems.Error(Rules.SocialTooLong, own.At, $"the text for {network.Name} counts {broken.Has}{unit}, and the network takes {broken.Most}", $"shorten it by {broken.Has - broken.Most}{unit}");
        }
    }

    private void CheckWords(string text)
    {
        if (network.Rule.Method == CountingMethod.TwitterWeighted && TwitterLength.HasForbidden(text))
            problems.Error(Rules.WrongValue, own.At, $"the text for {network.Name} holds an invisible character that the network refuses", "type the text anew instead of pasting it");
        foreach (var handle in Wording.Handles(text).Where(h => !IsKnown(h)))
            problems.Error(Rules.UnknownHandle, own.At, $"nobody in data/ has the handle '{handle}' on {network.Name}{Suggestion.Phrase(handle, Handles())}", "write the handle of a partner under 'handles:' in data/partners.yml, or the name without '@'");
        if (isOver && Wording.Find(habits?.Announcing ?? [], text) is { } announced)
            problems.Error(Rules.PastEvent, own.At, $"the text for {network.Name} says '{announced}', and the event is past", "tell what came of it instead");
        if (Wording.Find(habits?.RelativeDates ?? [], text) is { } word)
            problems.Warning(Rules.RelativeDate, own.At, $"the text for {network.Name} says '{word}', which is wrong on any other day", "write the date");
        if (Wording.IsShouted(text))
            problems.Warning(Rules.AllCapitals, own.At, $"the text for {network.Name} is in capitals", "write it as a sentence: screen readers spell capitals, readers feel shouted at");
        CheckHashtags(Wording.Hashtags(text));
    }

    private void CheckHashtags(IReadOnlyList<string> hashtags)
    {
        if (hashtags.Count > network.MostHashtags)
            problems.Error(Rules.TooManyHashtags, own.At, $"the text for {network.Name} has {hashtags.Count} hashtags, and the network takes {network.MostHashtags}", "keep the most important ones");
        else if (hashtags.Count > network.MaxHashtags)
            problems.Warning(Rules.TooManyHashtags, own.At, $"the text for {network.Name} has {hashtags.Count} hashtags; the habit there is {network.MaxHashtags}", "keep the most important ones");
        foreach (var twice in hashtags.GroupBy(h => h, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
            problems.Warning(Rules.HashtagStyle, own.At, $"the hashtag '{twice.First()}' stands {twice.Count()} times in the text for {network.Name}", "keep one");
        foreach (var hashtag in hashtags.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (OurHashtags().FirstOrDefault(h => h.Equals(hashtag, StringComparison.OrdinalIgnoreCase)) is { } ours && ours != hashtag)
                problems.Warning(Rules.HashtagStyle, own.At, $"the text for {network.Name} says '{hashtag}'", $"write '{ours}': a screen reader reads its words");
        }
    }

    // Only the first post of a thread is shared on: link and funder belong there.
    private void CheckEnds(string first)
    {
        var links = Wording.Links(first);
        if (links != 1)
            problems.Warning(Rules.SocialLink, own.At, $"the text for {network.Name} has {(links == 0 ? "no link" : links + " links")}", links == 0 ? $"add {page.Address}" : "keep one: networks show a preview of one only");
        if (network.MaxHashtags > 0 && Funding is { } funding && !Wording.Hashtags(first).Contains(funding, StringComparer.OrdinalIgnoreCase))
            problems.Warning(Rules.FundingHashtag, own.At, $"the text for {network.Name} lacks '{funding}'", "add it: the funder asks for it");
    }

    private string? Funding => build.Settings<SiteSettings>().Funding?.Hashtag is { } hashtag ? "#" + hashtag.TrimStart('#') : null;

    // As the project writes them anywhere: on its networks, and for its tags.
    private IEnumerable<string> OurHashtags() =>
    [
        .. network.Hashtags.Concat(site.All<Network>().SelectMany(n => n.Hashtags)).Select(h => "#" + h.TrimStart('#')),
        .. Funding is { } funding ? [funding] : Array.Empty<string>(),
        .. site.All<Tag>().Select(t => Hashtag.From(t.Label.In("en"))),
    ];

    private IEnumerable<string> Handles() =>
        site.All<Partner>().SelectMany(p => p.Handles).Where(h => h.Key == network.Id).Select(h => h.Text).Concat(network.Handle is { } ours ? [ours] : []);

    private bool IsKnown(string handle) => Handles().Any(h => h.TrimStart('@').Equals(handle.TrimStart('@', '＠'), StringComparison.OrdinalIgnoreCase));
}
