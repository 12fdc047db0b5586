using System.Globalization;
using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.Compose;
using KtSite.Reading;
using KtSite.Social;
using KtSite.Views;

namespace KtSite.Pipelines.Share;

/// <summary>Turns the texts of one item into what its share page shows.</summary>
internal sealed class ShareKit(Composer compose, SnippetMemo memo)
{
    /// <summary>The texts by network, in the order of <c>data/networks.yml</c>.</summary>
    /// <param name="page">The item.</param>
    /// <param name="snippets">Its texts.</param>
    /// <param name="folder">Address of the folder of its share kit.</param>
    /// <param name="addressOn">The item's address as a network gets it.</param>
    public ValueList<NetworkKitView> Networks(Page page, IEnumerable<Snippet> snippets, string folder, Func<Network, string> addressOn) =>
        snippets.GroupBy(s => s.Network.Id).Select(g => Network(page, g.First().Network, g, folder, addressOn)).ToValueList();

    private NetworkKitView Network(Page page, Network network, IEnumerable<Snippet> snippets, string folder, Func<Network, string> addressOn)
    {
        var own = page.Fields.Social.FirstOrDefault(s => s.Network.Equals(network.Id, StringComparison.OrdinalIgnoreCase));
        return new NetworkKitView(
            network.Id,
            network.Name,
            network.Handle,
            network.Rule.Limit,
            network.Rule.Limit is not null && !network.PlainLinks,
            network.PlainLinks,
            snippets.Select(s => Text(page, s, folder, addressOn(network))).ToValueList(),
            compose.Image(own?.Image, PictureUse.Whole));
    }

    private SnippetView Text(Page page, Snippet snippet, string folder, string address)
    {
        var variant = FieldReader.WordOf(snippet.Variant);
        var other = snippet.Language == page.Fields.Language ? null : snippet.Language;
        var id = $"{snippet.Network.Id}-{variant}{(other is null ? "" : "-" + other)}";
        var intent = Intent(page, snippet, address);
        return new SnippetView(
            id,
            variant,
            snippet.Language == compose.Settings.Language ? null : snippet.Language,
            snippet.Parts.Select((p, i) => Post($"{id}-{i + 1}", p, snippet.Network)).ToValueList(),
            snippet.IsMain && snippet.Network.File is { } file ? compose.Url.Link(folder + file) : null,
            snippet.Own,
            intent,
            snippet.Network.Intent?.Contains(TextGap, StringComparison.Ordinal) == true,
            IsMail(snippet.Network),
            intent?.Contains(Server, StringComparison.Ordinal) == true);
    }

    private const string Server = "{server}";
    private const string TextGap = "{text}";

    private PostView Post(string id, string text, Network network)
    {
        var (count, fold) = memo.Measure(network, text, () => Measure(text, network));
        return new PostView(id, text, count, fold, network.PlainLinks);
    }

    private static (int Count, int Fold) Measure(string text, Network network)
    {
        var count = network.Rule.Count(text);
        return (count, network.Fold is { } fold && count > fold ? FoldOf(text, fold, network.Rule) : text.Length);
    }

    // Networks fold wherever the line is full, but never inside a sign.
    private static int FoldOf(string text, int fold, LengthRule rule)
    {
        var starts = StringInfo.ParseCombiningCharacters(text);
        int fits = 0, tooMany = starts.Length;
        while (tooMany - fits > 1)
        {
            var middle = (fits + tooMany) / 2;
            if (rule.Count(text[..starts[middle]]) <= fold) fits = middle;
            else tooMany = middle;
        }

        return text[..starts[fits]].TrimEnd().Length;
    }

    private static bool IsMail(Network network) => network.Intent?.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) == true;

    // Only the first post of a thread can be opened with its text: the others answer it. Mails part lines by two characters (RFC 6068).
    private static string? Intent(Page page, Snippet snippet, string address) => snippet.Network.Intent?
        .Replace(TextGap, Uri.EscapeDataString(IsMail(snippet.Network) ? snippet.Parts[0].ReplaceLineEndings("\r\n") : snippet.Parts[0]), StringComparison.Ordinal)
        .Replace("{address}", Uri.EscapeDataString(address), StringComparison.Ordinal)
        .Replace("{title}", Uri.EscapeDataString(page.Title), StringComparison.Ordinal);
}
