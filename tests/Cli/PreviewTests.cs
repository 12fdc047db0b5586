using System.Net;
using System.Text.Json;
using KtSite.Tests.Support;

namespace KtSite.Tests.Cli;

/// <summary>The preview as a host: what it answers to whom.</summary>
public class PreviewTests
{
    [Fact]
    public async Task It_answers_as_a_static_host_does()
    {
        using var preview = new TestPreview();
        Assert.Contains("Text.", await preview.Client.GetStringAsync("/news/a/"));
        Assert.Equal(HttpStatusCode.NotFound, (await preview.Client.GetAsync("/nowhere/")).StatusCode);
        Assert.Contains("<h1", await (await preview.Client.GetAsync("/nowhere/")).Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await preview.Client.GetAsync("/NEWS/A/")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await preview.Client.GetAsync("/..%2f..%2fetc/passwd")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await preview.Client.GetAsync("/news/..%2f..%2fdata/project.yml")).StatusCode);
        var moved = await preview.Client.GetAsync("/news/a?x=1");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/news/a/?x=1"), (moved.StatusCode, moved.Headers.Location!.ToString()));
        Assert.Equal("text/calendar", (await preview.Client.GetAsync("/calendar.ics")).Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await preview.Client.PostAsync("/news/a/", null)).StatusCode);
        using var head = await preview.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/news/a/"));
        Assert.True(head is { StatusCode: HttpStatusCode.OK, Content.Headers.ContentLength: > 1000 });
    }

    [Fact]
    public async Task A_name_that_others_point_to_this_computer_gets_nothing()
    {
        using var preview = new TestPreview();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/news/b/");
        request.Headers.Host = "evil.example";
        var answer = await preview.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
        Assert.DoesNotContain("Unfinished", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_site_in_a_folder_of_its_host_is_there_too()
    {
        using var preview = new TestPreview("https://host.example/project/");
        var away = await preview.Client.GetAsync("/");
        Assert.Equal("/project/", away.Headers.Location!.ToString());
        Assert.Contains("href=\"/project/news/\"", await preview.Client.GetStringAsync("/project/"));
        Assert.Contains("\"source\":\"input/news/2023-05-01-a.md\"", await preview.Client.GetStringAsync("/_ktsite/report?path=/project/news/a/"));
    }

    [Fact]
    public async Task Drafts_and_future_items_are_shown_and_told()
    {
        using var preview = new TestPreview();
        Assert.Contains("Unfinished.", await preview.Client.GetStringAsync("/news/b/"));
        var held = (await ReportAsync(preview, "/news/b/")).GetProperty("held");
        Assert.Equal("Draft", held.GetProperty("/news/b/").GetString());
        Assert.Equal("Goes live 2 January 2999, 00:00", held.GetProperty("/news/c/").GetString());
        Assert.Equal(2, held.EnumerateObject().Count());
    }

    [Fact]
    public async Task As_published_shows_what_readers_would_see()
    {
        using var preview = new TestPreview(arguments: "--as-published");
        Assert.Equal(HttpStatusCode.NotFound, (await preview.Client.GetAsync("/news/b/")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await preview.Client.GetAsync("/news/c/")).StatusCode);
    }

    [Fact]
    public async Task Errors_are_reported_with_their_lines_while_the_last_good_site_stays()
    {
        using var preview = new TestPreview();
        preview.Folder.Write("input/news/2023-05-01-a.md", "---\ntitle: A bridge\n---\nChanged.\n");
        await preview.UntilAsync("/news/a/", text => text.Contains("Changed."));
        preview.Folder.Write("input/news/2023-05-01-a.md", "---\ntitle: A bridge\nsumary: x\n---\nBroken.\n");
        await preview.UntilAsync("/_ktsite/report?path=/news/a/", text => text.Contains("KT1003"));
        var report = await ReportAsync(preview, "/news/a/");
        Assert.True(report.GetProperty("old").GetBoolean());
        var problem = report.GetProperty("problems")[0];
        Assert.Equal("input/news/2023-05-01-a.md:3:1", problem.GetProperty("place").GetString());
        Assert.True(problem.GetProperty("here").GetBoolean());
        Assert.Contains(problem.GetProperty("excerpt").EnumerateArray(), l => l.GetProperty("number").GetInt32() == 3 && l.GetProperty("text").GetString() == "sumary: x" && l.GetProperty("column").GetInt32() == 1);
        Assert.Contains("Changed.", await preview.Client.GetStringAsync("/news/a/"));
        Assert.False(Directory.Exists(preview.Folder["output"]));
    }

    [Fact]
    public async Task What_only_the_written_pages_show_is_reported_too()
    {
        using var preview = new TestPreview();
        preview.Folder.Write("input/news/2023-05-01-a.md", "---\ntitle: A bridge\n---\nSee [below](#nothing).\n");
        await preview.UntilAsync("/_ktsite/report?path=/news/a/", text => text.Contains("input/news/2023-05-01-a.md:4"));
        preview.Folder.Write("input/news/2023-05-01-a.md", "---\ntitle: A bridge\n---\nMended.\n");
        await preview.UntilAsync("/news/a/", text => text.Contains("Mended."));
        Assert.Empty((await ReportAsync(preview, "/news/a/")).GetProperty("problems").EnumerateArray());
    }

    [Fact]
    public async Task The_stream_brings_the_open_page_when_it_changed_and_no_other()
    {
        using var preview = new TestPreview();
        using var item = new StreamReader(await preview.Client.GetStreamAsync("/_ktsite/events?path=/news/a/"));
        using var other = new StreamReader(await preview.Client.GetStreamAsync("/_ktsite/events?path=/search/"));
        Assert.Equal(1, (await NextAsync(item)).GetProperty("number").GetInt32());
        Assert.Equal(1, (await NextAsync(other)).GetProperty("number").GetInt32());
        preview.Folder.Write("input/news/2023-05-01-a.md", "---\ntitle: A bridge\n---\nOther words.\n");
        Assert.Equal(await preview.UntilAsync("/news/a/", text => text.Contains("Other words.")), (await NextAsync(item)).GetProperty("page").GetString());
        Assert.Equal(JsonValueKind.Null, (await NextAsync(other)).GetProperty("page").ValueKind);
    }

    private static async Task<JsonElement> ReportAsync(TestPreview preview, string path) =>
        JsonDocument.Parse(await preview.Client.GetStringAsync("/_ktsite/report?path=" + path)).RootElement;

    private static async Task<JsonElement> NextAsync(StreamReader stream)
    {
        while (await stream.ReadLineAsync() is { } line)
            if (line.StartsWith("data: ", StringComparison.Ordinal)) return JsonDocument.Parse(line[6..]).RootElement;
        throw new EndOfStreamException();
    }
}
