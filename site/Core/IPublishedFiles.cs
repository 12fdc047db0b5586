namespace KtSite.Core;

/// <summary>A stage that knows which files are published.</summary>
public interface IPublishedFiles
{
    /// <summary>Whether a file is published that is not among these paths.</summary>
    bool HasOtherThan(IEnumerable<string> paths);

    /// <summary>Takes the published bytes of an item, where they are still these.</summary>
    /// <param name="item">The item.</param>
    /// <param name="hash">Hash of the bytes.</param>
    bool TryKeep(OutputItem item, Digest hash);

    /// <summary>Hash of the bytes of an item that was added.</summary>
    Digest HashOf(OutputItem item);
}
