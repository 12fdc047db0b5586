using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Content;

/// <summary>An editor's own words for one network: <c>social:</c> in the front matter.</summary>
/// <param name="Network">Id of the network.</param>
/// <param name="At">Where it is written.</param>
/// <param name="Text">The post, or null.</param>
/// <param name="Thread">The posts of a thread, in order; a single long text is split into posts.</param>
/// <param name="Image">Picture instead of the share card, or null.</param>
/// <param name="Skip">Whether nothing is said there about this item.</param>
public sealed record SocialText(string Network, Location At, string? Text, ValueList<string> Thread, ImageRef? Image, bool Skip)
{
    internal static SocialText Read(string network, FieldReader f) => new(
        network,
        f.At,
        f.Text("text", "the post, as it is to be pasted"),
        f.Texts("thread", "a long text, or the posts of a thread one by one"),
        ImageRef.ReadPosted(f),
        f.Flag("skip", "true: nothing is said there about this item"));
}

/// <summary>Title and summary in English of an item in another language.</summary>
public sealed record EnglishText(string Title, string Summary)
{
    internal static EnglishText Read(FieldReader f) =>
        new(f.RequiredText("title", "the headline in English"), f.RequiredText("summary", "one or two sentences in English"));
}
