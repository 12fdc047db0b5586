using System.Buffers;
using System.Text.RegularExpressions;

namespace KtSite.Social;

/// <summary>
/// Finds what X takes for an emoji. In: a text; out: the places of its emoji, in order. Source: the expression of the npm package
/// "twemoji-parser" (MIT), X's own list of sequences, put into the program when it is built. A sequence younger than the list counts
/// as its parts, which is never too little.
/// </summary>
internal static class Emoji
{
    private const string Resource = "KtSite.Social.emoji.js";
    private const string Opening = "exports.default = /";
    private const string Closing = "/g;";

    // A variation selector, a joiner, a keycap, or the first half of skin tones and flags: what else is an emoji is one character, and weighs 2 as such.
    private static readonly SearchValues<char> PartsOfSequences = SearchValues.Create("\uFE0F\u200D\u20E3\uD83C");

    // Made when the first text with a sequence is counted; never changed afterwards.
    private static readonly Lazy<Regex> Expression = new(Load);

    /// <summary>The emoji of a text that are sequences of characters; some of the others, too.</summary>
    public static IEnumerable<Span> Sequences(string text)
    {
        if (!text.AsSpan().ContainsAny(PartsOfSequences)) yield break;
        foreach (Match match in Expression.Value.Matches(text)) yield return new Span(match.Index, match.Index + match.Length);
    }

    private static Regex Load()
    {
        using var stream = typeof(Emoji).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The program was built without {Resource}.");
        using var reader = new StreamReader(stream);
        var script = reader.ReadToEnd();
        var start = script.IndexOf(Opening, StringComparison.Ordinal) + Opening.Length;
        // It is written for half characters, which .NET compares just as JavaScript does.
        return new Regex(script[start..script.IndexOf(Closing, start, StringComparison.Ordinal)], RegexOptions.CultureInvariant);
    }
}
