using System.Text;
using KtSite.Core;

namespace KtSite.Cli;

/// <summary>A text of the site that is changed and written back: with its byte order mark and line ends.</summary>
/// <param name="Text">The text without the mark.</param>
/// <param name="HasMark">Whether the file begins with a byte order mark.</param>
internal sealed record TextFile(string Text, bool HasMark)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Whether a file is text that can be changed.</summary>
    public static bool IsOne(SourceFile file) => IsMarkdown(file.Path) || file.Path.EndsWith(".yml", StringComparison.Ordinal) || file.Path.EndsWith(".yaml", StringComparison.Ordinal);

    /// <summary>Whether a path names Markdown.</summary>
    public static bool IsMarkdown(string path) => path.EndsWith(".md", StringComparison.Ordinal);

    /// <summary>The text of a file; null when it is not UTF-8, so that nothing could be written back as it was.</summary>
    public static TextFile? Of(SourceFile file)
    {
        var bytes = file.Bytes.Span;
        var hasMark = bytes.StartsWith(Encoding.UTF8.Preamble);
        try
        {
            return new TextFile(Strict.GetString(hasMark ? bytes[3..] : bytes), hasMark);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>The file for a path.</summary>
    public SourceFile At(string path) => new(path, (byte[])[.. HasMark ? Encoding.UTF8.Preamble : default, .. Strict.GetBytes(Text)]);
}
