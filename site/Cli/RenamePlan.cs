using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.CaseStudies;
using KtSite.Reading;

namespace KtSite.Cli;

/// <summary>All that a new name changes, before anything is written.</summary>
/// <param name="Moves">From the old path of each file to its new one.</param>
/// <param name="Before">The address as it was.</param>
/// <param name="After">The address as it will be.</param>
/// <param name="Redirected">Whether the old address sends readers on.</param>
/// <param name="WritesId">Whether the id, so far the name of the file, is now written into it.</param>
/// <param name="Mended">How many links were mended in which file, under its old path.</param>
/// <param name="Sources">All files as they will be.</param>
internal sealed record RenamePlan(
    IReadOnlyDictionary<string, string> Moves, string Before, string After, bool Redirected, bool WritesId, IReadOnlyList<(string File, int Links)> Mended, SourceTree Sources)
{
    /// <summary>The field of old addresses, under all its names.</summary>
    public static readonly string[] RedirectKeys = ["redirectFrom", "aliases", "redirect_from"];

    private static readonly string[] IdKeys = ["id", "guid", "FeedItemId"];
    private static readonly string[] PermalinkKeys = ["permalink", "url", "DestinationPath"];

    /// <summary>Plans a new name.</summary>
    /// <param name="site">The site as it is.</param>
    /// <param name="page">The page.</param>
    /// <param name="target">Where it goes.</param>
    /// <param name="options">What the site is built with.</param>
    /// <returns>The plan; null when the file is not in UTF-8.</returns>
    public static RenamePlan? Of(PlannedSite site, Page page, RenameTarget target, SiteOptions options)
    {
        var old = page.Source.File;
        var moves = new Dictionary<string, string>(StringComparer.Ordinal) { [old] = target.File };
        if (page is CaseStudy && Path.ChangeExtension(old, ".md") is var body && site.Sources.Find(body) is not null) moves[body] = Path.ChangeExtension(target.File, ".md");
        if (TextFile.Of(site.Sources.Find(old)!) is not { } file) return null;

        var fields = new FieldEditor(file.Text, TextFile.IsMarkdown(old));
        var writesId = !fields.Has(IdKeys);
        if (writesId) fields.Set(["id"], page.Id);
        if (target.Slug is { } slug && fields.Has("slug")) fields.Set(["slug"], slug);
        if (target.Address is { } permalink && fields.Has(PermalinkKeys)) fields.Set(PermalinkKeys, permalink);

        // The rules for addresses are those of the build; here nobody repeats them.
        var moved = Replace(site.Sources, moves, path => path == old ? file with { Text = fields.Text } : null);
        var after = new SiteBuilder().Plan(moved, options, new DiagnosticBag()) is { } then ? new ItemFinder(then).Page(target.File)?.Address ?? page.Address : page.Address;
        var wasSeen = site.Plan.HeldBack.All(h => !ReferenceEquals(h.Item, page) || h.Reason == HoldReason.Expired) || site.Plan.Site.All<PublishedAddress>().Any(a => a.Address == page.Address);
        var redirected = after != page.Address && wasSeen;
        if (redirected) fields.AddToList(RedirectKeys, page.Address, was => was.TrimEnd('/') == after.TrimEnd('/'));

        var mender = new LinkMender(moves, Addresses(page, after), site.Sources, site.Settings.Url);
        var mended = new List<(string File, int Links)>();
        var sources = Replace(site.Sources, moves, path =>
        {
            if (site.Sources.Find(path) is not { } source || !TextFile.IsOne(source) || TextFile.Of(source) is not { } text) return null;
            if (path == old) text = text with { Text = fields.Text };
            var (result, links) = mender.Mend(text.Text, path);
            if (links > 0) mended.Add((path, links));
            return links > 0 || path == old ? text with { Text = result } : null;
        });
        return new RenamePlan(moves, page.Address, after, redirected, writesId, mended, sources);
    }

    // Older addresses of the page go straight to the new one; what belongs to the page has an address of its own.
    private static Dictionary<string, string> Addresses(Page page, string after)
    {
        var addresses = new Dictionary<string, string>(StringComparer.Ordinal);
        if (after == page.Address) return addresses;
        foreach (var known in page.Fields.RedirectFrom.Prepend(page.Address)) addresses.TryAdd(known.EndsWith('/') || Path.HasExtension(known) ? known : known + "/", after);
        var slug = after.Trim('/').Split('/')[^1];
        addresses.TryAdd($"/share/{page.Section}/{page.Fields.Slug}/", $"/share/{page.Section}/{slug}/");
        addresses.TryAdd($"/cards/{page.Section}/{page.Fields.Slug}.png", $"/cards/{page.Section}/{slug}.png");
        addresses.Remove(after);
        return addresses;
    }

    private static SourceTree Replace(SourceTree sources, Dictionary<string, string> moves, Func<string, TextFile?> change) => new(sources.Root, sources.Files.Select(f =>
        change(f.Path) is { } text ? text.At(moves.GetValueOrDefault(f.Path, f.Path)) : moves.TryGetValue(f.Path, out var path) ? new SourceFile(path, f.Bytes.ToArray()) : f));
}
