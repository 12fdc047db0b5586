using System.Globalization;
using System.Text;

namespace KtSite.Citations;

/// <summary>Writes BibTeX that classic styles, biblatex and reference managers read: <c>@misc</c>, since other types ask for facts that a web page may lack.</summary>
public static class BibTeX
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The entry, with a line break at its end.</summary>
    public static string Write(Citation citation)
    {
        var entry = new StringBuilder($"@misc{{{citation.Key}");
        Field("author", string.Join(" and ", citation.Authors.Select(Name)));
        // The inner braces keep capitals as they are in styles that would lower them.
        Field("title", $"{{{Escape(citation.Title)}}}");
        Field("publisher", Escape(citation.Publisher));
        if (citation.Kind is { } kind) Field("type", Escape(kind));
        if (citation.Date is { } date)
        {
            Field("year", date.Year.ToString("0000", CultureInfo.InvariantCulture));
            if (date.Month > 0) entry.Append($",\n  month = {Months[date.Month - 1]}");
            if (date.Day > 0) Field("day", date.Day.ToString(CultureInfo.InvariantCulture));
        }

        // Addresses are read letter by letter: they are not escaped for LaTeX, but hold no brace.
        Field("url", new Uri(citation.Address).AbsoluteUri);
        Field("language", Escape(citation.Language));
        Field("abstract", Escape(citation.Summary));
        Field("keywords", Escape(string.Join(", ", citation.Keywords)));
        return entry.Append("\n}\n").ToString();

        void Field(string name, string value)
        {
            if (value.Length > 0) entry.Append($",\n  {name} = {{{value}}}");
        }
    }

    /// <summary>A text that LaTeX prints as it is, in one line. Braces become commands, since BibTeX counts even escaped ones.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in OneLine.Of(text))
        {
            escaped.Append(c switch
            {
                '\\' => @"\textbackslash{}",
                '{' => @"\textbraceleft{}",
                '}' => @"\textbraceright{}",
                '~' => @"\textasciitilde{}",
                '^' => @"\textasciicircum{}",
                '<' => @"\textless{}",
                '>' => @"\textgreater{}",
                '|' => @"\textbar{}",
                '&' or '%' or '$' or '#' or '_' => $@"\{c}",
                _ => c.ToString(),
            });
        }

        return escaped.ToString();
    }

    // A name in braces is not taken apart: organisations, and names with what BibTeX would take for a border.
    private static string Name(CitedName name)
    {
        if (name.IsOrganisation) return Whole(name.Name);
        if (name.GivenName is { Length: > 0 } given) return $"{Part(name.FamilyName!)}, {Part(given)}";
        return Part(name.Name);
    }

    private static string Part(string text) =>
        text.Contains(',', StringComparison.Ordinal) || OneLine.Of(text).Split(' ').Contains("and", StringComparer.OrdinalIgnoreCase) ? Whole(text) : Escape(text);

    private static string Whole(string text) => $"{{{Escape(text)}}}";
}
