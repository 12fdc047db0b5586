using System.Collections.Concurrent;
using System.Globalization;
using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.Partners;
using KtSite.Pipelines.Project;
using KtSite.Pipelines.Promises;
using KtSite.Pipelines.Vocabularies;
using KtSite.Reading;
using KtSite.Views;

namespace KtSite.Pipelines.Compose;

/// <summary>Turns records into the small views that all page types share. One for each pipeline and build.</summary>
internal sealed class Composer
{
    private readonly Dictionary<string, Partner> partners;
    private readonly Dictionary<string, Person> people;
    private readonly Dictionary<string, Tag> tags;
    private readonly Dictionary<string, Country> countries;
    private readonly Dictionary<string, Promise> promises;
    private TagsInUse? tagsInUse;
    private Page? tagged;
    private ValueList<LinkView> tagsOfTagged = [];
    private readonly BuildContext build;
    // What many pages show is made once.
    private readonly ConcurrentDictionary<Page, TeaserView> teasers;
    private readonly Dictionary<Tag, LinkView> tagLinks = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<PartialDate, DateView> dates = [];
    private readonly Dictionary<Instant, string> moments = [];
    private readonly Dictionary<string, string> locales = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> initials = new(StringComparer.Ordinal);
    private ReviewBook? reviews;

    /// <param name="site">The records.</param>
    /// <param name="build">The build; takes what is wrong.</param>
    /// <param name="teasers">Teasers that other composers of the same site and day made; null begins anew.</param>
    public Composer(Site site, BuildContext build, ConcurrentDictionary<Page, TeaserView>? teasers = null)
    {
        Site = site;
        this.build = build;
        this.teasers = teasers ?? new(ReferenceEqualityComparer.Instance);
        Settings = build.Settings<SiteSettings>();
        Links = new LinkResolver(site, Settings.Url, build.Problems);
        partners = ByKey(site.All<Partner>(), p => p.Id);
        people = ByKey(site.All<Person>(), p => p.Id);
        tags = ByKey(site.All<Tag>(), t => t.Key);
        countries = ByKey(site.All<Country>(), c => c.Key);
        promises = ByKey(site.All<Promise>(), p => p.Id);
    }

    /// <summary>What was said about pages.</summary>
    public ReviewBook Reviews => reviews ??= new ReviewBook(this);

    public Site Site { get; }

    public SiteSettings Settings { get; }

    public LinkResolver Links { get; }

    public SiteUrl Url => Settings.Url;

    public DateTimeOffset Now => build.Now;

    /// <summary>The day in the site's time zone.</summary>
    public DateOnly Today => DayOf(Now);

