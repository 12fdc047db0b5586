using System.Buffers;
using System.Text;

namespace KtSite.Core;

/// <summary>What is looked for in every file, and stands in hardly any.</summary>
[Flags]
public enum SourceMarks
{
    /// <summary>Nothing of it.</summary>
    None,

    /// <summary><c>ktsite-allow</c>: a comment that excuses problems.</summary>
    Excuse = 1,

    /// <summary><c>[[replace: </c>: a placeholder.</summary>
    Placeholder = 2,
}

/// <summary>One file of the site's sources, as it was when the build began.</summary>
public sealed class SourceFile
{
    // What ends a line beside LF.
    private static readonly SearchValues<char> OtherEnds = SearchValues.Create("\r\f\u0085\u2028\u2029");

    private readonly string? root;
    private ReadOnlyMemory<byte>? bytes;

    /// <summary>A file that was read.</summary>
    /// <param name="path">Path below the root, with forward slashes.</param>
    /// <param name="bytes">The whole content.</param>
    /// <param name="root">Folder where it can be read again; null when it stands nowhere else.</param>
    public SourceFile(string path, ReadOnlyMemory<byte> bytes, string? root = null)
    {
        (Path, this.bytes, this.root) = (path, bytes, root);
        Hash = Digest.Of(bytes.Span);
        Marks = MarksIn(bytes.Span);
    }

    /// <summary>A file whose content is known from before, and read only when somebody asks for it.</summary>
    /// <param name="path">Path below the root, with forward slashes.</param>
    /// <param name="hash">Hash of the content.</param>
    /// <param name="marks">What stands in it.</param>
    /// <param name="root">Folder where it can be read.</param>
    internal SourceFile(string path, Digest hash, SourceMarks marks, string root) => (Path, Hash, Marks, this.root) = (path, hash, marks, root);

    /// <summary>Path below the root, with forward slashes, as on disk.</summary>
    public string Path { get; }

    /// <summary>The raw content.</summary>
    /// <exception cref="IOException">It cannot be read, or is another one than when the build began.</exception>
    public ReadOnlyMemory<byte> Bytes => bytes ??= Again();

    /// <summary>Hash of the content.</summary>
    public Digest Hash { get; }

    /// <summary>What stands in it of all that is looked for in every file.</summary>
    public SourceMarks Marks { get; }

    /// <summary>Content as text: UTF-8 without its byte order mark, line ends as LF. Made anew at each call, since hardly anybody asks twice.</summary>
    public string Text => Read(text => text.ToString());

    /// <summary>Hands out the content as <see cref="Text"/> without making a string of it: most of a file is needed only for a moment, or changed at once.</summary>
    /// <param name="read">Looks at the text, and must not keep it.</param>
    public T Read<T>(TextReader<T> read)
    {
        var bytes = Bytes.Span is [0xEF, 0xBB, 0xBF, .. var rest] ? rest : Bytes.Span;
        var letters = ArrayPool<char>.Shared.Rent(Encoding.UTF8.GetMaxCharCount(bytes.Length));
        try
        {
            var text = letters.AsSpan(0, Encoding.UTF8.GetChars(bytes, letters));
            return read(text.ContainsAny(OtherEnds) ? text.ToString().ReplaceLineEndings("\n") : text);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(letters);
        }
    }

    /// <summary>The place of the whole file.</summary>
    public Location Start => new(Path);

    /// <summary>File name without folder and extension.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The same, to be compared only.</summary>
    public ReadOnlySpan<char> Stem => System.IO.Path.GetFileNameWithoutExtension(Path.AsSpan());

    /// <summary>Folder below the root, without a slash at the end.</summary>
    public string Folder => Path.LastIndexOf('/') is var slash and >= 0 ? Path[..slash] : "";

    /// <inheritdoc/>
    public override string ToString() => Path;

    /// <summary>Lets go of the content, which can be read again.</summary>
    internal void Release()
    {
        if (root is not null) bytes = null;
    }

    private byte[] Again() =>
        File.ReadAllBytes(System.IO.Path.Combine(root!, Path)) is var now && Digest.Of(now) == Hash ? now : throw new IOException($"{Path} changed while the site was built; build again");

    private static SourceMarks MarksIn(ReadOnlySpan<byte> bytes) =>
        (bytes.IndexOf("ktsite-allow"u8) >= 0 ? SourceMarks.Excuse : 0) | (bytes.IndexOf("[[replace: "u8) >= 0 ? SourceMarks.Placeholder : 0);

    /// <summary>Looks at a text.</summary>
    public delegate T TextReader<out T>(ReadOnlySpan<char> text);
}
