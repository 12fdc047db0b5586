using System.IO.Compression;
using System.Text.Json;
using KtSite.Core;
using KtSite.Tests.Support;

namespace KtSite.Tests.Pipelines;

public class SocialTests
{
    private const string Networks = """
        networks:
          - id: twitter
            name: X
            file: twitter.txt
            limit: 280
            method: twitter-weighted
            maxHashtags: 2
            handle: "@bridges"
            thread: 5
            hashtags: [Bridges]
          - id: linkedin
            name: LinkedIn
            file: linkedin.txt
            limit: 3000
            fold: 40
            campaign: utm_source=linkedin&utm_medium=social
            intent: "https://network.example/share?url={address}"
            templates:
              - text: "{title} {address}"
              - variant: invitation
                language: en
                text: "{callToAction} {address}"
        """;

    private const string Habits = """
        callsToAction:
          - { section: news, text: { en: Read it, fi: Lue tämä } }
        relativeDates: [today, next week]
        announcing: [register now]
        """;

    private static TestSite Site() => TestSite.Minimal().With("data/tags.yml", "tags:\n  - { id: quality-board, label: Quality Board }\n").With("data/networks.yml", Networks).With("data/social.yml", Habits);

    private static Diagnostic Problem(string social, string body = "Text.") => Site().WithNews(body, social).Build().Only();

    [Fact]
    public void A_network_that_the_editor_skips_gets_no_text()
    {
        var built = Site().WithNews("Text.", "social: { twitter: { skip: true } }\n").Build().Fine();
        Assert.DoesNotContain("share/news/a-bridge/twitter.txt", built.Files.Keys);
        Assert.Contains("share/news/a-bridge/linkedin.txt", built.Files.Keys);
    }

    [Fact]
    public void A_campaign_tags_the_link_of_its_network_and_no_other_link()
    {
        var built = Site().WithNews("Text.").Build().Fine();
        Assert.Contains("https://bridges.example/news/a-bridge/?utm_source=linkedin&utm_medium=social", built.Text("share/news/a-bridge/linkedin.txt"));
        Assert.DoesNotContain("utm_", built.Text("share/news/a-bridge/twitter.txt"));
        Assert.DoesNotContain("utm_", built.Text("feed.xml"));
        Assert.DoesNotContain("utm_", built.Text("news/a-bridge/index.html"));
        var intent = built.Page("share/news/a-bridge/index.html").QuerySelector("a[href^='https://network.example/']")!.GetAttribute("href");
        Assert.Equal("https://network.example/share?url=https%3A%2F%2Fbridges.example%2Fnews%2Fa-bridge%2F%3Futm_source%3Dlinkedin%26utm_medium%3Dsocial", intent);
    }

    [Fact]
    public void A_campaign_that_could_break_a_link_is_refused()
    {
        var problem = TestSite.Minimal().With("data/networks.yml", "networks:\n  - { id: x, name: X, campaign: 'utm source=x' }\n").Build().Only();
        Assert.Equal(Rules.WrongValue, problem.Rule);
    }

