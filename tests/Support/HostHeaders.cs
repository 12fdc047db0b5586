using System.Text.RegularExpressions;

namespace KtSite.Tests.Support;

/// <summary>Reads <c>_headers</c> as hosts do: every rule that fits an address counts, and what several say of one header is joined.</summary>
internal static class HostHeaders
{
    /// <summary>The headers of an address.</summary>
    public static Dictionary<string, string> Of(string file, string address)
    {
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var fits = false;
        foreach (var line in file.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!line.StartsWith(' '))
            {
                var pattern = Regex.Replace(Regex.Escape(line).Replace("\\*", ".*", StringComparison.Ordinal), ":[a-z0-9]+", "[^/]+");
                fits = Regex.IsMatch(address, $"^{pattern}$");
                continue;
            }

            var colon = line.IndexOf(':');
            var (name, value) = (line[..colon].Trim(), line[(colon + 1)..].Trim());
            if (fits) found[name] = found.TryGetValue(name, out var before) ? before + ", " + value : value;
        }

        return found;
    }
}
