using System.Buffers;
using System.Buffers.Text;
using System.Text;
using Scriban.Runtime;

namespace KtSite.Rendering;

/// <summary>HTML that was written once and is used again: in UTF-8, ready to be copied.</summary>
internal sealed record WrittenHtml(byte[] Utf8)
{
    /// <inheritdoc/>
    public override string ToString() => Encoding.UTF8.GetString(Utf8);
}

/// <summary>Takes what templates write, in UTF-8. What is written is never a string: a page would be copied several times.</summary>
internal sealed class Utf8Output : IScriptOutput
{
    // A sign and ten digits.
    private const int MostOfNumber = 11;

    private readonly ArrayBufferWriter<byte> buffer = new(32 * 1024);

    /// <summary>What was written since the last <see cref="Clear"/>.</summary>
    public ReadOnlySpan<byte> Written => buffer.WrittenSpan;

    /// <summary>Where others add UTF-8.</summary>
    public IBufferWriter<byte> Buffer => buffer;

    /// <summary>Forgets what was written.</summary>
    public void Clear() => buffer.ResetWrittenCount();

    /// <inheritdoc/>
    public void Write(string text, int offset, int count) => Write(text.AsSpan(offset, count));

    /// <summary>Adds text as it is.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        var target = buffer.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length));
        buffer.Advance(Encoding.UTF8.GetBytes(text, target));
    }

    /// <summary>Adds text that is UTF-8 already.</summary>
    public void Write(ReadOnlySpan<byte> text) => buffer.Write(text);

    /// <summary>Adds a number in digits.</summary>
    public void Write(int number)
    {
        var target = buffer.GetSpan(MostOfNumber);
        Utf8Formatter.TryFormat(number, target, out var length);
        buffer.Advance(length);
    }

    /// <summary>Adds text with <c>&amp; &lt; &gt; " '</c> escaped.</summary>
    public void WriteEscaped(ReadOnlySpan<char> text)
    {
        for (var next = text.IndexOfAny(Reading.HtmlText.Special); next >= 0; next = text.IndexOfAny(Reading.HtmlText.Special))
        {
            Write(text[..next]);
            Write(Reading.HtmlText.Escaped(text[next]));
            text = text[(next + 1)..];
        }

        Write(text);
    }

    /// <inheritdoc/>
    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    /// <summary>Nothing: templates ask for what they have written as a string, which nobody needs.</summary>
    public override string ToString() => "";
}
