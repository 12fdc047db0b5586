using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.Press;
using KtSite.Pipelines.Project;

namespace KtSite.Pipelines.Assets;

/// <summary>Pictures of people who have not agreed to be shown, or no more: their files stay out, whatever else names them.</summary>
internal static class HiddenPictures
{
    /// <summary>The files on a day.</summary>
    public static HashSet<AssetFile> In(Site site, SiteSettings settings, DateOnly today)
    {
        // The pipelines of the pages report what is wrong.
        var pictures = new LinkResolver(site, settings.Url, new DiagnosticBag()).Pictures;
        var portraits = site.All<Person>().Where(p => !p.ShowsPictureOn(today)).Select(p => p.Picture).OfType<ImageRef>().Where(i => i.Src is not null).Select(i => new NamedFile(i.Src!, i.At));
        var photos = site.All<Page>().Where(p => p.Fields is not { Image: null, Social.Count: 0 }).SelectMany(p => p.Fields.Social.Select(s => s.Image).Append(p.Fields.Image)).Concat(site.All<PressKit>().SelectMany(k => k.Pictures.Select(p => p.Image))).OfType<ImageRef>().Where(i => i.Withdrawn is not null).Select(i => new NamedFile(i.Withdrawn!, i.At));
        return [.. portraits.Concat(photos).Select(n => pictures.Find(n.Target, n.At)).OfType<AssetFile>()];
    }
}
