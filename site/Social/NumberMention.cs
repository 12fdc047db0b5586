using System.Text.RegularExpressions;

namespace KtSite.Social;

/// <summary>Tells whether a text gives a number that a figure would repeat. Pure.</summary>
public static partial class NumberMention
{
    /// <summary>Whether a text holds the first number of a figure, in digits or as a word.</summary>
    /// <param name="text">What is said already.</param>
    /// <param name="figure">The figure, such as "8 skills were chosen".</param>
    /// <param name="words">Numbers as words, from zero on.</param>
    public static bool Says(string text, string figure, IReadOnlyList<string> words)
    {
        if (Number().Match(figure) is not { Success: true, Value: var number }) return false;
        return Number().Matches(text).Any(m => m.Value == number)
            || (int.TryParse(number, out var value) && value < words.Count && Words().Matches(text).Any(m => m.Value.Equals(words[value], StringComparison.OrdinalIgnoreCase)));
    }

    // With its separators of thousands, whichever of them a language uses.
    [GeneratedRegex(@"\d+(?:[.,' \u00A0\u202F]\d{3})*")]
    private static partial Regex Number();

    [GeneratedRegex(@"[\p{L}\p{M}]+")]
    private static partial Regex Words();
}
