using KtSite.Core;
using KtSite.Social;

namespace KtSite.Pipelines.Share;

/// <summary>A text for a network, ready to paste.</summary>
/// <param name="Network">The network.</param>
/// <param name="Variant">What it wants to achieve.</param>
/// <param name="Language">Its language.</param>
/// <param name="Parts">The posts: one, or several for a thread.</param>
/// <param name="Own">Whether the editor wrote it.</param>
internal sealed record Snippet(Network Network, SnippetVariant Variant, string Language, ValueList<string> Parts, bool Own)
{
    /// <summary>All of it as one text; posts of a thread are parted by a line of dashes.</summary>
    public string Text => string.Join("\n\n---\n\n", Parts);

    /// <summary>Its length as the network counts it: that of the longest post.</summary>
    public int Count => Parts.Max(Network.Rule.Count);

    /// <summary>Whether it is the text that a network gets when nobody chooses.</summary>
    public bool IsMain { get; init; }
}
