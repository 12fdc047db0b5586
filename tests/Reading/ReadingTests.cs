using CsCheck;
using KtSite.Core;
using KtSite.Reading;

namespace KtSite.Tests.Reading;

public class ReadingTests
{
    [Theory]
    [InlineData("Kraków: trust & trade", "krakow-trust-trade")]
    [InlineData("Łódź – Żywiec", "lodz-zywiec")]
    [InlineData("Straße nach Ærø", "strasse-nach-aero")]
    [InlineData("Αθήνα", "athina")]
    [InlineData("София", "sofiya")]
    [InlineData("Ευρώπη, αύριο και Λουξεμβούργο", "evropi-avrio-kai-louxemvourgo")]
    [InlineData("Αυτό, ευκαιρία, Μαΐου, πραϋντικό", "afto-efkairia-maiou-prayntiko")]
    [InlineData("Нови умения – България", "novi-umeniya-balgariya")]
    [InlineData("What's new?", "whats-new")]
    public void Slugs_are_transliterated(string title, string slug) => Assert.Equal(slug, Slug.Of(title));

    [Fact]
    public void Every_slug_that_is_made_is_a_good_one() =>
        Gen.String.Sample(title => Slug.Of(title) is not { Length: > 0 } slug || Slug.Fault(slug) is null);

    [Theory]
    [InlineData("copy-of-news")]
    [InlineData("news-copy")]
    [InlineData("news-copy-2")]
    [InlineData("duplicate-of-soft-skills")]
    [InlineData("untitled")]
    [InlineData("a--b")]
    [InlineData("Upper")]
    public void Leftovers_and_odd_slugs_are_refused(string slug) => Assert.NotNull(Slug.Fault(slug));

    [Theory]
    [InlineData("2023-06-29", "29 June 2023", "2023-06-29", "2023-06-29")]
    [InlineData("2023-06", "June 2023", "2023-06-01", "2023-06-30")]
    [InlineData("2023", "2023", "2023-01-01", "2023-12-31")]
    public void Dates_are_shown_as_exactly_as_they_are_known(string written, string shown, string first, string last)
    {
        Assert.True(PartialDate.TryParse(written, out var date));
        Assert.Equal(shown, date.ToText(System.Globalization.CultureInfo.GetCultureInfo("en")));
        Assert.Equal((DateOnly.Parse(first), DateOnly.Parse(last)), (date.First, date.Last));
        Assert.Equal(written, date.ToString());
    }

    [Theory]
    [InlineData("29.06.2023")]
    [InlineData("06/29/2023")]
    [InlineData("2023-13")]
    [InlineData("2023-02-30")]
    [InlineData("2023-2-03")]
    [InlineData("+023")]
    [InlineData("٢٠٢٣")]
    public void Other_ways_to_write_a_date_are_refused_instead_of_guessed(string written) => Assert.False(PartialDate.TryParse(written, out _));

    [Fact]
    public void A_date_is_read_where_the_framework_reads_one()
    {
        var invariant = System.Globalization.CultureInfo.InvariantCulture;
        var numbers = new[] { "00", "01", "02", "12", "13", "28", "29", "30", "31", "32", "1", "a1", " 1", "-1" };
        string[] years = ["0000", "0001", "1900", "2000", "2023", "2024", "9999", "10000", "20a3", " 023"];
        var written = years.Concat(from y in years from m in numbers select $"{y}-{m}").Concat(from y in years from m in numbers from d in numbers select $"{y}-{m}-{d}").Concat(["", "2023-06-29 ", "2023/06/29", "2023-06/29", "2023_06"]);
        foreach (var text in written)
        {
            var expected = DateOnly.TryParseExact(text, ["yyyy", "yyyy-MM", "yyyy-MM-dd"], invariant, System.Globalization.DateTimeStyles.None, out var day);
            Assert.Equal((text, expected), (text, PartialDate.TryParse(text, out var date)));
            if (expected) Assert.Equal((day, text), (date.First, date.ToString()));
        }
    }

    [Theory]
    [InlineData("sumary", "summary")]
    [InlineData("tilte", "title")]
    [InlineData("qqqqq", null)]
    public void Suggestions_are_near_or_absent(string word, string? near) => Assert.Equal(near, Suggestion.For(word, ["title", "summary", "tags"]));

    [Fact]
    public void Yaml_values_know_their_line_and_column()
    {
        var problems = new DiagnosticBag();
        var map = YamlReader.ReadMap("a: 1\nb:\n  - x\n  - y: z\n", "f.yml", 10, problems)!;
        var list = Assert.IsType<YamlList>(map.Entries[1].Value);
        Assert.Equal(new Location("f.yml", 13, 5), list.Items[0].At);
        Assert.Equal(new Location("f.yml", 14, 8), ((YamlMap)list.Items[1]).Entries[0].Value.At);
    }

    [Theory]
    [InlineData("a: [1, 2", Rules.BrokenYaml)]
    [InlineData("a: b: c", Rules.BrokenYaml)]
    [InlineData("- a\n- b", Rules.BrokenYaml)]
    [InlineData("a: *nobody", Rules.BrokenYaml)]
    [InlineData("a: 1\nA: 2", Rules.DuplicateKey)]
    public void Broken_yaml_is_a_problem_with_a_place_and_never_an_exception(string yaml, string rule)
    {
        var problems = new DiagnosticBag();
        YamlReader.ReadMap(yaml, "f.yml", 0, problems);
        var problem = Assert.Single(problems.All);
        Assert.Equal(rule, problem.Rule);
        Assert.InRange(problem.At.Line, 1, 2);
    }

    [Fact]
    public void No_text_at_all_makes_the_yaml_reader_throw() =>
        Gen.String[Gen.OneOf(Gen.Char, Gen.Char[":-\n []{}\"'#&*!|>%@"]), 0, 40]
            .Sample(text => { YamlReader.ReadMap(text, "f.yml", 0, new DiagnosticBag()); }, iter: 20_000);

    [Theory]
    [InlineData(3)]
    [InlineData(17)]
    [InlineData(400)]
    public void A_key_that_stands_twice_is_told_in_short_and_in_long_mappings(int keys)
    {
        var problems = new DiagnosticBag();
        var text = string.Concat(Enumerable.Range(0, keys).Select(k => $"key{k}: {k}\n"));
        Assert.Equal(keys, YamlReader.ReadMap(text, "data/x.yml", 0, problems)!.Entries.Count);
        Assert.Empty(problems.All);
        Assert.Equal(keys, YamlReader.ReadMap($"{text}Key{keys - 1}: again\n", "data/x.yml", 0, problems)!.Entries.Count);
        Assert.Equal((Rules.DuplicateKey, keys + 1), (problems.All.Single().Rule, problems.All.Single().At.Line));
    }
}
