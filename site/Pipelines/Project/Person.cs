using KtSite.Citations;
using KtSite.Content;
using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Pipelines.Project;

/// <summary>What a person agreed to.</summary>
public enum Consent
{
    /// <summary>Nothing: the name appears nowhere.</summary>
    None,

    /// <summary>The name under own texts.</summary>
    Byline,

    /// <summary>Name, role and picture.</summary>
    Page,
}

/// <summary>A person of the project.</summary>
public sealed record Person(Location Source, string Id, string Name, string? FamilyName, string? Role, Ref? Organisation, Consent Consent, DateOnly? ConsentUntil, ImageRef? Picture) : Document(Source), IKeyed
{
    string IKeyed.Key => Id;

    /// <summary>What the person agreed to, as it counts on a day.</summary>
    public Consent ConsentOn(DateOnly day) => ConsentUntil is { } last && last < day ? Consent.None : Consent;

    /// <summary>Whether the picture may be shown on a day.</summary>
    public bool ShowsPictureOn(DateOnly day) => ConsentOn(day) == Consent.Page && Picture?.On(day).Src is not null;

    /// <summary>Reports a place that names the person on a day on which nothing is agreed to.</summary>
    internal void CheckConsent(Location at, DateOnly day, DiagnosticBag problems)
    {
        if (ConsentOn(day) != Consent.None) return;
        var why = Consent == Consent.None ? "gave no consent" : $"gave a consent that ended on {new PartialDate(ConsentUntil!.Value)}";
        var help = Consent == Consent.None ? "ask the person, and set 'consent: byline' in data/people.yml" : "ask the person again, and set 'consentUntil' in data/people.yml to the new day";
        problems.Warning(Rules.NoConsent, at, $"'{Id}' {why}, so the name is left out", help);
    }

    internal static Person Read(FieldReader f)
    {
        var person = new Person(
            f.At,
            DataFile.Id(f),
            f.RequiredText("name", "full name"),
            f.Text("familyName", "the part of the name that bibliographies sort by"),
            f.Text("role", "function in the project"),
            f.Id("organisation", "id of a partner", KindOf.Partner),
            f.Choice<Consent>("consent", "what the person agreed to") ?? Consent.None,
            f.Date("consentUntil", "the last day on which the consent counts; without it, until it is taken back"),
            f.Map("picture", "portrait", ImageRef.Read));
        if (person.FamilyName is { } family && new CitedName(person.Name, family).GivenName is null)
            f.Problems.Error(Rules.WrongValue, f.PlaceOf("familyName"), $"the name '{person.Name}' neither begins nor ends with the family name '{family}'", "write it as it stands in 'name'");
        return person;
    }
}

/// <summary><c>data/people.yml</c>.</summary>
internal sealed class PeoplePipeline : DataFilePipeline<Person>
{
    public override string Files => "data/people.yml";

    protected override IEnumerable<Person> Read(FieldReader fields, SiteSettings settings) =>
        fields.Maps("people", "the records", Person.Read);

    public override void Check(Site site, BuildContext build)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(build.Now, build.Settings<SiteSettings>().TimeZone).DateTime);
        foreach (var person in site.All<Person>().Where(p => p.Picture?.Src is not null && !p.ShowsPictureOn(today)))
            build.Problems.Warning(Rules.NoConsent, person.Picture!.At, $"'{person.Id}' has not agreed to be shown, or no more, so the picture is left out", "ask the person, and set 'consent: page' and the day in 'consentUntil', or take the picture out of input/");
    }
}
