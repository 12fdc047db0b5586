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
using KtSite.Reading;
using KtSite.Views;

namespace KtSite.Pipelines.Search;

/// <summary>The search page, which lists everything, and the index that scripts search in.</summary>
internal sealed class SearchPipeline : Pipeline
{
    public override IEnumerable<OutputItem> PostProcess(Site site, BuildContext build)
    {
        var compose = new Composer(site, build);
        var frame = new Frame(compose);
        var pages = site.All<Page>().Where(p => p.IsListed && p.Fields.InSearch && p.Address.EndsWith('/')).ToArray();
        var text = frame.Text("search");
        var title = frame.TitleOf("search");
        var way = frame.Way();
        yield return frame.Page("/search/", text?.Source ?? new Location("input/search"), "search", "search", new SearchPageView(
            compose.Head(title, text?.Fields.Summary, "/search/", way, []),
            title,
            way,
            text?.Fields.Summary,
            compose.Body(text?.Body ?? Body.Empty),
            Groups(pages, compose),
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

    private static string Index(IReadOnlyList<Page> pages, Composer compose)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartArray("documents");
            var id = 0;
            foreach (var page in pages)
                Write(json, id++, compose.Url.Link(page.Address), page.Section, page.Title, page.Summary, TextOf(page, compose), compose.TagLabels(page), page.Fields.Date?.Date.ToString());
            foreach (var e in compose.Site.All<ProjectEvent>())
                Write(json, id++, compose.Url.Link(e.Address), "meetings", e.Title, compose.PlaceText(e.Place) ?? "", e.Note ?? "", [], e.Start?.ToString());
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
            NewsItem n => [.. compose.Authors(n).Select(a => a.Name)],
            _ => [],
        };
        return string.Join(' ', more.Prepend(compose.PlaceText(page.Place)).Append(page.Body.PlainText).Where(t => !string.IsNullOrEmpty(t)));
    }

    private static void Write(Utf8JsonWriter json, int id, string url, string type, string title, string summary, string text, ValueList<string> tags, string? date)
    {
        json.WriteStartObject();
        json.WriteNumber("id", id);
        json.WriteString("url", url);
        json.WriteString("type", type);
        json.WriteString("title", title);
        json.WriteString("summary", summary);
        json.WriteString("text", text);
        json.WriteStartArray("tags");
        foreach (var tag in tags) json.WriteStringValue(tag);
        json.WriteEndArray();
        if (date is not null) json.WriteString("date", date);
        json.WriteEndObject();
    }
}
