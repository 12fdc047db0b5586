using System.Text;
using KtSite.Core;
using KtSite.Tests.Support;

namespace KtSite.Tests.Pipelines;

/// <summary>Who has not agreed, or no more, is in no byte of the output: neither the name nor the picture.</summary>
public class ConsentTests
{
    private const string Name = "Zanzibar Quux";
    private const string LastDay = "2023-12-31";

    // The picture is no JPEG that could be made smaller: what is published of it can be found again.
    private static readonly byte[] Portrait = Encoding.UTF8.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"40\"><title>zanzibar-portrait</title></svg>");

    private static TestSite Site(string consent, string text = "Text.", string fields = "authors: p\n") => TestSite.Minimal()
        .With("data/people.yml", $"people:\n  - {{ id: p, name: {Name}, familyName: Quux, role: Clerk, {consent}, picture: {{ src: /zanzibar.svg, alt: P }} }}\n")
        .With("input/zanzibar.svg", Portrait)
        .With("data/networks.yml", "networks:\n  - { id: mastodon, name: Mastodon, file: mastodon.txt, limit: 500, method: mastodon }\n")
        .WithNews(text, fields);

    [Fact]
    public void Until_its_last_day_a_consent_counts()
    {
        var built = Site($"consent: page, consentUntil: {LastDay}").Build(LastDay).Fine();
        var files = built.FilesWith(Name);
        Assert.Contains("news/a-bridge/index.html", files);
        Assert.Contains("news/feed.xml", files);
        Assert.Contains("basket.json", files);
        Assert.Contains("zanzibar.svg", built.FilesWith("zanzibar-portrait"));
    }

    [Theory]
    [InlineData("consent: page, consentUntil: 2023-12-31")]
    [InlineData("consent: byline, consentUntil: 2023-12-31")]
    [InlineData("consent: none")]
    [InlineData("consent: none, consentUntil: 2030-01-01")]
    public void After_it_or_without_one_no_byte_is_left(string consent)
    {
        var built = Site(consent).Build("2024-01-01");
        Assert.Empty(built.FilesWith("zanzibar", "quux"));
        Assert.All(built.Problems, p => Assert.Equal((Rules.NoConsent, Severity.Warning), (p.Rule, p.Severity)));
        Assert.Contains(built.Problems, p => p.At.File.StartsWith("input/news/", StringComparison.Ordinal));
        Assert.Contains(built.Problems, p => p.At.File == "data/people.yml");
    }

    [Fact]
    public void The_message_says_when_the_consent_ended() =>
        Assert.Contains(Site($"consent: page, consentUntil: {LastDay}").Build("2024-01-01").Problems, p => p.Message.Contains("ended on 2023-12-31", StringComparison.Ordinal));

    [Fact]
    public void Who_agreed_to_a_byline_is_named_but_not_shown()
    {
        var built = Site("consent: byline").Build("2024-01-01");
        Assert.NotEmpty(built.FilesWith(Name));
        Assert.Empty(built.FilesWith("zanzibar-portrait"));
        Assert.Equal((Rules.NoConsent, "data/people.yml"), (built.Only().Rule, built.Only().At.File));
    }

    [Fact]
    public void A_sentence_with_the_name_stops_the_build()
    {
        var site = Site($"consent: byline, consentUntil: {LastDay}", $"Yesterday {Name} came.", "").With("input/zanzibar.svg", Portrait);
        Assert.DoesNotContain(site.Build(LastDay).Problems, p => p.Severity == Severity.Error);
        var error = Assert.Single(site.Build("2024-01-01").Problems, p => p.Severity == Severity.Error);
        Assert.Equal((Rules.NoConsent, "input/news/2023-05-01-a-bridge.md:4:11"), (error.Rule, error.At.ToString()));
    }

    [Fact]
    public void Another_name_that_begins_alike_is_no_matter() =>
        Assert.DoesNotContain(Site("consent: none", $"{Name}ine came.").Build().Problems, p => p.Severity == Severity.Error);

    [Fact]
    public void A_record_with_the_name_stops_the_build() =>
        Assert.Contains(Site("consent: none").With("data/results.yml", $"results:\n  - {{ id: r, title: R, summary: By {Name} }}\n").Build().Problems, p => p is { Severity: Severity.Error, Rule: Rules.NoConsent, At.File: "data/results.yml" });

    public static TheoryData<string, string> PublishedTexts() => new()
    {
        { "data/project.yml", $"audiences:\n  - {{ id: a, title: Friends, text: Like {Name} }}\n" },
        { "data/partners.yml", $"  - {{ id: beta, name: Beta, tasks: [Pays {Name}], facts: [Big] }}\n" },
        { "data/people.yml", $"  - {{ id: q, name: Anna Berg, role: Aide of {Name}, consent: byline }}\n" },
        { "data/tags.yml", $"  - {{ id: person, label: {Name} }}\n" },
        { "data/results.yml", $"results:\n  - {{ id: r, title: R, findings: [Thanks to {Name}] }}\n" },
        { "data/results.yml", $"results:\n  - {{ id: r, title: R, versions: [ {{ version: '1.0', date: 2023-05, note: By {Name} }} ] }}\n" },
        { "data/results.yml", $"results:\n  - {{ id: r, title: R, extra: {{ by: {Name} }} }}\n" },
        { "data/results.yml", $"results:\n  - id: r\n    title: R\n    image: {{ src: /other.svg, alt: X, credit: {Name} }}\n" },
        { "data/reviews.yml", $"reviews:\n  - {{ id: v, item: home, date: 2023-05, comment: So said {Name}, public: true }}\n" },
        { "data/events.yml", $"events:\n  - {{ id: e, title: Talk, note: With {Name} }}\n" },
        { "data/promises.yml", $"promises:\n  - {{ id: x, label: talks, reached: 3, evidence: Counted by {Name} }}\n" },
        { "data/timeline.yml", $"timeline:\n  - {{ when: 2023, text: {Name} came, state: done }}\n" },
        { "data/log.yml", $"log:\n  - {{ what: Talk of {Name}, channel: talk, date: 2023-05-02 }}\n" },
        { "data/plan.yml", $"plan:\n  - {{ what: Film with {Name}, channel: film }}\n" },
        { "data/case-studies/c.yml", $"title: C\nprovider: School of {Name}\nsummary: S\nsources: [ {{ publisher: P, address: 'https://p.example/' }} ]\n" },
        { "data/networks.yml", $"  - {{ id: x, name: X, templates: [ {{ variant: announce, text: 'By {Name}' }} ] }}\n" },
        { "input/pages/a.md", $"---\ntitle: A\nimage: {{ src: /other.svg, alt: 'A portrait of {Name}' }}\n---\nText.\n" },
        { "input/pages/a.md", $"---\ntitle: A\nsocial:\n  mastodon: Ask {Name}!\n---\nText.\n" },
        { "input/pages/a.md", $"---\ntitle: A\n---\n![A clerk](/other.svg \"{Name} at work\")\n" },
        { "input/pages/a.md", $"---\ntitle: A\n---\n![{Name}](/other.svg)\n" },
        { "input/pages/a.md", $"---\ntitle: A\n---\nText. <!-- of {Name} -->\n" },
        { "input/pages/a.md", $"---\ntitle: A\n---\n```text\n{Name}\n```\n" },
        { "input/pages/a.md", $"---\ntitle: A\n---\nThere came **Zanzibar**\n> _Quux_ again.\n" },
        { "input/news/_index.md", $"---\ntitle: News\nnotice: Ask {Name}\n---\nText.\n" },
    };

    [Theory]
    [MemberData(nameof(PublishedTexts))]
    public void A_name_stops_the_build_wherever_it_would_be_published(string file, string text)
    {
        var site = Site("consent: none", fields: "").With("input/other.svg", Portrait);
        var built = (file is "data/project.yml" or "data/partners.yml" or "data/people.yml" or "data/tags.yml" or "data/networks.yml" ? site.Append(file, text) : site.With(file, text)).Build();
        var error = Assert.Single(built.Problems, p => p.Severity == Severity.Error);
        Assert.Equal((Rules.NoConsent, file), (error.Rule, error.At.File));
        Assert.True(error.At.Line > 1);
    }

    [Theory]
    [InlineData("data/reviews.yml", $"reviews:\n  - {{ id: v, item: home, date: 2023-05, comment: So said {Name} }}\n")]
    [InlineData("data/results.yml", $"results:\n  - {{ id: r, title: R, summary: By {Name}, draft: true }}\n  - {{ id: s, title: S, lead: alpha }}\n")]
    [InlineData("data/case-studies/c.yml", $"title: C\nprovider: School of {Name}\nsources: [ {{ publisher: P, address: 'https://p.example/' }} ]\nembargo: 2030-01-01\n")]
    [InlineData("input/pages/a.md", $"---\ntitle: A\nimage: {{ src: /other.svg, alt: A clerk, consent: '{Name}, folder 7' }}\n---\nText.\n")]
    [InlineData("input/news/_notes.md", $"Ask {Name}.\n")]
    public void What_is_not_published_may_name_whom_it_likes(string file, string text)
    {
        var built = Site("consent: none", fields: "").With("input/other.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"4\"/>").With(file, text).Build();
        Assert.DoesNotContain(built.Problems, p => p.Severity == Severity.Error);
        Assert.Empty(built.FilesWith(Name, "quux"));
    }

    [Fact]
    public void A_draft_may_name_whom_it_likes() =>
        Assert.DoesNotContain(Site("consent: none", $"{Name} came.", "draft: true\n").Build().Problems, p => p.Severity == Severity.Error);

    [Fact]
    public void A_portrait_without_consent_cannot_be_shown_elsewhere()
    {
        var error = Assert.Single(Site("consent: none", "![A clerk](/zanzibar.svg)", "").Build().Problems, p => p.Severity == Severity.Error);
        Assert.Equal((Rules.NoConsent, "input/news/2023-05-01-a-bridge.md"), (error.Rule, error.At.File));
    }

    [Fact]
    public void A_photo_whose_consent_has_ended_leaves_the_page_and_the_site()
    {
        var site = TestSite.Minimal().With("input/news/zanzibar.svg", Portrait)
            .WithNews("Text.", $"image: {{ src: zanzibar.svg, alt: People, consent: folder 7, consentUntil: {LastDay} }}\n");
        Assert.Contains("news/a-bridge/index.html", site.Build(LastDay).Fine().FilesWith("zanzibar"));
        var after = site.Build("2024-01-01");
        Assert.Empty(after.FilesWith("zanzibar"));
        Assert.Equal((Rules.NoConsent, Severity.Warning), (after.Only().Rule, after.Only().Severity));
    }
}
