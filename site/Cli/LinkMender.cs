using System.Text;
using KtSite.Content;
using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Cli;

/// <summary>Mends what names something that has moved.</summary>
/// <param name="files">From the old path of each file that moves to its new one.</param>
/// <param name="addresses">From each address that changes to the new one.</param>
/// <param name="sources">The site as it was.</param>
/// <param name="url">Address of the site: links may be written in full.</param>
internal sealed class LinkMender(IReadOnlyDictionary<string, string> files, IReadOnlyDictionary<string, string> addresses, SourceTree sources, SiteUrl url)
{
    // Old addresses are to stay old.
    private static readonly HashSet<string> NoLinks = new(RenamePlan.RedirectKeys, StringComparer.OrdinalIgnoreCase);

    /// <summary>The text with its targets mended, and how many were.</summary>
    /// <param name="text">The text, line ends as they are.</param>
    /// <param name="path">Path of its file as it was.</param>
    public (string Text, int Mended) Mend(string text, string path)
    {
        var mended = new StringBuilder();
        var (done, count) = (0, 0);
        foreach (var place in TargetPlaces.Of(text, TextFile.IsMarkdown(path)).Where(p => p.Start >= done && !NoLinks.Contains(p.Key)))
        {
            if (New(place.Target, path) is not { } target || target == place.Target) continue;
            mended.Append(text, done, place.Start - done).Append(target);
            done = place.Start + place.Target.Length;
            count++;
        }

        return count == 0 ? (text, 0) : (mended.Append(text, done, text.Length - done).ToString(), count);
    }

    // The target that is to be written, or null when it stays.
    private string? New(string target, string path)
    {
        var cut = target.IndexOfAny(['#', '?']);
        var (name, rest) = cut < 0 ? (target, "") : (target[..cut], target[cut..]);
        if (name.Length == 0) return null;
        var site = url.Absolute("");
        if (name.StartsWith(site + "/", StringComparison.OrdinalIgnoreCase)) return Address(name[site.Length..]) is { } full ? name[..site.Length] + full + rest : null;
        if (name.StartsWith('/')) return Address(name) is { } address ? address + rest : null;
        if (name.Contains(':') || Combine(path, Uri.UnescapeDataString(name)) is not { } named) return null;
        var here = files.GetValueOrDefault(path, path);
        if (files.TryGetValue(named, out var moved)) return Relative(here, moved) + rest;
        if (FolderOf(here) == FolderOf(path) || sources.Find(named) is null) return null;
        // Written as the author wrote it: with or without signs such as %20.
        var relative = Relative(here, named);
        return (name.Contains('%') ? string.Join('/', relative.Split('/').Select(Uri.EscapeDataString)) : relative) + rest;
    }

    private string? Address(string written) => addresses.GetValueOrDefault(written) ?? (written.EndsWith('/') ? null : addresses.GetValueOrDefault(written + "/"));

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];

    private static string Relative(string from, string to)
    {
        var (here, there) = (from.Split('/')[..^1], to.Split('/'));
        var common = 0;
        while (common < here.Length && common < there.Length - 1 && here[common] == there[common]) common++;
        return string.Join('/', Enumerable.Repeat("..", here.Length - common).Concat(there[common..]));
    }

    private static string? Combine(string file, string relative)
    {
        var parts = file.Split('/')[..^1].ToList();
        foreach (var part in relative.Split('/'))
        {
            if (part == ".." && parts.Count == 0) return null;
            if (part == "..") parts.RemoveAt(parts.Count - 1);
            else if (part is not ("" or ".")) parts.Add(part);
        }

        return string.Join('/', parts);
    }
}
