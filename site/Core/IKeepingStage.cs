namespace KtSite.Core;

/// <summary>A stage that still has the bytes of the build before it.</summary>
public interface IKeepingStage : IOutputStage
{
    /// <summary>Takes the bytes that the item had in the build before; false when there are none. Called by several threads.</summary>
    bool TryKeep(OutputItem item);
}
