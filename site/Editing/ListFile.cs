using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Editing;

/// <summary>Adds entries to the lists of data files and leaves everything else in them as it was, comments too.</summary>
internal static class ListFile
{
    private const int UsualIndent = 2;

    /// <summary>The file with one entry more; null when its list is written in a way that an entry cannot simply be added to.</summary>
    /// <param name="text">The file; lines end with LF.</param>
    /// <param name="path">Its path.</param>
    /// <param name="list">Key of the list.</param>
    /// <param name="entry">Gives the lines of the entry for so many spaces before its hyphen.</param>
    public static string? Add(string text, string path, string list, Func<int, IReadOnlyList<string>> entry)
    {
        if (Read(text, path) is not { } map) return null;
        var lines = text.TrimEnd().Split('\n').ToList();
        if (lines is [""]) lines.Clear();
        var at = map.Entries.ToList().FindIndex(e => e.Key == list);
        if (at < 0)
        {
            if (lines.Count > 0) lines.Add("");
            lines.Add(list + ":");
            lines.AddRange(entry(UsualIndent));
            return Checked(lines, path, list, 1);
        }

        var (key, value) = (map.Entries[at].At.Line - 1, map.Entries[at].Value);
        if (value is YamlText { IsNull: true } or YamlList { Items.Count: 0 })
        {
            // "tags:" or "tags: []", perhaps with a comment behind.
            lines[key] = list + ":";
            lines.InsertRange(EndOf(map, at, lines), entry(UsualIndent));
            return Checked(lines, path, list, 1);
        }

        if (value is not YamlList { Items: var items } full || lines[full.At.Line - 1].ElementAtOrDefault(full.At.Column - 1) != '-') return null;
        lines.InsertRange(EndOf(map, at, lines), entry(full.At.Column - 1));
        return Checked(lines, path, list, items.Count + 1);
    }

    // Blank lines and comments above the next key belong to that key.
    private static int EndOf(YamlMap map, int at, List<string> lines)
    {
        if (at == map.Entries.Count - 1) return lines.Count;
        var end = map.Entries[at + 1].At.Line - 1;
        while (end > map.Entries[at].At.Line && (lines[end - 1].Length == 0 || lines[end - 1][0] == '#')) end--;
        return end;
    }

    private static string? Checked(List<string> lines, string path, string list, int expected)
    {
        var text = string.Join('\n', lines) + "\n";
        return Read(text, path)?.Entries.FirstOrDefault(e => e.Key == list)?.Value is YamlList read && read.Items.Count == expected ? text : null;
    }

    private static YamlMap? Read(string text, string path)
    {
        var problems = new DiagnosticBag();
        var map = YamlReader.ReadMap(text, path, 0, problems);
        return problems.HasErrors ? null : map;
    }
}
