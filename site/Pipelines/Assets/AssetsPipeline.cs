using KtSite.Content;
using KtSite.Core;
using KtSite.Images;
using KtSite.Pipelines.Compose;
using KtSite.Reading;

namespace KtSite.Pipelines.Assets;

/// <summary>A picture or another file that lies beside the texts.</summary>
/// <param name="Source">The file.</param>
/// <param name="File">Its content.</param>
/// <param name="Address">Where it will be.</param>
/// <param name="Picture">What it is as a picture, or null.</param>
public sealed record AssetFile(Location Source, SourceFile File, string Address, PictureFacts? Picture) : Document(Source), IAddressed
{
    /// <inheritdoc/>
    public string Id => "file:" + Source.File;

    /// <summary>The file as it is published under an address: a picture without what its camera noted, anything else as it is.</summary>
    internal OutputItem At(string address, Location origin) => Picture is { IsScalable: true, Width: { } width } picture
        ? Written(address, origin, new PictureForm(picture.Format, width))
        : new FileOutput(OutputPath.Of(address), origin, File.Hash.ToString(), () => TextBytes.IsText(address) ? TextBytes.Normal(File.Bytes.ToArray()) : File.Bytes);

    /// <summary>The picture in another form.</summary>
    internal PictureOutput Written(string address, Location origin, PictureForm form) => new(OutputPath.Of(address), origin, File.Hash.ToString(), form, () => File.Bytes);
}

/// <summary>Everything in <c>input/</c> that is neither Markdown nor YAML, at the same place of the site; pictures also in several widths.</summary>
internal sealed class AssetsPipeline : Pipeline<AssetFile>
{
    public override string Files => "input/**/*";

    public override IReadOnlyList<AssetFile> Input(SourceFile file, BuildContext build)
    {
        var picture = PictureReader.Read(file, build.Problems);
        if (build.Problems.HasErrors) return [];
        var path = file.Path["input/".Length..];
        var parts = (path.StartsWith("pages/", StringComparison.Ordinal) ? path["pages/".Length..] : path).Split('/').Select(SafeName);
        return [new AssetFile(file.Start, file, "/" + string.Join('/', parts), picture)];
    }

    // "Kraków 2023.JPG" must work on every host: lower-case ASCII, like all addresses.
    private static string SafeName(string name)
    {
        var extension = Path.GetExtension(name).ToLowerInvariant();
        var slug = Slug.Of(Path.GetFileNameWithoutExtension(name));
        return (slug.Length == 0 ? "file" : slug) + extension;
    }

    public override void Check(Site site, BuildContext build)
    {
        var (settings, today) = (build.Settings<SiteSettings>(), new Composer(site, build).Today);
        var hidden = HiddenPictures.In(site, settings, today);
        if (hidden.Count == 0) return;
        foreach (var (file, at, _) in PictureUses.Places(site, settings, today).Where(p => hidden.Contains(p.File)))
            build.Problems.Error(Rules.NoConsent, at, $"the picture '{file.Source.File}' shows somebody who has not agreed to be shown, or no more", "take the picture out here, or ask the person and enter the consent where the picture is named with it");
    }

    public override IEnumerable<OutputItem> PostProcess(Site site, BuildContext build)
    {
        var files = site.All<AssetFile>();
        if (files.Count == 0) yield break;
        var (settings, today) = (build.Settings<SiteSettings>(), new Composer(site, build).Today);
        var uses = PictureUses.In(site, settings, today);
        HashSet<AssetFile> hidden = [.. HiddenPictures.In(site, settings, today), .. HeldFiles.In(site, settings, today)];
        foreach (var file in files.Where(f => !hidden.Contains(f)))
        {
            yield return file.At(file.Address, file.Source);
            foreach (var form in uses[file].SelectMany(use => Rendition.Of(file, use)).DistinctBy(r => r.Address)) yield return file.Written(form.Address, file.Source, form.Form);
        }
    }

    protected override bool Accepts(SourceFile file) =>
        !file.Path.EndsWith(".md", StringComparison.Ordinal) && !file.Path.EndsWith(".yml", StringComparison.Ordinal) && file.Stem is not ['_', ..];
}
