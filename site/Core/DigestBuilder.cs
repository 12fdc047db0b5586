using System.Buffers;
using System.IO.Hashing;
using System.Text;

namespace KtSite.Core;

/// <summary>The digest of many texts and digests, taken one by one.</summary>
internal sealed class DigestBuilder
{
    private const int Block = 4096;

    private readonly XxHash128 hash = new();
    private readonly ArrayBufferWriter<byte> waiting = new(Block + (Block / 4));

    /// <summary>Adds a text with its length before it: no part can pass for the end of one and the beginning of the next.</summary>
    public void Add(string text)
    {
        var target = waiting.GetSpan(sizeof(int) + text.Length * 3);
        var length = Encoding.UTF8.GetBytes(text, target[sizeof(int)..]);
        BitConverter.TryWriteBytes(target, length);
        Advance(sizeof(int) + length);
    }

    /// <summary>Adds a digest.</summary>
    public void Add(Digest digest)
    {
        digest.CopyTo(waiting.GetSpan(Digest.Length));
        Advance(Digest.Length);
    }

    /// <summary>Adds a number.</summary>
    public void Add(int number)
    {
        BitConverter.TryWriteBytes(waiting.GetSpan(sizeof(int)), number);
        Advance(sizeof(int));
    }

    /// <summary>The digest of everything added. The next one begins anew.</summary>
    public Digest End()
    {
        Take();
        Span<byte> digest = stackalloc byte[Digest.Length];
        hash.GetHashAndReset(digest);
        return Digest.Read(digest);
    }

    private void Advance(int length)
    {
        waiting.Advance(length);
        if (waiting.WrittenCount >= Block) Take();
    }

    private void Take()
    {
        hash.Append(waiting.WrittenSpan);
        waiting.ResetWrittenCount();
    }
}
