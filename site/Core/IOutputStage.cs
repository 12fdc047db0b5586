namespace KtSite.Core;

/// <summary>Takes rendered bytes and keeps them back until all is known to be good.</summary>
public interface IOutputStage
{
    /// <summary>Takes the bytes of one item. Called by several threads.</summary>
    void Add(OutputItem item, ReadOnlySpan<byte> bytes);

    /// <summary>Publishes all that was added.</summary>
    void Commit();

    /// <summary>Forgets all that was added.</summary>
    void Discard();
}
