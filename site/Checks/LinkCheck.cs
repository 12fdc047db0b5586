using KtSite.Content;
using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Checks;

/// <summary>A page that was written.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Origin">Its source.</param>
internal readonly record struct WrittenPage(string Address, Location Origin);

/// <summary>Every link within the site goes to a file and fragment that exist; nothing makes the browser ask another host.</summary>
internal sealed class LinkCheck
{
    private readonly SiteUrl url;
    private readonly HashSet<string> addresses;
    private readonly Func<string, PlaceNames?> places;
    private readonly Lazy<ILookup<string, Slot>> written;

    // Equal links are one object on all pages; what one of them goes to, all do.
    private readonly HashSet<FoundLink> sound = new(ReferenceEqualityComparer.Instance);

    /// <param name="site">Tells where authors wrote which links.</param>
    /// <param name="url">Address of the site.</param>
    /// <param name="addresses">Addresses of all files.</param>
    /// <param name="places">Gives the ids on a page; null for what is no page.</param>
    public LinkCheck(Site site, SiteUrl url, HashSet<string> addresses, Func<string, PlaceNames?> places)
    {
        this.url = url;
        this.addresses = addresses;
        this.places = places;
        written = new(() => site.All<IHasBody>().SelectMany(t => t.Body.Slots).Where(s => s.Kind != SlotKind.Word).ToLookup(s => s.At.File, StringComparer.Ordinal));
    }

    public void Run(WrittenPage item, IEnumerable<FoundLink> links, DiagnosticBag problems)
    {
        foreach (var link in links)
        {
            if (sound.Contains(link)) continue;
            if (IsOutside(link.Target))
            {
                if (link.IsRequest) problems.Error(Rules.ThirdParty, item.Origin, $"{item.Address} makes the browser fetch '{link.Target}'", "keep the file on the site; readers' addresses are nobody else's business");
                else sound.Add(link);
                continue;
            }

            var (path, fragment) = Split(link.Target);
            var target = path.Length == 0 ? item.Address : Address(path);
            if (target is null || !addresses.Contains(target))
                problems.Error(Rules.DeadLink, Place(item, link.Target), $"the link '{link.Target}' on {item.Address} goes to nothing{Suggestion.Phrase(target ?? path, addresses)}", "mend the link, or publish what it goes to");
            else if (fragment.Length > 0 && places(target) is { } ids && !ids.Contains(fragment))
                problems.Error(Rules.DeadFragment, Place(item, link.Target), $"the link '{link.Target}' on {item.Address} goes to a place that {target} does not have{Suggestion.Phrase(fragment, ids)}", "use the id of a heading on that page");
            else if (path.Length > 0) sound.Add(link);
        }
    }

    /// <summary>The web addresses on other sites that a page links to, with the place where each link was written.</summary>
    public IEnumerable<(string Address, Location At)> Outside(WrittenPage item, IEnumerable<FoundLink> links) =>
        links.Where(l => !l.IsRequest && (l.Target.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || l.Target.StartsWith("http://", StringComparison.OrdinalIgnoreCase)))
            .Select(l => (l.Target.Split('#')[0], Place(item, l.Target)));

    /// <summary>The address that a link on a page goes to; null when it leaves the site.</summary>
    public string? Target(WrittenPage item, FoundLink link) =>
        IsOutside(link.Target) ? null : Split(link.Target).Path is { Length: > 0 } path ? Address(path) : item.Address;

    private static bool IsOutside(string target) =>
        target.StartsWith("//", StringComparison.Ordinal) || (target.IndexOf(':') is > 0 and var colon && target.AsSpan(0, colon).IndexOfAny('/', '?', '#') < 0);

    private static (string Path, string Fragment) Split(string target)
    {
        var hash = target.IndexOf('#');
        var path = hash < 0 ? target : target[..hash];
        var query = path.IndexOf('?');
        return (query < 0 ? path : path[..query], hash < 0 ? "" : Uri.UnescapeDataString(target[(hash + 1)..]));
    }

    private string? Address(string path) =>
        path.StartsWith(url.BasePath + "/", StringComparison.Ordinal) ? Uri.UnescapeDataString(path[url.BasePath.Length..]) : null;

    // The line of the Markdown where the author wrote it; for a link of the theme the source of the page.
    private Location Place(WrittenPage item, string target)
    {
        var fragment = Split(target).Fragment;
        return written.Value[item.Origin.File].Where(s => s.Target == target || (fragment.Length > 0 && s.Target.EndsWith("#" + fragment, StringComparison.Ordinal))).Select(s => s.At).FirstOrDefault(item.Origin);
    }
}
