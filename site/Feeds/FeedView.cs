using KtSite.Core;

namespace KtSite.Feeds;

/// <summary>The formats of feeds.</summary>
public enum FeedFormat
{
    /// <summary>RSS 2.0.</summary>
    Rss,

    /// <summary>Atom 1.0 (RFC 4287).</summary>
    Atom,

    /// <summary>JSON Feed 1.1.</summary>
    Json,
}

/// <summary>A feed.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Description">What it tells.</param>
/// <param name="Language">Language code.</param>
/// <param name="SelfUrl">Absolute address of the feed.</param>
/// <param name="HomeUrl">Absolute address of the page that it belongs to.</param>
/// <param name="Items">Its items, newest first.</param>
public sealed record FeedView(string Title, string Description, string Language, string SelfUrl, string HomeUrl, ValueList<FeedItemView> Items);

/// <summary>An item of a feed.</summary>
/// <param name="Id">Stable identity: a URI that no change of address changes.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Url">Absolute address of its page.</param>
/// <param name="Summary">One or two sentences.</param>
/// <param name="Text">The full text.</param>
/// <param name="Published">When it was published.</param>
/// <param name="Updated">When it was last changed.</param>
/// <param name="Authors">Who wrote it.</param>
/// <param name="Tags">Labels of its tags.</param>
/// <param name="Image">Absolute address of its card, or null.</param>
/// <param name="Day">Its date for machines, as exact as it is known.</param>
/// <param name="DayText">Its date for people, as exact as it is known.</param>
public sealed record FeedItemView(
    string Id, string Title, string Url, string Summary, FeedText Text, DateTimeOffset Published, DateTimeOffset Updated, ValueList<string> Authors, ValueList<string> Tags, string? Image, string Day = "", string DayText = "");

/// <summary>A text that becomes HTML only when the feed is written.</summary>
public abstract record FeedText
{
    /// <summary>HTML with absolute addresses.</summary>
    public abstract string ToHtml();
}

/// <summary>A feed of the plan. What it tells may still have to be composed.</summary>
/// <param name="Path">Where it will be written.</param>
/// <param name="Origin">Its source.</param>
/// <param name="Format">Its format.</param>
public abstract record PlannedFeed(OutputPath Path, Location Origin, FeedFormat Format) : OutputItem(Path, Origin)
{
    /// <inheritdoc/>
    public override bool IsDear => true;

    /// <summary>The feed with its items.</summary>
    /// <param name="worker">Takes what is wrong.</param>
    public abstract override FeedOutput Composed(BuildContext worker);
}

/// <summary>A feed that is composed when it is written: mostly it is formed of the same as last time.</summary>
/// <param name="Path">See <see cref="PlannedFeed"/>.</param>
/// <param name="Origin">See <see cref="PlannedFeed"/>.</param>
/// <param name="Format">See <see cref="PlannedFeed"/>.</param>
/// <param name="Composer">Composes what it tells.</param>
public sealed record LateFeed(OutputPath Path, Location Origin, FeedFormat Format, ILateFeedComposer Composer) : PlannedFeed(Path, Origin, Format)
{
    /// <inheritdoc/>
    public override Digest? Inputs => Composer.Inputs;

    /// <inheritdoc/>
    public override FeedOutput Composed(BuildContext worker) => new(Path, Origin, Composer.Compose(worker), Format);
}

/// <summary>Composes a feed when it is to be written.</summary>
public interface ILateFeedComposer
{
    /// <summary>Hash of all that may form the feed, made anew at each call.</summary>
    Digest Inputs { get; }

    /// <summary>Composes the feed; called on any thread.</summary>
    /// <param name="worker">The context of the worker; takes what is wrong.</param>
    FeedView Compose(BuildContext worker);
}

/// <summary>A feed that is ready to be written.</summary>
public sealed record FeedOutput(OutputPath Path, Location Origin, FeedView Feed, FeedFormat Format) : PlannedFeed(Path, Origin, Format)
{
    /// <inheritdoc/>
    public override FeedOutput Composed(BuildContext worker) => this;
}
