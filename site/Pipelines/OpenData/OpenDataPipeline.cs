using System.Buffers;
using System.Text;
using System.Text.Json;
using KtSite.Core;
using KtSite.Pipelines.CaseStudies;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.Reports;

namespace KtSite.Pipelines.OpenData;

/// <summary>The case studies as JSON and CSV.</summary>
internal sealed class OpenDataPipeline : Pipeline
{
    private const string ListSeparator = "; ";

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
        string[] facts = ["country", "region", "kind", "mode", "level", "state", "duration", "edition", "audience"];
        return ReportFiles.Csv(ReportTable.Of(
            studies.Select(s => (Study: s, Facts: labels.FactsOf(s).ToDictionary(f => f.Name, f => f.Value))),
            [
                ("id", r => r.Study.Id),
                ("title", r => r.Study.Title),
                ("address", r => compose.Url.Absolute(r.Study.Address)),
                ("provider", r => r.Study.Provider),
                .. facts.Select(f => (f, (Func<(CaseStudy Study, Dictionary<string, string?> Facts), object?>)(r => r.Facts[f]))),
                ("skillsStated", r => string.Join(ListSeparator, r.Study.SkillsStated)),
                ("skillsInferred", r => string.Join(ListSeparator, r.Study.SkillsInferred)),
                ("figures", r => string.Join(ListSeparator, r.Study.Findings)),
                ("sources", r => string.Join(ListSeparator, r.Study.Sources.Select(s => s.Address))),
                ("evidence", r => r.Study.Evidence?.ToString().ToLowerInvariant()),
                ("checked", r => r.Study.Checked is { } day ? new Reading.PartialDate(day) : null),
            ]));
    }
}