    [Theory]
    [InlineData("social: { twitter: 'Thanks to @brigdes https://example.eu/' }\n", Rules.UnknownHandle, "did you mean '@bridges'")]
    [InlineData("social: { twitter: 'We met today https://example.eu/' }\n", Rules.RelativeDate, "'today'")]
    [InlineData("social: { twitter: 'Read #One #Two #Three https://example.eu/' }\n", Rules.TooManyHashtags, "3 hashtags")]
    [InlineData("social: { twitter: 'BRIDGES WILL MEET IN LEIDEN https://example.eu/' }\n", Rules.AllCapitals, "capitals")]
    [InlineData("social: { twitter: 'Read https://example.eu/ and https://example.eu/b' }\n", Rules.SocialLink, "2 links")]
    [InlineData("social: { twitter: 'No link at all' }\n", Rules.SocialLink, "no link")]
    [InlineData("social: { twitter: 'Read https://example.eu/ #Bridges #bridges' }\n", Rules.HashtagStyle, "2 times")]
    [InlineData("social: { twitter: 'Read https://example.eu/ #bridges' }\n", Rules.HashtagStyle, "'#bridges'")]
    [InlineData("social: { linkedin: 'Read https://example.eu/ #qualityboard' }\n", Rules.HashtagStyle, "'#qualityboard'")]
    [InlineData("social:\n  twitter:\n    thread: [ 'The first post', 'The second https://example.eu/' ]\n", Rules.SocialLink, "no link")]
    [InlineData("social:\n  twitter:\n    thread: A long text with thanks to @brigdes\n", Rules.UnknownHandle, "did you mean '@bridges'")]
    [InlineData("summary: 'Thanks to @bridges'\n", Rules.SummaryEntity, "'@bridges'")]
    [InlineData("summary: 'Read on at bridges.eu'\n", Rules.SummaryEntity, "'bridges.eu', which networks take for a web address")]
    [InlineData("social: { twiter: 'See https://example.eu/' }\n", Rules.UnknownNetwork, "did you mean 'twitter'")]
    [InlineData("social:\n  twitter:\n    image: card.png\n", Rules.MissingField, "'imageAlt' is missing")]
    [InlineData("social:\n  twitter:\n    txt: a\n", Rules.UnknownKey, "did you mean 'text'")]
    public void What_a_network_would_refuse_or_what_would_embarrass_is_told_with_its_line(string social, string rule, string words)
    {
        var problem = Problem(social);
        Assert.Equal(rule, problem.Rule);
        Assert.Contains(words, problem.Message);
        Assert.True(problem.At.Line > 1);
    }

    [Fact]
    public void Words_that_only_contain_a_relative_date_are_fine() =>
        Site().WithNews("Text.", "social: { twitter: 'TodayTech and holidays, see https://example.eu/today-tech' }\n").Build().Fine();

