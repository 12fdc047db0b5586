using KtSite.Core;
using KtSite.Tests.Support;

namespace KtSite.Tests.Pipelines;

/// <summary>What a careful colleague finds in texts, and what that colleague leaves alone.</summary>
public class ProofreadingTests
{
    private static TestSite Site() => TestSite.Minimal()
        .With("data/project.yml", "name: KT SoftSkills\nfullTitle: F\ndescription: D\nbaseUrl: https://bridges.example/\ntimeZone: Europe/Rome\n")
        .With("data/partners.yml", "partners:\n  - { id: turku, name: University of Turku, shortName: UTU, localName: { text: Turun yliopisto, lang: fi } }\n")
        .With("data/people.yml", "people:\n  - { id: n, name: Noeleen O'Hara, consent: byline }\n")
        .With("data/promises.yml", """
            promises:
              - { id: case-studies, label: training programmes studied, promised: 30, reached: 30, say: "The project studied {reached} training programmes." }
              - { id: validators, label: professionals at the meetings, promised: 40, reached: 50 }
            """);

    [Theory]
    [InlineData("It opens today.", 10, "today")]
    [InlineData("It opens\nNext Week.", 1, "Next Week")]
    public void A_relative_date_in_news_is_told(string text, int column, string word)
    {
        var problem = Site().WithNews(text).Build().Only();
        Assert.Equal((Rules.RelativeDateInText, Severity.Warning, column), (problem.Rule, problem.Severity, problem.At.Column));
        Assert.Contains($"'{word}'", problem.Message);
    }

    [Theory]
    [InlineData("“Come today,” she said.")]
    [InlineData("Todays and yesterdays, `today`, [x](https://today.example/today).")]
    [InlineData("Text.\n\n```\ntoday\n```")]
    public void Words_that_only_look_so_are_left_alone(string text) => Site().WithNews(text).Build().Fine();

    [Fact]
    public void Relative_dates_are_those_of_the_language_of_the_text()
    {
        Assert.Equal(Rules.RelativeDateInText, Site().WithNews("Wir treffen uns heute.", "lang: de\n").Build().Only().Rule);
        Site().WithNews("Wir treffen uns heute.").Build().Fine();
        Site().With("input/pages/about.md", "---\ntitle: About\n---\nThe site as it is today.\n").Build().Fine();
    }

    [Theory]
    [InlineData("The KTSoft Skills project.", "KTSoft Skills", "KT SoftSkills")]
    [InlineData("We are kt softskills.", "kt softskills", "KT SoftSkills")]
    [InlineData("The Kt-SoftSkills project’s site.", "Kt-SoftSkills", "KT SoftSkills")]
    [InlineData("At the University Of Turku.", "University Of Turku", "University of Turku")]
    [InlineData("At the Univeristy of Turku.", "Univeristy of Turku", "University of Turku")]
    [InlineData("By Noelen O’Hara.", "Noelen O'Hara", "Noeleen O'Hara")]
    public void A_name_spelled_otherwise_is_told(string text, string written, string right)
    {
        var problem = Site().WithNews(text).Build().Only();
        Assert.Equal(Rules.NameSpelling, problem.Rule);
        Assert.Equal($"'{written}' is spelled '{right}' in the data", problem.Message);
    }

    [Theory]
    [InlineData("KT SoftSkills, the University of Turku (UTU), Turun yliopisto and Noeleen O’Hara’s team.")]
    [InlineData("Follow @ktsoftskills and #KTSoftSkills on www.ktsoftskills.eu or ktsoftskills.eu.")]
    [InlineData("At Turun yliopiston kirjasto: another ending is grammar.")]
    [InlineData("The soft skills of universities, of Turku and of others; utu is a word.")]
    [InlineData("The [file](xref:turku) `KTSoftSkills`.")]
    public void Names_as_they_should_be_and_handles_are_left_alone(string text) => Site().WithNews(text).Build().Fine();

    [Theory]
    [InlineData("data/results.yml", "results:\n  - { id: r, title: R, summary: It has 28 case studies. }\n", "data/results.yml:2:33")]
    [InlineData("data/timeline.yml", "timeline:\n  - { when: 2023, text: 45 visitors came, state: done }\n", "data/timeline.yml:2:25")]
    public void A_figure_typed_by_hand_into_a_data_file_is_told_by_any_of_its_words(string file, string text, string at)
    {
        var site = Site().With("data/promises.yml", "promises:\n  - { id: case-studies, label: programmes, reached: 30 }\n  - { id: validators, label: professionals, synonyms: [visitors], promised: 40, reached: 50 }\n");
        var problem = site.With(file, text).Build().Only();
        Assert.Equal((Rules.FigureDiffers, Severity.Warning, at), (problem.Rule, problem.Severity, problem.At.ToString()));
        site.With(file, text.Replace("28", "30", StringComparison.Ordinal).Replace("45", "50", StringComparison.Ordinal)).Build().Fine();
    }

    [Fact]
    public void Case_studies_tell_of_other_projects() =>
        Site().With("data/case-studies/c.yml", "title: C\nsummary: It has 28 case studies.\nprovider: P\nsources: [ { publisher: P, address: 'https://p.example/' } ]\n").Build().Fine();

