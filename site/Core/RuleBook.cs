using System.Reflection;

namespace KtSite.Core;

/// <summary>
/// Marks a rule whose level a site may choose and whose lines it may excuse. All others protect what readers or the whole site rely on: that files can be
/// read, that links work, that addresses are unique, that the funder is named, that nobody is named or tracked unasked.
/// </summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class AdjustableAttribute : Attribute;

/// <summary>One rule.</summary>
/// <param name="Code">Its stable code, such as <c>KT1003</c>.</param>
/// <param name="Name">Its readable name, such as <c>unknown-key</c>.</param>
/// <param name="IsAdjustable">Whether a site may choose its level and excuse lines.</param>
public sealed record RuleInfo(string Code, string Name, bool IsAdjustable);

/// <summary>All rules by code and by name.</summary>
public static class RuleBook
{
    private static readonly Dictionary<string, RuleInfo> Known = new(StringComparer.OrdinalIgnoreCase);

    static RuleBook()
    {
        All = [.. Read().OrderBy(r => r.Code, StringComparer.Ordinal)];
        foreach (var rule in All)
        {
            Known.Add(rule.Code, rule);
            Known.Add(rule.Name, rule);
        }
    }

    /// <summary>All rules in the order of their codes.</summary>
    public static IReadOnlyList<RuleInfo> All { get; }

    /// <summary>The rule of a code or name, in any case; or null.</summary>
    public static RuleInfo? Find(string codeOrName) => Known.GetValueOrDefault(codeOrName);

    /// <summary>Everything that a rule may be called.</summary>
    public static IEnumerable<string> Names => All.SelectMany(r => new[] { r.Code, r.Name });

    private static IEnumerable<RuleInfo> Read() => typeof(Rules).GetFields()
        .Select(f => new RuleInfo((string)f.GetRawConstantValue()!, Readable(f.Name), f.GetCustomAttribute<AdjustableAttribute>() is not null));

    private static string Readable(string name) => string.Concat(name.Select((c, i) => char.IsUpper(c) && i > 0 ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
}
