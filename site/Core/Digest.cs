using System.Buffers;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace KtSite.Core;

/// <summary>A SHA-256: of the content of a file, or of all that formed a result.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct Digest
{
    /// <summary>Its length in bytes.</summary>
    public const int Length = 32;

    private readonly ulong first;
    private readonly ulong second;
    private readonly ulong third;
    private readonly ulong fourth;

    /// <summary>Its first eight bytes.</summary>
    public long Start => (long)first;

    /// <summary>The digest of bytes.</summary>
    public static Digest Of(ReadOnlySpan<byte> whole)
    {
        Span<byte> hash = stackalloc byte[Length];
        SHA256.HashData(whole, hash);
        return Read(hash);
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
    /// <param name="hex">64 digits.</param>
    /// <exception cref="FormatException">It is no digest.</exception>
    public static Digest Parse(ReadOnlySpan<byte> hex)
    {
        Span<byte> bytes = stackalloc byte[Length];
        return Convert.FromHexString(hex, bytes, out _, out var written) == OperationStatus.Done && written == Length ? Read(bytes) : throw new FormatException("no SHA-256");
    }

    /// <summary>A digest that was written in hexadecimal.</summary>
    /// <param name="hex">64 digits.</param>
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

    /// <summary>In hexadecimal, as names of files and addresses show it.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Length];
        CopyTo(bytes);
        return Convert.ToHexString(bytes);
    }
}