    [Theory]
    [InlineData("The project studied 28 case studies.", "the text says 28 case studies, and data/promises.yml:2:5 says 30")]
    [InlineData("In all, 29 training programmes.", "29 training programmes")]
    [InlineData("(45 professionals came)", "says 40 or 50")]
    public void A_figure_that_differs_from_the_promises_is_told(string text, string words)
    {
        var problem = Site().WithNews(text).Build().Only();
        Assert.Equal(Rules.FigureDiffers, problem.Rule);
        Assert.Contains(words, problem.Message);
    }

    [Theory]
    [InlineData("30 case studies, 50 professionals, 40 professionals.")]
    [InlineData("Two case studies, 3 case studies, 400 case studies: these count something else.")]
    [InlineData("More than 28 case studies; another 20 professionals; in 2023 professionals met.")]
    [InlineData("28 other programmes, 28 caseworkers, 1.28 case studies")]
    public void Figures_that_agree_or_count_something_else_are_left_alone(string text) => Site().WithNews(text).Build().Fine();

    [Fact]
    public void A_promise_or_result_that_is_overdue_is_told_from_the_day_after()
    {
        var site = TestSite.Minimal()
            .With("data/promises.yml", "promises:\n  - { id: guides, label: guides, promised: 3, due: 2023-08 }\n  - { id: books, label: books, promised: 3, due: 2023-08, reached: 0 }\n")
            .With("data/results.yml", "results:\n  - { id: r, title: R, planned: 2023-08-31 }\n  - { id: s, title: S, planned: 2023-08, state: done }\n");
        site.Build("2023-08-31").Fine();
        Assert.Equal(["data/promises.yml:2:5: KT1504", "data/results.yml:2:5: KT1504"], site.Build("2023-09-01").Problems.Select(p => $"{p.At}: {p.Rule}"));
    }

    [Fact]
    public void A_line_is_excused_with_a_reason_and_readers_see_nothing_of_it()
    {
        var built = Site().WithNews("We met today. <!-- ktsite-allow KT1501: a poem -->\n\n<!-- ktsite-allow relative-date-in-text: a song -->\nAnd yesterday.").Build().Fine();
        Assert.Equal(["a poem", "a song"], built.Excused.Select(e => e.Excuse!.Reason));
        Assert.DoesNotContain("ktsite-allow", built.Text("news/a-bridge/index.html"));
        Assert.Contains("today.</p>", built.Text("news/a-bridge/index.html"));
    }

    [Theory]
    [InlineData("<!-- ktsite-allow KT1501 -->", "gives no reason")]
    [InlineData("<!-- ktsite-allow KT9999: because -->", "no message 'KT9999'")]
    [InlineData("<!-- ktsite-allow KT1201: because -->", "KT1201 cannot be excused")]
    [InlineData("<!-- ktsite-allow : because -->", "names no message")]
    public void An_excuse_that_cannot_count_is_an_error(string excuse, string words)
    {
        var problem = Site().WithNews($"Text. {excuse}").Build().Only();
        Assert.Equal((Rules.BadExcuse, Severity.Error, 7), (problem.Rule, problem.Severity, problem.At.Column));
        Assert.Contains(words, problem.Message);
    }

    [Fact]
    public void Levels_are_those_of_the_site()
    {
        BuiltSite With(string level) => Site().Append("data/project.yml", $"checks:\n  KT1501: {level}\n").WithNews("It opens today.").Build();
        With("off").Fine();
        Assert.Equal(Severity.Note, With("note").Only().Severity);
        Assert.Equal(Severity.Error, With("error").Only().Severity);
        Assert.Equal((Rules.WrongValue, 7), (With("loud").Problems[0].Rule, With("loud").Problems[0].At.Line));
    }

    [Theory]
    [InlineData("relative-date-in-text", "KT1502 KT1503")]
    [InlineData("name-spelling", "KT1501 KT1503")]
    [InlineData("figure-differs", "KT1501 KT1502")]
    public void What_a_site_does_not_want_to_be_told_is_not_looked_for_and_the_rest_is(string rule, string told)
    {
        var built = Site().Append("data/project.yml", $"checks:\n  {rule}: off\n").WithNews("It opens today.\n\nThe KTSoft Skills project.\n\nIt has 28 case studies.").Build();
        Assert.Equal(told, string.Join(' ', built.Problems.Select(p => p.Rule).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_site_that_is_not_proofread_needs_no_excuses()
    {
        var site = Site().Append("data/project.yml", "checks:\n  relative-date-in-text: off\n  name-spelling: off\n  figure-differs: off\n");
        site.WithNews("It opens today at KTSoft Skills with 28 case studies. <!-- ktsite-allow KT1501: a poem -->").Build().Fine();
    }

    [Theory]
    [InlineData("KT1201: off", "cannot be lowered")]
    [InlineData("missing-funding: warning", "cannot be lowered")]
    [InlineData("relativ-date-in-text: off", "did you mean 'relative-date-in-text'?")]
    public void What_readers_rely_on_keeps_its_level(string level, string words)
    {
        var problem = Site().Append("data/project.yml", $"checks:\n  {level}\n").Build().Problems[0];
        Assert.Equal((Severity.Error, "data/project.yml"), (problem.Severity, problem.At.File));
        Assert.Contains(words, problem.Message);
    }
}
