using System.Text;
using KtSite.Tests.Support;

namespace KtSite.Tests.Preview;

/// <summary>One edit of a site; made a second time it is taken back.</summary>
/// <param name="Name">What it does, for messages.</param>
/// <param name="Do">Makes it.</param>
/// <param name="Breaks">Whether the site has errors with it.</param>
internal sealed record Edit(string Name, Action<EditedSite> Do, bool Breaks = false)
{
    private const string Added = "input/news/2024-02-01-added.md";
    private const string Leiden = "input/news/2023-06-29-leiden-meeting.md";
    private const string Settings = "data/project.yml";

    /// <summary>Every sort of edit: texts, files, data, settings, theme and clock.</summary>
    public static readonly IReadOnlyList<Edit> All =
    [
        File("add a news item", Added, News("An added item", "tags: [training, soft-skills]\nauthors: jag\nfigures: [interviews]\n", "It names [JAG](xref:jag), and 61 interviews with professionals and experts.")),
        File("add a draft", "input/news/2024-02-02-draft.md", News("A draft", "draft: true\ntags: [training]\n", "Unfinished.")),
        File("add a later item", "input/news/2027-03-01-later.md", News("A later item", "tags: [networking]\n", "Later.")),
        File("add an item under embargo", "input/news/2024-02-03-embargo.md", News("An item under embargo", "embargo: 2027-06-01T12:00\n", "Secret.")),
        File("add a page with a picture", "input/pages/pictured.md", "---\ntitle: Pictured\nmenu: { order: 95, label: Pictured }\n---\n![A noise](noise.png)\n\n[[toc]]\n", breaks: true),
        new("put a picture into input/pages", s => s.Toggle("input/pages/noise.png", TestPicture.Noise(900, 600))),
        new("put another picture into input/news", s => s.Toggle("input/news/plain.png", TestPicture.Png(900, 600))),
        new("rename a page", s => s.Move("input/pages/accessibility.md", "input/pages/access.md")),
        new("rename a news item that others link to", s => s.Move("input/news/2023-10-validation-meetings.md", "input/news/2023-10-validation-of-the-report.md"), Breaks: true),
        new("rename a case study", s => s.Move("data/case-studies/creating-spinouts.yml", "data/case-studies/new-spinouts.yml")),
        new("delete a case study", s => s.Toggle("data/case-studies/uten-internships.yml", RealFile("data/case-studies/uten-internships.yml"))),
        new("move a page of the manual", s => s.Move("input/docs/second.md", "input/docs/first/second.md"), Breaks: true),
        Text("change the title of a page of the manual", "input/docs/first/index.md", "title: First", "title: The first"),
        new("delete the text before the news", s => s.Toggle("input/news/_index.md", RealFile("input/news/_index.md"))),
        Text("change the title of a news item", Leiden, "title: Leiden meeting sets", "title: The Leiden meeting sets"),
        Text("change a text", Leiden, "At the centre stood", "In the middle stood"),
        Text("spell a partner wrongly", "input/pages/about.md", "KT SoftSkills stands for", "KT Softskills stands for"),
        Text("write another figure", Leiden, "- 60 interviews with", "- 62 interviews with"),
        Text("name a day by its distance", Leiden, "The meeting had one purpose", "Yesterday's meeting had one purpose, said today"),
        Text("move the lines of a text", "input/meetings/2023-06-29-leiden.md", "## What was presented", "<!-- a comment -->\n\n## What was presented"),
        Text("change an id", Leiden, "id: leiden-meeting", "id: leiden-news"),
        Text("link to nothing", Leiden, "[ASTP](xref:astp) was their host", "[ASTP](xref:nobody) was their host", breaks: true),
        Text("link to no fragment", "input/pages/about.md", "(/promises/#grant)", "(/promises/#nothing)", breaks: true),
        Text("use an unknown key", Leiden, "toc: true", "tocs: true", breaks: true),
        Text("break the front matter", Leiden, "tags: [project-meeting", "tags: [[project-meeting", breaks: true),
        Text("use an id twice", "input/pages/about.md", "id: about", "id: leiden", breaks: true),
        Text("rename a tag", "data/tags.yml", "label: Training }", "label: Trainings }"),
        Text("take a tag away", "data/tags.yml", "  - { id: certification, label: Certification }\n", "", breaks: true, note: "  # none\n"),
        Text("rename a partner", "data/partners.yml", "shortName: UNIBO", "shortName: UniBo"),
        Text("take a consent back", "data/people.yml", "role: Author\n    consent: byline", "role: Author\n    consent: none"),
        Text("change what was reached", "data/promises.yml", "    promised: 60\n    reached: 60\n", "    promised: 60\n    reached: 62\n"),
        Text("change a state", "data/results.yml", "planned: 2023-08\n    strand: investigation\n    state: validated", "planned: 2023-08\n    strand: investigation\n    state: published"),
        Text("change a limit", "data/networks.yml", "limit: 280", "limit: 240"),
        Text("change how a network is written to", "data/networks.yml", "          With {organisations}", "          Together with {organisations}"),
        Text("change what readers are asked", "data/social.yml", "Read the report of the meeting.", "Read what was said."),
        Text("teach a word for a number", "data/social.yml", "ten eleven twelve }", "ten eleven twelve thirteen }"),
        Text("move an event", "data/events.yml", "start: 2025, state: planned", "start: 2027-05, state: planned"),
        Text("name a country otherwise", "data/countries.yml", "label: \"Netherlands\"", "label: \"The Netherlands, a kingdom\""),
        Text("cut lists into shorter pages", Settings, "pageSize: 5", "pageSize: 2"),
        Text("rename the project", Settings, "name: KT SoftSkills", "name: KT Soft Skills"),
        Text("leave outputs out", Settings, "rawHtml: false", "rawHtml: false\noutputs: { cards: false, shareKits: false, tagFeeds: false, search: false }"),
        Text("move the site below a path", Settings, "https://www.ktsoftskills.eu/", "https://www.ktsoftskills.eu/project/"),
        Text("put the site into another time zone", Settings, "timeZone: Europe/Rome", "timeZone: Pacific/Auckland"),
        Text("lower a rule", Settings, "action: Key", "checks: { KT1503: off }\naction: Key"),
        Text("ask for a theme that is not there", Settings, "theme: default", "theme: missing", breaks: true),
        Theme("change a partial", "partials/teaser.html", "<h3>", "<h3 class=\"changed\">"),
        Theme("change a template", "templates/news.html", "<article", "<article data-changed=\"1\""),
        Theme("change a word", "words/en.yml", "type-news: ", "type-news: Latest "),
        Theme("change the style", "assets/site.css", "}", "}\n.changed { color: #123456 }\n"),
        Theme("copy a template as it is", "templates/page.html", "", ""),
        Theme("break a template", "templates/meeting.html", "{{", "{{ page.nothing }}{{", breaks: true),
        Theme("ask for a word that is not there", "partials/tags.html", "{{", "{{ t \"no-such-word\" }}{{", breaks: true),
        new("turn the clock back", s => s.Now = s.Now == RealSite.Now ? "2023-10-15" : RealSite.Now),
        new("turn the clock on", s => s.Now = s.Now == RealSite.Now ? "2027-09-01" : RealSite.Now),
        new("show what readers see", s => s.Future = !s.Future),
    ];

    private static Edit Text(string name, string path, string usual, string other, bool breaks = false, string note = "") =>
        new(name, s => s.Toggle(path, usual, other + note), breaks);

    private static Edit File(string name, string path, string text, bool breaks = false) => new(name, s => s.Toggle(path, Encoding.UTF8.GetBytes(text)), breaks);

    // Only the first place: a style has many.
    private static Edit Theme(string name, string file, string usual, string other, bool breaks = false) => new(name, s => s.Toggle("themes/default/" + file, Changed(file, usual, other)), breaks);

    private static byte[] Changed(string file, string usual, string other)
    {
        var text = Encoding.UTF8.GetString(RealFile("themes/default/" + file));
        var at = text.IndexOf(usual, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} does not say '{usual}'");
        return Encoding.UTF8.GetBytes(text.Remove(at, usual.Length).Insert(at, other));
    }

    private static string News(string title, string fields, string text) => $"---\ntitle: {title}\nsummary: What there is to say.\n{fields}---\n{text}\n";

    private static byte[] RealFile(string path) => System.IO.File.ReadAllBytes(Path.Combine(RealSite.Root, path));
}
