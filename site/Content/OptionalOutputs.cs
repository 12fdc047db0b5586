using KtSite.Reading;

namespace KtSite.Content;

/// <summary>What a site may leave out: <c>outputs:</c> of the settings. All of it is written when nothing is said.</summary>
/// <param name="Cards">A picture for each page that people share.</param>
/// <param name="ShareKits">Texts for networks, below <c>/share/</c>.</param>
/// <param name="TagFeeds">A feed for each tag.</param>
/// <param name="Search">The search page and its index.</param>
/// <param name="Basket">The page on which readers collect, compare and take away what they chose.</param>
public sealed record OptionalOutputs(bool Cards, bool ShareKits, bool TagFeeds, bool Search, bool Basket)
{
    /// <summary>Everything.</summary>
    public static readonly OptionalOutputs All = new(true, true, true, true, true);

    internal static OptionalOutputs Read(FieldReader f) => new(
        f.Flag("cards", "a picture for each page that people share", true),
        f.Flag("shareKits", "texts for networks below /share/", true),
        f.Flag("tagFeeds", "a feed for each tag", true),
        f.Flag("search", "the search page and its index", true),
        f.Flag("basket", "the page on which readers collect, compare and take away what they chose", true));
}
