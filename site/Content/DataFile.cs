using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Content;

/// <summary>Reads data files that hold lists of records.</summary>
internal static class DataFile
{
    /// <summary>The records of each named list of a file, in order; keys that are no list of it are errors.</summary>
    public static IReadOnlyList<T> Lists<T>(SourceFile file, BuildContext build, params ReadOnlySpan<(string Key, Func<FieldReader, T> Read)> lists) where T : class
    {
        if (YamlReader.ReadMap(file, build.Problems) is not { } map) return [];
        var fields = new FieldReader(map, build.Problems);
        var records = new List<T>();
        foreach (var (key, read) in lists) records.AddRange(fields.Maps(key, "the records", read));
        fields.Finish();
        return records;
    }

    /// <summary>Reads the id of a record and judges it.</summary>
    public static string Id(FieldReader f)
    {
        var id = f.RequiredText("id", "stable identity: a-z, 0-9 and hyphens");
        if (id.Length > 0 && Slug.Fault(id) is { } fault)
            f.Problems.Error(Rules.BadSlug, f.PlaceOf("id"), $"the id '{id}' {fault}", $"write '{Slug.Of(id)}'");
        return id;
    }
}