    /// <summary>The day of a moment in the site's time zone.</summary>
    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Settings.TimeZone).DateTime);

    /// <summary>A text whose first picture is the first of its page.</summary>
    public BodyView Body(Body body) => Links.Resolve(body, first: true);

    /// <summary>The text of a page, below its picture.</summary>
    public BodyView Body(Page page) => Links.Resolve(page.Body, first: page.Fields.Image?.Src is null);

    /// <summary>The picture of a page, or null when only the card exists.</summary>
    public ImageView? Lead(Page page) => Links.Pictures.Of(page.Fields.Image, PictureUse.Text, Url.Link) is { } lead ? lead with { IsFirst = true } : null;

    /// <summary>Absolute address of the card that shows a page; null on a site without cards.</summary>
    public string? CardOf(Page page) => Settings.Outputs.Cards ? Url.Absolute(Cards.AddressFor(page)) : null;

    /// <summary>Absolute address of the card of the whole site; null on a site without cards.</summary>
    public string? CardOfSite => Settings.Outputs.Cards ? Url.Absolute(Cards.Site) : null;

    public LinkView Link(Page page) => new(page.Title, Url.Link(page.Address));

    public LinkView? LinkOrNull(Page? page) => page is null ? null : Link(page);

    public LinkView? LinkTo(string? id) =>
        id is null || Site.Addresses.ById(id) is not { } known ? null
        : Site.Withholds(known) ? throw new InvalidOperationException($"the title of '{id}' is not part of the hash of what is made of it")
        : new LinkView(TitleOf(known), Url.Link(known.Address));

    public NameView Name(Ref partner) =>
        partners.TryGetValue(partner.Id, out var known) ? new NameView(known.ShortName, Url.Link(known.Address)) : new NameView(partner.Id, null);

    public ValueList<NameView> Names(IEnumerable<Ref> refs) => refs.DistinctBy(r => r.Id).Select(Name).ToValueList();

    public Partner? Partner(string? id) => id is not null && partners.TryGetValue(id, out var known) ? known : null;

    public DateView Date(PartialDate date) => Known(dates, date, d => new DateView(d.ToString(), d.ToText(Settings.Culture)));

    /// <summary>A moment as machines read it: date, time and offset.</summary>
    public string Moment(DateTimeOffset moment) => Known(moments, new Instant(moment.Ticks, moment.Offset), _ => moment.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));

    /// <summary>A language with its territory: https://ogp.me/#optional. For a language alone its usual territory stands.</summary>
    public string Locale(string language) => Known(locales, language, l => CultureInfo.CreateSpecificCulture(l).Name.Replace('-', '_'));

    public DateView? DateOrNull(PartialDate? date) => date is { } known ? Date(known) : null;

    public DateView? Day(DateOnly? day) => day is { } known ? Date(new PartialDate(known)) : null;

    public string? Country(Ref? country) =>
        country is { } known && countries.TryGetValue(known.Id, out var found) ? found.Label.In(Settings.Language) : null;

    /// <summary>Venue, city and country as far as they are known, or null.</summary>
    public string? PlaceText(Place? place)
    {
        if (place is null) return null;
        string?[] parts = [place.Venue, place.Street, place.City, Country(place.Country)];
        var known = parts.Where(p => p is not null).ToArray();
        return known.Length == 0 ? null : string.Join(", ", known);
    }

    public ValueList<LinkView> Tags(Page page)
    {
        // A page names its tags in several places.
        if (ReferenceEquals(tagged, page)) return tagsOfTagged;
        (tagged, tagsOfTagged) = (page, TagsOf(page));
        return tagsOfTagged;
    }

    private ValueList<LinkView> TagsOf(Page page)
    {
        var links = new List<LinkView>(page.Fields.Tags.Count);
        for (var i = 0; i < page.Fields.Tags.Count; i++)
        {
            var id = page.Fields.Tags[i].Id;
            if ((tagsInUse ??= Site.Derived(TagsInUse.Of)).Ids.Contains(id) && tags.TryGetValue(id, out var tag)) links.Add(TagLink(tag));
        }

        return [.. links];
    }

    public LinkView TagLink(Tag tag) => Known(tagLinks, tag, t => new LinkView(t.Label.In(Settings.Language), Url.Link(t.Address)));

    public ValueList<string> TagLabels(Page page) => Tags(page).Map(t => t.Text);

    public TeaserView Teaser(Page page) => teasers.TryGetValue(page, out var known) ? known : teasers.GetOrAdd(page, new TeaserView(
        page.Section,
        page.Title,
        Url.Link(page.Address),
        page.Summary,
        DateOrNull(page.Fields.Date?.Date),
        PlaceText(page.Place),
        page.Fields.Language == Settings.Language ? null : page.Fields.Language,
        Tags(page)));

    /// <summary>A picture of a record; null when there is none.</summary>
    public ImageView? Image(ImageRef? image, PictureUse use) => Links.Pictures.Of(image, use, Url.Link);

    public static ValueList<ContentsEntryView> Contents(Page page) =>
        page.Fields.Toc ? page.Body.Headings.Where(h => h.Level <= 3).Select(h => new ContentsEntryView(h.Text, h.Id, h.Level)).ToValueList() : [];

    /// <summary>Who wrote a page. A person without consent is left out; without anybody left, the project signs.</summary>
    public ValueList<BylineView> Authors(Page page)
    {
        var named = new List<BylineView>();
        foreach (var author in page.Fields.Authors)
        {
            if (people.TryGetValue(author.Id, out var person))
            {
                if (person.ConsentOn(Today) == Consent.None) person.CheckConsent(author.At, Today, build.Problems);
                else named.Add(Byline(person));
            }
            else if (partners.TryGetValue(author.Id, out var partner))
            {
                named.Add(new BylineView(partner.ShortName, Initials(partner.ShortName), null, Url.Link(partner.Address), null));
            }
        }

        if (named.Count == 0) named.Add(new BylineView(Settings.Name, Initials(Settings.Name), null, Url.Link("/"), null));
        return named.ToValueList();
    }

    /// <summary>A person who has agreed to be named.</summary>
    public BylineView Byline(Person person) => new(
        person.Name,
        Initials(person.Name),
        (person.ShowsPictureOn(Today) ? Image(person.Picture, PictureUse.Small) : null) is { } portrait ? portrait with { Alt = "" } : null,
        person.Organisation is { } organisation ? Name(organisation).Url : null,
        person.Role);

    public ValueList<FigureView> Figures(IEnumerable<Ref> refs) =>
        refs.Where(r => promises.ContainsKey(r.Id)).Select(r => Figure(promises[r.Id])).ToValueList();

    public FigureView Figure(Promise promise)
    {
        var tally = Tally(promise);
        return new FigureView(promise.Label, Number(promise.Promised, promise.Unit), Number(tally.Reached, promise.Unit), FieldReader.WordOf(tally.State), Url.Link($"{PromisesPipeline.Address}#{promise.Id}"));
    }

    /// <summary>How a promise stands today.</summary>
    public PromiseTally Tally(Promise promise) => Site.Derived(s => PromiseTallies.Of(s, Today)).All[promise.Id];

    /// <summary>A number grouped as the site's language does it, with its unit.</summary>
    public string? Number(int? number, string? unit) =>
        number is not { } known ? null : known.ToString("N0", Settings.Culture) + (unit is null ? "" : "\u00A0" + unit);

    public EventView Event(ProjectEvent e) => new(
        e.Id, e.Title, Url.Link(e.Address), e.Kind, DateOrNull(e.Start), DateOrNull(e.End), PlaceText(e.Place), Names(e.Host), e.Target, e.ReachedBy(Today), FieldReader.WordOf(e.StateOn(Today)), Figures(e.Figures), e.Note, Registers(e) ? e.Registration : null, Registers(e) ? Day(e.RegisterBy) : null,
        (e.End ?? e.Start) is { } until ? new PartialDate(until.Last).ToString() : null,
        e.Start?.IsExact == true ? Url.Link(Calendars.FileOf(e)) : null);

    private bool Registers(ProjectEvent e) =>
        e.StateOn(Today) == EventState.Planned && (e.RegisterBy ?? e.Start?.Last) is { } last && last >= Today;

    public PartnerView PartnerView(Partner p) => new(
        p.Title, p.ShortName, p.LocalName?.Text, p.LocalName?.Language, p.Unit, PlaceText(p.Place), FieldReader.WordOf(p.Role), p.Summary, Url.Link(p.Address), p.Website, Image(p.Logo, PictureUse.Small));

    /// <summary>Members of the consortium, coordinator first, the others in the order of the file.</summary>
    public ValueList<Partner> Members() =>
        Site.All<Partner>().Where(p => p.Role != PartnerRole.Ally).OrderBy(p => p.Role).ToValueList();

    private static string TitleOf(IAddressed document) => document switch
    {
        Page page => page.Title,
        ProjectEvent e => e.Title,
        Tag tag => tag.Label.Versions[0].Text,
        _ => document.Id,
    };

    // Two moments that are the same are written differently in different zones.
    private sealed record Instant(long Ticks, TimeSpan Offset);

    private string Initials(string name) => Known(initials, name, n =>
        string.Concat(n.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => char.IsLetter(w[0])).Take(2).Select(w => char.ToUpperInvariant(w[0]))));

    private static Dictionary<string, T> ByKey<T>(IEnumerable<T> records, Func<T, string> key)
    {
        var found = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var record in records) found.TryAdd(key(record), record);
        return found;
    }

    private static TView Known<TKey, TView>(Dictionary<TKey, TView> known, TKey key, Func<TKey, TView> make)
        where TKey : notnull
    {
        if (!known.TryGetValue(key, out var view)) known[key] = view = make(key);
        return view;
    }
}
