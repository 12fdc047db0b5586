namespace KtSite.Social;

/// <summary>How a network counts the length of a text.</summary>
public enum CountingMethod
{
    /// <summary>X: weighted characters, each URL counts 23.</summary>
    TwitterWeighted,

    /// <summary>UTF-16 code units, the cautious reading where a network does not say.</summary>
    Utf16,

    /// <summary>Bluesky: extended grapheme clusters (UAX 29). Its second limit, in bytes, is a part of <see cref="LengthRule"/>.</summary>
    Graphemes,

    /// <summary>Mastodon: grapheme clusters, each link counts 23, a remote handle counts as its local part.</summary>
    Mastodon,
}
