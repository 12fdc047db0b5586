using KtSite.Core;
using KtSite.Tests.Support;

namespace KtSite.Tests.Pipelines;

/// <summary>Every kind of bad input gives its error: file, line, column, code and a way to mend it.</summary>
public class ContentErrorTests
{
    [Theory]
    [InlineData("sumary: x\n", Rules.UnknownKey, 3, 1, "did you mean 'summary'?")]
    [InlineData("draft: perhaps\n", Rules.WrongValue, 3, 8, "'draft' is 'perhaps'")]
    [InlineData("order: many\n", Rules.WrongValue, 3, 8, "'order' is 'many'")]
    [InlineData("updated: 5 May\n", Rules.WrongValue, 3, 10, "'updated' is '5 May'")]
    [InlineData("tags: { a: b }\n", Rules.WrongValue, 3, 7, "'tags' is a mapping")]
    [InlineData("kind: poem\n", Rules.WrongValue, 3, 7, "'kind' is 'poem'")]
    [InlineData("kind: pressrelease\n", Rules.WrongValue, 3, 7, "did you mean 'press-release'?")]
    [InlineData("tags: [brigdes]\n", Rules.DanglingReference, 3, 8, "did you mean 'bridges'?")]
    [InlineData("authors: nobody\n", Rules.DanglingReference, 3, 10, "no person or partner 'nobody'")]
    [InlineData("host: omega\n", Rules.DanglingReference, 3, 7, "no partner 'omega' in data/partners.yml")]
    [InlineData("place: { city: Turku, country: xx }\n", Rules.DanglingReference, 3, 32, "no country 'xx'")]
    [InlineData("meeting: unknown\n", Rules.DanglingReference, 3, 10, "no meeting report 'unknown'")]
    [InlineData("fulfils: [kick-off/A1]\n", Rules.DanglingReference, 3, 11, "no action 'kick-off/A1'")]
    [InlineData("slug: copy-of-a-bridge\n", Rules.BadSlug, 3, 7, "a leftover of copying")]
    [InlineData("slug: Kraków\n", Rules.BadSlug, 3, 7, "other characters")]
    [InlineData("updated: 2022-01-01\n", Rules.DateOrder, 3, 10, "updated before it was published")]
    [InlineData("social: { nowhere: hi }\n", Rules.UnknownNetwork, 3, 11, "no network 'nowhere'")]
    [InlineData("title: Twice\n", Rules.DuplicateKey, 3, 1, "stands twice")]
    public void A_bad_field_is_told_at_its_place(string fields, string rule, int line, int column, string words)
    {
        var problem = TestSite.Minimal().WithNews("Text.", fields).Build().Only();
        Assert.Equal((rule, new Location("input/news/2023-05-01-a-bridge.md", line, column)), (problem.Rule, problem.At));
        Assert.Contains(words, problem.Message);
        Assert.False(string.IsNullOrEmpty(problem.Help));
    }

    [Theory]
    [InlineData("No front matter.", Rules.BrokenFrontMatter)]
    [InlineData("---\ntitle: Open end\n", Rules.BrokenFrontMatter)]
    [InlineData("---\ntitle: a: b\n---\n", Rules.BrokenYaml)]
    [InlineData("---\nsummary: Nothing else.\n---\n", Rules.MissingField)]
    public void A_broken_file_is_told(string text, string rule) =>
        Assert.Equal(rule, TestSite.Minimal().With("input/news/2023-05-01-x.md", text).Build().Only().Rule);

    [Fact]
    public void A_dated_type_without_a_date_is_an_error()
    {
        var problem = TestSite.Minimal().With("input/news/undated.md", "---\ntitle: When?\n---\nText.\n").Build().Only();
        Assert.Equal(Rules.MissingDate, problem.Rule);
    }

    [Fact]
    public void Two_items_with_one_id_name_both_places()
    {
        var built = TestSite.Minimal().WithNews("One.", "id: same\n").WithNews("Two.", "id: same\n", "b-bridge").Build();
        var problem = Assert.Single(built.Problems, p => p.Rule == Rules.DuplicateId);
        Assert.Equal("input/news/2023-05-01-b-bridge.md", problem.At.File);
        Assert.Contains("input/news/2023-05-01-a-bridge.md", problem.Message);
    }

