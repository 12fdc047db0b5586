using System.Buffers;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;

namespace KtSite.Core;

/// <summary>
/// A hash of 128 bits (XXH128): of the content of a file, or of all that formed a result. It tells whether something is the same as before, and
/// withstands no forger: who could choose texts with the same hash may write the whole site anyway. SHA-256 took a sixteenth of a build.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct Digest
{
    /// <summary>Its length in bytes.</summary>
    public const int Length = 16;

    private readonly ulong first;
    private readonly ulong second;

    /// <summary>Its first eight bytes.</summary>
    public long Start => (long)first;

    /// <summary>The digest of bytes.</summary>
    public static Digest Of(ReadOnlySpan<byte> whole)
    {
        Span<byte> hash = stackalloc byte[Length];
        XxHash128.Hash(whole, hash);
        return Read(hash);
    }

    /// <summary>The digest of all bytes to the end of a stream.</summary>
    public static Digest Of(Stream whole)
    {
        var hash = new XxHash128();
        hash.Append(whole);
        return Read(hash.GetCurrentHash());
    }

    /// <summary>The digest of texts, each with its length before it: no part can pass for the end of one and the beginning of the next.</summary>
    public static Digest Of(params ReadOnlySpan<string> parts)
    {
        var most = 0;
        foreach (var part in parts) most += sizeof(int) + Encoding.UTF8.GetMaxByteCount(part.Length);
        var whole = ArrayPool<byte>.Shared.Rent(most);
        var length = 0;
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part, whole.AsSpan(length + sizeof(int)));
            BitConverter.TryWriteBytes(whole.AsSpan(length), bytes);
            length += sizeof(int) + bytes;
        }

        var digest = Of(whole.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(whole);
        return digest;
    }

    /// <summary>A digest that was written as bytes.</summary>
    /// <param name="bytes">At least <see cref="Length"/> bytes.</param>
    public static Digest Read(ReadOnlySpan<byte> bytes) => MemoryMarshal.Read<Digest>(bytes);

    /// <summary>A digest that was written in hexadecimal.</summary>
    /// <param name="hex">32 digits. Of more only these count: earlier programs wrote 64, of another hash, so that theirs is never the same as one of ours.</param>
    /// <exception cref="FormatException">It is no digest.</exception>
    public static Digest Parse(ReadOnlySpan<byte> hex)
    {
        Span<byte> bytes = stackalloc byte[Length];
        return hex.Length >= 2 * Length && Convert.FromHexString(hex[..(2 * Length)], bytes, out _, out _) == OperationStatus.Done ? Read(bytes) : throw new FormatException("no digest");
    }

    /// <summary>A digest that was written in hexadecimal.</summary>
    /// <param name="hex">As above.</param>
    /// <exception cref="FormatException">It is no digest.</exception>
    public static Digest Parse(string hex) => Parse(Encoding.ASCII.GetBytes(hex));

    /// <summary>The digest of this one and another.</summary>
    public Digest With(Digest other)
    {
        Span<byte> both = stackalloc byte[2 * Length];
        CopyTo(both);
        other.CopyTo(both[Length..]);
        return Of(both);
    }

    /// <summary>Writes its bytes.</summary>
    /// <param name="target">Room for <see cref="Length"/> bytes.</param>
    public void CopyTo(Span<byte> target) => MemoryMarshal.Write(target, this);

    /// <summary>Writes its bytes.</summary>
    public void Write(BinaryWriter writer)
    {
        Span<byte> bytes = stackalloc byte[Length];
        CopyTo(bytes);
        writer.Write(bytes);
    }

    /// <inheritdoc/>
    public override int GetHashCode() => (int)first;

    /// <summary>Writes it in hexadecimal, as <see cref="ToString"/> does.</summary>
    /// <param name="digits">Room for two digits a byte.</param>
    public void Format(Span<byte> digits)
    {
        Span<byte> bytes = stackalloc byte[Length];
        CopyTo(bytes);
        Convert.TryToHexString(bytes, digits, out _);
    }

    /// <summary>In hexadecimal, as names of files and addresses show it.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Length];
        CopyTo(bytes);
        return Convert.ToHexString(bytes);
    }
}
