using System.Buffers;
using System.Collections.Concurrent;

namespace KtSite.Core;

/// <summary>
/// The second memory: an item equal to the one that was rendered last keeps its bytes, as long as the theme
/// is the same. Used where builds follow each other in one process.
/// </summary>
public sealed class OutputMemo
{
    private readonly ConcurrentDictionary<OutputPath, (OutputItem Item, byte[] Bytes)> kept = new();
    // What is rendered into, emptied after each item.
    private readonly ConcurrentBag<ArrayBufferWriter<byte>> idle = [];
    private string theme = "";

    /// <summary>Forgets everything when the theme is another one.</summary>
    public void UseTheme(string revision)
    {
        if (theme == revision) return;
        theme = revision;
        kept.Clear();
    }

    /// <summary>The bytes of an equal item, or null.</summary>
    public byte[]? Find(OutputItem item) =>
        kept.TryGetValue(item.Path, out var known) && known.Item.Equals(item) ? known.Bytes : null;

    /// <summary>Keeps the bytes of an item.</summary>
    public void Keep(OutputItem item, byte[] bytes) => kept[item.Path] = (item, bytes);

    /// <summary>Wraps a renderer, so that it is asked only for what the memory lacks.</summary>
    public IOutputRenderer Around(IOutputRenderer inner) => new Remembering(this, inner);

    private sealed class Remembering(OutputMemo memo, IOutputRenderer inner) : IOutputRenderer
    {
        // Who has a hash is known by it, and rendered only when it is another one.
        private OutputItem? hashed;

        public IOutputRenderer Direct => inner;

        public void Dispose() => inner.Dispose();

        public Digest? HashOf(OutputItem item)
        {
            var hash = inner.HashOf(item);
            if (hash is not null) hashed = item;
            return hash;
        }

        public void Render(OutputItem item, IBufferWriter<byte> target, BuildContext build)
        {
            if (ReferenceEquals(item, hashed))
            {
                inner.Render(item, target, build);
                return;
            }

            if (memo.Find(item) is { } known)
            {
                target.Write(known);
                return;
            }

            var before = build.Problems.All.Count;
            var own = memo.idle.TryTake(out var empty) ? empty : new ArrayBufferWriter<byte>(64 * 1024);
            inner.Render(item, own, build);
            if (build.Problems.All.Count == before) memo.Keep(item, own.WrittenSpan.ToArray());
            target.Write(own.WrittenSpan);
            own.ResetWrittenCount();
            memo.idle.Add(own);
        }
    }
}