    [Fact]
    public void Two_items_with_one_slug_name_both_places()
    {
        var built = TestSite.Minimal().WithNews("One.").WithNews("Two.", "id: other\nslug: a-bridge\n", "b-bridge").Build();
        var problem = built.Only();
        Assert.Equal((Rules.DuplicateAddress, "input/news/2023-05-01-b-bridge.md"), (problem.Rule, problem.At.File));
        Assert.Contains("/news/a-bridge/ is taken by input/news/2023-05-01-a-bridge.md", problem.Message);
    }

    [Theory]
    [InlineData("[the report](missing.md)", "missing.md")]
    [InlineData("[the report](../news/2023-05-01-a-brigde.md)", "did you mean 'input/news/2023-05-01-a-bridge.md'?")]
    [InlineData("[the report](xref:alhpa)", "did you mean 'alpha'?")]
    [InlineData("[the report](/nowhere/)", "/nowhere/")]
    [InlineData("![A bridge](bridge.jpg)", "bridge.jpg")]
    [InlineData("[the report](#no-such-heading)", "#no-such-heading")]
    [InlineData("[partner](xref:alpha#no-such-place)", "no-such-place")]
    public void A_link_to_nothing_is_told_with_its_markdown_line(string link, string words)
    {
        var problem = TestSite.Minimal().WithNews($"First line.\n\n{link}").Build().Only();
        Assert.True(problem.Rule is Rules.DeadLink or Rules.DeadFragment);
        Assert.Equal(("input/news/2023-05-01-a-bridge.md", 6), (problem.At.File, problem.At.Line));
        Assert.Contains(words, problem.Message);
    }

    [Theory]
    [InlineData("input/news/_index.md", "title: News\n")]
    [InlineData("input/meetings/_index.md", "title: Meetings\nnotice: Soon more.\n")]
    [InlineData("input/partners/_index.md", "title: Partners\n")]
    [InlineData("input/tags/_index.md", "title: Tags\n")]
    [InlineData("input/results/_index.md", "title: Results\n")]
    [InlineData("input/case-studies/_index.md", "title: Case studies\n")]
    public void A_link_to_nothing_above_a_list_is_told_with_its_line_too(string file, string fields)
    {
        var problem = TestSite.Minimal().WithNews("A text.").With(file, $"---\n{fields}---\nFirst line.\n\nSee [the report](/nowhere/).\n").Build().Only();
        Assert.Equal((Rules.DeadLink, file), (problem.Rule, problem.At.File));
        Assert.Equal(fields.Count(c => c == '\n') + 5, problem.At.Line);
    }

    [Fact]
    public void All_errors_come_in_one_run_sorted_by_place()
    {
        var built = TestSite.Minimal()
            .WithNews("[x](gone.md)", "sumary: a\ntags: [nope]\n")
            .With("input/meetings/2023-01-01-m.md", "---\ntitle: Meeting\nsummary: S\n---\n")
            .With("data/people.yml", "people:\n  - { id: A, name: X }\n")
            .Build();
        Assert.Equal(
            [Rules.BadSlug, Rules.MissingField, Rules.MissingField, Rules.UnknownKey, Rules.DanglingReference, Rules.DeadLink],
            built.Problems.Select(p => p.Rule));
        Assert.Equal(built.Problems.OrderBy(p => p.At), built.Problems);
    }

