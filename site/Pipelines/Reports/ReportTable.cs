using KtSite.Core;

namespace KtSite.Pipelines.Reports;

/// <summary>A table for reports: of the command line, and of the files beside pages.</summary>
/// <param name="Columns">Names of the columns, short and without spaces, so that programs can use them.</param>
/// <param name="Rows">The rows; each has as many cells as there are columns. Null: not known.</param>
public sealed record ReportTable(ValueList<string> Columns, ValueList<ValueList<string?>> Rows)
{
    /// <summary>A table over items.</summary>
    /// <param name="items">An item a row.</param>
    /// <param name="columns">Name and value of each column.</param>
    public static ReportTable Of<T>(IEnumerable<T> items, params (string Name, Func<T, object?> Value)[] columns) => new(
        columns.Select(c => c.Name).ToValueList(),
        items.Select(i => columns.Select(c => Text(c.Value(i))).ToValueList()).ToValueList());

    private static string? Text(object? value) => value switch
    {
        null or "" => null,
        string text => text,
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
