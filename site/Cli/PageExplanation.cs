using System.Globalization;
using System.Text.Json.Nodes;
using KtSite.Checks;
using KtSite.Content;
using KtSite.Core;
using KtSite.Feeds;
using KtSite.Views;

namespace KtSite.Cli;

/// <summary>All that can be told of a page.</summary>
/// <param name="site">The site on which it is published.</param>
/// <param name="shown">The same site with the page on it, if it is held back.</param>
internal sealed class PageExplanation(PlannedSite site, PlannedSite shown)
{
    // More pages than this are told by their number, unless details are asked for.
    private const int MostPages = 12;

    /// <summary>The facts of a page, in the order in which an editor asks for them.</summary>
    /// <param name="page">The page.</param>
    /// <param name="held">Why it is held back, or null.</param>
    /// <param name="verbose">Whether long lists are told in full.</param>
    public IEnumerable<Fact> Facts(Page page, HeldBack? held, bool verbose)
    {
        var address = page.Address;
        var absolute = site.Settings.Url.Absolute(address);
        yield return Fact.Of("file", "file", page.Source.Line > 1 && !page.Source.File.EndsWith(".md", StringComparison.Ordinal) ? page.Source.ToString() : page.Source.File, page.Source.File);
        yield return Fact.Of("type", "type", page.Section);
        yield return Fact.Of("id", "id", page.Id);
        yield return Fact.Of("address", "address", $"{address}  ({absolute})", address);
        yield return Fact.Data("url", absolute);
        yield return Fact.Of("published", "published", held is null ? Published(page) : $"no: {HoldWords.Of(held, site.Settings, site.Build.Now)}", held is null);
        yield return Fact.Data("reason", held?.Reason.ToString().ToLowerInvariant());
        yield return Fact.Data("goesLive", HoldWords.Iso(held?.GoesLive, site.Settings));
        yield return Fact.Data("unlisted", !page.IsListed);
        yield return Fact.Of("expires", "last day", page.Fields.Expires?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var uses = DataUse.Of(page, shown.Plan.Site, site.Settings.Url);
        yield return new Fact("uses", "uses", [.. uses.Select(u => $"{u.Kind} {u.Id}{(u.At.File == u.Id ? "" : $"  ({u.At})")}")], new JsonArray([.. uses.Select(u =>
            new JsonObject { ["kind"] = u.Kind, ["id"] = u.Id, ["file"] = u.At.File, ["line"] = u.At.Line })]));
        yield return Fact.Many("redirects", "redirects", page.Fields.RedirectFrom);

        // Outputs are planned only when nothing is broken.
        if (shown.Plan.Outputs.Count == 0) yield break;
        var template = shown.Plan.Outputs.OfType<PlannedPage>().FirstOrDefault(p => p.Path.Address == address)?.Template;
        yield return Fact.Of("template", "template", template is null ? "" : $"{template}  (templates/{template}.html of the theme '{site.Settings.Theme}')", template);
        yield return Fact.Many("feeds", Would("in feeds", held), Feeds(absolute));
        yield return Fact.Of("search", Would("in search", held), page.IsListed && page.Fields.InSearch ? "yes" : "no", page.IsListed && page.Fields.InSearch);
        var inSitemap = page.IsListed && page.Fields.InSitemap;
        yield return Fact.Of("sitemap", Would("in sitemap", held), inSitemap ? "yes" : "no", inSitemap);
        var addresses = shown.Plan.Outputs.Select(o => o.Path.Address).ToHashSet(StringComparer.Ordinal);
        yield return Fact.Of("shareKit", "share kit", Planned($"/share/{page.Section}/{page.Fields.Slug}/", addresses));
        yield return Fact.Of("card", "card", Planned($"/cards/{page.Section}/{page.Fields.Slug}.png", addresses));
        yield return LinkedFrom(page, held, verbose);
    }

    private static string Would(string label, HeldBack? held) => held is null ? label : label.Replace("in ", "then in ", StringComparison.Ordinal);

    private static string? Planned(string address, HashSet<string> addresses) => addresses.Contains(address) ? address : null;

    private static string Published(Page page)
    {
        var since = page.Fields.Date is { } date ? $"yes, dated {date.Date}" : "yes";
        return page.IsListed ? since : $"{since}; unlisted: in no list, feed, search or sitemap";
    }

    private string[] Feeds(string absolute) =>
    [
        .. shown.Plan.Outputs.OfType<PlannedFeed>().Where(f => f.Composed(shown.Build.Apart()).Feed.Items.Any(i => i.Url == absolute)).Select(f => f.Path.Address)
            .Concat(shown.Plan.Outputs.OfType<CalendarOutput>().Where(c => c.Entries.Any(e => e.Url.Split('#')[0] == absolute)).Select(c => c.Path.Address))
            .Order(StringComparer.Ordinal),
    ];

    // What a page shows is decided by its template: only the written pages can tell.
    private Fact LinkedFrom(Page page, HeldBack? held, bool verbose)
    {
        var stage = new CheckingStage(new NoStage(), site.Settings, shown.Build.Judgement);
        var pages = shown.Plan.Outputs.OfType<PlannedPage>().ToArray();
        Engine.Output(pages, shown.Plan, SiteBuilder.Renderers(shown, null), stage, shown.Build);
        var from = stage.PagesWithLinkTo(page.Address, shown.Plan.Site).Where(a => a != page.Address).ToArray();
        var fact = Fact.Many("shownOn", held is null ? "shown on" : "then shown on", from);
        if (from.Length > pages.Length * 9 / 10) return fact with { Lines = ["every page, in the navigation"] };
        return verbose || from.Length <= MostPages ? fact : fact with { Lines = [.. from.Take(MostPages), $"… and {from.Length - MostPages} more; --verbose names them"] };
    }
}
