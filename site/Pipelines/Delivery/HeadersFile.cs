using System.Text;
using KtSite.Content;
using KtSite.Core;
using KtSite.Feeds;
using KtSite.Views;

namespace KtSite.Pipelines.Delivery;

/// <summary>
/// <c>_headers</c>, for hosts that read it. Hosts join what several rules say of one header, so each address gets each header from one rule only.
/// </summary>
internal static class HeadersFile
{
    // Assets and pictures carry the hash of their content in their name.
    private const string ForEver = "public, max-age=31536000, immutable";
    private const string ADay = "public, max-age=86400";

    // A page that a browser kept would ask for assets that are gone, so it asks whether there is a newer one; hosts answer that in a few bytes.
    private const string AskAgain = "public, max-age=0, must-revalidate";

    /// <summary>The file for all that is written.</summary>
    public static TextOutput Of(IReadOnlyList<OutputItem> items, SiteSettings settings)
    {
        var rules = HostHeader.Default.ToList();
        foreach (var place in items.Where(IsListed).Select(Place).Distinct().Order(StringComparer.Ordinal))
            rules.Add(new HostHeader(place, "Cache-Control", place switch { "/assets/*" or "/pictures/*" => ForEver, "/cards/*" => ADay, _ => AskAgain }));
        foreach (var header in items.SelectMany(ForMachines).Distinct().OrderBy(h => h.For, StringComparer.Ordinal)) rules.Add(header);
        foreach (var own in settings.Headers)
        {
            var place = rules.FindIndex(own.Replaces);
            if (place >= 0) rules[place] = own;
            else rules.Add(own);
        }

        if (settings.Admin is { } admin) SetApart(rules, admin, [.. items.Where(IsListed).Select(Place).Distinct().Order(StringComparer.Ordinal)]);
        var text = new StringBuilder();
        foreach (var rule in rules.Where(r => r.Value is not null).GroupBy(r => r.For))
        {
            text.Append(settings.Url.Link(rule.Key)).Append('\n');
            foreach (var header in rule) text.Append("  ").Append(header.Name).Append(": ").Append(header.Value).Append('\n');
        }

        return new TextOutput(OutputPath.Of("/_headers"), new Location(SiteSettings.Path), text.ToString());
    }

    // The editor may do more than pages. What hosts join would be wrong for both, so what all addresses have is said of each place instead.
    private static void SetApart(List<HostHeader> rules, AdminSettings admin, IReadOnlyList<string> places)
    {
        var more = AdminSettings.Address + "*";
        foreach (var own in admin.Headers(more))
        {
            var common = rules.Find(r => r.For == "/*" && r.Name.Equals(own.Name, StringComparison.OrdinalIgnoreCase));
            if (common?.Value is null) continue;
            rules.Remove(common);
            foreach (var rule in places.Select(place => place == more ? own : common with { For = place }).Where(rule => !rules.Exists(rule.Replaces))) rules.Add(rule);
        }
    }

    // Some hosts show this file: it names no address that only those know who were told.
    private static bool IsListed(OutputItem item) => !item.Path.Value.StartsWith('_') && item is not PlannedPage { NoIndex: true };

    // The folder at the top, or the file that lies there: no address is in two places.
    private static string Place(OutputItem item)
    {
        var slash = item.Path.Value.IndexOf('/');
        return slash < 0 ? item.Path.Address : $"/{item.Path.Value[..slash]}/*";
    }

    // Feeds, dates and open data: their type by name, and the permission for other sites to read them.
    private static IEnumerable<HostHeader> ForMachines(OutputItem item)
    {
        var type = item switch
        {
            PlannedFeed { Format: FeedFormat.Rss } => "application/rss+xml; charset=utf-8",
            PlannedFeed { Format: FeedFormat.Atom } => "application/atom+xml; charset=utf-8",
            PlannedFeed => "application/feed+json; charset=utf-8",
            CalendarOutput => "text/calendar; charset=utf-8",
            _ => Path.GetExtension(item.Path.Value) switch
            {
                ".csv" => "text/csv; charset=utf-8",
                ".json" => "application/json; charset=utf-8",
                _ => null,
            },
        };
        if (type is null) yield break;
        // The folder of calendars holds nothing else.
        var pattern = item is CalendarOutput ? Place(item) : Pattern(item.Path.Value);
        yield return new HostHeader(pattern, "Content-Type", type);
        yield return new HostHeader(pattern, "Access-Control-Allow-Origin", "*");
    }

    // Hosts take a hundred rules: one for the feeds of all tags, not one a tag.
    private static string Pattern(string path)
    {
        var parts = path.Split('/');
        for (var i = 1; i < parts.Length - 1; i++) parts[i] = i == 1 ? ":name" : $":name{i}";
        return "/" + string.Join('/', parts);
    }
}
