using KtSite.Content;
using KtSite.Pipelines;
using KtSite.Reading;

namespace KtSite.Editing;

/// <summary>A kind of file that people write.</summary>
/// <param name="Name">Its name: <c>news</c>, <c>partners</c>, …</param>
/// <param name="Files">Glob of its files.</param>
/// <param name="Fields">What may stand in them.</param>
internal sealed record ContentType(string Name, string Files, IReadOnlyList<FieldSpec> Fields)
{
    /// <summary>Whether the fields stand in front matter; else the whole file is YAML.</summary>
    public bool HasFrontMatter => Files.EndsWith(".md", StringComparison.Ordinal);

    /// <summary>All of them, as the pipelines that read them tell.</summary>
    public static IReadOnlyList<ContentType> All(SiteSettings settings) =>
    [
        new("project", SiteSettings.Path, FieldReader.Record(SiteSettings.Describe)),
        .. AllPipelines.Create().OfType<IDescribed>().Select(p => new ContentType(NameOf(p.Files), p.Files, FieldReader.Record(f => p.Describe(f, settings)))),
    ];

    /// <summary>The fields of the entries of a list.</summary>
    public IReadOnlyList<FieldSpec> Entries(string list) => Fields.Single(f => f.Key == list).Fields;

    // The last part of the path that is no pattern: "news" of input/news/**/*.md, "tags" of data/tags.yml.
    private static string NameOf(string files) =>
        Path.GetFileNameWithoutExtension(files.Split('/').Last(part => !part.Contains('*'))).TrimStart('_');
}
