using KtSite.Reading;

namespace KtSite.Content;

/// <summary>Where something happens.</summary>
/// <param name="City">Name of the city.</param>
/// <param name="Country">Id in <c>data/countries.yml</c>.</param>
/// <param name="Venue">Name of the building.</param>
/// <param name="Street">Street and number.</param>
public sealed record Place(string? City, Ref? Country, string? Venue, string? Street)
{
    internal static Place Read(FieldReader f) => new(
        f.Text("city", "name of the city"),
        f.Id("country", "id of the country", KindOf.Country),
        f.Text("venue", "name of the building"),
        f.Text("address", "street and number"));
}
