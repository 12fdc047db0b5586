namespace KtSite.Core;

/// <summary>A result that is kept in a file, and read when somebody needs it.</summary>
/// <param name="results">Where it is kept.</param>
/// <param name="key">The hash of all that formed it.</param>
/// <param name="offset">Where it begins in the file.</param>
/// <param name="length">Its length in bytes.</param>
/// <param name="sum">Its checksum.</param>
public sealed class KeptBytes(KeptResults results, Digest key, long offset, int length, uint sum)
{
    /// <summary>The hash of all that formed it.</summary>
    public Digest Key => key;

    /// <summary>Its length in bytes.</summary>
    public int Length => length;

    internal long Offset => offset;

    internal uint Sum => sum;

    /// <summary>Whether this build asked for it.</summary>
    internal bool IsAsked { get; set; }

    /// <summary>Whether this build kept another result under its key.</summary>
    internal bool IsReplaced { get; set; }

    /// <summary>Its bytes; null when the file was damaged.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public ReadOnlyMemory<byte>? TryRead() => results.Read(this) is var bytes && KeptResults.Checksum(bytes.Span) == sum ? bytes : null;

    /// <summary>Reads its bytes.</summary>
    /// <param name="target">Room for all of them.</param>
    /// <exception cref="IOException">The file cannot be read, or was damaged.</exception>
    public void Read(Span<byte> target)
    {
        results.Read(this, target[..length]);
        if (KeptResults.Checksum(target[..length]) != sum) throw new IOException("what was kept of the last build beside the output is damaged; build once with --fresh");
    }
}
