namespace KtSite.Core;

/// <summary>A stage that knows what was written last, so that an item that is formed of the same need not be rendered.</summary>
public interface IRememberingStage : IOutputStage
{
    /// <summary>Whether anything was written before: if not, what an item shows need not be found out where its inputs are known.</summary>
    bool HasBefore { get; }

    /// <summary>Takes the bytes that were written last, where they are still what they were. Called by several threads.</summary>
    /// <param name="item">The item; it need not be composed when its inputs are known.</param>
    /// <param name="formed">What forms it.</param>
    /// <returns>False when the item has to be rendered, or composed to know more.</returns>
    bool TryKeep(OutputItem item, Formation formed);

    /// <summary>Takes the bytes of one item, and remembers what formed them. Called by several threads.</summary>
    void Add(OutputItem item, ReadOnlySpan<byte> bytes, Formation formed);
}

/// <summary>What an item is formed of, as far as that is known. Where one of the two is the same as last time, its bytes are.</summary>
/// <param name="Inputs">Hash of all that may form it; see <see cref="OutputItem.Inputs"/>.</param>
/// <param name="View">Hash of all that it shows; see <see cref="IOutputRenderer.HashOf"/>.</param>
public readonly record struct Formation(Digest? Inputs, Digest? View)
{
    /// <summary>Of something in which something was wrong: it is formed of nothing that can come again.</summary>
    public static Formation Never => default;

    /// <summary>Whether the bytes are those that the other one had.</summary>
    public bool GivesSameAs(Formation other) => (Inputs is not null && Inputs == other.Inputs) || (View is not null && View == other.View);
}
