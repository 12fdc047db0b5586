using System.Buffers;
using System.Globalization;
using System.Text;

namespace KtSite.Reading;

/// <summary>Takes text into a buffer that is used again and again.</summary>
internal sealed class LetterWriter() : TextWriter(CultureInfo.InvariantCulture)
{
    private readonly ArrayBufferWriter<char> buffer = new(16 * 1024);

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.Unicode;

    /// <summary>What was written since the last <see cref="Clear"/>.</summary>
    public ReadOnlySpan<char> Written => buffer.WrittenSpan;

    /// <summary>Forgets what was written.</summary>
    public void Clear() => buffer.ResetWrittenCount();

    /// <inheritdoc/>
    public override void Write(char value)
    {
        buffer.GetSpan(1)[0] = value;
        buffer.Advance(1);
    }

    /// <inheritdoc/>
    public override void Write(string? value) => buffer.Write(value);

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => this.buffer.Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer) => this.buffer.Write(buffer);
}
