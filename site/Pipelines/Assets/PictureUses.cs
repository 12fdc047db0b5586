using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.Partners;
using KtSite.Pipelines.Press;
using KtSite.Pipelines.Project;
using KtSite.Reading;

namespace KtSite.Pipelines.Assets;

/// <summary>Which pictures pages show, and how: only these are written in several widths.</summary>
internal static class PictureUses
{
    /// <summary>The uses of each picture on a day.</summary>
    public static ILookup<AssetFile, PictureUse> In(Site site, SiteSettings settings, DateOnly today) =>
        Places(site, settings, today).DistinctBy(p => p with { At = default }).ToLookup(p => p.File, p => p.Use);

    /// <summary>Where each picture is named that is shown on a day.</summary>
    public static IEnumerable<PlacedPicture> Places(Site site, SiteSettings settings, DateOnly today)
    {
        // The pipelines of the pages report what is wrong.
        var pictures = new LinkResolver(site, settings.Url, new DiagnosticBag()).Pictures;
        var named = site.All<IHasBody>().SelectMany(t => t.Body.Slots).Where(s => s.Kind == SlotKind.Picture).Select(s => new NamedPicture(s.Target, s.At, PictureUse.Text))
            .Concat(Named(site.All<Page>().Select(p => p.Fields.Image), PictureUse.Text))
            .Concat(Named(site.All<PressKit>().SelectMany(k => k.Pictures.Select(p => p.Image)), PictureUse.Small))
            .Concat(Named(site.All<Partner>().Select(p => p.Logo), PictureUse.Small))
            .Concat(Named(site.All<Person>().Where(p => p.ShowsPictureOn(today)).Select(p => p.Picture), PictureUse.Small));
        return named.Select(n => pictures.Find(n.Target, n.At) is { } file ? new PlacedPicture(file, n.At, n.Use) : null).OfType<PlacedPicture>();
    }

    private static IEnumerable<NamedPicture> Named(IEnumerable<ImageRef?> images, PictureUse use) =>
        images.OfType<ImageRef>().Where(i => i.Src is not null).Select(i => new NamedPicture(i.Src!, i.At, use));

    private sealed record NamedPicture(string Target, Location At, PictureUse Use);
}

/// <summary>A place where a picture is shown.</summary>
/// <param name="File">The picture.</param>
/// <param name="At">Where it is named.</param>
/// <param name="Use">How it is shown.</param>
internal sealed record PlacedPicture(AssetFile File, Location At, PictureUse Use);
