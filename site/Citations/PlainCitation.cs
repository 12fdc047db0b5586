using System.Globalization;

namespace KtSite.Citations;

/// <summary>Writes a citation for people: authors, date, title, where it stands, address.</summary>
public static class PlainCitation
{
    /// <summary>The citation in one line.</summary>
    /// <param name="citation">What is cited.</param>
    /// <param name="culture">Culture of the date.</param>
    public static string Write(Citation citation, CultureInfo culture)
    {
        var authors = OneLine.Of(string.Join("; ", citation.Authors.Select(a => a.Sorted)));
        var date = citation.Date is { } known ? $" ({known.ToText(culture)})" : "";
        // A site that signs alone need not be named twice.
        string?[] place = [citation.Series, citation.Authors is [{ } only] && only.Name == citation.Publisher ? null : citation.Publisher];
        string[] parts = [authors + date, OneLine.Of(citation.Title), OneLine.Of(string.Join(", ", place.OfType<string>()))];
        return string.Join(' ', parts.Where(p => p.Length > 0).Select(Closed).Append(new Uri(citation.Address).AbsoluteUri));
    }

    // A part that ends with a mark has its own end.
    private static string Closed(string part) => part[^1] is '.' or '?' or '!' or '…' ? part : part + ".";
}
