using System.Text;
using KtSite.Content;

namespace KtSite.Editing;

/// <summary>The files of an empty site for another project. They are resources of the program; their own folder is <c>site/Starter</c>.</summary>
internal static class Starter
{
    private const string Prefix = "Starter/";

    /// <summary>All files, sorted, with paths below the root.</summary>
    /// <param name="name">Name of the project, or null while nobody knows it.</param>
    /// <param name="date">Day of the example news item, as <c>yyyy-MM-dd</c>.</param>
    /// <param name="version">Version of the program that the site is to be built with.</param>
    public static IReadOnlyList<(string Path, string Text)> Files(string? name, string date, string version)
    {
        var program = typeof(Starter).Assembly;
        return
        [
            .. from resource in program.GetManifestResourceNames().Order(StringComparer.Ordinal)
               where resource.StartsWith(Prefix, StringComparison.Ordinal)
               let text = Read(program.GetManifestResourceStream(resource)!).Replace("KTSITE_VERSION", version, StringComparison.Ordinal)
               select (PathOf(resource, date), name is null ? text : Named(text, name)),
        ];
    }

    // Hidden files would be hidden from the tools of this repository, too: "dot.github" becomes ".github".
    private static string PathOf(string resource, string date) =>
        string.Join('/', resource[Prefix.Length..].Replace('\\', '/').Split('/').Select(part => part.StartsWith("dot.", StringComparison.Ordinal) ? part[3..] : part)).Replace("DATE", date, StringComparison.Ordinal);

    private static string Named(string text, string name) =>
        text.Replace($"\"{Placeholder.For("short name of the project")}\"", NewItem.Quoted(name), StringComparison.Ordinal);

    private static string Read(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
