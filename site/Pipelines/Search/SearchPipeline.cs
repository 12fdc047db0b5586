using System.Buffers;
using System.Text;
using System.Text.Json;
using KtSite.Content;
using KtSite.Core;
using KtSite.Modules;
using KtSite.Pipelines.CaseStudies;
using KtSite.Pipelines.Compose;
using KtSite.Pipelines.Meetings;
using KtSite.Pipelines.News;
using KtSite.Pipelines.Partners;
using KtSite.Pipelines.Project;
using KtSite.Pipelines.Results;
using KtSite.Pipelines.SelfAssessment;
using KtSite.Reading;
using KtSite.Views;

namespace KtSite.Pipelines.Search;

/// <summary>The search page, which lists everything, and the index that scripts search in.</summary>
internal sealed class SearchPipeline : Pipeline
{
    public override IEnumerable<OutputItem> PostProcess(Site site, BuildContext build)
    {
        var compose = new Composer(site, build);
        if (!compose.Settings.Outputs.Search) yield break;
        var frame = new Frame(compose);
        var pages = site.All<Page>().Where(p => p.IsListed && p.Fields.InSearch && p.Address.EndsWith('/')).ToArray();
        var text = frame.Text("search");
        var title = frame.TitleOf("search");
        var way = frame.Way();
        var groups = Groups(pages, compose);
        yield return frame.Page("/search/", frame.OriginOf("search", "input/search"), "search", "search", new SearchPageView(
            compose.Head(title, text?.Fields.Summary, "/search/", way, []),
            title,
            way,
            text?.Fields.Summary,
            compose.Body(text?.Body ?? Body.Empty),
            groups,
            groups.Select(g => g.Type).Distinct().ToValueList(),
            compose.Url.Link("/search-index.json")));
        yield return new TextOutput(OutputPath.Of("/search-index.json"), new Location("input/search"), Index(pages, compose));
    }

    private static ValueList<SearchGroupView> Groups(IEnumerable<Page> pages, Composer compose) => pages
        .GroupBy(p => (p.Section, p.Fields.Date?.Date.Year))
        .OrderBy(g => g.Key.Year is null)
        .ThenBy(g => g.Key.Section, StringComparer.Ordinal)
        .ThenByDescending(g => g.Key.Year)
        .Select(g => new SearchGroupView(
            g.Key.Section,
            g.Key.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            (g.Key.Year is null ? g.ByOrderThenTitle(compose.Settings.Culture) : g.NewestFirst()).Select(compose.Teaser).ToValueList()))
        .ToValueList();

    // The browser reads the whole index: the more pages there are, the less of each text is in it.
    private const int MostText = 2_000_000;
    private const int LeastTextOfPage = 400;

    private static string Index(Page[] pages, Composer compose)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartArray("documents");
            var most = Math.Max(LeastTextOfPage, MostText / Math.Max(1, pages.Length));
            foreach (var page in pages)
                Write(json, new Entry(compose.Url.Link(page.Address), page.Section, page.Title, page.Summary, compose.DateOrNull(page.Fields.Date?.Date)?.Text, Shortened(TextOf(page, compose), most), compose.TagLabels(page), page.Body.Headings.Select(h => h.Text), People(page, compose)));
            foreach (var e in compose.Site.All<ProjectEvent>())
                Write(json, new Entry(compose.Url.Link(e.Address), "meetings", e.Title, compose.PlaceText(e.Place) ?? "", compose.DateOrNull(e.Start)?.Text, e.Note ?? "", [], [], []));
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    // Places, people and facts that stand in fields are what readers search for, too.
    private static string TextOf(Page page, Composer compose)
    {
        string?[] more = page switch
        {
            Partner p => [p.ShortName, p.LocalName?.Text, p.Unit, .. p.Tasks, .. p.Facts],
            CaseStudy c => [c.Provider, c.Edition, c.Audience, .. c.SkillsStated, .. c.SkillsInferred, .. c.Findings],
            MeetingReport m => [m.Purpose, .. m.Agenda, .. m.Decisions, .. m.Actions.Select(a => a.What)],
            Result r => [.. r.Contents, .. r.Questions, .. r.Findings],
            Framework f => [.. f.Statements.Select(s => s.Text.In(compose.Settings.Language))],
            _ => [],
        };
        return string.Join(" · ", more.Prepend(compose.PlaceText(page.Place)).Append(page.Body.ToPlainText()).Where(t => !string.IsNullOrEmpty(t)));
    }

    private static IEnumerable<string> People(Page page, Composer compose) => page.Fields.Authors.Count == 0 ? [] : compose.Authors(page).Select(a => a.Name);

    private static string Shortened(string text, int most) => text.Length <= most ? text : text[..text.LastIndexOf(' ', most - 1, most)];

    private static void Write(Utf8JsonWriter json, Entry entry)
    {
        json.WriteStartObject();
        json.WriteString("url", entry.Url);
        json.WriteString("type", entry.Type);
        json.WriteString("title", entry.Title);
        json.WriteString("summary", entry.Summary);
        json.WriteString("text", entry.Text);
        Write(json, "tags", entry.Tags);
        Write(json, "headings", entry.Headings);
        Write(json, "people", entry.People);
        if (entry.Date is not null) json.WriteString("date", entry.Date);
        json.WriteEndObject();
    }

    // What is empty is left out: the index is read on phones.
    private static void Write(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        var all = texts.ToArray();
        if (all.Length == 0) return;
        json.WriteStartArray(name);
        foreach (var text in all) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private sealed record Entry(string Url, string Type, string Title, string Summary, string? Date, string Text, IEnumerable<string> Tags, IEnumerable<string> Headings, IEnumerable<string> People);
}
