using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.Pages;
using KtSite.Reading;

namespace KtSite.Pipelines.Assets;

/// <summary>Files that wait with the items that name them: of drafts, of items under embargo, of versions of a later day. What a published page names as well does not wait.</summary>
internal static class HeldFiles
{
    /// <summary>The files that wait on a day.</summary>
    public static HashSet<AssetFile> In(Site site, SiteSettings settings, DateOnly today)
    {
        // The pipelines of the pages report what is wrong.
        var files = new LinkResolver(site, settings.Url, new DiagnosticBag()).Pictures;
        var pages = site.All<Page>();
        var waiting = site.HeldBack.All.Select(h => h.Item).OfType<Page>().SelectMany(p => Named(p, null)).Concat(pages.SelectMany(p => Offered(p, null)));
        var held = Found(waiting);
        if (held.Count == 0) return held;
        var shown = pages.SelectMany(p => Named(p, today)).Concat(site.All<SectionText>().SelectMany(t => In(t.Body)));
        held.ExceptWith(Found(shown));
        held.ExceptWith(PictureUses.Places(site, settings, today).Select(p => p.File));
        return held;

        HashSet<AssetFile> Found(IEnumerable<NamedFile> named) => [.. named.Select(n => files.Find(n.Target, n.At)).OfType<AssetFile>()];
    }

    private static IEnumerable<NamedFile> Named(Page page, DateOnly? day) =>
        In(page.Body).Concat(page.Fields.Social.Select(s => s.Image).Append(page.Fields.Image).OfType<ImageRef>().Where(i => i.Src is not null).Select(i => new NamedFile(i.Src!, i.At))).Concat(Offered(page, day));

    private static IEnumerable<NamedFile> In(Body body) => body.Slots.Where(s => s.Kind != SlotKind.Word).Select(s => new NamedFile(s.Target, s.At));

    private static IEnumerable<NamedFile> Offered(Page page, DateOnly? day) => page.FilesBy(day).Select(f => new NamedFile(f, page.Source));
}

/// <summary>A file that somebody names.</summary>
/// <param name="Target">As written.</param>
/// <param name="At">Where.</param>
internal sealed record NamedFile(string Target, Location At);
