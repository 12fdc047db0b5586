namespace KtSite.Core;

/// <summary>A result that is kept in a file, and read when somebody needs it. A value, since a site has tens of thousands.</summary>
public readonly struct KeptBytes
{
    private readonly KeptResults results;

    /// <param name="results">Where it is kept.</param>
    /// <param name="key">The hash of all that formed it.</param>
    /// <param name="offset">Where it begins in the file.</param>
    /// <param name="length">Its length in bytes.</param>
    /// <param name="sum">Its checksum.</param>
    internal KeptBytes(KeptResults results, Digest key, long offset, int length, uint sum) => (this.results, Key, Offset, Length, Sum) = (results, key, offset, length, sum);

    /// <summary>The hash of all that formed it.</summary>
    public Digest Key { get; }

    /// <summary>Its length in bytes.</summary>
    public int Length { get; }

    internal long Offset { get; }

    internal uint Sum { get; }

    /// <summary>Its bytes; null when the file was damaged.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public ReadOnlyMemory<byte>? TryRead() => results.Read(this) is var bytes && KeptResults.Checksum(bytes.Span) == Sum ? bytes : null;

    /// <summary>Reads its bytes.</summary>
    /// <param name="target">Room for all of them.</param>
    /// <exception cref="IOException">The file cannot be read, or was damaged.</exception>
    public void Read(Span<byte> target)
    {
        results.Read(this, target[..Length]);
        if (KeptResults.Checksum(target[..Length]) != Sum) throw new IOException("what was kept of the last build beside the output is damaged; build once with --fresh");
    }
}
