using System.Reflection;
using KtSite.Views;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace KtSite.Rendering;

/// <summary>
/// Reads the properties of a view for templates, under their names in small letters: <c>NoIndex</c> is <c>no_index</c>.
/// </summary>
internal sealed class ViewAccessor : IObjectAccessor
{
    private readonly Dictionary<string, ViewMember> members;

    /// <param name="type">The type of view.</param>
    public ViewAccessor(Type type) =>
        members = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.GetMethod is { IsPublic: true } && p.GetIndexParameters().Length == 0)
            .DistinctBy(p => p.Name)
            .ToDictionary(p => StandardMemberRenamer.Rename(p.Name), p => new ViewMember(p), StringComparer.Ordinal);

    /// <summary>Whether a type is one of views; lists and simple values are read as Scriban reads them.</summary>
    public static bool Knows(Type type) => type.Namespace == typeof(PageView).Namespace || type.IsAssignableTo(typeof(PageView));

    /// <summary>The member of a name; null when there is none.</summary>
    public ViewMember? Find(string name) => members.GetValueOrDefault(name);

    /// <inheritdoc/>
    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => members.Count;

    /// <inheritdoc/>
    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => members.Keys;

    /// <inheritdoc/>
    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) => members.ContainsKey(member);

    /// <inheritdoc/>
    public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object value)
    {
        var isKnown = members.TryGetValue(member, out var known);
        value = known?.Get(target)!;
        return isKnown;
    }

    /// <inheritdoc/>
    public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;

    /// <inheritdoc/>
    public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object value)
    {
        value = null!;
        return false;
    }

    /// <inheritdoc/>
    public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) => false;

    /// <inheritdoc/>
    public bool HasIndexer => false;

    /// <inheritdoc/>
    public Type IndexType => null!;
}
