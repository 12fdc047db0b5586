using System.Text.RegularExpressions;
using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.Meetings;
using KtSite.Pipelines.Partners;
using KtSite.Reading;
using KtSite.Social;

namespace KtSite.Pipelines.Share;

/// <summary>
/// What networks would refuse or what would embarrass: an editor's own texts are held against the network's rules, known handles and the
/// calendar; titles and summaries of everything that is shared against habits of good posts.
/// </summary>
internal static partial class SocialTextCheck
{
    private const int FewestLetters = 12;

    public static void Run(Site site, BuildContext build)
    {
        var networks = site.All<Network>();
        if (networks.Count == 0 && site.Unreadable.Count > 0) return;
        var habits = site.All<SocialHabits>() is [var written, ..] ? written : null;
        var said = new Dictionary<(string, string), SocialText>();
        foreach (var page in site.All<Page>())
        {
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

                foreach (var text in Posts(own))
                {
                    Own(page, own, text, network, habits, site, build);
                    if (!said.TryAdd((network.Id, text), own))
                        build.Problems.Warning(Rules.RepeatedPost, own.At, $"the same text for {network.Name} stands at {said[(network.Id, text)].At} already", "say it in other words: networks hide repeated posts");
                }
            }

            if (page.HasShareKit && page.IsListed) Habits(page, habits, build.Problems);
        }
    }

    // A single long thread text is split, so only posts written one by one can be too long.
    private static IEnumerable<string> Posts(SocialText own) =>
        (own.Text is { } text ? [text] : Array.Empty<string>()).Concat(own.Thread.Count > 1 ? own.Thread : []);

    private static void Own(Page page, SocialText own, string text, Network network, SocialHabits? habits, Site site, BuildContext build)
    {
        var problems = build.Problems;
        if (network.Rule.Excess(text) is > 0 and var excess)
            problems.Error(Rules.SocialTooLong, own.At, $"the text for {network.Name} counts {network.Rule.Count(text)}, and the network takes {network.Rule.Limit}", $"shorten it by {excess}");
        if (network.Rule.Method == CountingMethod.TwitterWeighted && TwitterLength.HasForbidden(text))
            problems.Error(Rules.WrongValue, own.At, $"the text for {network.Name} holds an invisible character that the network refuses", "type the text anew instead of pasting it");
        foreach (var handle in Handles(text).Where(h => !IsKnown(h, network, site)))
            problems.Error(Rules.UnknownHandle, own.At, $"nobody in data/ has the handle '{handle}' on {network.Name}{Suggestion.Phrase(handle, HandlesOf(network, site))}", "write the handle of a partner under 'handles:' in data/partners.yml, or the name without '@'");
        if (IsPast(page, build.Now) && Found(habits?.Announcing, text) is { } announced)
            problems.Error(Rules.PastEvent, own.At, $"the text for {network.Name} says '{announced}', and the event is past", "tell what came of it instead");
        if (Found(habits?.RelativeDates, text) is { } word)
            problems.Warning(Rules.RelativeDate, own.At, $"the text for {network.Name} says '{word}', which is wrong on any other day", "write the date");
        var hashtags = Hashtags().Count(text);
        if (hashtags > network.MostHashtags)
            problems.Error(Rules.TooManyHashtags, own.At, $"the text for {network.Name} has {hashtags} hashtags, and the network takes {network.MostHashtags}", "keep the most important ones");
        else if (hashtags > network.MaxHashtags)
            problems.Warning(Rules.TooManyHashtags, own.At, $"the text for {network.Name} has {hashtags} hashtags; the habit there is {network.MaxHashtags}", "keep the most important ones");
        if (IsShouted(text))
            problems.Warning(Rules.AllCapitals, own.At, $"the text for {network.Name} is in capitals", "write it as a sentence: screen readers spell capitals, readers feel shouted at");
        // An address with a scheme is one for readers, even where its ending is none that X knows.
        var links = Math.Max(UrlFinder.Find(text).Count, text.Split("://").Length - 1);
        if (own.Text == text && links != 1)
            problems.Warning(Rules.SocialLink, own.At, $"the text for {network.Name} has {(links == 0 ? "no link" : links + " links")}", links == 0 ? $"add {page.Address}" : "keep one: networks show a preview of one only");
    }

    // Case studies have summaries made of their data.
    private static void Habits(Page page, SocialHabits? habits, DiagnosticBag problems)
    {
        if (page.Summary.Length == 0)
            problems.Warning(Rules.NoSummary, page.Source, $"'{page.Title}' has no summary, so its social texts say no more than the title", "add 'summary:' with one or two sentences");
        if (IsShouted(page.Title))
            problems.Warning(Rules.AllCapitals, page.Source, $"the title '{page.Title}' is in capitals", "write it as a sentence: screen readers spell capitals, readers feel shouted at");
        foreach (var text in new[] { page.Title, page.Fields.Summary ?? "" })
        {
            if (Found(habits?.RelativeDates, text) is { } word)
                problems.Warning(Rules.RelativeDate, page.Source, $"title or summary says '{word}', which is wrong on any other day", "write the date");
        }
    }

    private static bool IsPast(Page page, DateTimeOffset now) =>
        page is MeetingReport meeting && (meeting.End ?? meeting.Fields.Date?.Date) is { } last && last.Last < DateOnly.FromDateTime(now.UtcDateTime);

    private static string? Found(ValueList<string>? phrases, string text) => phrases?.FirstOrDefault(p => HoldsWords(WithoutLinks(text), p));

    // What an address says is nobody's word.
    private static string WithoutLinks(string text)
    {
        foreach (var link in UrlFinder.Find(text).Reverse()) text = text.Remove(link.Start, link.End - link.Start);
        return text;
    }

    // As whole words: "today" is not in "Todays", nor "sign up" in "design update".
    private static bool HoldsWords(string text, string phrase)
    {
        for (var at = text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(phrase, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + phrase.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]))) return true;
        }

        return false;
    }

    private static IEnumerable<string> Handles(string text) =>
        Entities.Find(text).Select(s => text[s.Start..s.End]).Where(e => e.Length > 1 && e[0] is '@' or '＠');

    private static IEnumerable<string> HandlesOf(Network network, Site site) =>
        site.All<Partner>().SelectMany(p => p.Handles).Where(h => h.Key == network.Id).Select(h => h.Text).Concat(network.Handle is { } own ? [own] : []);

    private static bool IsKnown(string handle, Network network, Site site) =>
        HandlesOf(network, site).Any(h => h.TrimStart('@').Equals(handle.TrimStart('@', '＠'), StringComparison.OrdinalIgnoreCase));

    // Abbreviations alone, such as "KT RTTP", are no shouting.
    private static bool IsShouted(string text)
    {
        text = WithoutLinks(text);
        return text.Count(char.IsLetter) >= FewestLetters && !text.Any(char.IsLower) && text.Any(char.IsUpper);
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}&])[#＃][\p{L}\p{M}\p{N}_]+")]
    private static partial Regex Hashtags();
}
