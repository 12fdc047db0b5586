namespace KtSite.Social;

/// <summary>What a text wants to achieve.</summary>
public enum SnippetVariant
{
    /// <summary>Says what is new.</summary>
    Announce,

    /// <summary>Leads with the key figure.</summary>
    Figure,

    /// <summary>Asks readers to do something.</summary>
    Invitation,

    /// <summary>Tells more, in several numbered posts.</summary>
    Thread,
}

/// <summary>What there is to say about an item.</summary>
/// <param name="Title">Its headline.</param>
/// <param name="Summary">One or two sentences.</param>
/// <param name="Figures">Its figures in words, the key figure first.</param>
/// <param name="Date">When, or null.</param>
/// <param name="Place">Where, or null.</param>
/// <param name="Organisations">Handles, or names where there is no handle.</param>
/// <param name="Address">Its absolute address.</param>
/// <param name="Hashtags">With <c>#</c>, most important first.</param>
/// <param name="FundingHashtag">The hashtag that no text may lose, or null; it need not stand in <paramref name="Hashtags"/>.</param>
/// <param name="CallToAction">What readers shall do, or null.</param>
public sealed record SnippetParts(
    string Title,
    string Summary,
    IReadOnlyList<string> Figures,
    string? Date,
    string? Place,
    IReadOnlyList<string> Organisations,
    string Address,
    IReadOnlyList<string> Hashtags,
    string? FundingHashtag,
    string? CallToAction)
{
    /// <summary>Who hosts what it is about, or null.</summary>
    public string? Host { get; init; }

    /// <summary>Who offers what it is about, or null.</summary>
    public string? Provider { get; init; }

    /// <summary>What stands before the last of several organisations, with its spaces.</summary>
    public string And { get; init; } = ", ";

    /// <summary>Names as a sentence holds them.</summary>
    /// <param name="names">None, one or several.</param>
    /// <param name="and">What stands before the last of several, with its spaces.</param>
    public static string Join(IReadOnlyList<string> names, string and) =>
        names.Count < 2 ? string.Concat(names) : string.Join(", ", names.Take(names.Count - 1)) + and + names[^1];

    /// <summary>Sentences or phrases one after the other: phrases are parted by semicolons, sentences part themselves.</summary>
    public static string Row(IEnumerable<string> texts) => string.Join(' ', texts.Select(t => t is [.., '.' or '!' or '?' or '。'] ? t : t + ";")).TrimEnd(';');

    /// <summary>The same with so many hashtags, the funder's always among them.</summary>
    public SnippetParts WithHashtags(int most)
    {
        if (most == 0) return this with { Hashtags = [] };
        if (FundingHashtag is not { } needed) return this with { Hashtags = [.. Hashtags.Take(most)] };
        var others = Hashtags.Where(h => !h.Equals(needed, StringComparison.OrdinalIgnoreCase)).ToArray();
        var place = Hashtags.TakeWhile(h => !h.Equals(needed, StringComparison.OrdinalIgnoreCase)).Count();
        var kept = others.Take(Math.Max(0, most - 1)).ToList();
        kept.Insert(Math.Min(place, kept.Count), needed);
        return this with { Hashtags = kept };
    }
}