    [Theory]
    [InlineData("data/partners.yml", "partners:\n  - { id: alpha, name: A, country: xx }\n", Rules.DanglingReference, "no country 'xx'")]
    [InlineData("data/partners.yml", "partners:\n  - { id: alpha, name: A, handles: { nowhere: '@a' } }\n", Rules.DanglingReference, "no network 'nowhere'")]
    [InlineData("data/partners.yml", "partners:\n  - { id: alpha, name: A }\n  - { id: alpha, name: B }\n", Rules.DuplicateId, "data/partners.yml:2:5")]
    [InlineData("data/people.yml", "people:\n  - { id: p, name: A }\n  - { id: p, name: B }\n", Rules.DuplicateId, "data/people.yml:2:5")]
    [InlineData("data/countries.yml", "countries:\n  - { id: fi, label: A }\n  - { id: fi, label: B }\n", Rules.DuplicateId, "data/countries.yml:2:5")]
    [InlineData("data/events.yml", "events:\n  - { id: e, title: E, host: omega }\n", Rules.DanglingReference, "no partner 'omega'")]
    [InlineData("data/events.yml", "events:\n  - { id: e, title: E, start: 2024-02, end: 2024-01 }\n", Rules.DateOrder, "ends before it begins")]
    [InlineData("data/results.yml", "results:\n  - { id: r, title: R, lead: omega }\n", Rules.DanglingReference, "no partner 'omega'")]
    [InlineData("data/timeline.yml", "timeline:\n  - { when: 2024, text: T, link: gone }\n", Rules.DanglingReference, "no item 'gone'")]
    [InlineData("data/promises.yml", "promises:\n  - { id: p, label: L, count: { of: poems } }\n", Rules.DanglingReference, "no section 'poems'")]
    [InlineData("data/promises.yml", "promises:\n  - { id: p, label: L, promised: -1 }\n", Rules.WrongValue, "'promised' is '-1'")]
    [InlineData("data/networks.yml", "networks:\n  - { id: x, name: X, templates: [{ text: '{titel}' }] }\n", Rules.WrongValue, "'{titel}', which does not exist")]
    [InlineData("data/networks.yml", "networks:\n  - { id: x, name: X, method: guess }\n", Rules.WrongValue, "'method' is 'guess'")]
    [InlineData("data/case-studies/c.yml", "title: C\nsummary: S\nprovider: P\n", Rules.MissingField, "'sources' is missing")]
    [InlineData("data/case-studies/c.yml", "title: C\nkind: poem\nsummary: S\nprovider: P\nsources: [{ publisher: P, address: a }]\n", Rules.DanglingReference, "no kind 'poem' in data/facets.yml")]
    [InlineData("data/tags.yml", "tags:\n  - { id: bridges }\n", Rules.MissingField, "'label' is missing")]
    [InlineData("data/tags.yml", "tags: bridges\n", Rules.WrongValue, "'tags' is 'bridges'")]
    public void A_bad_record_in_a_data_file_is_told(string path, string text, string rule, string words)
    {
        var problem = TestSite.Minimal().With(path, text).Build().Only();
        Assert.Equal((rule, path), (problem.Rule, problem.At.File));
        Assert.Contains(words, problem.Message);
        Assert.InRange(problem.At.Line, 1, 3);
    }

    [Fact]
    public void A_broken_file_is_one_problem_and_not_one_for_everything_that_names_it()
    {
        var site = TestSite.Minimal()
            .With("input/meetings/2023-01-01-m.md", "---\ntitle: a: b\n---\n")
            .WithNews("[the report](../meetings/2023-01-01-m.md) and [again](xref:m)", "meeting: m\nfulfils: m/A1\nhost: alpha\n");
        Assert.Equal(Rules.BrokenYaml, site.Build().Only().Rule);
        Assert.Equal(Rules.BrokenYaml, TestSite.Minimal().With("data/partners.yml", "partners: [").WithNews("Text.", "host: alpha\nauthors: alpha\n").Build().Only().Rule);
    }

    [Fact]
    public void An_action_without_an_owner_is_refused() => Assert.Contains(
        "no owner",
        TestSite.Minimal().With("input/meetings/2023-01-01-m.md", "---\ntitle: M\nsummary: S\nkind: K\npurpose: P\nactions:\n  - { id: A1, what: Do it }\n---\n").Build().Only().Message);

    [Fact]
    public void A_bad_base_url_and_time_zone_are_told()
    {
        var site = TestSite.Minimal().With("data/project.yml", "name: A\nfullTitle: B\ndescription: C\nbaseUrl: bridges\ntimeZone: Mars/Base\n").Build();
        Assert.Equal([Rules.WrongValue, Rules.WrongValue], site.Problems.Where(p => p.Severity == Severity.Error).Select(p => p.Rule).Take(2));
    }
}
