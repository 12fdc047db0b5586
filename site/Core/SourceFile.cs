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

/// <summary>One file of the site's sources, as it was when the build began. Safe for several threads.</summary>
public sealed class SourceFile
{
    // Texts are by far the most, and mostly asked for once; of everything else what was read is kept.
    internal const string TextEnding = ".md";

    // What ends a line beside LF.
    private static readonly SearchValues<char> OtherEnds = SearchValues.Create("\r\f\u0085\u2028\u2029");

    // Most files have fewer bytes than this.
    private const int Usual = 16 * 1024;

    private static readonly Lock Learning = new();

    private readonly string? root;
    private readonly ReadOnlyMemory<byte>? given;
    private volatile byte[]? read;
    private Digest hash;
    private SourceMarks marks;
    // Whether hash and marks are.
    private volatile bool isKnown;

    /// <summary>A file that was read.</summary>
    /// <param name="path">Path below the root, with forward slashes.</param>
    /// <param name="bytes">The whole content.</param>
    /// <param name="root">Folder where it can be read again; null when it stands nowhere else.</param>
    public SourceFile(string path, ReadOnlyMemory<byte> bytes, string? root = null)
    {
        (Path, given, this.root) = (path, bytes, root);
        Learn(bytes.Span);
    }

    /// <summary>A file whose content is known from before, and read only when somebody asks for it.</summary>
    /// <param name="path">Path below the root, with forward slashes.</param>
    /// <param name="hash">Hash of the content.</param>
    /// <param name="marks">What stands in it.</param>
    /// <param name="root">Folder where it can be read.</param>
    internal SourceFile(string path, Digest hash, SourceMarks marks, string root)
        : this(path, root) => (this.hash, this.marks, isKnown) = (hash, marks, true);

    /// <summary>A file that was not read yet.</summary>
    /// <param name="path">Path below the root, with forward slashes.</param>
    /// <param name="root">Folder where it can be read.</param>
    internal SourceFile(string path, string root) => (Path, this.root) = (path, root);

    /// <summary>Path below the root, with forward slashes, as on disk.</summary>
    public string Path { get; }

    /// <summary>The raw content.</summary>
    /// <exception cref="IOException">It cannot be read, or is another one than when it was read first.</exception>
    public ReadOnlyMemory<byte> Bytes
    {
        get
        {
            if (Held is { } held) return held;
            var whole = File.ReadAllBytes(OnDisk);
            Learn(whole);
            if (!Path.EndsWith(TextEnding, StringComparison.Ordinal)) read = whole;
            return whole;
        }
    }

    /// <summary>Hash of the content.</summary>
    /// <exception cref="IOException">It was not read yet, and cannot be.</exception>
    public Digest Hash
    {
        get
        {
            if (!isKnown) Look(_ => true);
            return hash;
        }
    }

    /// <summary>What stands in it of all that is looked for in every file.</summary>
    /// <exception cref="IOException">It was not read yet, and cannot be.</exception>
    public SourceMarks Marks
    {
        get
        {
            if (!isKnown) Look(_ => true);
            return marks;
        }
    }

    /// <summary>Content as text: UTF-8 without its byte order mark, line ends as LF. Made anew at each call, since hardly anybody asks twice.</summary>
    /// <exception cref="IOException">It cannot be read, or is another one than when it was read first.</exception>
    public string Text => Read(text => text.ToString());

    /// <summary>Hands out the content as <see cref="Text"/> without making a string of it: most of a file is needed only for a moment, or changed at once.</summary>
    /// <param name="read">Looks at the text, and must not keep it.</param>
    /// <exception cref="IOException">It cannot be read, or is another one than when it was read first.</exception>
    public T Read<T>(TextReader<T> read) => Look(content => Read(content, read));

    /// <summary>Hands out the raw content for a moment: what is not held is read for it, and not kept.</summary>
    /// <param name="look">Looks at the content, and must not keep it.</param>
    /// <exception cref="IOException">It cannot be read, or is another one than when it was read first.</exception>
    public T Look<T>(ByteReader<T> look)
    {
        if (Held is { } held) return look(held.Span);
        using var handle = File.OpenHandle(OnDisk);
        var room = ArrayPool<byte>.Shared.Rent(Usual);
        try
        {
            var length = 0;
            while (RandomAccess.Read(handle, room.AsSpan(length), length) is > 0 and var more)
            {
                length += more;
                if (length == room.Length) Grow(ref room);
            }

            Learn(room.AsSpan(0, length));
            return look(room.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }

    private static T Read<T>(ReadOnlySpan<byte> content, TextReader<T> read)
    {
        var bytes = content is [0xEF, 0xBB, 0xBF, .. var rest] ? rest : content;
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

    private ReadOnlyMemory<byte>? Held => given is not null || read is not { } whole ? given : new ReadOnlyMemory<byte>(whole);

    private string OnDisk => System.IO.Path.Combine(root!, Path);

    private void Learn(ReadOnlySpan<byte> content)
    {
        var now = Digest.Of(content);
        if (!isKnown)
        {
            var found = MarksIn(content);
            lock (Learning)
            {
                if (!isKnown) (hash, marks, isKnown) = (now, found, true);
            }
        }

        if (now != hash) throw new IOException($"{Path} changed while the site was built; build again");
    }

    private static void Grow(ref byte[] room)
    {
        var larger = ArrayPool<byte>.Shared.Rent(2 * room.Length);
        room.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(room);
        room = larger;
    }

    private static SourceMarks MarksIn(ReadOnlySpan<byte> bytes) =>
        (bytes.IndexOf("ktsite-allow"u8) >= 0 ? SourceMarks.Excuse : 0) | (bytes.IndexOf("[[replace: "u8) >= 0 ? SourceMarks.Placeholder : 0);

    /// <summary>Looks at a text.</summary>
    public delegate T TextReader<out T>(ReadOnlySpan<char> text);

    /// <summary>Looks at bytes.</summary>
    public delegate T ByteReader<out T>(ReadOnlySpan<byte> content);
}
