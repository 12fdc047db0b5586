using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Content;

/// <summary>What all records in data files share.</summary>
internal static class DataFile
{
    /// <summary>Reads the id of a record and judges it.</summary>
    public static string Id(FieldReader f)
    {
        var id = f.RequiredText("id", "stable identity: a-z, 0-9 and hyphens");
        if (id.Length > 0 && Slug.Fault(id) is { } fault)
            f.Problems.Error(Rules.BadSlug, f.PlaceOf("id"), $"the id '{id}' {fault}", $"write '{Slug.Of(id)}'");
        return id;
    }
}
