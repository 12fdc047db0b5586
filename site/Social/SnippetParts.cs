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
/// <param name="Figure">Its key figure, or null.</param>
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
    string? Figure,
    string? Date,
    string? Place,
    IReadOnlyList<string> Organisations,
    string Address,
    IReadOnlyList<string> Hashtags,
    string? FundingHashtag,
    string? CallToAction)
{
    /// <summary>The same with so many hashtags, the funder's always among them.</summary>
    public SnippetParts WithHashtags(int most)
    {
        if (FundingHashtag is not { } needed) return this with { Hashtags = [.. Hashtags.Take(most)] };
        var others = Hashtags.Where(h => !h.Equals(needed, StringComparison.OrdinalIgnoreCase)).ToArray();
        var place = Hashtags.TakeWhile(h => !h.Equals(needed, StringComparison.OrdinalIgnoreCase)).Count();
        var kept = others.Take(Math.Max(0, most - 1)).ToList();
        kept.Insert(Math.Min(place, kept.Count), needed);
        return this with { Hashtags = kept };
    }
}
