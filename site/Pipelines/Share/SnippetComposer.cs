using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.Compose;
using KtSite.Social;

namespace KtSite.Pipelines.Share;

/// <summary>Composes the texts of an item for each network: the editor's own, else from the network's templates.</summary>
/// <param name="site">All records.</param>
/// <param name="compose">The composer.</param>
/// <param name="memo">Knows texts of the build before, or null.</param>
internal sealed class SnippetComposer(Site site, Composer compose, SnippetMemo? memo = null)
{
    private const string English = "en";

    private readonly SnippetMaterial material = new(site, compose);

    /// <summary>All texts for an item as they are to be posted now, in the order of <c>data/networks.yml</c>, then language, then variant.</summary>
    public IEnumerable<Snippet> Texts(Page page) => Texts(page, compose.Now);

    /// <summary>All texts for an item as they are to be posted at a moment: what is to come then is announced, what is over is not.</summary>
    public IEnumerable<Snippet> Texts(Page page, DateTimeOffset moment) => site.All<Network>().SelectMany(n => Texts(page, n, compose.DayOf(moment)));

    /// <summary>The address that a network gets.</summary>
    public string AddressOn(Network network, Page page) => material.AddressOn(network, page);

    private IEnumerable<Snippet> Texts(Page page, Network network, DateOnly day)
    {
        var own = page.Fields.Social.FirstOrDefault(s => s.Network.Equals(network.Id, StringComparison.OrdinalIgnoreCase));
        if (own?.Skip == true) return [];
        var language = page.Fields.Language;
        var parts = material.Of(page, network, language, page.Title, page.Summary, day);
        var traits = material.TraitsOn(page, day);
        var texts = new List<Snippet>();
        if (own?.Text is { } text) texts.Add(new Snippet(network, SnippetVariant.Announce, language, [text], Own: true));
        if (OwnThread(own, network, parts) is { Count: > 0 } thread) texts.Add(new Snippet(network, SnippetVariant.Thread, language, thread, Own: true));
        texts.AddRange(Composed(network, parts, page.Section, traits, language));
        if (page.Fields.English is { } english && language != English)
            texts.AddRange(Composed(network, material.Of(page, network, English, english.Title, english.Summary, day), page.Section, traits, English));
        // What the editor wrote comes first and replaces what would have been composed.
        var main = texts.FirstOrDefault();
        return texts.DistinctBy(t => (t.Variant, t.Language)).DistinctBy(t => t.Text).OrderBy(t => t.Language != language).ThenBy(t => t.Variant)
            .Select(t => ReferenceEquals(t, main) ? t with { IsMain = true } : t);
    }

    private IEnumerable<Snippet> Composed(Network network, SnippetParts parts, string section, IReadOnlyCollection<string> traits, string language) =>
        memo?.Of(network, parts, section, traits, language, () => [.. Compose(network, parts, section, traits, language)]) ?? Compose(network, parts, section, traits, language);

    private IEnumerable<Snippet> Compose(Network network, SnippetParts parts, string section, IReadOnlyCollection<string> traits, string language)
    {
        foreach (var variant in new[] { SnippetVariant.Announce, SnippetVariant.Figure, SnippetVariant.Invitation })
        {
            var template = network.TemplateFor(variant, section, traits, language) ?? (variant == SnippetVariant.Announce ? SnippetTemplate.Plain : null);
            if (template is null || Pointed(variant, parts, language) is not { } pointed) continue;
            var text = template.Compose(variant, pointed, network.Rule.Fits, network.MaxHashtags);
            yield return new Snippet(network, variant, language, [text], Own: false);
            // A thread only where it says what one post has no room for.
            if (variant == SnippetVariant.Announce && network.MostParts is { } most && !text.Contains(parts.Summary, StringComparison.Ordinal) && Thread(network, parts, most) is var thread && ThreadSplitter.IsWorthwhile(thread, network.Rule.Count))
                yield return new Snippet(network, SnippetVariant.Thread, language, thread, Own: false);
        }
    }

    // The parts that serve a variant, without what they would say twice; null when it would have no point.
    private SnippetParts? Pointed(SnippetVariant variant, SnippetParts parts, string language)
    {
        var news = parts.Figures.Where(f => !material.Says(parts.Title, f, language)).ToArray();
        return variant switch
        {
            SnippetVariant.Figure when news.Length == 0 => null,
            SnippetVariant.Figure => parts with { Figures = news, Summary = material.Says(parts.Summary, news[0], language) ? "" : parts.Summary },
            SnippetVariant.Invitation when parts.CallToAction is null => null,
            _ => parts with { Figures = [.. news.Where(f => !material.Says(parts.Summary, f, language))] },
        };
    }

    private static ValueList<string> Thread(Network network, SnippetParts parts, int most) =>
        ThreadSplitter.Split($"{parts.Title}\n\n{parts.Summary}", Ending(network, parts), most, network.Rule.Fits).ToValueList();

    private static ValueList<string> OwnThread(SocialText? own, Network network, SnippetParts parts)
    {
        if (own is null || own.Thread.Count != 1) return own?.Thread ?? [];
        var ending = own.Thread[0].Contains(parts.Address, StringComparison.Ordinal) ? "" : Ending(network, parts);
        return ThreadSplitter.Split(own.Thread[0], ending, network.MostParts ?? int.MaxValue, network.Rule.Fits).ToValueList();
    }

    private static string Ending(Network network, SnippetParts parts) =>
        string.Join('\n', new[] { string.Join(' ', parts.WithHashtags(Math.Min(2, network.MaxHashtags)).Hashtags), parts.Address }.Where(t => t.Length > 0));
}
