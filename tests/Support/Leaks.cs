using System.IO.Compression;
using System.Text;

namespace KtSite.Tests.Support;

/// <summary>Looks for words in everything that a build gave: names of files and their bytes, and both within archives.</summary>
internal static class Leaks
{
    /// <summary>The files that have one of the words, whatever its capitals; <c>kit.zip!entry</c> for what is in an archive.</summary>
    internal static string[] FilesWith(this BuiltSite built, params string[] words) =>
        [.. built.Files.SelectMany(f => Unpacked(f.Key, f.Value)).Where(f => words.Any(w => Has(f.Name, w) || Has(Encoding.UTF8.GetString(f.Bytes), w))).Select(f => f.Name).Order(StringComparer.Ordinal)];

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<(string Name, byte[] Bytes)> Unpacked(string name, byte[] bytes)
    {
        yield return (name, bytes);
        if (!name.EndsWith(".zip", StringComparison.Ordinal)) yield break;
        using var archive = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in archive.Entries)
        {
            using var content = new MemoryStream();
            using (var stream = entry.Open()) stream.CopyTo(content);
            yield return ($"{name}!{entry.FullName}", content.ToArray());
        }
    }
}
