using KtSite.Content;
using KtSite.Core;
using KtSite.Pipelines.CaseStudies;
using KtSite.Reading;

namespace KtSite.Pipelines.Partners;

/// <summary>What an organisation is to the project.</summary>
public enum PartnerRole
{
    /// <summary>Leads the consortium.</summary>
    Coordinator,

    /// <summary>Member of the consortium.</summary>
    Partner,

    /// <summary>Close to the project, but no member.</summary>
    Ally,
}

/// <summary>An organisation of the project.</summary>
public sealed record Partner(
    Location Source,
    PageFields Fields,
    Body Body,
    string ShortName,
    LocalName? LocalName,
    string? Unit,
    Ref? Country,
    string? City,
    PartnerRole Role,
    ValueList<string> Tasks,
    ValueList<string> Facts,
    ValueList<SourceLink> Sources,
    string? Website,
    ValueList<NamedText> Handles,
    ImageRef? Logo) : Page(Source, "partners", Fields, Body)
{
    /// <inheritdoc/>
    public override Place? Place => City is null && Country is null ? null : new Place(City, Country, null, null);

    /// <inheritdoc/>
    public override IEnumerable<string> FilesBy(DateOnly? day) => Logo?.Src is { } logo ? [logo] : [];

    internal static Partner Read(FieldReader f, SiteSettings settings, bool ally)
    {
        var id = DataFile.Id(f);
        var name = f.RequiredText("name", "full name");
        return new Partner(
            f.At,
            RecordFields.Of(f, id, name, settings),
            RecordFields.BodyOf(f, settings),
            f.Text("shortName", "name in lists and tables") ?? name,
            f.Map("localName", "name in its own language", LocalName.Read),
            f.Text("unit", "department"),
            f.Id("country", "id of the country", KindOf.Country),
            f.Text("city", "seat"),
            f.Choice<PartnerRole>("role", "part in the consortium") ?? (ally ? PartnerRole.Ally : PartnerRole.Partner),
            f.Texts("tasks", "what it does in the project"),
            f.Texts("facts", "what one should know of it"),
            f.Maps("sources", "where the facts can be read", SourceLink.Read),
            f.Text("website", "its own site"),
            f.Pairs("handles", "its account on each network", KindOf.Network),
            f.Map("logo", "its logo", ImageRef.Read));
    }
}

/// <summary>A name in its own language.</summary>
/// <param name="Text">The name.</param>
/// <param name="Language">Its language code.</param>
public sealed record LocalName(string Text, string Language)
{
    internal static LocalName Read(FieldReader f) =>
        new(f.RequiredText("text", "the name"), f.RequiredText("lang", "its language code"));
}
