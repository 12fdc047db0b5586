using System.Buffers;
using System.Net;
using System.Numerics;
using System.Runtime.Intrinsics;

namespace KtSite.Reading;

/// <summary>What readers read of HTML that was made from Markdown: everything but its tags.</summary>
internal static class BodyText
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("<&");

    private const int LongestEntity = 12;

    /// <summary>Adds the text of whole HTML to a target. In attributes the renderer escapes the sign that ends a tag.</summary>
    public static void Add(ReadOnlySpan<char> html, IBufferWriter<char> target)
    {
        while (html.IndexOfAny(Marks) is var mark and >= 0)
        {
            target.Write(html[..mark]);
            html = html[mark..];
            html = html[0] == '<' ? AfterTag(html, target) : AfterEntity(html, target);
        }

        target.Write(html);
    }

    private static ReadOnlySpan<char> AfterTag(ReadOnlySpan<char> html, IBufferWriter<char> target)
    {
        if (html.IndexOf('>') is not (var end and >= 0)) return default;
        var tag = html[1..end];
        // The signs of a footnote are no words of the text.
        if (tag.StartsWith("a ") && tag.Contains("footnote-", StringComparison.Ordinal) && html.IndexOf("</a>") is var close and >= 0) return html[(close + 4)..];
        if (!IsInline(tag.TrimStart('/'))) target.Write(" ");
        return html[(end + 1)..];
    }

    // Within a line a tag parts no words.
    private static bool IsInline(ReadOnlySpan<char> tag) =>
        (tag.IndexOf(' ') is var end and >= 0 ? tag[..end] : tag) is "a" or "em" or "strong" or "code" or "span" or "sup" or "sub" or "del" or "ins" or "mark" or "small" or "b" or "i" or "abbr" or "q" or "cite" or "kbd";

    private static ReadOnlySpan<char> AfterEntity(ReadOnlySpan<char> html, IBufferWriter<char> target)
    {
        var end = html[..Math.Min(html.Length, LongestEntity)].IndexOf(';');
        target.Write(WebUtility.HtmlDecode(html[..(end + 1)].ToString()));
        if (end < 0) target.Write(html[..1]);
        return html[Math.Max(1, end + 1)..];
    }

    /// <summary>About how many words HTML has: runs of characters between white space and tags of blocks, which stand on lines of their own.</summary>
    /// <param name="html">UTF-8.</param>
    public static int Words(ReadOnlySpan<byte> html)
    {
        var (words, isIn) = (0, false);
        while (html.IndexOf((byte)'<') is var tag and >= 0)
        {
            words += WordsBegunIn(html[..tag], ref isIn);
            html = html[tag..];
            if (html.IndexOf((byte)'>') is not (var end and >= 0)) return words;
            html = html[(end + 1)..];
        }

        return words + WordsBegunIn(html, ref isIn);
    }

    // A word begins where no space is and one was before.
    private static int WordsBegunIn(ReadOnlySpan<byte> text, ref bool isIn)
    {
        var words = 0;
        for (; text.Length >= Vector256<byte>.Count; text = text[Vector256<byte>.Count..])
        {
            var many = Vector256.Create(text);
            var spaces = Vector256.Equals(many, Vector256.Create((byte)' ')) | Vector256.Equals(many, Vector256.Create((byte)'\n')) | Vector256.Equals(many, Vector256.Create((byte)'\t'));
            var letters = ~spaces.ExtractMostSignificantBits();
            words += BitOperations.PopCount(letters & ~((letters << 1) | (isIn ? 1u : 0u)));
            isIn = letters >> (Vector256<byte>.Count - 1) != 0;
        }

        foreach (var one in text)
        {
            var isSpace = one is (byte)' ' or (byte)'\n' or (byte)'\t';
            if (!isSpace && !isIn) words++;
            isIn = !isSpace;
        }

        return words;
    }

    /// <summary>The text with each run of white space as one space, and none at its ends.</summary>
    public static string WithSingleSpaces(ReadOnlySpan<char> text)
    {
        var letters = ArrayPool<char>.Shared.Rent(text.Length);
        var length = 0;
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c)) letters[length++] = c;
            else if (length > 0 && letters[length - 1] != ' ') letters[length++] = ' ';
        }

        if (length > 0 && letters[length - 1] == ' ') length--;
        var single = new string(letters, 0, length);
        ArrayPool<char>.Shared.Return(letters);
        return single;
    }
}
