using System.Security.Cryptography;
using System.Text;

namespace KtSite.Core;

/// <summary>The SHA-256 of all that formed a result.</summary>
public sealed class ResultKey : IEquatable<ResultKey>
{
    /// <summary>Its length in bytes.</summary>
    public const int Length = 32;

    private readonly byte[] hash;

    private ResultKey(byte[] hash) => this.hash = hash;

    /// <summary>Its first eight bytes.</summary>
    public long Start => BitConverter.ToInt64(hash);

    /// <summary>The key of a result.</summary>
    /// <param name="parts">All that formed it.</param>
    public static ResultKey Of(params ReadOnlySpan<string> parts)
    {
        var text = new StringBuilder();
        // With its length before it, no part can pass for the end of one and the beginning of the next.
        foreach (var part in parts) text.Append(part.Length).Append(':').Append(part);
        return Of(Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>The key of a result.</summary>
    /// <param name="whole">All that formed it.</param>
    public static ResultKey Of(ReadOnlySpan<byte> whole) => new(SHA256.HashData(whole));

    /// <summary>A key that was written.</summary>
    /// <param name="bytes">Its bytes.</param>
    public static ResultKey Read(ReadOnlySpan<byte> bytes) => new(bytes.ToArray());

    /// <summary>Its bytes.</summary>
    public ReadOnlySpan<byte> Bytes => hash;

    /// <summary>Whether bytes are this key.</summary>
    public bool Is(ReadOnlySpan<byte> other) => other.SequenceEqual(hash);

    /// <summary>Writes the key.</summary>
    public void CopyTo(Span<byte> target) => hash.CopyTo(target);

    /// <inheritdoc/>
    public bool Equals(ResultKey? other) => other is not null && other.Is(hash);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ResultKey);

    /// <inheritdoc/>
    public override int GetHashCode() => BitConverter.ToInt32(hash);
}
