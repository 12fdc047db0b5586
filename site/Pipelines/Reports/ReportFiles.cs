using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsvHelper;

namespace KtSite.Pipelines.Reports;

/// <summary>Tables as files.</summary>
internal static class ReportFiles
{
    // A cell that begins like a formula must not run in anybody's spreadsheet.
    private static readonly CsvWriterOptions Format = new() { Injection = CsvInjection.Escape };

    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Comma-separated values (RFC 4180) with a byte order mark: without it spreadsheets take UTF-8 for something else.</summary>
    public static string Csv(ReportTable table)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        text.Write('\uFEFF');
        using var csv = CsvWriter.Create(text, Format, leaveOpen: true);
        foreach (var column in table.Columns) csv.WriteField(column);
        csv.EndRecord();
        foreach (var row in table.Rows)
        {
            foreach (var cell in row) csv.WriteField(cell);
            csv.EndRecord();
        }

        csv.Flush();
        return text.ToString();
    }

    /// <summary>An array of objects, a row each; what is not known is null.</summary>
    public static string Json(ReportTable table)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartArray();
            foreach (var row in table.Rows)
            {
                json.WriteStartObject();
                foreach (var (column, cell) in table.Columns.Zip(row)) json.WriteString(column, cell);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }
}
