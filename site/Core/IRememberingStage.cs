namespace KtSite.Core;

/// <summary>A stage that knows what was written last, so that an item that is formed of the same need not be rendered.</summary>
public interface IRememberingStage : IOutputStage
{
    /// <summary>Takes the bytes that were written last, where they are still what they were. Called by several threads.</summary>
    /// <param name="item">The item.</param>
    /// <param name="formed">Hash of all that forms it; see <see cref="IOutputRenderer.HashOf"/>.</param>
    /// <returns>False when the item has to be rendered.</returns>
    bool TryKeep(OutputItem item, ResultKey formed);

    /// <summary>Takes the bytes of one item, and remembers what formed them. Called by several threads.</summary>
    void Add(OutputItem item, ReadOnlySpan<byte> bytes, ResultKey formed);
}
