using System.Buffers;
using System.Text;
using System.Text.Json;
using KtSite.Core;
using KtSite.Pipelines.CaseStudies;
using KtSite.Pipelines.Compose;

namespace KtSite.Pipelines.OpenData;

/// <summary>The case studies as JSON and CSV.</summary>
internal sealed class OpenDataPipeline : Pipeline
{
    private const string ListSeparator = "; ";

    // A cell that begins like a formula must not run in anybody's spreadsheet.
    private static readonly CsvHelper.CsvWriterOptions Table = new() { Injection = CsvHelper.CsvInjection.Escape };

    public override IEnumerable<OutputItem> PostProcess(Site site, BuildContext build)
    {
        var compose = new Composer(site, build);
        var labels = new FacetLabels(site, compose);
        var studies = site.All<CaseStudy>().Where(c => c.IsListed).ToArray();
        var origin = new Location("data/case-studies");
        yield return new TextOutput(OutputPath.Of("/case-studies.json"), origin, Json(studies, compose));
        yield return new TextOutput(OutputPath.Of("/case-studies.csv"), origin, Csv(studies, compose, labels));
    }

    private static string Json(IEnumerable<CaseStudy> studies, Composer compose)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (var study in studies) Write(json, study, compose);
            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void Write(Utf8JsonWriter json, CaseStudy study, Composer compose)
    {
        json.WriteStartObject();
        json.WriteString("id", study.Id);
        json.WriteString("title", study.Title);
        json.WriteString("address", compose.Url.Absolute(study.Address));
        json.WriteString("summary", study.Summary);
        json.WriteString("provider", study.Provider);
        // What was not stated is null, never left out: every record has the same keys.
        json.WriteString("country", study.Country?.Id);
        json.WriteString("region", study.Region);
        foreach (var (facet, value) in study.Facets()) json.WriteString(facet.ToString().ToLowerInvariant(), value?.Id);
        json.WriteString("duration", study.Duration);
        json.WriteString("edition", study.Edition);
        json.WriteString("audience", study.Audience);
        List(json, "skillsStated", study.SkillsStated);
        List(json, "skillsInferred", study.SkillsInferred);
        List(json, "figures", study.Findings);
        json.WriteStartArray("sources");
        foreach (var source in study.Sources)
        {
            json.WriteStartObject();
            json.WriteString("publisher", source.Publisher);
            json.WriteString("address", source.Address);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("evidence", study.Evidence?.ToString().ToLowerInvariant());
        json.WriteString("checked", study.Checked is { } day ? new Reading.PartialDate(day).ToString() : null);
        json.WriteEndObject();
    }

    private static void List(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static string Csv(IEnumerable<CaseStudy> studies, Composer compose, FacetLabels labels)
    {
        using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        using var csv = CsvHelper.CsvWriter.Create(text, Table, leaveOpen: true);
        string[] columns = ["id", "title", "address", "provider", "country", "region", "kind", "mode", "level", "state", "duration", "edition", "audience", "skillsStated", "skillsInferred", "figures", "sources", "evidence", "checked"];
        foreach (var column in columns) csv.WriteField(column);
        csv.EndRecord();
        foreach (var study in studies)
        {
            var facts = labels.FactsOf(study).ToDictionary(f => f.Name, f => f.Value);
            csv.WriteField(study.Id);
            csv.WriteField(study.Title);
            csv.WriteField(compose.Url.Absolute(study.Address));
            csv.WriteField(study.Provider);
            foreach (var fact in columns[4..13]) csv.WriteField(facts[fact]);
            csv.WriteField(string.Join(ListSeparator, study.SkillsStated));
            csv.WriteField(string.Join(ListSeparator, study.SkillsInferred));
            csv.WriteField(string.Join(ListSeparator, study.Findings));
            csv.WriteField(string.Join(ListSeparator, study.Sources.Select(s => s.Address)));
            csv.WriteField(study.Evidence?.ToString().ToLowerInvariant());
            csv.WriteField(study.Checked is { } day ? new Reading.PartialDate(day).ToString() : null);
            csv.EndRecord();
        }

        csv.Flush();
        return text.ToString();
    }
}
