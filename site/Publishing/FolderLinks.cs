using System.Text;
using System.Text.RegularExpressions;
using KtSite.Core;

namespace KtSite.Publishing;

/// <summary>
/// A stage that makes the links of pages relative on their way into another one, so that the folder can be opened without a server:
/// <c>/news/</c> becomes <c>../news/index.html</c>.
/// </summary>
/// <param name="inner">The stage that gets the pages.</param>
/// <param name="basePath">What stands before every address of the site.</param>
internal sealed partial class FolderLinks(IOutputStage inner, string basePath) : IOutputStage
{
    /// <inheritdoc/>
    public void Add(OutputItem item, ReadOnlySpan<byte> bytes)
    {
        var path = item.Path.Value;
        if (path.EndsWith(".html", StringComparison.Ordinal))
            inner.Add(item, Encoding.UTF8.GetBytes(Tag().Replace(Encoding.UTF8.GetString(bytes), tag => Address().Replace(tag.Value, a => Rewrite(a, path)))));
        else if (path.EndsWith(".xml", StringComparison.Ordinal) && bytes.IndexOf("<?xml-stylesheet"u8) >= 0)
            inner.Add(item, Encoding.UTF8.GetBytes(StyleOfFeed().Replace(Encoding.UTF8.GetString(bytes), i => Address().Replace(i.Value, a => Rewrite(a, path)), 1)));
        else
            inner.Add(item, bytes);
    }

    /// <inheritdoc/>
    public void Commit() => inner.Commit();

    /// <inheritdoc/>
    public void Discard() => inner.Discard();

    private string Rewrite(Match attribute, string path)
    {
        var value = attribute.Groups["value"].Value;
        // A list of pictures for several widths, or one address.
        var relative = attribute.Groups["name"].Value.EndsWith("srcset", StringComparison.Ordinal)
            ? string.Join(", ", value.Split(',', StringSplitOptions.TrimEntries).Select(v => Relative(v, path)))
            : Relative(value, path);
        return $"{attribute.Groups["name"].Value}=\"{relative}\"";
    }

    private string Relative(string address, string path)
    {
        if (!address.StartsWith(basePath + "/", StringComparison.Ordinal) || address.StartsWith("//", StringComparison.Ordinal)) return address;
        var target = address[(basePath.Length + 1)..];
        var end = target.AsSpan().IndexOfAny('?', '#', ' ');
        var (file, rest) = end < 0 ? (target, "") : (target[..end], target[end..]);
        if (file.Length == 0 || file.EndsWith('/')) file += "index.html";
        return string.Concat(Enumerable.Repeat("../", path.Count(c => c == '/'))) + file + rest;
    }

    [GeneratedRegex("""<[a-zA-Z](?:[^"'<>]|"[^"]*"|'[^']*')*>""")]
    private static partial Regex Tag();

    [GeneratedRegex(@"^<\?xml-stylesheet[^>]*\?>", RegexOptions.Multiline)]
    private static partial Regex StyleOfFeed();

    // What scripts ask for stands in data attributes.
    [GeneratedRegex("""(?<=\s)(?<name>href|src|action|poster|srcset|imagesrcset|data-[a-z-]+)="(?<value>/[^"]*)["]""")]
    private static partial Regex Address();
}
