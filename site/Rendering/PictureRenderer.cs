using System.Buffers;
using KtSite.Core;
using KtSite.Images;

namespace KtSite.Rendering;

/// <summary>Writes pictures anew, or takes them from the store. One a worker.</summary>
internal sealed class PictureRenderer(ImageStore? store) : IDisposable
{
    private readonly PictureEncoder encoder = new();

    /// <inheritdoc/>
    public void Dispose() => encoder.Dispose();

    public void Render(PictureOutput output, IBufferWriter<byte> target, DiagnosticBag problems)
    {
        var key = output.Key;
        if (store?.Find(key) is { } kept)
        {
            target.Write(kept);
            return;
        }

        var bytes = new ArrayBufferWriter<byte>(64 * 1024);
        try
        {
            encoder.Encode(output.Hash, output.Read().Span, output.Form, bytes);
        }
        catch (InvalidDataException)
        {
            PictureReader.ReportBroken(output.Origin, problems);
            return;
        }

        store?.Keep(key, bytes.WrittenSpan);
        target.Write(bytes.WrittenSpan);
    }
}
