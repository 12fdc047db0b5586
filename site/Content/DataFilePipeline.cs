using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Content;

/// <summary>A pipeline over one data file.</summary>
/// <typeparam name="T">The records in it.</typeparam>
internal abstract class DataFilePipeline<T> : Pipeline<T>, IDescribed where T : Document
{
    /// <summary>Reads the records from the fields of the file; keys that it does not ask for are errors.</summary>
    protected abstract IEnumerable<T> Read(FieldReader fields, SiteSettings settings);

    public sealed override IReadOnlyList<T> Input(SourceFile file, BuildContext build)
    {
        if (YamlReader.ReadMap(file, build.Problems) is not { } map) return [];
        var fields = new FieldReader(map, build.Problems);
        T[] records = [.. Read(fields, build.Settings<SiteSettings>())];
        fields.Finish();
        return records;
    }

    void IDescribed.Describe(FieldReader fields, SiteSettings settings) => _ = Read(fields, settings).Count();
}
