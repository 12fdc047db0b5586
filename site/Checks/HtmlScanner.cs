using System.Runtime.CompilerServices;
using System.Text;

namespace KtSite.Checks;

/// <summary>What stands in a written page.</summary>
internal enum HtmlPart
{
    /// <summary>Text between tags, with its character references as they are written.</summary>
    Text,

    /// <summary>The beginning of an element.</summary>
    StartTag,

    /// <summary>The end of an element.</summary>
    EndTag,
}

/// <summary>
/// Goes through HTML in UTF-8 from tag to tag, as the tokenizer of the standard does; what the rules of the checks never ask for, it passes over.
/// A page is mostly text, which is searched as a whole for the next tag. https://html.spec.whatwg.org/multipage/parsing.html#tokenization
/// </summary>
/// <param name="html">The page.</param>
internal ref struct HtmlScanner(ReadOnlySpan<byte> html)
{
    private const ulong Spaces = (1UL << ' ') | (1UL << '\n') | (1UL << '\t') | (1UL << '\r') | (1UL << '\f');
    private const ulong Slash = 1UL << '/';
    private const ulong End = 1UL << '>';
    private const ulong Equal = 1UL << '=';

    private readonly ReadOnlySpan<byte> html = html;
    private ReadOnlySpan<byte> rawName;
    private int at;
    private bool isInTag;

    /// <summary>What was found.</summary>
    public HtmlPart Part { get; private set; }

    /// <summary>The text, or the name of the tag.</summary>
    public ReadOnlySpan<byte> Value { get; private set; }

    /// <summary>Whether the tag has a name, in small letters; HTML does not tell capitals from small letters.</summary>
    public readonly bool Is(ReadOnlySpan<byte> name) => Ascii.EqualsIgnoreCase(Value, name);

    /// <summary>Goes to the next part; attributes that were not asked for are passed over.</summary>
    public bool MoveNext()
    {
        while (isInTag) NextAttribute(out _, out _);

        if (rawName.Length > 0) return EndOfRawText();
        while (at < html.Length)
        {
            var text = html[at..].IndexOf((byte)'<');
            if (text != 0)
            {
                // A sign that begins no tag is text, and the text goes on behind it.
                var length = text < 0 ? html.Length - at : text;
                Found(HtmlPart.Text, html.Slice(at, length));
                at += length;
                return true;
            }

            var rest = html[at..];
            if (rest.Length > 1 && char.IsAsciiLetter((char)rest[1])) return StartTag(rest);
            if (rest.Length > 2 && rest[1] == '/' && char.IsAsciiLetter((char)rest[2])) return EndTag(rest);
            if (rest.Length > 1 && rest[1] is (byte)'!' or (byte)'?' or (byte)'/')
            {
                at += LengthOfMarkup(rest);
                continue;
            }

            Found(HtmlPart.Text, rest[..1]);
            at++;
            return true;
        }

        return false;
    }

    /// <summary>Goes to the next attribute of the tag.</summary>
    /// <param name="name">Its name, as written.</param>
    /// <param name="value">Its value with character references as they are written; empty where there is none.</param>
    public bool NextAttribute(out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        name = value = default;
        if (!isInTag) return false;
        var page = html;
        var i = at;
        while (i < page.Length && IsOneOf(page[i], Spaces | Slash)) i++;
        if (i >= page.Length || page[i] == '>')
        {
            at = Math.Min(i + 1, page.Length);
            isInTag = false;
            return false;
        }

        var start = i++;
        while (i < page.Length && !IsOneOf(page[i], Spaces | Slash | End | Equal)) i++;
        name = page[start..i];
        var afterName = i;
        while (i < page.Length && IsOneOf(page[i], Spaces)) i++;
        at = i;
        if (i >= page.Length || page[i] != '=')
        {
            at = afterName;
            return true;
        }

        at++;
        while (at < html.Length && IsOneOf(html[at], Spaces)) at++;
        value = AttributeValue();
        return true;
    }

    private ReadOnlySpan<byte> AttributeValue()
    {
        if (at >= html.Length) return default;
        var rest = html[at..];
        if (rest[0] is (byte)'"' or (byte)'\'')
        {
            var end = rest[1..].IndexOf(rest[0]);
            at = end < 0 ? html.Length : at + end + 2;
            return end < 0 ? rest[1..] : rest.Slice(1, end);
        }

        var length = 0;
        while (length < rest.Length && !IsOneOf(rest[length], Spaces | End)) length++;
        at += length;
        return rest[..length];
    }

    private bool StartTag(ReadOnlySpan<byte> rest)
    {
        var length = NameLength(rest, 1);
        Found(HtmlPart.StartTag, rest[1..length]);
        at += length;
        isInTag = true;
        // The text of these elements holds no tags: it goes on to their end.
        var isRaw = Value.Length switch
        {
            3 => Is("xmp"u8),
            5 => Is("style"u8) || Is("title"u8),
            6 => Is("script"u8) || Is("iframe"u8),
            7 => Is("noembed"u8),
            8 => Is("textarea"u8) || Is("noframes"u8),
            _ => false,
        };
        if (isRaw) rawName = Value;
        return true;
    }

    private bool EndTag(ReadOnlySpan<byte> rest)
    {
        var length = NameLength(rest, 2);
        Found(HtmlPart.EndTag, rest[2..length]);
        at += length;
        isInTag = true;
        return true;
    }

    private bool EndOfRawText()
    {
        var name = rawName;
        rawName = default;
        var rest = html[at..];
        for (var from = 0; rest[from..].IndexOf("</"u8) is var close and >= 0; from += close + 2)
        {
            var after = rest[(from + close + 2)..];
            if (!(after.Length > name.Length && Ascii.EqualsIgnoreCase(after[..name.Length], name) && IsOneOf(after[name.Length], Spaces | End | Slash))) continue;
            if (IsScriptInComment(rest[..(from + close)], name)) continue;
            Found(HtmlPart.Text, rest[..(from + close)]);
            at += from + close;
            return true;
        }

        Found(HtmlPart.Text, rest);
        at = html.Length;
        return rest.Length > 0;
    }

    // Inside "<!--" a script may hold another one, as pages for the oldest browsers did.
    private static bool IsScriptInComment(ReadOnlySpan<byte> text, ReadOnlySpan<byte> name)
    {
        if (!Ascii.EqualsIgnoreCase(name, "script"u8) || text.LastIndexOf("<!--"u8) is not (var comment and >= 0)) return false;
        text = text[comment..];
        return text.IndexOf("-->"u8) < 0 && text.Count("<script"u8) > text.Count("</script"u8);
    }

    private void Found(HtmlPart part, ReadOnlySpan<byte> value)
    {
        Part = part;
        Value = value;
    }

    // Comments, the document type, and what the standard makes comments of.
    private static int LengthOfMarkup(ReadOnlySpan<byte> rest)
    {
        if (!rest.StartsWith("<!--"u8)) return rest.IndexOf((byte)'>') is var end and >= 0 ? end + 1 : rest.Length;
        if (rest[4..].StartsWith(">"u8)) return 5;
        if (rest[4..].StartsWith("->"u8)) return 6;
        for (var from = 4; from < rest.Length; from++)
        {
            var dashes = rest[from..].IndexOf("--"u8);
            if (dashes < 0) return rest.Length;
            from += dashes;
            if (rest[(from + 2)..].StartsWith(">"u8)) return from + 3;
            if (rest[(from + 2)..].StartsWith("!>"u8)) return from + 4;
        }

        return rest.Length;
    }

    private static int NameLength(ReadOnlySpan<byte> rest, int from)
    {
        var length = from;
        while (length < rest.Length && !IsOneOf(rest[length], Spaces | End | Slash)) length++;
        return length;
    }

    // All signs that end something have codes below 64: a set of them is a number with a bit for each.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsOneOf(byte c, ulong signs) => c < 64 && ((signs >> c) & 1) != 0;
}
