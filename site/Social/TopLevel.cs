using System.Text.Json;

namespace KtSite.Social;

/// <summary>The top-level domains. Source: the npm package "tlds" (the list of IANA), put into the program when it is built.</summary>
internal static class TopLevel
{
    private const string Resource = "KtSite.Social.tlds.json";

    /// <summary>How a label begins that is written in Punycode.</summary>
    public const string Punycode = "xn--";


    // Parsed when the first text with a dot is counted; never changed afterwards.
    private static readonly Lazy<HashSet<string>> Names = new(Load);

    /// <summary>The end of a top-level domain that begins at an index and ends before a limit; null when there is none.</summary>
    public static int? EndAt(string text, int start, int limit)
    {
        var names = Names.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        // The longest first: "中文网" before "中文".
        for (var end = Math.Min(limit, start + Longest.Value); end > start; end--)
        {
            if ((end == limit || MayFollow(text[end])) && names.Contains(text.AsSpan(start, end - start))) return end;
        }

        if (!text.AsSpan(start, limit - start).StartsWith(Punycode, StringComparison.OrdinalIgnoreCase)) return null;
        var last = start + Punycode.Length;
        while (last < limit && (text[last] == '-' || char.IsAsciiLetterOrDigit(text[last]))) last++;
        return last > start + Punycode.Length ? last : null;
    }

    private static readonly Lazy<int> Longest = new(() => Names.Value.Max(n => n.Length));

    // "a.community" is not "a.com", and "a.com@b" and "a.com-" are nothing.
    private static bool MayFollow(char c) => !char.IsAsciiLetterOrDigit(c) && c is not ('@' or '+' or '-');

    // Token by token: the serializer takes longer to get ready than the list takes to be read.
    private static HashSet<string> Load()
    {
        using var stream = typeof(TopLevel).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The program was built without {Resource}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var json = new Utf8JsonReader(bytes); json.Read();)
        {
            if (json.TokenType == JsonTokenType.String) names.Add(json.GetString()!);
        }

        return names;
    }
}
