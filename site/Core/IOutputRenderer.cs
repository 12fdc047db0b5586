using System.Buffers;

namespace KtSite.Core;

/// <summary>Turns planned items into bytes. One instance a worker: it need not be safe for several threads.</summary>
public interface IOutputRenderer : IDisposable
{
    /// <summary>Writes the bytes of an item to <paramref name="target"/>; problems go to <paramref name="build"/>.</summary>
    void Render(OutputItem item, IBufferWriter<byte> target, BuildContext build);

    /// <summary>Hash of all that forms an item; null for one that is rendered faster than hashed.</summary>
    Digest? HashOf(OutputItem item) => null;

    /// <summary>The renderer without a memory of items: for what is known by its inputs already.</summary>
    IOutputRenderer Direct => this;
}
