namespace KtSite.Core;

/// <summary>
/// One planned file of the output. Items are values: equal items give equal bytes, so that an item equal to the
/// one of the last build need not be rendered again.
/// </summary>
/// <param name="Path">Where it will be written.</param>
/// <param name="Origin">The source that problems with it are reported at.</param>
public abstract record OutputItem(OutputPath Path, Location Origin)
{
    /// <summary>The item with all that it shows. What is dear to compose is composed only now, by the worker that writes it.</summary>
    /// <param name="worker">The worker's context; takes what is wrong.</param>
    public virtual OutputItem Composed(BuildContext worker) => this;

    /// <summary>Whether writing it may take as long as hundreds of pages: such items are begun first, so that nobody waits for one of them at the end.</summary>
    public virtual bool IsDear => false;

    /// <summary>Hash of all that may form what is composed late, found without composing it; null where that is not known. Made anew at each call.</summary>
    public virtual Digest? Inputs => null;
}

/// <summary>A text file that is ready, written as UTF-8 without byte order mark.</summary>
public sealed record TextOutput(OutputPath Path, Location Origin, string Text) : OutputItem(Path, Origin);

/// <summary>A file copied as it is.</summary>
public sealed record FileOutput(OutputPath Path, Location Origin, string Hash, Func<ReadOnlyMemory<byte>> Read)
    : OutputItem(Path, Origin)
{
    /// <summary>Equal by content, not by the way it is read.</summary>
    public bool Equals(FileOutput? other) => other is not null && Path == other.Path && Hash == other.Hash;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Path, Hash);
}

/// <summary>A ZIP archive of other items; entry names are the file names of their paths.</summary>
public sealed record ArchiveOutput(OutputPath Path, Location Origin, ValueList<OutputItem> Parts) : OutputItem(Path, Origin)
{
    /// <inheritdoc/>
    public override bool IsDear => true;
}

/// <summary>A file that is made when it is written: mostly it is formed of the same as last time.</summary>
/// <param name="Path">Where it will be written.</param>
/// <param name="Origin">The source that problems with it are reported at.</param>
/// <param name="Formed">Hash of all that forms it.</param>
/// <param name="Make">Makes it; called on any thread.</param>
public sealed record LateFile(OutputPath Path, Location Origin, Digest Formed, Func<ReadOnlyMemory<byte>> Make) : OutputItem(Path, Origin)
{
    /// <inheritdoc/>
    public override bool IsDear => true;

    /// <inheritdoc/>
    public override Digest? Inputs => Formed;

    /// <inheritdoc/>
    public override OutputItem Composed(BuildContext worker) => new FileOutput(Path, Origin, Formed.ToString(), Make);
}
