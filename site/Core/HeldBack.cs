namespace KtSite.Core;

/// <summary>Why a document is in no byte of the output.</summary>
public enum HoldReason
{
    /// <summary>Marked as a draft.</summary>
    Draft,

    /// <summary>Its embargo has not ended.</summary>
    Embargo,

    /// <summary>Its date has not come.</summary>
    Future,

    /// <summary>Its expiry date has passed.</summary>
    Expired,
}

/// <summary>A document that was held back.</summary>
/// <param name="Title">Its title.</param>
/// <param name="At">Its source.</param>
/// <param name="Reason">Why.</param>
/// <param name="GoesLive">When it will appear, where a date decides it.</param>
/// <param name="Item">The document, for commands that tell why; nothing of it but its id, its address and the files that it names may decide what is written.</param>
public sealed record HeldBack(string Title, Location At, HoldReason Reason, DateTimeOffset? GoesLive, IAddressed Item)
{
    /// <summary>Its id.</summary>
    public string Id => Item.Id;

    /// <summary>The address that it would have.</summary>
    public string Address => Item.Address;
}

/// <summary>All documents that were held back, for those who refer to one: what is not there yet is not missing.</summary>
public sealed class HeldBackBook(IEnumerable<HeldBack> held)
{
    private readonly HeldBack[] held = [.. held];

    /// <summary>All of them, in no order.</summary>
    public IReadOnlyList<HeldBack> All => held;

    /// <summary>The one with this id, or null.</summary>
    public HeldBack? ById(string id) => Array.Find(held, h => h.Id == id);

    /// <summary>The one written in this file, or null.</summary>
    public HeldBack? BySource(string path) => Array.Find(held, h => h.At.File == path);

    /// <summary>The one with this address, or null.</summary>
    public HeldBack? ByAddress(string address) => Array.Find(held, h => h.Address == address);
}
