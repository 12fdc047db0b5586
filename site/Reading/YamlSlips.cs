namespace KtSite.Reading;

/// <summary>A slip in YAML, told in the words of those who make it.</summary>
/// <param name="Line">Line of the text, from 0.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Help">How to mend it.</param>
internal sealed record YamlSlip(int Line, int Column, string Message, string Help);

/// <summary>
/// Finds the slips that people make most often in lines that a parser has refused. The parser says where it lost its way, which may be a line later, and what it
/// expected, which helps only those who know YAML.
/// </summary>
internal static class YamlSlips
{
    private const int LinesAbove = 2;
    private const string Signs = "@`%*&!|>?,]}";

    /// <summary>The slip at a line or shortly above it, or null.</summary>
    /// <param name="text">The YAML that was refused.</param>
    /// <param name="line">Where the parser stopped, from 0.</param>
    public static YamlSlip? Find(string text, int line)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var indent = lines[i].Length - lines[i].TrimStart().Length;
            if (indent > 0 && indent < lines[i].Length && lines[i].AsSpan(0, indent).IndexOf('\t') is var tab and >= 0)
                return new YamlSlip(i, tab + 1, "the line begins with a tab, which YAML does not allow", "replace the tab by two spaces for each level");
        }

        for (var i = Math.Min(line, lines.Length - 1); i >= 0 && i >= line - LinesAbove; i--)
        {
            if (At(lines[i], i) is { } slip) return slip;
        }

        return null;
    }

    /// <summary>Whether a value stands between curly quotation marks, which YAML takes for a part of the text.</summary>
    public static bool IsInCurlyQuotes(string value) =>
        value.Length > 2 && value[0] is '“' or '”' or '„' or '‘' or '‚' && value.Length > 2 && value[^1] is '“' or '”' or '‘' or '’' && value.AsSpan(1, value.Length - 2).IndexOfAny("“”„") < 0;

    private static YamlSlip? At(string line, int number)
    {
        var start = line.Length - line.TrimStart(' ', '-').Length;
        var rest = line[start..].TrimEnd();
        var colon = rest.IndexOf(':', StringComparison.Ordinal);
        if (rest.Length == 0 || rest[0] is '#' or '"' or '\'' or '{' or '[' || colon <= 0 || !rest.AsSpan(0, colon).ContainsOnlyKeySigns()) return null;
        var key = rest[..colon];
        if (colon + 1 < rest.Length && rest[colon + 1] != ' ') return new YamlSlip(number, start + colon + 2, $"there is no space after '{key}:'", $"write '{key}: {rest[(colon + 1)..]}'");
        var value = rest[(colon + 1)..].TrimStart();
        if (value.Length == 0) return null;
        var at = start + rest.Length - value.Length + 1;
        if (value[0] is '"' or '\'') return OfQuoted(value, key, number, at);
        if (IsInCurlyQuotes(value)) return new YamlSlip(number, at, "curly quotation marks do not hold a text together", $"write straight ones: {key}: {Quoted(value[1..^1])}");
        if (value.IndexOf(": ", StringComparison.Ordinal) is var second and > 0 && value[0] is not ('{' or '['))
            return new YamlSlip(number, at + second, $"the text after '{key}:' holds a second colon", $"put the text in quotation marks: {key}: {Quoted(value)}");
        if (value.EndsWith(':') && value[0] is not ('{' or '[')) return new YamlSlip(number, at + value.Length - 1, $"the text after '{key}:' ends with a colon", $"put the text in quotation marks: {key}: {Quoted(value)}");
        if (value[0] is '[' && !value.Contains(']')) return new YamlSlip(number, at, "the bracket '[' is not closed", $"add a ']' at the end of the list: {key}: {value}]");
        if (value[0] is '{' && !value.Contains('}')) return new YamlSlip(number, at, "the bracket '{' is not closed", $"add a '}}' at the end: {key}: {value} }}");
        return Signs.Contains(value[0]) ? new YamlSlip(number, at, $"a text cannot begin with '{value[0]}'", $"put the text in quotation marks: {key}: {Quoted(value)}") : null;
    }

    private static YamlSlip? OfQuoted(string value, string key, int number, int at)
    {
        var quote = value[0];
        var end = value.IndexOf(quote, 1);
        if (end < 0) return new YamlSlip(number, at, $"the quotation mark {quote} is not closed", $"close it: {key}: {value}{quote}");
        var after = value[(end + 1)..].Trim();
        return after.Length == 0 || after[0] is '#' or ',' or '}' or ']' ? null
            : new YamlSlip(number, at + end, $"the text goes on after its closing quotation mark {quote}", $"leave out the inner quotation marks, or write: {key}: '{value.Trim('"', '\'').Replace("'", "''", StringComparison.Ordinal)}'");
    }

    // A text that holds straight quotation marks goes between single ones, in which only these are doubled.
    private static string Quoted(string value) => value.Contains('"') || value.Contains('\\') ? $"'{value.Replace("'", "''", StringComparison.Ordinal)}'" : $"\"{value}\"";

    private static bool ContainsOnlyKeySigns(this ReadOnlySpan<char> key)
    {
        foreach (var c in key)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_')) return false;
        }

        return true;
    }
}