    [Fact]
    public void More_hashtags_than_the_network_takes_are_refused()
    {
        var problem = TestSite.Minimal().With("data/networks.yml", "networks:\n  - { id: instagram, name: Instagram, limit: 2200, maxHashtags: 5, mostHashtags: 30 }\n")
            .WithNews("Text.", $"social: {{ instagram: 'https://example.eu/ {string.Join(' ', Enumerable.Range(0, 31).Select(i => $"#Tag{(char)('A' + i % 26)}{i}"))}' }}\n").Build().Only();
        Assert.Equal((Rules.TooManyHashtags, Severity.Error), (problem.Rule, problem.Severity));
        Assert.Contains("31 hashtags, and the network takes 30", problem.Message);
    }

    [Fact]
    public void A_post_of_a_thread_that_is_too_long_is_refused()
    {
        var problem = Problem($"social:\n  twitter:\n    thread:\n      - Short https://example.eu/\n      - {new string('语', 141)}\n");
        Assert.Equal(Rules.SocialTooLong, problem.Rule);
        Assert.Contains("counts 282", problem.Message);
    }

    [Fact]
    public void A_long_thread_text_is_split_and_leads_with_the_link()
    {
        var text = string.Join(' ', Enumerable.Range(1, 30).Select(i => $"The bridge number {i} stands."));
        var built = Site().WithNews("Text.", $"social:\n  twitter:\n    thread: {text}\n").Build().Fine();
        using var json = JsonDocument.Parse(built.Text("share/news/a-bridge/snippets.json"));
        var thread = json.RootElement.EnumerateArray().Single(s => s.GetProperty("network").GetString() == "twitter" && s.GetProperty("variant").GetString() == "thread");
        var parts = thread.GetProperty("parts").EnumerateArray().Select(p => p.GetString()!).ToArray();
        Assert.InRange(parts.Length, 3, 5);
        Assert.Contains("https://bridges.example/news/a-bridge/", parts[0]);
        Assert.All(parts, p => Assert.True(KtSite.Social.TwitterLength.IsValid(p)));
        Assert.All(parts[1..], p => Assert.DoesNotContain("https://", p));
        using var zip = new ZipArchive(new MemoryStream(built.Files["share/news/a-bridge/kit.zip"]));
        Assert.NotNull(zip.GetEntry("twitter.txt"));
        Assert.NotNull(zip.GetEntry("twitter-announce.txt"));
    }

    [Fact]
    public void A_text_that_announces_a_past_meeting_is_refused_and_one_for_a_coming_meeting_is_not()
    {
        var site = Site().With(
            "input/meetings/2023-03-01-m.md",
            "---\ntitle: Meeting\nkind: K\npurpose: P\nsummary: We meet.\nsocial: { twitter: 'Register now: https://example.eu/' }\n---\nText.\n");
        Assert.Equal(Rules.PastEvent, site.Build("2023-03-02").Only().Rule);
        Assert.DoesNotContain(site.Build("2023-03-01").Problems, p => p.Rule == Rules.PastEvent);
    }

    [Fact]
    public void An_item_in_another_language_gets_texts_in_english_too()
    {
        var built = Site().WithNews("Teksti.", "lang: fi\nenglish: { title: The bridge, summary: It stands. }\n").Build().Fine();
        using var json = JsonDocument.Parse(built.Text("share/news/a-bridge/snippets.json"));
        Assert.Equal(["fi", "en", "en"], json.RootElement.EnumerateArray().Where(s => s.GetProperty("network").GetString() == "linkedin").Select(s => s.GetProperty("language").GetString()));
        Assert.StartsWith("The bridge", json.RootElement.EnumerateArray().Last(s => s.GetProperty("variant").GetString() == "announce").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_post_twice_is_told_with_both_places()
    {
        var built = Site().WithNews("Text.", "social: { twitter: 'See https://example.eu/' }\n")
            .With("input/news/2023-06-01-b.md", "---\ntitle: B\nsummary: S\nsocial: { twitter: 'See https://example.eu/' }\n---\nText.\n").Build();
        var problem = built.Only();
        Assert.Equal(Rules.RepeatedPost, problem.Rule);
        Assert.Contains("input/news/2023-06-01-b.md", problem.Message);
        Assert.Equal("input/news/2023-05-01-a-bridge.md", problem.At.File);
    }

    [Fact]
    public void The_headline_ends_before_the_fold_of_the_network()
    {
        var built = Site().With("input/news/2023-05-01-a-bridge.md", $"---\ntitle: {string.Join(' ', Enumerable.Repeat("bridges", 30))}\nsummary: S\n---\nText.\n").Build().Fine();
        var text = built.Text("share/news/a-bridge/linkedin.txt");
        Assert.InRange(text.IndexOf('…', StringComparison.Ordinal), 20, 39);
    }

    [Fact]
    public void A_text_without_the_hashtag_of_the_funder_is_told()
    {
        var built = Site().With("data/project.yml", """
            name: Bridges
            fullTitle: Building Bridges
            description: A project that builds bridges.
            baseUrl: https://bridges.example/
            language: en
            timeZone: Europe/Rome
            funding: { statement: Co-funded by somebody, disclaimer: The views are those of the authors., emblem: assets/eu-emblem.svg, emblemAlt: An emblem, hashtag: Funder }
            """).WithNews("Text.", "social: { twitter: 'Read https://example.eu/', linkedin: 'Read https://example.eu/ #Funder' }\n").Build();
        var problem = built.Only();
        Assert.Equal((Rules.FundingHashtag, 3), (problem.Rule, problem.At.Line));
        Assert.Contains("lacks '#Funder'", problem.Message);
    }

    [Fact]
    public void Title_and_summary_that_announce_a_past_event_are_told_without_stopping_the_build()
    {
        var problem = Site().With("input/meetings/2023-03-01-m.md", "---\ntitle: Meeting\nkind: K\npurpose: P\nsummary: Register now for the meeting.\n---\nText.\n").Build("2023-03-02").Only();
        Assert.Equal((Rules.PastEvent, Severity.Warning), (problem.Rule, problem.Severity));
    }

    private const string Occasions = """
        callsToAction:
          - { text: { en: "Read it." } }
          - { only: upcoming, text: { en: "Register by {deadline}." } }
          - { only: upcoming, text: { en: "Join us on {date}." } }
          - { section: meetings, only: decided, text: { en: "See what was decided." } }
        """;

    private static string Invitation(BuiltSite built, string item) => JsonDocument.Parse(built.Text($"share/{item}/snippets.json")).RootElement.EnumerateArray()
        .Single(s => s.GetProperty("network").GetString() == "linkedin" && s.GetProperty("variant").GetString() == "invitation").GetProperty("text").GetString()!;

    [Theory]
    [InlineData("2024-02-01", "Register by 20 February 2024.")]
    [InlineData("2024-02-20", "Register by 20 February 2024.")]
    [InlineData("2024-02-21", "Join us on 10 March 2024.")]
    [InlineData("2024-03-10", "Read it.")]
    [InlineData("2024-03-11", "Read it.")]
    public void News_of_an_event_invites_as_long_as_one_can_come(string now, string call)
    {
        var built = Site().With("data/social.yml", Occasions)
            .With("data/events.yml", "events:\n  - { id: final, title: Final conference, start: 2024-03-10, registration: 'https://example.eu/r', registerBy: 2024-02-20 }\n")
            .WithNews("Text.", "event: final\n").Build(now).Fine();
        Assert.StartsWith(call, Invitation(built, "news/a-bridge"), StringComparison.Ordinal);
        var registers = built.Page("meetings/index.html").QuerySelector("a[href='https://example.eu/r']") is not null;
        Assert.Equal(string.CompareOrdinal(now, "2024-02-21") < 0, registers);
    }

    [Fact]
    public void An_event_that_does_not_exist_is_told() =>
        Assert.Equal(Rules.DanglingReference, Site().WithNews("Text.", "event: finale\n").Build().Only().Rule);

    [Theory]
    [InlineData("decisions: [We go on]\n", "See what was decided.")]
    [InlineData("", "Read it.")]
    public void Only_a_meeting_with_decisions_promises_some(string fields, string call)
    {
        var built = Site().With("data/social.yml", Occasions).With("input/meetings/2023-03-01-m.md", $"---\ntitle: Meeting\nkind: K\npurpose: P\nsummary: We meet.\n{fields}---\nText.\n").Build().Fine();
        Assert.StartsWith(call, Invitation(built, "meetings/m"), StringComparison.Ordinal);
    }

    private static string[] Figures(string promise, string summary)
    {
        var built = Site().With("data/social.yml", "numberWords: { en: zero one two three }\n")
            .With("data/networks.yml", "networks:\n  - id: linkedin\n    name: LinkedIn\n    templates:\n      - text: \"{title}|{figure}|{address}\"\n      - variant: figure\n        text: \"{figure}|{summary}|{address}\"\n")
            .With("data/promises.yml", $"promises:\n  - {{ id: p, label: bridges, {promise} }}\n")
            .With("input/news/2023-05-01-a-bridge.md", $"---\ntitle: A bridge\nsummary: {summary}\nfigures: [p]\n---\nText.\n").Build().Fine();
        return [.. JsonDocument.Parse(built.Text("share/news/a-bridge/snippets.json")).RootElement.EnumerateArray().Select(s => s.GetProperty("text").GetString()!.Replace("https://bridges.example/news/a-bridge/", "", StringComparison.Ordinal))];
    }

    [Theory]
    [InlineData("promised: 2, reached: 3, say: 'We built {reached} of {promised} bridges.'", "They stand.", "A bridge|We built 3 of 2 bridges.|", "We built 3 of 2 bridges.|They stand.|")]
    // Said already, in digits or in words: the announcement does not repeat it, the text about the figure has no summary.
    [InlineData("reached: 3, say: 'We built {reached} bridges.'", "All 3 stand.", "A bridge||", "We built 3 bridges.||")]
    [InlineData("reached: 3, say: 'We built {reached} bridges.'", "All three stand.", "A bridge||", "We built 3 bridges.||")]
    // A promise is no fact, and a label no sentence.
    [InlineData("promised: 3, say: 'We built {reached} bridges.'", "They stand.", "A bridge||")]
    [InlineData("reached: 3", "They stand.", "A bridge||")]
    public void Figures_are_sentences_and_are_said_once(string promise, string summary, params string[] texts) => Assert.Equal(texts, Figures(promise, summary));

    [Fact]
    public void A_newsletter_in_markdown_shows_signs_as_they_were_typed()
    {
        var built = TestSite.Minimal().With("data/networks.yml", "networks:\n  - id: newsletter\n    name: Newsletter\n    markup: markdown\n    file: n.md\n    maxHashtags: 0\n    templates:\n      - text: \"## {title}\\n\\n{summary}\\n\\n[More]({address})\"\n")
            .With("input/news/2023-05-01-a-bridge.md", "---\ntitle: '1. \"Trust\" <b>wins</b> *again* [here](http_x)'\nsummary: '# not a heading'\n---\nText.\n").Build().Fine();
        var html = AngleSharp.BrowsingContext.New().GetService<AngleSharp.Html.Parser.IHtmlParser>()!.ParseDocument(Markdig.Markdown.ToHtml(built.Text("share/news/a-bridge/n.md")));
        Assert.Equal("1. \"Trust\" <b>wins</b> *again* [here](http_x)", html.QuerySelector("h2")!.TextContent);
        Assert.Equal(["# not a heading", "More"], html.QuerySelectorAll("p").Select(p => p.TextContent));
        Assert.Equal("https://bridges.example/news/a-bridge/", Assert.Single(html.QuerySelectorAll("a")).GetAttribute("href"));
    }

    [Fact]
    public void The_editors_picture_and_its_text_are_in_the_archive()
    {
        var built = Site().With("input/news/photo.jpg", TestPicture.Jpeg(40, 20)).WithNews("Text.", "social:\n  twitter: { image: { src: photo.jpg, alt: A bridge at dawn } }\n").Build().Fine();
        using var zip = new ZipArchive(new MemoryStream(built.Files["share/news/a-bridge/kit.zip"]));
        string Content(string name) => new StreamReader(zip.GetEntry(name)!.Open()).ReadToEnd();
        using var picture = new MemoryStream();
        zip.GetEntry("twitter-picture.jpg")!.Open().CopyTo(picture);
        Assert.Equal(built.Files["news/photo.jpg"], picture.ToArray());
        Assert.Equal("A bridge at dawn\n", Content("twitter-picture-alternative-text.txt"));
    }

    [Fact]
    public void A_thread_without_a_text_is_what_the_network_gets()
    {
        var built = Site().WithNews("Text.", "social:\n  twitter:\n    thread: [ 'First https://example.eu/', Second ]\n").Build().Fine();
        Assert.Equal("First https://example.eu/\n\n---\n\nSecond\n", built.Text("share/news/a-bridge/twitter.txt"));
    }

    [Fact]
    public void A_long_thread_text_that_holds_the_link_gets_no_second_one()
    {
        var text = "Read https://bridges.example/news/a-bridge/ " + string.Join(' ', Enumerable.Range(1, 20).Select(i => $"The bridge number {i} stands."));
        var built = Site().WithNews("Text.", $"social:\n  twitter:\n    thread: {text}\n").Build().Fine();
        Assert.Equal(2, built.Text("share/news/a-bridge/twitter.txt").Split("https://bridges.example/news/a-bridge/").Length);
    }

    [Fact]
    public void A_text_over_the_limit_in_bytes_is_told_in_bytes()
    {
        var problem = TestSite.Minimal().With("data/networks.yml", "networks:\n  - { id: bluesky, name: Bluesky, limit: 300, bytes: 3000, method: graphemes }\n")
            .WithNews("Text.", $"social: {{ bluesky: 'https://example.eu/ {string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦", 130))}' }}\n").Build().Only();
        Assert.Equal(Rules.SocialTooLong, problem.Rule);
        Assert.Contains("counts 3270 bytes, and the network takes 3000", problem.Message);
    }
}
