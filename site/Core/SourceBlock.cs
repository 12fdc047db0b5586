using System.Buffers;
using System.Runtime.InteropServices;

namespace KtSite.Core;

/// <summary>
/// Room for the content of many files outside the managed heap. It lives until all texts were read, too long for the collector, which would
/// copy it twice, and is given back at once. What still points into it afterwards throws instead of reading what is no longer there.
/// </summary>
internal sealed unsafe class SourceBlock : MemoryManager<byte>
{
    private const int Size = 4 << 20;

    private readonly int length;
    private byte* start;
    private int used;

    /// <summary>A block with room for a file, and for more if it is small.</summary>
    /// <param name="file">Length of the file in bytes.</param>
    public SourceBlock(int file)
    {
        length = Math.Max(Size, file);
        start = (byte*)NativeMemory.AlignedAlloc((nuint)length, LargePages.Size);
        LargePages.Advise(start, (nuint)length);
    }

    /// <summary>How many bytes are free.</summary>
    public int Free => length - used;

    /// <summary>The next bytes, whose content is random.</summary>
    /// <param name="count">How many; at most <see cref="Free"/>.</param>
    public Memory<byte> Take(int count)
    {
        used += count;
        return Memory.Slice(used - count, count);
    }

    /// <inheritdoc/>
    public override Span<byte> GetSpan()
    {
        ObjectDisposedException.ThrowIf(start is null, this);
        return new Span<byte>(start, length);
    }

    /// <inheritdoc/>
    public override MemoryHandle Pin(int elementIndex = 0)
    {
        ObjectDisposedException.ThrowIf(start is null, this);
        return new MemoryHandle(start + elementIndex, pinnable: this);
    }

    /// <inheritdoc/>
    public override void Unpin()
    {
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        NativeMemory.AlignedFree(start);
        start = null;
    }
}
