using System.Text;

namespace KtSite.Core;

/// <summary>Reads, piece by piece, what <see cref="BinaryWriter"/> wrote, from bytes in memory.</summary>
/// <param name="bytes">The bytes.</param>
internal ref struct KeptReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;

    /// <summary>Where the next piece begins.</summary>
    public int At { get; private set; }

    /// <summary>Whether everything was read.</summary>
    public readonly bool IsAtEnd => At >= bytes.Length;

    /// <summary>A byte.</summary>
    public byte Byte() => bytes[At++];

    /// <summary>A yes or no.</summary>
    public bool Flag() => Byte() != 0;

    /// <summary>A number, seven bits a byte.</summary>
    public int Number()
    {
        var (number, shift) = (0, 0);
        while (true)
        {
            var next = Byte();
            number |= (next & 0x7F) << shift;
            if (next < 0x80) return number;
            shift += 7;
        }
    }

    /// <summary>A long number.</summary>
    public long Long()
    {
        At += 8;
        return BitConverter.ToInt64(bytes[(At - 8)..]);
    }

    /// <summary>Bytes of a known number.</summary>
    public ReadOnlySpan<byte> Bytes(int length)
    {
        At += length;
        return bytes.Slice(At - length, length);
    }

    /// <summary>A digest.</summary>
    public Digest Digest() => Core.Digest.Read(Bytes(Core.Digest.Length));

    /// <summary>A text.</summary>
    public string Text()
    {
        var length = Number();
        At += length;
        return Encoding.UTF8.GetString(bytes.Slice(At - length, length));
    }

    /// <summary>A text that may be missing.</summary>
    public string? TextOrNull() => Flag() ? Text() : null;
}
