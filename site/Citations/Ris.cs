using System.Globalization;
using System.Text;

namespace KtSite.Citations;

/// <summary>Writes RIS, the format that reference managers exchange: a line for each fact, closed by <c>ER</c>.</summary>
public static class Ris
{
    /// <summary>The record, with a line break at its end.</summary>
    public static string Write(Citation citation)
    {
        var record = new StringBuilder();
        Line("TY", "ELEC");
        Line("ID", citation.Key);
        foreach (var author in citation.Authors) Line("AU", author.Sorted);
        Line("TI", citation.Title);
        Line("T2", citation.Publisher);
        Line("PB", citation.Publisher);
        Line("M3", citation.Kind);
        if (citation.Date is { } date)
        {
            Line("PY", date.Year.ToString("0000", CultureInfo.InvariantCulture));
            // What is not known stays empty between the slashes.
            Line("DA", $"{date.Year:0000}/{Two(date.Month)}/{Two(date.Day)}");
        }

        Line("UR", new Uri(citation.Address).AbsoluteUri);
        Line("LA", citation.Language);
        Line("AB", citation.Summary);
        foreach (var keyword in citation.Keywords) Line("KW", keyword);
        return record.Append("ER  - \r\n").ToString();

        void Line(string tag, string? value)
        {
            if (value is not null && OneLine.Of(value) is { Length: > 0 } line) record.Append($"{tag}  - {line}\r\n");
        }
    }

    private static string Two(int number) => number == 0 ? "" : number.ToString("00", CultureInfo.InvariantCulture);
}
