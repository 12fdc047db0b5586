using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Pipelines.Assets;

/// <summary>A picture or another file that lies beside the texts.</summary>
/// <param name="Source">The file.</param>
/// <param name="File">Its content.</param>
/// <param name="Address">Where it will be.</param>
public sealed record AssetFile(Location Source, SourceFile File, string Address) : Document(Source), IAddressed
{
    /// <inheritdoc/>
    public string Id => "file:" + Source.File;
}

/// <summary>Everything in <c>input/</c> that is neither Markdown nor YAML, copied to the same place of the site.</summary>
internal sealed class AssetsPipeline : Pipeline<AssetFile>
{
    public override string Files => "input/**/*";

    public override IReadOnlyList<AssetFile> Input(SourceFile file, BuildContext build)
    {
        var path = file.Path["input/".Length..];
        var parts = (path.StartsWith("pages/", StringComparison.Ordinal) ? path["pages/".Length..] : path).Split('/').Select(SafeName);
        return [new AssetFile(file.Start, file, "/" + string.Join('/', parts))];
    }

    // "Kraków 2023.JPG" must work on every host: lower-case ASCII, like all addresses.
    private static string SafeName(string name)
    {
        var extension = Path.GetExtension(name).ToLowerInvariant();
        var slug = Slug.Of(Path.GetFileNameWithoutExtension(name));
        return (slug.Length == 0 ? "file" : slug) + extension;
    }

    public override IEnumerable<OutputItem> PostProcess(Site site, BuildContext build) =>
        site.All<AssetFile>().Select(a => new FileOutput(OutputPath.Of(a.Address), a.Source, a.File.Hash, () => a.File.Bytes));

    protected override bool Accepts(SourceFile file) =>
        !file.Path.EndsWith(".md", StringComparison.Ordinal) && !file.Path.EndsWith(".yml", StringComparison.Ordinal) && !file.Name.StartsWith('_');
}
