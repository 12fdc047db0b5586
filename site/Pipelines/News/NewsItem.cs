using KtSite.Content;
using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Pipelines.News;

/// <summary>What sort of news.</summary>
public enum NewsKind
{
    /// <summary>Told by the project.</summary>
    News,

    /// <summary>Written for the press.</summary>
    PressRelease,
}

/// <summary>A news item: <c>input/news/2023-06-29-slug.md</c>.</summary>
public sealed record NewsItem(
    Location Source,
    PageFields Fields,
    Body Body,
    NewsKind Kind,
    Place? At,
    ValueList<Ref> Host,
    ValueList<Ref> Partners,
    Ref? Meeting,
    Ref? Announces,
    ValueList<Ref> KeyFigures) : Page(Source, "news", Fields, Body)
{
    // What the code asks for never changes.
    private static readonly KnownFields Known = new();

    /// <summary>Of the path and the content of its file: of all that forms it.</summary>
    internal Digest FileHash { get; private init; }

    /// <summary>Of all that other pages show of it: title, summary, date, place, language and tags. What is written below them forms its own page alone.</summary>
    internal Digest TeaserHash { get; private set; }

    /// <inheritdoc/>
    public override bool HasShareKit => true;

    /// <inheritdoc/>
    public override IEnumerable<Ref> Organisations => Host.Concat(Partners);

    /// <inheritdoc/>
    public override ValueList<Ref> Figures => KeyFigures;

    /// <inheritdoc/>
    public override ValueList<Ref> Hosts => Host;

    /// <inheritdoc/>
    public override Ref? Occasion => Announces;

    /// <inheritdoc/>
    public override Place? Place => At;

    /// <inheritdoc/>
    public override IEnumerable<string> Traits => [FieldReader.WordOf(Kind)];

    internal static NewsItem? Read(SourceFile file, SiteSettings settings, DiagnosticBag problems)
    {
        if (settings.Markdown.Split(file, problems) is not { } matter) return null;
        var f = new FieldReader(matter.Fields, problems, Known);
        var item = Read(f, PageFields.Read(f, file.Name, settings, dated: true), language => settings.Markdown.Read(matter, language, problems), Digest.Of(file.Path).With(file.Hash));
        f.Finish();
        return item;
    }

    internal static NewsItem Read(FieldReader f, PageFields page, Func<string, Body> body, Digest fileHash)
    {
        var item = new NewsItem(
            f.At,
            page,
            body(page.Language),
            f.Choice<NewsKind>("kind", "what sort of news") ?? NewsKind.News,
            f.Map("place", "where it happened", Content.Place.Read),
            f.Ids("host", "ids of the partners that hosted it", [KindOf.Partner]),
            f.Ids("partners", "ids of the partners that it is about", [KindOf.Partner]),
            f.Id("meeting", "id of the meeting report that it belongs to", KindOf.Meeting),
            f.Id("event", "id of the event in data/events.yml that it announces or tells of", KindOf.Event),
            f.Ids("figures", "ids of promises whose numbers it tells; the first is the key figure of social texts", [KindOf.Promise]))
            {
                FileHash = fileHash,
            };
        item.TeaserHash = item.HashOfTeaser();
        return item;
    }

    private Digest HashOfTeaser()
    {
        static string Part(string? text) => text ?? "\0";
        return Digest.Of(
            Title,
            Part(Summary),
            Part(Fields.Date?.Date.ToString()),
            Part(At?.Venue),
            Part(At?.Street),
            Part(At?.City),
            Part(At?.Country?.Id),
            Fields.Language,
            string.Join('\n', Fields.Tags.Map(t => t.Id)));
    }
}
