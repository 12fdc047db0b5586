namespace KtSite.Reading;

/// <summary>Reads a text that is no string.</summary>
/// <param name="letters">The text.</param>
internal sealed class LetterReader(ReadOnlyMemory<char> letters) : TextReader
{
    private int at;

    /// <inheritdoc/>
    public override int Peek() => at < letters.Length ? letters.Span[at] : -1;

    /// <inheritdoc/>
    public override int Read() => at < letters.Length ? letters.Span[at++] : -1;

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override int Read(Span<char> buffer)
    {
        var next = letters.Span[at..Math.Min(at + buffer.Length, letters.Length)];
        next.CopyTo(buffer);
        at += next.Length;
        return next.Length;
    }
}
