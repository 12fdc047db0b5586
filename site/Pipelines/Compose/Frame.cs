using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.Docs;
using KtSite.Pipelines.Pages;
using KtSite.Pipelines.Share;
using KtSite.Views;

namespace KtSite.Pipelines.Compose;

/// <summary>What stands around the content of every page: facts of the site, navigation, head.</summary>
internal sealed class Frame
{
    private readonly Composer compose;
    private readonly IReadOnlyList<MenuItem> menu;
    private readonly Dictionary<string, ChromeView> chromes = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), ValueList<FeedLinkView>> feeds = [];
    private readonly Dictionary<string, ValueList<LinkView>> ways = new(StringComparer.Ordinal);

    public Frame(Composer compose)
    {
        this.compose = compose;
        var settings = compose.Settings;
        var networks = compose.Site.All<Network>();
        Site = new SiteView(
            settings.Name,
            settings.FullTitle,
            settings.Description,
            settings.Language,
            settings.Url.Link("/"),
            settings.Url.BasePath,
            settings.Outputs.Search ? settings.Url.Link("/search/") : null,
            settings.Outputs.Basket ? settings.Url.Link("/basket/") : null,
            settings.Programme,
            settings.Action,
            Period(settings),
            FundingFor(settings),
            networks.Where(n => n.Handle is not null).Select(n => new NameView($"{n.Name}: {n.Handle}", n.Profile)).ToValueList(),
            networks.FirstOrDefault(n => n.Id == "twitter")?.Handle,
            HostHeader.PolicyOfPages(settings.Headers));
        menu =
        [
            .. compose.Site.All<ContentPage>().Where(p => p.Menu is not null).Select(p => new MenuItem(p.Address, p.Menu!.Label ?? p.Title, p.Address, p.Menu))
                .Concat(compose.Site.All<SectionText>().Where(s => s.Menu is not null && Has(s.Of, settings.Outputs)).Select(s => new MenuItem(s.Of, s.Menu!.Label ?? s.Fields.Title, $"/{s.Of}/", s.Menu)))
                .Concat(compose.Site.All<DocPage>().Where(d => d.Menu is not null).Select(d => new MenuItem(d.Path == DocPage.Root ? d.Section : d.Address, d.Menu!.Label ?? d.Title, d.Address, d.Menu)))
                .OrderBy(e => e.Entry.Order).ThenBy(e => e.Text, StringComparer.Ordinal),
        ];
    }

    /// <summary>What it is composed with.</summary>
    public Composer Compose => compose;

    /// <summary>Facts of the site.</summary>
    public SiteView Site { get; }

    private static bool Has(string section, OptionalOutputs outputs) => section switch
    {
        "search" => outputs.Search,
        "basket" => outputs.Basket,
        "share" => outputs.ShareKits,
        _ => true,
    };

    /// <summary>Plans a page.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="origin">Its source.</param>
    /// <param name="template">Its template.</param>
    /// <param name="section">Section that the reader is in: name of a section, or address of a plain page.</param>
    /// <param name="view">Its view.</param>
    public PageOutput Page(string address, Location origin, string template, string section, PageView view) => Page(OutputPath.Of(address), origin, template, section, view);

    /// <summary>Plans a page whose path is known.</summary>
    public PageOutput Page(OutputPath path, Location origin, string template, string section, PageView view) =>
        new(path, origin, template, compose.Reviews.At(path.Address) is { Count: > 0 } reviews ? view with { Reviews = reviews } : view, Site, Chrome(section));

    /// <summary>Feeds of a section in its three formats; of the whole site for the empty name.</summary>
    public ValueList<FeedLinkView> Feeds(string section, string title)
    {
        if (feeds.TryGetValue((section, title), out var known)) return known;
        var folder = section.Length == 0 ? "/" : $"/{section}/";
        return feeds[(section, title)] =
        [
            new FeedLinkView($"{title} (RSS)", compose.Url.Link(folder + "feed.xml"), "application/rss+xml"),
            new FeedLinkView($"{title} (Atom)", compose.Url.Link(folder + "atom.xml"), "application/atom+xml"),
            new FeedLinkView($"{title} (JSON Feed)", compose.Url.Link(folder + "feed.json"), "application/feed+json"),
        ];
    }

    /// <summary>The way from the home page to a page of a section.</summary>
    public ValueList<LinkView> Way(params ReadOnlySpan<string> sections)
    {
        var key = string.Join('/', sections);
        if (ways.TryGetValue(key, out var known)) return known;
        var way = new List<LinkView> { new(compose.Settings.Name, compose.Url.Link("/")) };
        foreach (var section in sections) way.Add(new LinkView(TitleOf(section), compose.Url.Link($"/{section}/")));
        return ways[key] = way.ToValueList();
    }

    /// <summary>Title of a section, as its text says it; else its name.</summary>
    public string TitleOf(string section) => Text(section)?.Fields.Title ?? char.ToUpperInvariant(section[0]) + section[1..];

    /// <summary>What the editor wrote for a section, or null.</summary>
    public SectionText? Text(string section) => compose.Site.All<SectionText>().FirstOrDefault(s => s.Of == section);

    /// <summary>Where problems with the page of a section are told: at what the editor wrote for it, else at what it lists.</summary>
    public Location OriginOf(string section, string listed) => Text(section)?.Source ?? new Location(listed);

    /// <summary>Duration of the project in words, or null.</summary>
    public static string? Period(SiteSettings settings) => (settings.Start, settings.End) switch
    {
        ({ } start, { } end) => $"{start.ToText(settings.Culture)} – {end.ToText(settings.Culture)}",
        _ => null,
    };

    private static FundingView? FundingFor(SiteSettings settings)
    {
        if (settings.Funding is not { } funding) return null;
        var language = settings.Language;
        return new FundingView(
            funding.Statement.In(language),
            funding.Statement.LanguageFor(language),
            funding.Disclaimer.In(language),
            funding.Disclaimer.LanguageFor(language),
            funding.Emblem.TrimStart('/').StartsWith("assets/", StringComparison.Ordinal) ? funding.Emblem.TrimStart('/')["assets/".Length..] : funding.Emblem,
            funding.EmblemAlt.In(language));
    }

    private ChromeView Chrome(string section)
    {
        if (chromes.TryGetValue(section, out var known)) return known;
        var made = new ChromeView(
            compose.Settings.Language,
            section,
            Menu(MenuPlace.Header, section),
            Menu(MenuPlace.Footer, section),
            Feeds("", compose.Settings.Name),
            compose.Members().Select(p => new NameView(p.ShortName, compose.Url.Link(p.Address))).ToValueList());
        chromes[section] = made;
        return made;
    }

    private ValueList<MenuLinkView> Menu(MenuPlace place, string section) =>
        menu.Where(e => e.Entry.Place == place).Select(e => new MenuLinkView(e.Text, compose.Url.Link(e.Address), e.Section == section)).ToValueList();

    private sealed record MenuItem(string Section, string Text, string Address, MenuEntry Entry);
}
