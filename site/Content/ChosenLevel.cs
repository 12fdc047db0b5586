using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Content;

/// <summary>The level that a site chose for a rule.</summary>
/// <param name="Rule">Code of the rule.</param>
/// <param name="Level">Its level.</param>
public sealed record ChosenLevel(string Rule, RuleLevel Level)
{
    /// <summary>Reads the levels under <c>checks</c>.</summary>
    internal static ValueList<ChosenLevel> ReadAll(FieldReader f) =>
        f.Pairs("checks", "levels of messages: number or name, and off, note, warning or error").Select(p => Read(p, f.Problems)).OfType<ChosenLevel>().ToValueList();

    private static ChosenLevel? Read(NamedText pair, DiagnosticBag problems)
    {
        if (RuleBook.Find(pair.Key) is not { } rule)
            problems.Error(Rules.UnknownKey, pair.At, $"there is no message '{pair.Key}'{Suggestion.Phrase(pair.Key, RuleBook.Names)}", "write its number or its name, such as KT1501 or relative-date-in-text");
        else if (!Enum.TryParse<RuleLevel>(pair.Text, ignoreCase: true, out var level) || char.IsDigit(pair.Text[0]))
            problems.Error(Rules.WrongValue, pair.At, $"the level of {rule.Code} is '{pair.Text}'", "write off, note, warning or error");
        else if (!rule.IsAdjustable && level != RuleLevel.Error)
            problems.Error(Rules.WrongValue, pair.At, $"{rule.Code} ({rule.Name}) cannot be lowered: readers or the whole site rely on it", "remove the line");
        else
            return new ChosenLevel(rule.Code, level);
        return null;
    }
}
