using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.CaseStudies;
using KtSite.Reading;

namespace KtSite.Pipelines.Press;

/// <summary>What journalists need: <c>data/press.yml</c>. Figures, releases, results and partners come from their own records.</summary>
/// <param name="Source">Where it is written.</param>
/// <param name="Fields">The fields of its page; title and summary are those of the section's text where there is one.</param>
/// <param name="InShort">The project in two or three sentences, with placeholders for what is written elsewhere.</param>
/// <param name="InFull">The same at more length.</param>
/// <param name="Facts">Promises whose figures it shows.</param>
/// <param name="Sources">Where name, programme, duration and coordinator can be read.</param>
/// <param name="Contact">Who answers, or null.</param>
/// <param name="Pictures">What may be printed.</param>
/// <param name="Lists">What can be read elsewhere.</param>
public sealed record PressKit(
    Location Source,
    PageFields Fields,
    PressText InShort,
    PressText InFull,
    ValueList<Ref> Facts,
    ValueList<SourceLink> Sources,
    PressContact? Contact,
    ValueList<PressPicture> Pictures,
    ValueList<PressList> Lists) : Page(Source, "pages", Fields, Body.Empty)
{
    /// <summary>Name of the section, and the usual id.</summary>
    public const string Name = "press";

    /// <inheritdoc/>
    public override string Address => "/press/";

    /// <inheritdoc/>
    public override IEnumerable<string> FilesBy(DateOnly? day) => Pictures.Select(p => p.Image?.Src).OfType<string>();

    /// <summary>The kit without pictures whose consent has ended; these are told.</summary>
    internal PressKit WithoutWithdrawn(BuildContext build)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(build.Now, build.Settings<SiteSettings>().TimeZone).DateTime);
        foreach (var image in Pictures.Select(p => p.Image?.On(today)).Where(i => i?.Withdrawn is not null))
            build.Problems.Warning(Rules.NoConsent, image!.At, $"the consent for '{image.Withdrawn}' ended on {new PartialDate(image.ConsentUntil!.Value)}, so the picture is left out", "ask those whom it shows again and set 'consentUntil' to the new day, or take another picture");
        return this with { Pictures = Pictures.Select(p => p with { Image = p.Image?.On(today) }).ToValueList() };
    }

    internal static PressKit Read(FieldReader f, SiteSettings settings) => new(
        f.At,
        RecordFields.Of(f, DataFile.Id(f), f.Text("title", "name of the page, where input/press/_index.md has none") ?? "Press", settings),
        PressText.Read(f, "short", settings, "the project in two or three sentences; {name}, {fullTitle}, {programme}, {action}, {period}, {coordinator}, {funding} and ids of promises in curly brackets stand for what is written elsewhere"),
        PressText.Read(f, "long", settings, "the same at more length"),
        f.Ids("facts", "ids of promises whose figures are shown", [KindOf.Promise]),
        f.Maps("sources", "where name, programme, duration and coordinator can be read", SourceLink.Read),
        f.Map("contact", "who answers", PressContact.Read),
        f.Maps("pictures", "what may be printed", PressPicture.Read),
        f.Maps("lists", "what can be read elsewhere", PressList.Read));
}

/// <summary>Who answers journalists.</summary>
/// <param name="At">Where it is written.</param>
/// <param name="Person">A person, who is named only with <c>consent: page</c>; or null.</param>
/// <param name="Partner">The organisation, or null.</param>
/// <param name="Mail">E-mail address, or null.</param>
/// <param name="Phone">Telephone, or null.</param>
/// <param name="Note">Such as languages and hours, or null.</param>
public sealed record PressContact(Location At, Ref? Person, Ref? Partner, string? Mail, string? Phone, string? Note)
{
    internal static PressContact Read(FieldReader f) => new(
        f.At,
        f.Id("person", "id of a person who has agreed to be shown", KindOf.Person),
        f.Id("partner", "id of the organisation", KindOf.Partner),
        f.Text("mail", "e-mail address; with a person it goes when the consent ends"),
        f.Text("phone", "telephone; with a person it goes when the consent ends"),
        f.Text("note", "such as languages and hours"));
}

/// <summary>A picture to print: a file of this site, the share card of an item, or the funder's emblem.</summary>
/// <param name="At">Where it is written.</param>
/// <param name="Title">What it is.</param>
/// <param name="Image">The file, or null.</param>
/// <param name="Card">The item whose card it is, or null.</param>
/// <param name="Emblem">Whether it is the emblem.</param>
/// <param name="Credit">Who made it, or null.</param>
/// <param name="Licence">On what terms, or null.</param>
public sealed record PressPicture(Location At, string Title, ImageRef? Image, Ref? Card, bool Emblem, string? Credit, string? Licence)
{
    internal static PressPicture Read(FieldReader f)
    {
        var title = f.RequiredText("title", "what it is");
        var (card, emblem) = (f.Id("card", "id of an item whose share card it is", KindOf.Page), f.Flag("emblem", "true: the funder's emblem"));
        var image = ImageRef.ReadWithOptionalAlt(f);
        if (new[] { image.Src is not null, card is not null, emblem }.Count(given => given) != 1)
            f.Problems.Error(Rules.MissingField, f.At, $"the picture '{title}' names not exactly one of 'src', 'card' and 'emblem'", "name the file with 'src:', or an item with 'card:', or write 'emblem: true'");
        if (image.Src is not null && image.Alt.Length == 0)
            f.Problems.Error(Rules.MissingAlt, f.PlaceOf("src"), $"the picture '{title}' has no alternative text", "add 'alt:' with what it shows");
        return new PressPicture(f.At, title, image.Src is null ? null : image, card, emblem, image.Credit, image.Licence);
    }
}

/// <summary>A list of what can be read elsewhere.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Links">The links.</param>
public sealed record PressList(string Title, ValueList<PressLink> Links)
{
    internal static PressList Read(FieldReader f) => new(f.RequiredText("title", "its heading"), f.Maps("links", "the links", PressLink.Read));
}

/// <summary>A text elsewhere.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Address">Its web address.</param>
/// <param name="Date">When it was published, or null.</param>
/// <param name="Language">Its language code when it is not the site's, or null.</param>
public sealed record PressLink(string Title, string Address, PartialDate? Date, string? Language)
{
    internal static PressLink Read(FieldReader f) => new(
        f.RequiredText("title", "what it is"),
        f.RequiredText("address", "its web address"),
        f.PartialDate("date", "when it was published"),
        f.Text("lang", "its language code when it is not the site's"));
}
