using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Content;

/// <summary>The base of everything that has a page of its own.</summary>
/// <param name="Source">Where it is written.</param>
/// <param name="Section">First part of the address and name of the type: <c>news</c>, <c>meetings</c>, …; <c>pages</c> for plain pages.</param>
/// <param name="Fields">The fields of every page.</param>
/// <param name="Body">Its text.</param>
public abstract record Page(Location Source, string Section, PageFields Fields, Body Body) : Document(Source), IAddressed, IHasBody
{
    // Asked for all the time. No step gives a page that was read another slug or permalink.
    private readonly string address = Fields.Permalink ?? $"/{Section}/{Fields.Slug}/";

    /// <inheritdoc/>
    public string Id => Fields.Id;

    /// <inheritdoc/>
    public virtual string Address => address;

    /// <summary>The headline.</summary>
    public string Title => Fields.Title;

    /// <summary>What lists, feeds and previews say: the summary, else the first paragraph.</summary>
    public string Summary => Fields.Summary ?? Body.Excerpt;

    /// <summary>The moment that sorts it in feeds; null for pages without a date.</summary>
    public virtual DateTimeOffset? FeedDate => Fields.Date?.Instant;

    /// <summary>The day of the last change known, for the sitemap.</summary>
    public virtual DateOnly? LastChange => Fields.Updated ?? Fields.Date?.Date.First;

    /// <summary>Whether it has a kit of texts for networks.</summary>
    public virtual bool HasShareKit => false;

    /// <summary>The partners it is about or by, for social texts and partner pages.</summary>
    public virtual IEnumerable<Ref> Organisations => [];

    /// <summary>The promises whose figures it tells; the first is the key figure.</summary>
    public virtual ValueList<Ref> Figures => [];

    /// <summary>Numbers that it gives itself, in short phrases.</summary>
    public virtual IEnumerable<string> FigurePhrases => [];

    /// <summary>The partners that host what it is about.</summary>
    public virtual ValueList<Ref> Hosts => [];

    /// <summary>Who offers what it is about, or null.</summary>
    public virtual string? OfferedBy => null;

    /// <summary>The event that it announces or tells of, or null.</summary>
    public virtual Ref? Occasion => null;

    /// <summary>Where it happened.</summary>
    public virtual Place? Place => null;

    /// <summary>When what it tells of takes place; null where it tells of no day, or where an event knows it.</summary>
    public virtual Period? Happens => null;

    /// <summary>Words for what it is, by which data may choose texts: such as the ids of its facets.</summary>
    public virtual IEnumerable<string> Traits => [];

    /// <summary>Files that its fields offer to readers, as they are written there.</summary>
    /// <param name="day">The day on which they can be had; null for all, those of later days too.</param>
    public virtual IEnumerable<string> FilesBy(DateOnly? day) => [];

    /// <summary>Whether lists, feeds, search and sitemap show it.</summary>
    public bool IsListed => !Fields.Unlisted;
}
